// Which legal order of the same steps tempts its parties least?
import type { Binding } from '../../core/choices.ts';
import { stepOf } from '../../core/lookup.ts';
import type { Replay, Taken } from '../../roadmap/replay.ts';
import { type Undoing, keptOf, walkaway } from '../../roadmap/walkaway.ts';
import { exact } from '../../roadmap/worth.ts';
import type { Progress } from '../asking.ts';
import { type Jumble, after, jumbleOf, valuesIn } from '../orders/items.ts';
import { residualHolds } from '../orders/residual.ts';
import { type Heap, newHeap, pop, push } from '../plan/heap.ts';

/**
 * The best order. What a party is tempted by at the start, at the end or on record is there in every order: what counts
 * is the most that any party is tempted by beyond that, and 0 where no order needs to tempt anybody more.
 */
export interface Mend {
  /** The nodes that keep their places: up to the last one that is on record or does not hold. */
  readonly fixed: number;
  /** The steps after those, in the best order that was found. */
  readonly steps: readonly string[];
  /** It is another order than that of the branch, and tempts less. */
  readonly better: boolean;
  /** What counts in this order, and in that of the branch. */
  readonly tempts: number;
  readonly now: number;
  /** No order tempts less than this: where it is `tempts`, that is proven. */
  readonly bound: number;
  /** The greatest temptation of each party in this order. */
  readonly worst: Readonly<Record<string, number>>;
}

interface Mended {
  readonly mend: Mend;
  readonly looked: number;
}

interface Limits {
  readonly undoing: Undoing;
  readonly limit: number;
}

/** Looks at orders, always going on from the one that tempts least so far: the first that is whole is a best one. */
export function* mending(
  path: Replay,
  binding: Binding,
  { undoing, limit }: Limits,
): Generator<Progress, Mended, void> {
  const search = searchOf(path, binding, undoing);
  const { states, heap } = search;
  let looked = 0;
  for (;;) {
    const next = pop(heap);
    const state = next && states[next.situation];
    if (!state) throw new Error('a branch is not an order of its own steps');
    if (isWhole(search, state)) return { mend: orderOf(search, state, state), looked };
    if (looked >= limit || isFull(search))
      return { mend: orderOf(search, greedily(search), state), looked };
    looked += 1;
    if (looked % STRIDE === 0) yield { looked };
    expand(search, state);
  }
}

const STRIDE = 256;
/** What the states that wait may take, in bytes. */
const MOST_HELD = 400_000_000;
/** Of each time that is counted, and of each value, once as a number and once in the key. */
const PER_TIME = 4;
const PER_VALUE = 10;

function isFull({ states, begin }: Search): boolean {
  return (
    states.length * (PER_TIME * begin.times.length + PER_VALUE * begin.values.length) > MOST_HELD
  );
}

/** A part of an order: what it has taken, what that leads to, and what it tempts by at the most. */
interface State {
  readonly values: Float64Array;
  /** How often each item has been taken. */
  readonly times: Uint16Array;
  readonly leaves: Float64Array;
  readonly tempts: number;
  readonly count: number;
  readonly from: State | null;
  readonly item: number;
}

interface Terms {
  readonly jumble: Jumble;
  readonly parties: readonly string[];
  /** What each party keeps of each item, item by item. */
  readonly kept: readonly Float64Array[];
  /** What each party is tempted by in every order. */
  readonly floors: Float64Array;
}

interface Search extends Terms {
  readonly fixed: number;
  readonly begin: State;
  /** The branch as it is: legal, since what does not hold keeps its place. */
  readonly asIs: State;
  readonly states: State[];
  readonly known: Set<string>;
  readonly heap: Heap;
}

