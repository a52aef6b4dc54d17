// How many goals are still within reach after a step, and how far is the pinned one?
import { sayFar } from '../../../words/ahead.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import { pinnedIn, roadmapOf } from '../../document.ts';
import type { Goal } from '../../../core/scenario.ts';
import { stopAt } from '../../foresight.ts';
import { useDistanceAt, useForeseen } from './use-ahead.ts';
import style from './ahead.module.css';

/** A small meter, and in words what this step closes for good. Nothing until it is known. */
export function GoalsOpen({ node }: { readonly node: Place }) {
  const words = useWords();
  const { goals } = useDocument((state) => roadmapOf(state).scenario);
  const pinned = useDocument(pinnedIn);
  const stop = useForeseen((foreseen) => stopAt(foreseen, node));
  const far = pinned ? <Far node={node} goal={pinned} /> : null;
  if (!stop || goals.length === 0) return far;
  const said = words.say('options.open', { open: stop.open, all: goals.length });
  const closed = goals
    .filter(({ id }) => stop.closes.includes(id))
    .map(({ name }) => words.text(name));
  return (
    <>
      <svg
        className={style['meter']}
        viewBox={`0 0 ${goals.length} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        <title>{said}</title>
        <rect width={goals.length} height="1" className={style['ground']} />
        <rect width={stop.open} height="1" className={style['open']} />
      </svg>
      {far}
      {closed.length > 0 ? (
        <em className={style['closes']}>
          {words.say('options.closes', { goals: words.list(closed) })}
        </em>
      ) : null}
    </>
  );
}

/** How far the pinned goal is from there. */
function Far({ node, goal }: { readonly node: Place; readonly goal: Goal }) {
  const words = useWords();
  const distance = useDistanceAt(node);
  if (!distance) return null;
  return (
    <span className={style['far']} title={words.text(goal.name)}>
      {sayFar(words, distance)}
    </span>
  );
}
