// What can certainly never happen, whatever the order of steps?
import type { Condition } from '../core/conditions/condition.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import { type Situation, start } from '../core/situation.ts';
import { eachBound } from './boxes.ts';
import { type Formula, formulaOf } from './formula.ts';
import { boundsOnPushes } from './bounds/pushes.ts';
import { type Layout, layoutOf, rankIn } from './layout.ts';
import { possibilityOf } from './packed.ts';
import { type Ranges, includes, intersection, isInside, union } from './ranges.ts';

export interface ReachOptions {
  /** Where it starts; the scenario's first situation where left out. */
  readonly from?: Situation | undefined;
  /** Positions that block the steps they name. */
  readonly binding?: readonly string[] | undefined;
  /** Setbacks happen too. */
  readonly setbacks?: boolean | undefined;
}

/**
 * What may be reached, taken too widely rather than too narrowly: every track is looked at as if it kept all the stages
 * it ever had, every gauge as if it had all values between its lowest and highest (the delete relaxation of planning).
 * What it rules out is proven; what it allows may still be impossible.
 */
export interface Reach {
  readonly layout: Layout;
  /** For each field of the layout the values it may have. */
  readonly values: readonly Ranges[];
  /** Ids of the steps (and setbacks, where considered) that may be possible some time. */
  readonly possible: ReadonlySet<string>;
}

export type Certainty = 'always' | 'never' | 'unknown';

/** Works out what may be reached: steps are taken until nothing is added. Fast for any size of scenario. */
export function reach(scenario: Scenario, options: ReachOptions = {}): Reach {
  const { from = start(scenario), binding = [], setbacks = false } = options;
  const layout = layoutOf(scenario);
  const first = firstValues(layout, from);
  const waiting = [...scenario.steps, ...(setbacks ? scenario.setbacks : [])].map((step) => ({
    step,
    formula: possibilityOf(layout, step, binding),
  }));
  const growing: Growing = { layout, values: [...first], waiting: new Set(waiting), taken: [] };
  const asking = askingOf(layout, waiting);
  let due: Iterable<Waiting> = waiting;
  for (let round = 0; ; round += 1) {
    const before = growing.taken.length;
    takeAll(growing, asking, due);
    if (round > 0 && before === growing.taken.length) break;
    due = pushGauges(growing, first, round).flatMap((field) => asking[field] ?? []);
  }
  return { layout, values: growing.values, possible: new Set(growing.taken.map(({ id }) => id)) };
}

/** A step that was not taken yet, and where it is possible. */
interface Waiting {
  readonly step: Step;
  readonly formula: Formula;
}

interface Growing {
  readonly layout: Layout;
  readonly values: Ranges[];
  readonly waiting: Set<Waiting>;
  readonly taken: Step[];
}

/** For each field the steps that ask about it. */
function askingOf(layout: Layout, waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const asking = layout.fields.map(() => new Set<Waiting>());
  for (const each of waiting) eachBound(each.formula, ({ field }) => asking[field]?.add(each));
  return asking.map((set) => [...set]);
}

/** Takes every step that may be possible, and those that it makes possible, gauges left as they are. */
function takeAll(
  { layout, values, waiting, taken }: Growing,
  asking: ReturnType<typeof askingOf>,
  first: Iterable<Waiting>,
): void {
  for (let due = new Set(first); due.size > 0;) {
    const changed = new Set<number>();
    for (const each of due) {
      if (!waiting.has(each) || certaintyOf(each.formula, values) === 'never') continue;
      waiting.delete(each);
      taken.push(each.step);
      for (const { track, to } of each.step.moves) {
        const field = layout.tracks.get(track) ?? -1;
        const rank = rankIn(layout, track, to);
        const known = values[field] ?? [];
        if (includes(known, rank)) continue;
        values[field] = union(known, [{ low: rank, high: rank }]);
        changed.add(field);
      }
    }
    due = new Set([...changed].flatMap((field) => asking[field] ?? []));
  }
}

/** More rounds than this and gauges may have any value: that is allowed too much, and ends. */
const MOST_ROUNDS = 64;

/** Lets each gauge have all values that the steps taken can push it to. Returns the fields that changed. */
function pushGauges(
  { layout, values, taken }: Growing,
  first: readonly Ranges[],
  round: number,
): readonly number[] {
  const pushes = boundsOnPushes(layout.scenario, taken);
  const anywhere = { up: Infinity, down: Infinity };
  return layout.fields.flatMap(({ kind, id, size }, field) => {
    if (kind === 'track') return [];
    const { up, down } = round < MOST_ROUNDS ? (pushes.get(id) ?? { up: 0, down: 0 }) : anywhere;
    const before = values[field] ?? [];
    const after = (first[field] ?? []).map(({ low, high }) => ({
      low: Math.max(0, low - down),
      high: Math.min(size - 1, high + up),
    }));
    values[field] = after;
    return isInside(after, before) ? [] : [field];
  });
}

/** May a track stand at a stage some time? */
export function mayStand({ layout, values }: Reach, track: string, stage: string): boolean {
  const rank = rankIn(layout, track, stage);
  return includes(values[layout.tracks.get(track) ?? -1] ?? [], rank);
}

/** Does a condition hold in every situation, in none, or can that not be told? */
export function judge({ layout, values }: Reach, condition: Condition): Certainty {
  return certaintyOf(formulaOf(layout, condition), values);
}

/** The certainty of a formula over what fields may be. */
export function certaintyOf(formula: Formula, values: readonly Ranges[]): Certainty {
  if (formula.kind === 'in') {
    const at = values[formula.field] ?? [];
    if (isInside(at, formula.ranges)) return 'always';
    return intersection(at, formula.ranges).length === 0 ? 'never' : 'unknown';
  }
  const parts = formula.parts.map((part) => certaintyOf(part, values));
  const sure = parts.filter((part) => part === 'always').length;
  const open = parts.filter((part) => part === 'unknown').length;
  const needed = {
    all: parts.length,
    any: 1,
    atLeast: formula.kind === 'atLeast' ? formula.count : 0,
  };
  if (sure >= needed[formula.kind]) return 'always';
  return sure + open < needed[formula.kind] ? 'never' : 'unknown';
}

function firstValues(layout: Layout, { stages, gauges }: Situation): readonly Ranges[] {
  return layout.fields.map(({ kind, id, low }) => {
    const value = kind === 'track' ? rankIn(layout, id, stages[id] ?? '') : (gauges[id] ?? 0) - low;
    return [{ low: value, high: value }];
  });
}

/** What fields may be once all of these steps have been taken as often as they can. */
