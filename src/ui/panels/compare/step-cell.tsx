// What does one branch make of a step: when, as which of its steps, in which phase, out of order?
import type { ReactNode } from 'react';
import type { ComparedRow } from '../../../roadmap/compare/rows.ts';
import { sayStepOn } from '../../../words/compare-cells.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import style from './compare.module.css';

interface CellProps extends PartProps {
  readonly row: ComparedRow;
  readonly line: number;
  /** What is said below it. */
  readonly children?: ReactNode;
}

/** Pressed, it goes there. */
export function StepCell({ row, line, comparison, children }: CellProps) {
  const { doc, words } = useApp();
  const cell = row.cells[line];
  const here = useDocument(
    ({ place, branch }) =>
      place !== null &&
      place === cell?.taken.node.id &&
      (row.common || branch === comparison.lines[line]?.branch.id),
  );
  const branch = comparison.lines[line]?.branch;
  const said = sayStepOn(words, comparison, { row, line });
  if (!cell || !branch || !said)
    return (
      <td className={style['absent']}>
        <span aria-hidden="true">·</span>
        <span className="unseen">{words.say('compare.not-taken')}</span>
      </td>
    );
  const { moved, marks } = said;
  const alone = row.cells.filter((each) => each !== null).length === 1;
  return (
    <td data-line={line} data-alone={alone || undefined} aria-current={here ? 'step' : undefined}>
      <button
        type="button"
        className={style['cell']}
        aria-label={words.say('compare.go', {
          step: words.text(row.step.name),
          number: cell.number,
          branch: words.text(branch.name),
        })}
        onClick={() => goTo(doc, branch.id, cell.taken.node.id)}
      >
        <b>{said.number}</b> {said.finished}
      </button>
      {moved ? (
        <span className={style['moved']} title={moved.sentence}>
          <span aria-hidden="true">{moved.short}</span>
          <span className="unseen">{moved.sentence}</span>
        </span>
      ) : null}
      {marks.map(({ kind, text }) => (
        <small key={kind} className={style[kind === 'broken' ? 'setback' : kind]}>
          {text}
        </small>
      ))}
      {children}
    </td>
  );
}
