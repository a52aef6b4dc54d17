// For which earlier steps of a path does each step wait?
import { type Binding, finds, requirementsOf } from '../core/choices.ts';
import { clauseOf } from '../core/conditions/clause.ts';
import type { Condition } from '../core/conditions/condition.ts';
import { type Lookup, lookupOf } from '../core/lookup.ts';
import type { Step } from '../core/scenario.ts';
import type { Situation } from '../core/situation.ts';
import { conjunctsOf, readsOf } from './clauses.ts';
import type { Passage, Passed } from './replay.ts';

/**
 * For each step of a path, the indexes of the earlier steps that it waits for, in their order. Step j waits for i
 *
 * - where something that j rests on became true for the last time with i: that a move finds its track, or a conjunct of
 *   its condition or of those of the binding positions that name it. What fails bears nothing;
 * - where i is the last before it that moves a track that j moves;
 * - where i is the last taking of the same step.
 *
 * Every thing that steps rest on is watched as the path is walked, and looked at again only where a track or gauge that
 * it reads has changed.
 */
export function waitsAlong(
  { scenario, start, taken }: Passage,
  binding: Binding,
): readonly (readonly number[])[] {
  const watch = newWatch(lookupOf(scenario), binding, start);
  for (const { step } of taken) rest(watch, step);
  const movers = new Map<string, number>();
  const takings = new Map<string, number>();
  return taken.map((each, at) => {
    const { step } = each;
    const waits = new Set<number>();
    for (const { since } of rest(watch, step)) if (since >= 0) waits.add(since);
    for (const { track } of step.moves) addKnown(waits, movers.get(track));
    addKnown(waits, takings.get(step.id));
    for (const { track } of step.moves) movers.set(track, at);
    takings.set(step.id, at);
    look(watch, each, at);
    return [...waits].toSorted((a, b) => a - b);
  });
}

/** What must hold for a step, opened into its conjuncts: its own condition and those of the binding positions. */
export function conditionsOf(lookup: Lookup, step: Step, binding: Binding): readonly Condition[] {
  const { conjuncts } = knownOf(lookup);
  const ofStep = conjuncts.get(step) ?? new WeakMap<Binding, readonly Condition[]>();
  conjuncts.set(step, ofStep);
  const known = ofStep.get(binding) ?? openedFor(lookup, step, binding);
  ofStep.set(binding, known);
  return known;
}

function openedFor(lookup: Lookup, step: Step, binding: Binding): readonly Condition[] {
  return requirementsOf(lookup, step, binding).flatMap((condition) =>
    conjunctsOf(condition, lookup),
  );
}

/** A condition as it is watched: its test, and what it reads, each track and gauge once. */
interface Ground {
  readonly test: (situation: Situation) => boolean;
  readonly tracks: readonly string[];
  readonly gauges: readonly string[];
}

/** What is the same on every path of a scenario: thousands of paths are asked for. */
interface Known {
  readonly conjuncts: WeakMap<Step, WeakMap<Binding, readonly Condition[]>>;
  readonly grounds: WeakMap<Condition, Ground>;
}

const known = new WeakMap<Lookup, Known>();

function knownOf(lookup: Lookup): Known {
  const found = known.get(lookup) ?? { conjuncts: new WeakMap(), grounds: new WeakMap() };
  known.set(lookup, found);
  return found;
}

function groundOf(lookup: Lookup, condition: Condition): Ground {
  const { grounds } = knownOf(lookup);
  const old = grounds.get(condition);
  if (old) return old;
  const { tracks, gauges } = readsOf(condition, lookup);
  const ground = {
    test: clauseOf(lookup, condition).test,
    tracks: [...new Set(tracks)],
    gauges: [...new Set(gauges)],
  };
  grounds.set(condition, ground);
  return ground;
}

/** Something that a step rests on. */
interface Watched {
  readonly holds: (situation: Situation) => boolean;
  /** The step with which it became true last; -1 where it was true from the start, `FAILS` where it is not. */
  since: number;
}

const FAILS = -2;

interface Watch {
  readonly lookup: Lookup;
  readonly binding: Binding;
  readonly start: Situation;
  readonly ofSteps: Map<Step, readonly Watched[]>;
  readonly ofConditions: Map<Condition, Watched>;
  readonly onTracks: Map<string, Watched[]>;
  readonly onGauges: Map<string, Watched[]>;
}

function newWatch(lookup: Lookup, binding: Binding, start: Situation): Watch {
  return {
    lookup,
    binding,
    start,
    ofSteps: new Map(),
    ofConditions: new Map(),
    onTracks: new Map(),
    onGauges: new Map(),
  };
}

/** All that a step rests on, watched from the start of the path. */
function rest(watch: Watch, step: Step): readonly Watched[] {
  const old = watch.ofSteps.get(step);
  if (old) return old;
  const { lookup, binding } = watch;
  const found = step.moves.map((move) => {
    const watched = begin(watch, (situation) => finds(move, situation));
    append(watch.onTracks, move.track, watched);
    return watched;
  });
  const all = [
    ...found,
    ...conditionsOf(lookup, step, binding).map((condition) => watchCondition(watch, condition)),
  ];
  watch.ofSteps.set(step, all);
  return all;
}

function watchCondition(watch: Watch, condition: Condition): Watched {
  const old = watch.ofConditions.get(condition);
  if (old) return old;
  const { test, tracks, gauges } = groundOf(watch.lookup, condition);
  const watched = begin(watch, test);
  for (const track of tracks) append(watch.onTracks, track, watched);
  for (const gauge of gauges) append(watch.onGauges, gauge, watched);
  watch.ofConditions.set(condition, watched);
  return watched;
}

function begin({ start }: Watch, holds: Watched['holds']): Watched {
  return { holds, since: holds(start) ? -1 : FAILS };
}

/** Looks again at all that reads what a step has changed. */
function look({ onTracks, onGauges }: Watch, { step, before, after }: Passed, at: number): void {
  const judge = (watched: Watched) => {
    if (!watched.holds(after)) watched.since = FAILS;
    else if (watched.since === FAILS) watched.since = at;
  };
  for (const { track } of step.moves)
    if (before.stages[track] !== after.stages[track]) onTracks.get(track)?.forEach(judge);
  for (const gauge of Object.keys(step.effects))
    if (before.gauges[gauge] !== after.gauges[gauge]) onGauges.get(gauge)?.forEach(judge);
}

function addKnown(set: Set<number>, index: number | undefined): void {
  if (index !== undefined) set.add(index);
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
