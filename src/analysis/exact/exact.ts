// Exactly which situations can be reached, however many they are, and what follows from that?
import { conditionsIn } from '../../core/condition-places.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { existing } from '../plan/exists.ts';
import { type Reach, judge, mayStand, reach } from '../reach.ts';
import { type Blurred, blurring } from './blur.ts';
import { type Diagram, diagramOf, isTooMuch } from './diagram.ts';
import { EMPTY, inTime } from './nodes.ts';
import { isDone, reached, work } from './saturate.ts';
import { meets, rest, sizeOf, valuesIn } from './sets.ts';
import { setOf } from './space.ts';

export interface ExactOptions {
  /** Setbacks happen too. */
  readonly setbacks?: boolean | undefined;
  /** Positions that block the steps they name. */
  readonly binding?: readonly string[] | undefined;
  /**
   * Milliseconds by the caller's clock, and bytes, after which it says what is proven so far; none where left out. Goals
   * that are open by then are searched for as long again.
   */
  readonly time?: number | undefined;
  readonly memory?: number | undefined;
  /** The most situations to look at for a goal of which the diagram says nothing; 20,000 where left out. */
  readonly limit?: number | undefined;
  readonly now?: (() => number) | undefined;
}

/** What is proven. Where it is not complete, all of it holds, and more may hold. */
export interface Exact {
  /** How many situations can be reached, the first one included, as a decimal number; at least so many. */
  readonly situations: string;
  /** No more than so many, where that is known; the same number where all is exact. */
  readonly atMost: string | null;
  /** How many of them have no possible step (nor setback, where those happen); at least so many. */
  readonly deadEnds: string;
  /** Steps (and setbacks, where those happen) that are never possible. */
  readonly neverPossible: readonly string[];
  /** Steps (and setbacks) of which it was not found out whether they are ever possible. */
  readonly notKnown: readonly string[];
  /** Stages at which their track never stands. */
  readonly neverReached: readonly { readonly track: string; readonly stage: string }[];
  /** Can each goal be reached? Null where that was not found out. */
  readonly goals: Readonly<Record<string, boolean | null>>;
  /** Goals that can be reached, and not by steps alone. */
  readonly onlyBySetbacks: readonly string[];
  /** Conditions that hold in all situations that can be reached, or in none, by their place. */
  readonly alwaysTrue: readonly string[];
  readonly neverTrue: readonly string[];
  /** True where every answer is exact. */
  readonly complete: boolean;
  /** Parts of diagrams that were made. */
  readonly nodes: number;
  /** By the caller's clock; 0 without one. */
  readonly ms: number;
}

/** Work between two reports: some hundredths of a second. */
const STRIDE = 10_000;
const LIMIT = 20_000;

/** How much of time and memory the exact diagram has before that without gauges gets the rest. */
const SHARE = 0.5;

/**
 * Works out the set of all situations as a decision diagram, and reads the answers off it. Where time or memory runs
 * out first, what was found so far still shows what is possible; what is not the same diagram without gauges shows
 * (`blur.ts`), and the relaxation (`reach.ts`) where that is too large as well.
 */
export function* exactly(scenario: Scenario, options: ExactOptions = {}): Asking<Exact> {
  const { now = () => 0, time = Infinity, memory = Infinity } = options;
  const begun = now();
  const isPast = (share: number) => now() - begun > time * share;
  const isFull = (diagram: Diagram) => isTooMuch(diagram, memory * SHARE);
  const relaxed = reach(scenario, options);
  const diagram = diagramOf(scenario, { ...options, isLate: () => isPast(SHARE) });
  const { nodes } = diagram.space;
  const isLate = (share: number) => isPast(share) || isFull(diagram);
  while (diagram.open && !isDone(diagram.saturation)) {
    const worked = () => work(diagram.saturation, STRIDE);
    if (inTime(nodes, () => isLate(SHARE), worked) === null) break;
    yield { looked: nodes.count, of: 'parts' };
  }
  const complete = diagram.open && isDone(diagram.saturation);
  const all = reached(diagram.saturation);
  const isOver = () => isPast(2);
  const blurred = complete
    ? null
    : yield* blurring(scenario, { ...options, relaxed, isPast: () => isPast(1), isFull, isOver });
  const found: Found = { scenario, options, diagram, relaxed, blurred, complete, all, isOver };
  const read = readOff(found);
  const dead = yield* deadEndsOf(found, () => isLate(1));
  const goals = yield* goalsOf(found);
  const situations = String(sizeOf(diagram.space.nodes, all));
  return {
    situations,
    atMost: complete ? situations : blurred ? String(blurred.most) : null,
    deadEnds: String(dead ?? 0n),
    ...read.told,
    ...goals.told,
    complete: complete && read.complete && dead !== null && goals.complete,
    nodes: nodes.count,
    ms: now() - begun,
  };
}

interface Found {
  readonly scenario: Scenario;
  readonly options: ExactOptions;
  readonly diagram: Diagram;
  readonly relaxed: Reach;
  /** What is proven without gauges, where it was needed and found. */
  readonly blurred: Blurred | null;
  /** All situations were found; they are in `all`. */
  readonly complete: boolean;
  readonly all: number;
  /** Is there no time left for anything? */
  readonly isOver: () => boolean;
}

