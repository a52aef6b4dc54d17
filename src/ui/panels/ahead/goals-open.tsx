// How many goals are still within reach after a step, and how far is the pinned one?
import { useSelector } from '@xstate/react';
import { sayFar } from '../../../words/ahead.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { pinnedIn, roadmapOf } from '../../document.ts';
import { foreseenOf, foresightOn, stopAt } from '../../foresight.ts';
import { useDistanceAt } from './use-ahead.ts';
import style from './ahead.module.css';

/** A small meter, and in words what this step closes for good. Nothing until it is known. */
export function GoalsOpen({ node }: { readonly node: Place }) {
  const { doc, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const foreseen = useSelector(foresightOn(doc), foreseenOf);
  const stop = stopAt(foreseen, roadmap, node);
  const { goals } = roadmap.scenario;
  if (!stop || goals.length === 0) return <Far node={node} />;
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
      <Far node={node} />
      {closed.length > 0 ? (
        <em className={style['closes']}>
          {words.say('options.closes', { goals: words.list(closed) })}
        </em>
      ) : null}
    </>
  );
}

/** How far the pinned goal is from there. */
function Far({ node }: { readonly node: Place }) {
  const words = useWords();
  const pinned = useDocument(pinnedIn);
  const distance = useDistanceAt(node);
  if (!pinned || !distance) return null;
  return (
    <span className={style['far']} title={words.text(pinned.name)}>
      {sayFar(words, distance)}
    </span>
  );
}