function searchOf(path: Replay, binding: Binding, undoing: Undoing): Search {
  const { scenario, taken } = path;
  const fixed = fixedIn(path);
  const open = taken.slice(fixed).map(({ step }) => step.id);
  const jumble = jumbleOf(scenario, open, binding);
  const walks = walkaway(path, undoing);
  const parties = [...walks.keys()];
  const temptations = [...walks.values()].map((walk) => walk.temptations);
  const begin: State = {
    values: valuesIn(jumble.layout, taken[fixed - 1]?.after ?? path.start),
    times: new Uint16Array(jumble.items.length),
    leaves: Float64Array.from(temptations, (curve) => curve[fixed] ?? 0),
    tempts: 0,
    count: 0,
    from: null,
    item: -1,
  };
  const terms = {
    jumble,
    parties,
    kept: jumble.items.map(({ id }) =>
      Float64Array.from(parties, (party) => keptOf(stepOf(scenario, id), party, undoing)),
    ),
    floors: Float64Array.from(temptations, (curve) =>
      Math.max(0, curve.at(-1) ?? 0, ...curve.slice(0, fixed + 1)),
    ),
  };
  const asIs = jumble.line.reduce((state, item) => taking(terms, state, item) ?? state, begin);
  const search = {
    ...terms,
    fixed,
    begin,
    asIs,
    states: [],
    known: new Set<string>(),
    heap: newHeap(),
  };
  add(search, begin);
  return search;
}

/** How many nodes keep their places: up to the last one that is on record or does not hold. */
export function fixedIn({ taken }: Replay): number {
  const stays = ({ node, verdict }: Taken) => node.on !== undefined || verdict.kind === 'blocked';
  return taken.findLastIndex(stays) + 1;
}

function add({ states, known, heap }: Search, state: State): void {
  const key = `${state.times.join()} ${state.values.join()}`;
  if (known.has(key)) return;
  known.add(key);
  push(heap, states.length, [state.tempts, -state.count]);
  states.push(state);
}

/** The steps that are possible after a state, the first in the order of the branch last: what was pushed last is looked at first. */
function expand(search: Search, state: State): void {
  const { jumble } = search;
  for (let item = jumble.items.length - 1; item >= 0; item -= 1) {
    const next = taking(search, state, item);
    if (next) add(search, next);
  }
}

function taking({ jumble, kept, floors }: Terms, state: State, item: number): State | null {
  const step = jumble.items[item];
  if (!step || (state.times[item] ?? 0) >= step.times) return null;
  if (!residualHolds(step.possible, state.values)) return null;
  const times = state.times.slice();
  times[item] = (times[item] ?? 0) + 1;
  const leaves = state.leaves.map((leave, party) => exact(leave + (kept[item]?.[party] ?? 0)));
  const tempts = leaves.reduce(
    (most, leave, party) => (leave > (floors[party] ?? 0) ? Math.max(most, leave) : most),
    state.tempts,
  );
  const values = after(state.values, step);
  return { values, times, leaves, tempts, count: state.count + 1, from: state, item };
}

function isWhole({ jumble }: Search, { count }: State): boolean {
  return count === jumble.line.length;
}

/** What was found, unless the order of the branch is as good. No order tempts less than the first state that waits. */
function orderOf(search: Search, found: State | null, waiting: State): Mend {
  const { asIs, fixed, jumble } = search;
  const better = found !== null && found.tempts < asIs.tempts;
  const best = better ? found : asIs;
  return {
    fixed,
    steps: itemsOf(best).map((item) => jumble.items[item]?.id ?? ''),
    better,
    tempts: best.tempts,
    now: asIs.tempts,
    bound: Math.min(waiting.tempts, best.tempts),
    worst: worstIn(search, best),
  };
}

/** Always the step that tempts least, the first of several; null where that comes to a dead end. */
function greedily(search: Search): State | null {
  let state = search.begin;
  while (!isWhole(search, state)) {
    let best: State | null = null;
    for (const item of search.jumble.items.keys()) {
      const next = taking(search, state, item);
      if (next && (!best || next.tempts < best.tempts)) best = next;
    }
    if (!best) return null;
    state = best;
  }
  return state;
}

function itemsOf(state: State): readonly number[] {
  const items: number[] = [];
  for (let at: State | null = state; at?.from; at = at.from) items.push(at.item);
  return items.toReversed();
}

function worstIn(search: Search, state: State): Readonly<Record<string, number>> {
  const worst = search.floors.slice();
  for (let at: State | null = state; at; at = at.from)
    for (const [party, leave] of at.leaves.entries())
      worst[party] = Math.max(worst[party] ?? 0, leave);
  return Object.fromEntries(search.parties.map((id, party) => [id, worst[party] ?? 0]));
}
