// Is a scenario so small in PDDL that it is written, although PDDL does not count?
import { conditionsIn } from '../core/condition-places.ts';
import { type Condition, type Reading, readBy } from '../core/conditions/condition.ts';
import { type Lookup, lookupOf } from '../core/lookup.ts';
import { readingOf } from '../core/reading.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/** The most facts and bounds that all conditions may come to: some megabytes. */
const MOST_FACTS = 100_000;

/** Why it is not written in PDDL: “at least so many of” is written out, and with many parts that has no end. */
export function lacksCounting({ scenario }: Roadmap): 'export.pddl-counts' | null {
  return factsIn(scenario) > MOST_FACTS ? 'export.pddl-counts' : null;
}

/** How many facts and bounds all conditions of a scenario come to, at the most. */
export function factsIn(scenario: Scenario): number {
  const lookup = lookupOf(scenario);
  return conditionsIn(scenario).reduce((sum, { condition }) => sum + factsOf(condition, lookup), 0);
}

/** How many facts and bounds a condition comes to where it is written out. */
function factsOf(condition: Condition, lookup: Lookup): number {
  return readBy(rows, condition, lookup);
}

const rows: Reading<[lookup: Lookup], number> = {
  all: ({ all }, lookup) => sumOf(all, lookup),
  any: ({ any }, lookup) => sumOf(any, lookup),
  not: (condition, lookup) => factsOf(condition.not, lookup),
  atLeast: ({ atLeast, of }, lookup) => {
    const most = of.reduce((all, part) => Math.max(all, factsOf(part, lookup)), 0);
    return most * partsOf(atLeast, of.length, new Map());
  },
  is: ({ is }) => [is].flat().length,
  reached: ({ track }, lookup) => lookup.tracks.get(track)?.stages.length ?? 0,
  gauge: () => 2,
  milestone: ({ milestone, as }, lookup) => {
    const found = lookup.milestones.get(milestone);
    return found ? factsOf(readingOf(found, as), lookup) : 0;
  },
};

function sumOf(conditions: readonly Condition[], lookup: Lookup): number {
  return conditions.reduce((sum, each) => sum + factsOf(each, lookup), 0);
}

/** How many parts stand in the text where at least so many of some are written in halves, as `atLeastOf` does. */
function partsOf(least: number, count: number, known: Map<string, number>): number {
  if (least <= 0 || least > count) return 0;
  if (least === count || least === 1) return count;
  const key = `${least} ${count}`;
  const old = known.get(key);
  if (old !== undefined) return old;
  const middle = count >> 1;
  let parts = 0;
  for (let share = 0; share <= Math.min(least, middle); share += 1)
    if (least - share <= count - middle)
      parts += partsOf(share, middle, known) + partsOf(least - share, count - middle, known);
  known.set(key, parts);
  return parts;
}
