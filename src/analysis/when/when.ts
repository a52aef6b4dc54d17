// By when is a branch through, and each goal met, if lengths fall as their estimates say?
import type { Text } from '../../core/text.ts';
import type { Day } from '../../core/duration.ts';
import { daysBetween } from '../../core/duration.ts';
import { goalsAt } from '../../roadmap/goals.ts';
import { type Replay, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { courseOf } from '../../roadmap/schedule.ts';
import type { Asking } from '../asking.ts';
import { chanceOf, drawBeta } from './chance.ts';
import { type DayCourse, dayAt, dayCourseOf, run } from './course.ts';
import { sharesOf } from './drivers.ts';

export interface WhenAsked {
  /** Where the branch ends. */
  readonly place: Place;
  readonly draws: number;
  /** The same seed gives the same answer. */
  readonly seed: number;
}

export interface WhenEachAsked extends Omit<WhenAsked, 'place'> {
  /** Where the branches end. */
  readonly places: readonly Place[];
}

/** Days that one in ten draws, half of them and nine in ten do not exceed. */
export interface Chances {
  readonly p10: Day;
  readonly p50: Day;
  readonly p90: Day;
}

/** The days that 0, 5, 10 … 100 of 100 draws do not exceed: a curve of chance, 21 days that never fall. */
export type ChanceDays = readonly Day[];

/** In how many of all draws a goal is met before an outside date: 0 to 1. */
export interface OutsideDate {
  readonly date: Day;
  readonly name: Text;
  readonly goal: string;
  readonly share: number;
}

/** What the assumed ranges imply if they do not depend on each other; no forecast. */
export interface When {
  readonly end: Chances;
  /** Each goal that the branch meets, on the day when it first does. */
  readonly goals: Readonly<Record<string, Chances>>;
  /** The same as curves, in more days. */
  readonly curves: {
    readonly end: ChanceDays;
    readonly goals: Readonly<Record<string, ChanceDays>>;
  };
  readonly before: readonly OutsideDate[];
  /** The nodes whose lengths are drawn, the one that moves the end most first; their shares together are 1. */
  readonly drivers: readonly { readonly node: string; readonly share: number }[];
  readonly draws: number;
  readonly seed: number;
}

/** The same of several branches, one after another: their draws begin from the same seed. */
export function* whenEach(
  roadmap: Roadmap,
  { places, ...asked }: WhenEachAsked,
): Asking<readonly When[]> {
  const found: When[] = [];
  for (const place of places) found.push(yield* when(roadmap, { ...asked, place }));
  return found;
}

/** Draws the lengths of a branch's steps many times and works out its schedule each time. */
export function* when(roadmap: Roadmap, { place, draws, seed }: WhenAsked): Asking<When> {
  const path = replay(roadmap, place);
  const course = dayCourseOf(courseOf(path, roadmap.binding));
  const goals = metBy(path);
  const drawn = yield* drawing(course, { draws, seed, goals });
  const end = curveOf(course, drawn.ends);
  const met = [...drawn.goals].map(([id, days]) => [id, curveOf(course, days)] as const);
  return {
    end: chances(end),
    goals: Object.fromEntries(met.map(([id, curve]) => [id, chances(curve)])),
    curves: { end, goals: Object.fromEntries(met) },
    before: path.scenario.calendar.flatMap(({ date, name }) =>
      [...drawn.goals].map(([goal, days]) => {
        const day = daysBetween(course.first, date);
        return { date, name, goal, share: days.filter((each) => each < day).length / draws };
      }),
    ),
    drivers: driversOf(path, drawn),
    draws,
    seed,
  };
}

/** The index of the node with which each goal is met for the first time; -1 for the start. Goals never met are left out. */
function metBy({ scenario, start, taken }: Replay): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  [start, ...taken.map(({ after }) => after)].forEach((situation, index) => {
    for (const { id } of goalsAt(scenario, situation)) if (!met.has(id)) met.set(id, index - 1);
  });
  return new Map(
    scenario.goals.flatMap(({ id }) => (met.has(id) ? [[id, met.get(id) ?? -1]] : [])),
  );
}

interface Drawing {
  readonly draws: number;
  readonly seed: number;
  readonly goals: ReadonlyMap<string, number>;
}

interface Drawn {
  readonly ends: Int32Array;
  readonly goals: ReadonlyMap<string, Int32Array>;
  /** For each node whose length is drawn, how far it was drawn each time. */
  readonly shares: ReadonlyMap<number, Float64Array>;
}

const STRIDE = 500;

function* drawing(course: DayCourse, { draws, seed, goals }: Drawing): Asking<Drawn> {
  const chance = chanceOf(seed);
  const open = course.nodes.flatMap(({ spread }, index) =>
    spread ? [{ spread, index, column: new Float64Array(draws) }] : [],
  );
  const drawn: Drawn = {
    ends: new Int32Array(draws),
    goals: new Map([...goals.keys()].map((id) => [id, new Int32Array(draws)])),
    shares: new Map(open.map(({ index, column }) => [index, column])),
  };
  const shares = new Float64Array(course.nodes.length);
  const finishes = new Int32Array(course.nodes.length);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const { spread, index, column } of open) {
      const share = drawBeta(chance, spread);
      shares[index] = share;
      column[draw] = share;
    }
    run(course, shares, finishes);
    drawn.ends[draw] = finishes.reduce((end, day) => Math.max(end, day), course.start);
    for (const [id, index] of goals) {
      const days = drawn.goals.get(id);
      if (days) days[draw] = finishes[index] ?? course.start;
    }
    if (draw % STRIDE === STRIDE - 1) yield { looked: draw + 1, of: 'draws' };
  }
  return drawn;
}

/** Steps of a curve: every twentieth of the draws. */
const PARTS = 20;

function curveOf({ first }: DayCourse, days: Int32Array): ChanceDays {
  const sorted = days.slice().sort();
  const at = (part: number) => Math.max(0, Math.ceil((part * sorted.length) / PARTS) - 1);
  return Array.from({ length: PARTS + 1 }, (_, part) => dayAt(first, sorted[at(part)] ?? 0));
}

function chances(curve: ChanceDays): Chances {
  const at = (share: number) => curve[share * PARTS] ?? '';
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function driversOf({ taken }: Replay, { ends, shares }: Drawn) {
  const lengths = [...shares.values()];
  const each = sharesOf(lengths, ends);
  return [...shares.keys()]
    .map((index, column) => ({ node: taken[index]?.node.id ?? '', share: each[column] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
}
