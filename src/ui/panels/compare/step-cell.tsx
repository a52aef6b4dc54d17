// What does one branch make of a step: when, as which of its steps, in which phase, out of order?
import type { ComparedRow } from '../../../roadmap/compare-rows.ts';
import { markOf, sayLine } from '../../../words/compare.ts';
import { otherPlace, sayMoved } from '../../../words/compare-cells.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { sayPhase } from '../../../words/steps.ts';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import style from './compare.module.css';

interface CellProps extends PartProps {
  readonly row: ComparedRow;
  readonly line: number;
}

/** Pressed, it goes there. */
export function StepCell({ row, line, comparison }: CellProps) {
  const { doc, words } = useApp();
  const cell = row.cells[line];
  const here = useDocument(
    ({ place, branch }) =>
      place !== null &&
      place === cell?.taken.node.id &&
      (row.common || branch === comparison.lines[line]?.branch.id),
  );
  const compared = comparison.lines[line];
  if (!cell || !compared)
    return (
      <td className={style['absent']}>
        <span aria-hidden="true">·</span>
        <span className="unseen">{words.say('compare.not-taken')}</span>
      </td>
    );
  const { taken, task, number } = cell;
  const { branch, replay } = compared;
  const alone = row.cells.filter((each) => each !== null).length === 1;
  const phase = taken.phase === undefined ? '' : sayPhase(words, replay.scenario, taken.phase);
  return (
    <td data-line={line} data-alone={alone || undefined} aria-current={here ? 'step' : undefined}>
      <button
        type="button"
        className={style['cell']}
        aria-label={words.say('compare.go', {
          step: words.text(row.step.name),
          number,
          branch: words.text(branch.name),
        })}
        onClick={() => goTo(doc, branch.id, taken.node.id)}
      >
        <b>{words.number(number)}</b> {task ? words.month(task.finish.typical) : ''}
      </button>
      <Moved row={row} line={line} comparison={comparison} />
      {taken.assumed ? (
        <small className={style['assumed']}>{words.say('told.mark-assumed')}</small>
      ) : null}
      {taken.holds ? null : (
        <small className={style['setback']}>{words.say('told.mark-broken')}</small>
      )}
      {phase === '' ? null : <small className={style['phase']}>{phase}</small>}
    </td>
  );
}

/** The place of the step on another branch, where the order is not the same. */
function Moved({ row, line, comparison }: CellProps) {
  const { words } = useApp();
  const moved = otherPlace(row, line);
  const other = comparison.lines[moved?.other ?? -1];
  if (!moved || !other) return null;
  const sentence = sayMoved(words, moved, sayLine(words, other.branch, moved.other));
  return (
    <span className={style['moved']} title={sentence}>
      <span aria-hidden="true">
        {moved.way === 'later' ? '↓ ' : '↑ '}
        {words.say('compare.at', { number: moved.number, mark: markOf(moved.other) })}
      </span>
      <span className="unseen">{sentence}</span>
    </span>
  );
}
