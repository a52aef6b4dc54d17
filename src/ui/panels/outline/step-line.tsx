// What does one taken step look like in the outline?
import { Suspense, memo } from 'react';
import type { Task } from '../../../roadmap/schedule.ts';
import type { Taken } from '../../../roadmap/replay.ts';
import type { StepRow } from '../../../picture/outline.ts';
import { lookupOf } from '../../../core/lookup.ts';
import { choose, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { late } from '../../late.tsx';
import { DealLine } from '../../parts/deal-line.tsx';
import { Icon } from '../../parts/icon.tsx';
import { OwnMark } from '../../parts/own-mark.tsx';
import { indentOf } from './indent.ts';
import style from './outline.module.css';

const GoalsOpen = late(['ahead'], async () => (await import('../ahead/goals-open.tsx')).GoalsOpen);

interface StepLineProps {
  readonly row: StepRow;
  /** Left out on side lines, which are not replayed until they are followed. */
  readonly taken: Taken | undefined;
  readonly task: Task | undefined;
  readonly own: boolean;
  readonly current: boolean;
  /** Lies beyond the present place. */
  readonly ahead: boolean;
}

/** A row that leads to its node. */
export const StepLine = memo(function StepLine({
  row,
  taken,
  task,
  own,
  current,
  ahead,
}: StepLineProps) {
  const { doc, words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const { node } = row;
  const step = lookupOf(scenario).steps.get(node.step);
  const look = lookOf(row, taken, scenario);
  return (
    <li className={indentOf(row.depth)}>
      <button
        type="button"
        className={style['row']}
        aria-current={current ? 'step' : undefined}
        tabIndex={current ? 0 : -1}
        data-place={node.id}
        data-ahead={ahead || undefined}
        data-side={row.depth > 0 || undefined}
        onClick={() => {
          go(doc, node.id);
          choose(doc, { kind: 'node', id: node.id });
        }}
      >
        <span className={style['rail']} aria-hidden="true">
          <span className={style['stop']} data-look={look} />
        </span>
        <span className={style['number']}>{row.number}</span>
        <span className={style['name']}>
          {words.text(step?.name)}
          {own ? <OwnMark /> : null}
          {row.choices > 1 && row.depth === 0 ? (
            <span
              className={style['fork']}
              title={words.say('outline.fork', { count: row.choices - 1 })}
            >
              <Icon name="fork" size={13} />
            </span>
          ) : null}
          {node.note === undefined ? null : (
            <span className={style['noted']} title={words.say('outline.noted')}>
              <Icon name="note" size={13} />
            </span>
          )}
        </span>
        <span className={style['sub']}>
          {step ? <DealLine scenario={scenario} step={step} /> : null}
          <Marks taken={taken} />
          {row.depth === 0 ? (
            <Suspense fallback={null}>
              <GoalsOpen node={node.id} />
            </Suspense>
          ) : null}
        </span>
        <span className={style['date']}>{task ? words.month(task.finish.typical) : null}</span>
      </button>
    </li>
  );
});

function Marks({ taken }: { readonly taken: Taken | undefined }) {
  const { words } = useApp();
  if (!taken) return null;
  const marks = [
    taken.holds ? null : <strong key="broken">{words.say('node.broken')}</strong>,
    taken.assumed ? <em key="assumed">{words.say('node.assumed')}</em> : null,
    taken.rests && taken.holds ? (
      <em key="rests">{words.say(taken.onAssumption ? 'node.rests' : 'node.follows-broken')}</em>
    ) : null,
    taken.objections.length > 0 ? (
      <span key="objections">
        {words.say('node.objections', { count: taken.objections.length })}
      </span>
    ) : null,
  ].filter((mark) => mark !== null);
  return marks.length === 0 ? null : <span className={style['marks']}>{marks}</span>;
}

function lookOf(
  row: StepRow,
  taken: Taken | undefined,
  scenario: Parameters<typeof lookupOf>[0],
): string {
  if (taken && !taken.holds) return 'broken';
  if (taken ? taken.assumed : row.node.assumed) return 'assumed';
  const { setbacks, steps } = lookupOf(scenario);
  if (setbacks.has(row.node.step)) return 'setback';
  return (steps.get(row.node.step)?.parties.length ?? 0) > 1 ? 'exchange' : 'step';
}
