// What can certainly never happen, whatever the order of steps?
import type { Condition } from '../core/conditions/condition.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import { type Situation, start } from '../core/situation.ts';
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
  const waiting = new Map<Step, Formula>();
  for (const step of [...scenario.steps, ...(setbacks ? scenario.setbacks : [])])
    waiting.set(step, possibilityOf(layout, step, binding));
  const taken: Step[] = [];
  let values = first;
  for (let before = -1; before !== taken.length;) {
    before = taken.length;
    for (const [step, formula] of waiting) {
      if (certaintyOf(formula, values) === 'never') continue;
      taken.push(step);
      waiting.delete(step);
    }
    values = valuesAfter(layout, taken, first);
  }
  return { layout, values, possible: new Set(taken.map(({ id }) => id)) };
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
function valuesAfter(
  layout: Layout,
  steps: readonly Step[],
  first: readonly Ranges[],
): readonly Ranges[] {
  const pushes = boundsOnPushes(layout.scenario, steps);
  return layout.fields.map(({ kind, id, size }, index) => {
    const begun = first[index] ?? [];
    if (kind === 'gauge') {
      const { up, down } = pushes.get(id) ?? { up: 0, down: 0 };
      return begun.map(({ low, high }) => ({
        low: Math.max(0, low - down),
        high: Math.min(size - 1, high + up),
      }));
    }
    const targets = steps.flatMap(({ moves }) => moves.filter(({ track }) => track === id));
    const ranks = targets.map(({ to }) => rankIn(layout, id, to));
    return ranks.reduce((all: Ranges, rank) => union(all, [{ low: rank, high: rank }]), begun);
  });
}
