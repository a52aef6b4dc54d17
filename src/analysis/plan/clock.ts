// When does each step of a route end, told step by step as the route grows?
import { clauseOf } from '../../core/conditions/clause.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { type Duration, addDuration, daysBetween, spanOf } from '../../core/duration.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { type Situation, play } from '../../core/situation.ts';
import { readsOf } from '../../roadmap/clauses.ts';
import { conditionsOf } from '../../roadmap/waits.ts';

/**
 * What the schedule's rules need to know about a route so far, as days from the scenario's start. A step that takes time
 * begins when all that it waits for has ended; one that takes none ends in its turn, whatever it waits for. So for the
 * steps that take time there is a time for each conjunct that they rest on (when it became true last; 0 where it fails
 * or always held), for each track that they move (when it was moved last) and for each that moves nothing (when it was
 * taken last); and at the end the end of all. A time from so long ago that nothing that rests on it could end after the
 * last step is 0 too. Of two routes to one situation the one whose times are nowhere later goes on no later.
 */
export type Times = Int32Array;

export interface Clock {
  readonly scenario: Scenario;
  readonly conjuncts: readonly Conjunct[];
  readonly size: number;
  /** For each time the longest that a step which rests on it can take, in days. */
  readonly longest: Int32Array;
  readonly paces: ReadonlyMap<string, Pace>;
  /** How many days after the start something ends that begins so many days after it. */
  readonly after: (day: number, duration: Duration) => number;
}

/** Something that steps which take time rest on; its time stands at its own index. */
export interface Conjunct {
  readonly condition: Condition;
  readonly test: (situation: Situation) => boolean;
}

/** What a step has to do with time. */
export interface Pace {
  readonly step: Step;
  readonly takes: Duration;
  /** The first day on which it can take effect, in days after the start. */
  readonly notBefore: number;
  /** Conjuncts that it rests on, and places of the other times that it begins after; none where it takes no time. */
  readonly rests: readonly number[];
  readonly waits: readonly number[];
  /** Conjuncts that read what it changes, and places of the times that it sets. */
  readonly touches: readonly number[];
  readonly sets: readonly number[];
}

/** The clock of a scenario, some positions binding. */
export function clockOf(scenario: Scenario, binding: readonly string[]): Clock {
  const lookup = lookupOf(scenario);
  const all = [...scenario.steps, ...scenario.setbacks];
  const slow = all.filter((step) => takesTime(typicalOf(step)));
  const places = new Map<string, number>();
  const conjuncts: Conjunct[] = [];
  const rests = new Map(
    slow.map((step) => [
      step,
      conditionsOf(lookup, step, binding).map((condition) => {
        const key = JSON.stringify(condition);
        const known = places.get(key);
        if (known !== undefined) return known;
        places.set(key, conjuncts.length);
        return conjuncts.push({ condition, test: clauseOf(lookup, condition).test }) - 1;
      }),
    ]),
  );
  const waits = new Map(
    slow.map((step) => [step, markersOf(step).map((key) => placeIn(places, key))]),
  );
  const size = places.size + 1;
  const readers = readersOf(conjuncts, scenario);
  const paceOf = (step: Step): Pace => ({
    step,
    takes: typicalOf(step),
    notBefore: Math.max(0, daysBetween(scenario.start, step.notBefore ?? scenario.start)),
    rests: rests.get(step) ?? [],
    waits: waits.get(step) ?? [],
    touches: readers(step),
    sets: [...step.moves.map(({ track }) => ` track ${track}`), ` step ${step.id}`].flatMap(
      (key) => places.get(key) ?? [],
    ),
  });
  const longest = new Int32Array(size);
  for (const step of slow)
    for (const place of [...(rests.get(step) ?? []), ...(waits.get(step) ?? [])])
      longest[place] = Math.max(longest[place] ?? 0, mostDays(typicalOf(step)));
  const paces = new Map(all.map((step) => [step.id, paceOf(step)]));
  return { scenario, conjuncts, size, longest, paces, after: daysAfter(scenario) };
}

