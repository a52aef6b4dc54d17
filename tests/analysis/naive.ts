// What does a plain breadth-first search over the core find? Slow, and too simple to be wrong.
import { holds } from '../../src/core/conditions/holds.ts';
import { isPossible } from '../../src/core/choices.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { type Situation, keyOf, play, start } from '../../src/core/situation.ts';
import type { Explored } from '../../src/analysis/explore.ts';

export interface NaiveOptions {
  readonly setbacks?: boolean;
  readonly binding?: readonly string[];
  readonly limit?: number;
  readonly depth?: number;
  /** Where to begin; the first situation where left out. */
  readonly from?: Situation;
}

/** Everything that `explore` says, and the situations themselves. */
export interface Naive extends Omit<Explored, 'ms' | 'bytes'> {
  readonly all: readonly Situation[];
  readonly possibleEver: ReadonlySet<string>;
}

/** Explores with the core alone: `isPossible` and `play` on plain objects, texts as keys. */
export function exploreNaively(scenario: Scenario, options: NaiveOptions = {}): Naive {
  const { setbacks = false, binding = [], limit = Infinity, depth = Infinity } = options;
  const { from: first = start(scenario) } = options;
  const moves = [...scenario.steps, ...(setbacks ? scenario.setbacks : [])];
  const depths = new Map([[keyOf(first), 0]]);
  const all = [first];
  const possibleEver = new Set<string>();
  const goals: Record<string, number | null> = {};
  let transitions = 0;
  let deadEnds = 0;
  let complete = true;
  for (const situation of all) {
    const at = depths.get(keyOf(situation)) ?? 0;
    for (const { id, when } of scenario.goals)
      if (typeof goals[id] !== 'number')
        goals[id] = holds(lookupOf(scenario), situation, when) ? at : null;
    const possible = moves.filter((step) => isPossible(scenario, situation, { step, binding }));
    transitions += possible.length;
    if (possible.length === 0) deadEnds += 1;
    for (const step of possible) {
      possibleEver.add(step.id);
      const next = play(scenario, situation, step);
      const key = keyOf(next);
      if (depths.has(key)) continue;
      if (all.length >= limit || at >= depth) {
        complete = false;
        continue;
      }
      depths.set(key, at + 1);
      all.push(next);
    }
  }
  const byDepth: number[] = [];
  for (const at of depths.values()) byDepth[at] = (byDepth[at] ?? 0) + 1;
  return {
    situations: all.length,
    transitions,
    deadEnds,
    complete,
    neverPossible: moves.map(({ id }) => id).filter((id) => !possibleEver.has(id)),
    goals,
    byDepth,
    all,
    possibleEver,
  };
}
