// How does a small table look that has one column for each branch?
import type { ReactNode } from 'react';
import type { PartProps } from './part.ts';
import { BranchName } from './mark.tsx';
import { Wide } from './wide.tsx';
import style from './compare.module.css';

export interface MatrixRow {
  readonly key: string;
  readonly head: string;
  /** One for each branch. */
  readonly cells: readonly ReactNode[];
  /** A heading of the rows below it. */
  readonly strong?: true;
}

interface MatrixProps extends PartProps {
  readonly title: string;
  readonly corner: string;
  readonly rows: readonly MatrixRow[];
  readonly foot: readonly MatrixRow[];
}

/** Rows, then sums. */
export function Matrix({ comparison, title, corner, rows, foot }: MatrixProps) {
  return (
    <Wide label={title}>
      <table className={style['matrix']}>
        <caption className="unseen">{title}</caption>
        <BranchHead comparison={comparison} corner={corner} />
        <tbody>{rows.map((row) => rowOf(row))}</tbody>
        <tfoot>{foot.map((row) => rowOf(row))}</tfoot>
      </table>
    </Wide>
  );
}

interface HeadProps extends PartProps {
  /** Left out where the rows have their headings above them. */
  readonly corner?: string;
}

/** A heading for the rows, then one for each branch. */
export function BranchHead({ comparison, corner }: HeadProps) {
  return (
    <thead>
      <tr>
        {corner === undefined ? null : <th scope="col">{corner}</th>}
        {comparison.lines.map(({ branch }, line) => (
          <th key={branch.id} scope="col">
            <BranchName branch={branch} line={line} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function rowOf({ key, head, cells, strong }: MatrixRow) {
  return (
    <tr key={key} data-strong={strong}>
      <th scope="row">{head}</th>
      {cells.map((cell, line) => (
        // eslint-disable-next-line react/no-array-index-key -- a branch is its place
        <td key={line} data-line={line}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
