// How many goals are still within reach after a step?
import { useSelector } from '@xstate/react';
import type { Place } from '../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../app-context.tsx';
import { roadmapOf } from '../document.ts';
import { foreseenOf, stopAt } from '../foresight.ts';
import style from './goals-open.module.css';

/** A small meter, and in words what this step closes for good. Nothing until it is known. */
export function GoalsOpen({ node }: { readonly node: Place }) {
  const { foresight, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const foreseen = useSelector(foresight, foreseenOf);
  const stop = stopAt(foreseen, roadmap, node);
  const { goals } = roadmap.scenario;
  if (!stop || goals.length === 0) return null;
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
      {closed.length > 0 ? (
        <em className={style['closes']}>
          {words.say('options.closes', { goals: words.list(closed) })}
        </em>
      ) : null}
    </>
  );
}

/** Which goals a step that could be taken here would close, said before it is taken. */
export function WouldClose({ step }: { readonly step: string }) {
  const { foresight, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const place = useDocument((state) => state.place);
  const foreseen = useSelector(foresight, foreseenOf);
  if (foreseen?.roadmap !== roadmap || foreseen.place !== place) return null;
  const closing = foreseen.closes?.steps.find((each) => each.step === step);
  if (!closing || closing.closes.length === 0) return null;
  const goals = roadmap.scenario.goals.filter(({ id }) => closing.closes.includes(id));
  return (
    <span className={style['closes']}>
      {words.say('options.would-close', {
        goals: words.list(goals.map(({ name }) => words.text(name))),
      })}
    </span>
  );
}