export function newTimes({ size }: Clock): Times {
  return new Int32Array(size);
}

export interface Going {
  readonly pace: Pace;
  readonly before: Situation;
}

/** The times after a step that is taken in a situation where it is possible. */
export function timesAfter(clock: Clock, times: Times, { pace, before }: Going): Times {
  const { conjuncts, longest, size } = clock;
  const end = endsAt(clock, times, { pace, from: beginOf(times, pace) });
  const next = times.slice();
  const after = pace.touches.length === 0 ? before : play(clock.scenario, before, pace.step);
  for (const place of pace.touches) {
    const test = conjuncts[place]?.test;
    if (!test?.(after)) next[place] = 0;
    else if (!test(before)) next[place] = end;
  }
  for (const place of pace.sets) next[place] = end;
  for (let place = 0; place < size; place += 1)
    if ((next[place] as number) + (longest[place] as number) <= end) next[place] = 0;
  next[size - 1] = end;
  return next;
}

/** When all that a step waits for has ended, it being possible now. */
export function beginOf(times: Times, { rests, waits }: Pace): number {
  let begin = 0;
  for (const place of rests) begin = Math.max(begin, times[place] as number);
  for (const place of waits) begin = Math.max(begin, times[place] as number);
  return begin;
}

/** When a step ends that begins on a day: its length later, on the first day that it can, and never before the last step. */
function endsAt(
  clock: Clock,
  times: Times,
  { pace, from }: { readonly pace: Pace; readonly from: number },
): number {
  return Math.max(clock.after(from, pace.takes), pace.notBefore, endOf(clock, times));
}

export function endOf({ size }: Clock, times: Times): number {
  return times[size - 1] ?? 0;
}

/** What a step that takes time waits for beside its conjuncts. One that moves tracks has moved them when it was taken last. */
function markersOf({ id, moves }: Step): readonly string[] {
  return moves.length === 0 ? [` step ${id}`] : moves.map(({ track }) => ` track ${track}`);
}

function placeIn(places: Map<string, number>, key: string): number {
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

/** Which conjuncts read a track or a gauge that a step changes? */
function readersOf(conjuncts: readonly Conjunct[], scenario: Scenario) {
  const lookup = lookupOf(scenario);
  const readers = new Map<string, number[]>();
  conjuncts.forEach(({ condition }, place) => {
    const { tracks, gauges } = readsOf(condition, lookup);
    const read = new Set([
      ...tracks.map((id) => `track ${id}`),
      ...gauges.map((id) => `gauge ${id}`),
    ]);
    for (const key of read) readers.set(key, [...(readers.get(key) ?? []), place]);
  });
  return ({ moves, effects }: Step): readonly number[] => {
    const changed = [
      ...moves.map(({ track }) => `track ${track}`),
      ...Object.keys(effects).map((id) => `gauge ${id}`),
    ];
    return [...new Set(changed.flatMap((key) => readers.get(key) ?? []))];
  };
}

function takesTime(duration: Duration): boolean {
  return mostDays(duration) > 0;
}

/** No calendar makes a duration longer than this. */
function mostDays(duration: Duration): number {
  const { months, days } = spanOf(duration) ?? { months: 0, days: 0 };
  return 31 * months + days;
}

function typicalOf({ takes = 'P0D' }: Step): Duration {
  return typeof takes === 'string' ? takes : takes.typical;
}

function daysAfter({ start }: Scenario): Clock['after'] {
  const known = new Map<Duration, Map<number, number>>();
  return (day, duration) => {
    const days = known.get(duration) ?? new Map<number, number>();
    known.set(duration, days);
    const end =
      days.get(day) ?? daysBetween(start, addDuration(addDuration(start, `P${day}D`), duration));
    days.set(day, end);
    return end;
  };
}
