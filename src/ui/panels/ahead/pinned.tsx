// Which goal is pinned, how far is it, and what does it still need?
import { useEffect } from 'react';
import { missing, why } from '../../../core/conditions/why.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Goal } from '../../../core/scenario.ts';
import { sayNearer } from '../../../words/ahead.ts';
import { sayClause } from '../../../words/reasons.ts';
import { situationOf } from '../../../../machines/process.ts';
import { useApp, useChart, useDocument } from '../../app-context.tsx';
import { nextOf } from '../../derived.ts';
import { pinnedIn, roadmapOf } from '../../document.ts';
import { Menu, type MenuItem } from '../../parts/menu.tsx';
import { Curve } from './curve.tsx';
import { pin, pinAgain } from './pin.ts';
import { useAhead, useAlong, useLeftOut } from './use-ahead.ts';
import style from './ahead.module.css';

/** At the head of the situation board. Nothing where a scenario has no goals. */
export function Pinned() {
  const { doc, words } = useApp();
  const { id, scenario } = useDocument(roadmapOf);
  const pinned = useDocument(pinnedIn);
  useEffect(() => pinAgain(doc, id), [doc, id]);
  if (scenario.goals.length === 0) return null;
  const items: readonly MenuItem[] = [
    ...(pinned
      ? [{ id: ' none', label: words.say('ahead.unpin'), onPick: () => pin(doc, null) }]
      : []),
    ...scenario.goals.map((goal) => ({
      id: goal.id,
      label: words.text(goal.name),
      onPick: () => pin(doc, goal.id),
      ...(goal === pinned ? { hint: words.say('ahead.pinned') } : {}),
    })),
  ];
  const name = pinned ? words.text(pinned.name) : words.say('ahead.pin');
  return (
    <section className={style['pinned']} aria-label={words.say('ahead.pinned')}>
      <div id="pinned-goal" className={style['pin']}>
        <Menu icon="phase" label={words.say('ahead.pin')} text={name} items={items} />
        {pinned ? <DistanceHere goal={pinned} /> : null}
      </div>
      {pinned ? <Needs goal={pinned} /> : null}
    </section>
  );
}

/** How far it is, and what the last step has made of that; while one rests on a step, what that would make of it. */
function DistanceHere({ goal }: { readonly goal: Goal }) {
  const { words } = useApp();
  const place = useDocument((state) => state.place);
  const rested = useDocument((state) => state.view.rested);
  const along = useAlong();
  const ahead = useAhead((seen) => seen);
  const isLeftOut = useLeftOut();
  const at = along.findIndex(({ node }) => node === place);
  const here = ahead?.here[goal.id] ?? along[at]?.distance;
  if (!here)
    return <p className={style['waits']}>{isLeftOut ? words.say('ahead.left-out') : '…'}</p>;
  const next = rested === null ? undefined : ahead?.steps.get(rested)?.toward[goal.id];
  return (
    <p className={style['here']} data-next={next ? true : undefined}>
      {next ? sayNearer(words, here, next) : sayNearer(words, along[at - 1]?.distance, here)}
    </p>
  );
}

/** Clauses beyond these are counted. */
const MOST_CLAUSES = 5;

/** The distance along the branch, and what the goal still lacks. */
function Needs({ goal }: { readonly goal: Goal }) {
  const { words } = useApp();
  const scenario = useDocument((state) => roadmapOf(state).scenario);
  const here = useChart(situationOf);
  const situation = useDocument(nextOf) ?? here;
  const lookup = lookupOf(scenario);
  const lacking = [
    ...new Set(
      missing(why(lookup, situation, goal.when)).map((clause) =>
        sayClause(words, scenario, clause),
      ),
    ),
  ];
  const more = lacking.length - MOST_CLAUSES;
  return (
    <>
      <Curve goal={goal} />
      {lacking.length === 0 ? null : (
        <ul className={style['lacking']} aria-label={words.say('ahead.lacking')}>
          {lacking.slice(0, MOST_CLAUSES).map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
          {more > 0 ? <li>{words.say('choices.and-more', { count: more })}</li> : null}
        </ul>
      )}
    </>
  );
}