/** What can be told from the set alone; not complete where the time was over before. */
function readOff(found: Found) {
  const { scenario, relaxed, blurred, complete, all, diagram } = found;
  const { space, moves, shifts } = diagram;
  const seen = shifts.map(({ guard }) => meets(space.nodes, all, guard));
  const isSeen = (index: number) => seen[index] ?? false;
  const never = (index: number, id: string) =>
    complete ? !isSeen(index) : !relaxed.possible.has(id) || (blurred?.neverTaken(index) ?? false);
  const values = valuesIn(space.nodes, all);
  const stands = (track: string, stage: string, rank: number) => {
    const level = space.levelOf.get(space.layout.tracks.get(track) ?? -1) ?? 0;
    const place = space.variables[level]?.places.get(rank) ?? -1;
    if (complete) return values[level]?.has(place) ?? false;
    return mayStand(relaxed, track, stage) && !(blurred?.neverStands(track, rank) ?? false);
  };
  const asked = conditionsIn(scenario).map(({ at, condition }) => ({
    at,
    ...toldOf(found, condition),
  }));
  const told = {
    neverPossible: moves.filter(({ id }, index) => never(index, id)).map(({ id }) => id),
    notKnown: moves.flatMap(({ id }, index) => (isSeen(index) || never(index, id) ? [] : [id])),
    neverReached: scenario.tracks.flatMap(({ id: track, stages }) =>
      stages.flatMap(({ id: stage }, rank) =>
        stands(track, stage, rank) ? [] : [{ track, stage }],
      ),
    ),
    alwaysTrue: asked.filter(({ always }) => always).map(({ at }) => at),
    neverTrue: asked.filter(({ never: no }) => no).map(({ at }) => at),
  };
  return { told, complete: asked.every(({ exact }) => exact) };
}

/** Does a condition hold always, or never? As far as that is proven without the set where it is not all, or time is over. */
function toldOf(found: Found, when: Condition) {
  const { complete, relaxed, blurred, diagram, all, isOver } = found;
  const { nodes } = diagram.space;
  const asked = () => {
    const set = setOf(diagram.space, diagram.formula(when));
    return { always: rest(nodes, all, set) === EMPTY, never: !meets(nodes, all, set) };
  };
  const exact = complete ? inTime(nodes, isOver, asked) : null;
  if (exact) return { ...exact, exact: true };
  const always = judge(relaxed, when) === 'always' || (blurred?.alwaysHolds(when) ?? false);
  return { always, never: isNever(found, when), exact: false };
}

function isNever({ relaxed, blurred }: Found, when: Condition): boolean {
  return judge(relaxed, when) === 'never' || (blurred?.neverHolds(when) ?? false);
}

/** Does it hold somewhere in what was reached? Null where there was no time to look. */
function holdsSomewhere(found: Found, when: Condition): boolean | null {
  const { space, formula } = found.diagram;
  return inTime(space.nodes, found.isOver, () =>
    meets(space.nodes, found.all, setOf(space, formula(when))),
  );
}

/** How many situations have no possible move: what is left when the guard of each is taken out. Null where that is too much. */
function* deadEndsOf({ diagram, all }: Found, isLate: () => boolean): Asking<bigint | null> {
  const { nodes } = diagram.space;
  let left = all;
  for (const { guard } of diagram.shifts) {
    const before = left;
    const after = inTime(nodes, isLate, () => rest(nodes, before, guard));
    if (after === null) return null;
    left = after;
    yield { looked: nodes.count, of: 'parts' };
  }
  return sizeOf(nodes, left);
}

interface Goals {
  readonly told: Pick<Exact, 'goals' | 'onlyBySetbacks'>;
  readonly complete: boolean;
}

/** Which goals can be reached, here and with or without setbacks: what the set does not say a search is asked. */
function* goalsOf(found: Found): Asking<Goals> {
  const { setbacks = false } = found.options;
  const goals: Record<string, boolean | null> = {};
  const onlyBySetbacks: string[] = [];
  let complete = true;
  for (const { id, when } of found.scenario.goals) {
    const seen = holdsSomewhere(found, when);
    const isSure = seen === true || (found.complete && seen === false) || isNever(found, when);
    const here = isSure ? seen === true : yield* isOpen(found, id, setbacks);
    goals[id] = here;
    // Steps are among the moves either way: a goal that they reach is open with setbacks too.
    if (setbacks ? here === false : here === true) continue;
    const there = yield* isOpen(found, id, !setbacks);
    const [withThem, without] = setbacks ? [here, there] : [there, here];
    if (withThem === true && without === false) onlyBySetbacks.push(id);
    complete &&= here !== null && there !== null;
  }
  return { told: { goals, onlyBySetbacks }, complete };
}

/** Is there a route to a goal? Null where that was not found out. */
function* isOpen(found: Found, goal: string, setbacks: boolean): Asking<boolean | null> {
  const { scenario, options, diagram, isOver } = found;
  const { binding, limit = LIMIT } = options;
  const asking = existing(scenario, { target: { goal }, binding, setbacks, limit });
  while (!isOver()) {
    const step = asking.next();
    if (step.done) return { yes: true, no: false, unknown: null }[step.value.answer];
    yield { looked: diagram.space.nodes.count + step.value.looked };
  }
  return null;
}
