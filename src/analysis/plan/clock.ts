// When does each step of a route end, told step by step as the route grows?
import { type Duration, addDuration, daysBetween, spanOf } from '../../core/duration.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { conditionsOf } from '../../roadmap/waits.ts';
import { formulaOf } from '../formula.ts';
import type { WordsAt } from '../layout.ts';
import { type Test, eachAsked, passes, testOf } from '../mask-test.ts';
import { findsOf } from '../packed.ts';
import type { Problem } from './problem.ts';

/**
 * What the schedule's rules need to know about a route so far, as days from the scenario's start. A step that takes time
 * begins when all that it waits for has ended; one that takes none ends in its turn, whatever it waits for. So for the
 * steps that take time there is a time for each conjunct that they rest on (when it became true last; 0 where it fails
 * or always held), for each track that they move (when it was moved last) and for each that moves nothing (when it was
 * taken last); and at the end the end of all. A time from so long ago that nothing that rests on it could end after the
 * last step is 0 too. Of two routes to one situation the one whose times are nowhere later goes on no later.
 */
export type Times = Int32Array;

/** The moves of a problem in time. */
export interface Clock {
  /** What steps that take time rest on; its time stands at its own index. */
  readonly conjuncts: readonly Test[];
  readonly size: number;
  /** For each time the longest that a step which rests on it can take, in days. */
  readonly longest: Int32Array;
  /** By move. */
  readonly paces: readonly Pace[];
}

/** What a move has to do with time. */
export interface Pace {
  /** The day on which it ends if it begins on a day, both counted from the scenario's start. */
  readonly ends: (begin: number) => number;
  /** The first day on which it can take effect, in days after the start. */
  readonly notBefore: number;
  /** Conjuncts that it rests on, and places of the other times that it begins after; none where it takes no time. */
  readonly rests: readonly number[];
  readonly waits: readonly number[];
  /** That it finds its tracks, for one that takes time: it begins only then. */
  readonly finds: readonly Test[];
  /** Conjuncts that read what it changes, and places of the times that it sets. */
  readonly touches: readonly number[];
  readonly sets: readonly number[];
}

export interface ClockOptions {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
}

/** The clock of a problem's moves. What the planner hides in them has nothing to do with time. */
export function clockOf(
  { layout, moves }: Pick<Problem, 'layout' | 'moves'>,
  { scenario, binding }: ClockOptions,
): Clock {
  const lookup = lookupOf(scenario);
  const steps = moves.map(({ id }) => stepOf(scenario, id));
  const places = new Map<string, number>();
  const conjuncts: Test[] = [];
  const rests = steps.map((step) =>
    !takesTime(step)
      ? []
      : conditionsOf(lookup, step, binding).map((condition) => {
          const key = JSON.stringify(condition);
          const place =
            places.get(key) ?? conjuncts.push(testOf(layout, formulaOf(layout, condition))) - 1;
          places.set(key, place);
          return place;
        }),
  );
  const waits = steps.map((step) =>
    takesTime(step) ? markersOf(step).map((key) => placeIn(places, key)) : [],
  );
  const size = places.size + 1;
  const readers = readersOf(conjuncts);
  const longest = new Int32Array(size);
  steps.forEach((step, move) => {
    for (const place of [...(rests[move] ?? []), ...(waits[move] ?? [])])
      longest[place] = Math.max(longest[place] ?? 0, mostDays(typicalOf(step)));
  });
  const paces = steps.map((step, move): Pace => {
    const fields = [
      ...step.moves.map(({ track }) => layout.tracks.get(track)),
      ...Object.keys(step.effects).map((id) => layout.gauges.get(id)),
    ];
    return {
      ends: endsOf(scenario, typicalOf(step)),
      notBefore: Math.max(0, daysBetween(scenario.start, step.notBefore ?? scenario.start)),
      rests: rests[move] ?? [],
      waits: waits[move] ?? [],
      finds: takesTime(step) ? step.moves.map((each) => testOf(layout, findsOf(layout, each))) : [],
      touches: [...new Set(fields.flatMap((field) => readers.get(field ?? -1) ?? []))],
      sets: [...step.moves.map(({ track }) => ` track ${track}`), ` step ${step.id}`].flatMap(
        (key) => places.get(key) ?? [],
      ),
    };
  });
  return { conjuncts, size, longest, paces };
}

export function newTimes({ size }: Clock): Times {
  return new Int32Array(size);
}

export interface Going {
  readonly pace: Pace;
  readonly before: WordsAt;
  readonly after: WordsAt;
}

/** The times after a move that is taken in a situation where it is possible. */
export function timesAfter(clock: Clock, times: Times, { pace, before, after }: Going): Times {
  const { conjuncts, longest, size } = clock;
  const end = Math.max(pace.ends(beginOf(times, pace)), pace.notBefore, endOf(clock, times));
  const next = times.slice();
  for (const place of pace.touches) {
    const test = conjuncts[place] as Test;
    if (!passes(test, after.words, after.offset)) next[place] = 0;
    else if (!passes(test, before.words, before.offset)) next[place] = end;
  }
  for (const place of pace.sets) next[place] = end;
  for (let place = 0; place < size; place += 1)
    if ((next[place] as number) + (longest[place] as number) <= end) next[place] = 0;
  next[size - 1] = end;
  return next;
}

/** When all that a move waits for has ended, it being possible now. */
export function beginOf(times: Times, { rests, waits }: Pace): number {
  let begin = 0;
  for (const place of rests) begin = Math.max(begin, times[place] as number);
  for (const place of waits) begin = Math.max(begin, times[place] as number);
  return begin;
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

/** For each field the conjuncts that read it. */
function readersOf(conjuncts: readonly Test[]): ReadonlyMap<number, readonly number[]> {
  const readers = new Map<number, Set<number>>();
  conjuncts.forEach((test, place) =>
    eachAsked(test, ({ field }) =>
      readers.set(field, (readers.get(field) ?? new Set()).add(place)),
    ),
  );
  return new Map([...readers].map(([field, read]) => [field, [...read]]));
}

function takesTime(step: Step): boolean {
  return mostDays(typicalOf(step)) > 0;
}

/** No calendar makes a duration longer than this. */
function mostDays(duration: Duration): number {
  const { months, days } = spanOf(duration) ?? { months: 0, days: 0 };
  return 31 * months + days;
}

function typicalOf({ takes = 'P0D' }: Step): Duration {
  return typeof takes === 'string' ? takes : takes.typical;
}

const calendars = new WeakMap<Scenario, Map<Duration, Pace['ends']>>();

/** When something of a length ends, by the calendar of a scenario: worked out once a day and length. */
function endsOf(scenario: Scenario, duration: Duration): Pace['ends'] {
  const calendar = calendars.get(scenario) ?? new Map<Duration, Pace['ends']>();
  calendars.set(scenario, calendar);
  const known = calendar.get(duration);
  if (known) return known;
  const days = new Map<number, number>();
  const { start } = scenario;
  const ends = (begin: number): number => {
    const day = days.get(begin);
    if (day !== undefined) return day;
    const end = daysBetween(start, addDuration(addDuration(start, `P${begin}D`), duration));
    days.set(begin, end);
    return end;
  };
  calendar.set(duration, ends);
  return ends;
}
