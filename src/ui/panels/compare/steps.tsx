// Which steps do the branches share, which has only one, and which come in another order?
import { useState } from 'react';
import type { ComparedRow } from '../../../roadmap/compare/rows.ts';
import { sayNotChosen } from '../../../words/compare-deals.ts';
import type { MessageId } from '../../../words/words.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { PartProps } from './part.ts';
import { BranchHead } from './matrix.tsx';
import { StepCell } from './step-cell.tsx';
import { Wide } from './wide.tsx';
import style from './compare.module.css';

interface Kind {
  readonly label: MessageId;
  readonly wants: (row: ComparedRow) => boolean;
}

const KINDS: readonly Kind[] = [
  { label: 'compare.show-all', wants: () => true },
  { label: 'compare.show-shared', wants: ({ cells }) => cells.every((cell) => cell !== null) },
  { label: 'compare.show-moved', wants: ({ cells }) => cells.some((cell) => cell?.moved) },
  { label: 'compare.show-only', wants: ({ cells }) => cells.includes(null) },
];

/** The aligned steps: a row each, a column for each branch, the common beginning folded. */
export function Steps({ comparison }: PartProps) {
  const words = useWords();
  const { steps: rows } = comparison;
  const [shown, setShown] = useState(0);
  const common = rows.filter((row) => row.common);
  const apart = rows.filter((row) => !row.common);
  const wanted = apart.filter((row) => KINDS[shown]?.wants(row) ?? true);
  return (
    <>
      <fieldset className={style['switch']}>
        <legend className="unseen">{words.say('compare.show')}</legend>
        {KINDS.map(({ label, wants }, index) => (
          <Button key={label} pressed={index === shown} onPress={() => setShown(index)}>
            {words.say(label)} <small>{words.number(apart.filter(wants).length)}</small>
          </Button>
        ))}
      </fieldset>
      <Wide label={words.say('compare.steps')}>
        <table className={style['steps']}>
          <caption className="unseen">{words.say('compare.steps')}</caption>
          <BranchHead comparison={comparison} corner={words.say('compare.step')} />
          <Common rows={common} comparison={comparison} />
          <tbody>
            {wanted.map((row) => (
              <Row key={row.mark} row={row} comparison={comparison} />
            ))}
          </tbody>
        </table>
      </Wide>
      {wanted.length === 0 && apart.length > 0 ? (
        <p className={style['how']}>{words.say('compare.no-rows')}</p>
      ) : null}
    </>
  );
}

interface CommonProps extends PartProps {
  readonly rows: readonly ComparedRow[];
}

/** What all branches begin with, in one row until it is opened. */
function Common({ rows, comparison }: CommonProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const last = rows.at(-1);
  if (!last) return null;
  return (
    <tbody>
      <tr className={style['common']}>
        <th scope="row" colSpan={comparison.lines.length + 1}>
          <button
            type="button"
            aria-expanded={open}
            title={words.say(open ? 'compare.common-fold' : 'compare.common-unfold')}
            onClick={() => setOpen(!open)}
          >
            <Icon name="open" size={12} /> {words.say('compare.common', { count: rows.length })}
            <span>{words.text(last.step.name)}</span>
          </button>
        </th>
      </tr>
      {open ? rows.map((row) => <Row key={row.mark} row={row} comparison={comparison} />) : null}
    </tbody>
  );
}

interface RowProps extends PartProps {
  readonly row: ComparedRow;
}

function Row({ row, comparison }: RowProps) {
  const words = useWords();
  const setback = row.cells.some((cell) => cell?.taken.setback);
  const chance = sayNotChosen(words, comparison.roadmap.scenario, row.step);
  return (
    <tr>
      <th scope="row">
        {words.text(row.step.name)}
        {setback ? (
          <small className={style['setback']}>{words.say('told.mark-setback')}</small>
        ) : null}
        {chance === '' ? null : <small>{chance}</small>}
      </th>
      {comparison.lines.map(({ branch }, line) => (
        <StepCell key={branch.id} row={row} line={line} comparison={comparison} />
      ))}
    </tr>
  );
}
