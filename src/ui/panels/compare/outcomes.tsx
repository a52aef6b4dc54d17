// Which goals are reached, which promises kept, and who objects to what?
import type { ObjectionRow } from '../../../roadmap/compare/tables.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import { sayRun, sayRunCounts } from '../../../words/compare-cells.ts';
import { useApp, useWords } from '../../app-context.tsx';
import type { PartProps } from './part.ts';
import { goTo } from './go-to.ts';
import { Matrix } from './matrix.tsx';
import style from './compare.module.css';

/** Goals, and how many steps each branch leaves possible. */
export function Goals({ comparison }: PartProps) {
  const words = useWords();
  return (
    <Matrix
      comparison={comparison}
      title={words.say('compare.goals')}
      corner={words.say('compare.goal')}
      rows={comparison.goals.map(({ goal, reached }) => ({
        key: goal.id,
        head: words.text(goal.name),
        cells: reached.map((is) => (
          <span key="is" data-reached={is} className={style['goal']}>
            {words.say(is ? 'compare.reached' : 'compare.not-reached')}
          </span>
        )),
      }))}
      foot={[
        {
          key: 'reached',
          head: words.say('compare.total'),
          cells: comparison.lines.map(({ goals }) => words.number(goals.length)),
        },
        {
          key: 'left',
          head: words.say('compare.steps-left'),
          cells: comparison.left.map((steps) => words.number(steps.length)),
        },
      ]}
    />
  );
}

/** Promises by their state. */
export function Commitments({ comparison }: PartProps) {
  const words = useWords();
  const { promises: rows } = comparison;
  if (rows.length === 0) return <p className={style['how']}>{words.say('compare.no-promises')}</p>;
  return (
    <Matrix
      comparison={comparison}
      title={words.say('compare.promises')}
      corner={words.say('compare.commitment')}
      rows={rows.map(({ commitment, runs }) => ({
        key: commitment.id,
        head: words.text(commitment.name ?? commitment.id),
        cells: runs.map((list) =>
          list.length === 0 ? (
            <span key="none" className={style['faint']}>
              {words.say('compare.not-begun')}
            </span>
          ) : (
            <ul key="runs">
              {list.map((run) => (
                <li key={run.from ?? ''} data-status={run.status}>
                  {sayRun(words, run)}
                </li>
              ))}
            </ul>
          ),
        ),
      }))}
      foot={[
        {
          key: 'counts',
          head: words.say('compare.total'),
          cells: comparison.lines.map(({ commitments }) => sayRunCounts(words, commitments)),
        },
      ]}
    />
  );
}

/** Objections, counted by party and listed by position. */
export function Objections({ comparison }: PartProps) {
  const words = useWords();
  const { objections: rows, objected } = comparison;
  if (rows.length === 0)
    return <p className={style['how']}>{words.say('compare.no-objections')}</p>;
  return (
    <Matrix
      comparison={comparison}
      title={words.say('compare.objections')}
      corner={words.say('compare.position')}
      rows={rows.flatMap((row) => [partyRow(row), ...positionRows(row, comparison)])}
      foot={[
        {
          key: 'total',
          head: words.say('compare.total'),
          cells: objected.map((total) => words.number(total)),
        },
      ]}
    />
  );

  function partyRow({ party, counts }: ObjectionRow) {
    return {
      key: party.id,
      head: words.text(party.name),
      strong: true as const,
      cells: counts.map((count) => words.number(count)),
    };
  }

  function positionRows({ party, positions }: ObjectionRow, { lines }: PartProps['comparison']) {
    return positions.map(({ position, steps }) => ({
      key: `${party.id} ${position.id}`,
      head: words.text(position.name),
      cells: steps.map((list, line) => (
        <StepList key="list" steps={list} branch={lines[line]?.branch.id ?? ''} />
      )),
    }));
  }
}

interface StepListProps {
  readonly steps: readonly Taken[];
  readonly branch: string;
}

/** How many steps, and which on demand. */
function StepList({ steps, branch }: StepListProps) {
  const { doc, words } = useApp();
  if (steps.length === 0) return <span className={style['faint']}>·</span>;
  return (
    <details className={style['list']}>
      <summary>{words.say('outline.steps', { count: steps.length })}</summary>
      <ul>
        {steps.map(({ node, step }) => (
          <li key={node.id}>
            <button
              type="button"
              className={style['link']}
              onClick={() => goTo(doc, branch, node.id)}
            >
              {words.text(step.name)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
