// How does a game against setbacks end if everything is tried, with the core alone? Slow, and too simple to be wrong.
import { expect } from 'vitest';
import type { Onward, Strategy } from '../../../src/analysis/against/strategy.ts';
import { isPossible } from '../../../src/core/choices.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { lookupOf, stepOf } from '../../../src/core/lookup.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { type Situation, keyOf, play, start } from '../../../src/core/situation.ts';

export interface Case {
  readonly scenario: Scenario;
  readonly goal: string;
  readonly strikes: number;
  readonly binding: readonly string[];
  /** Setbacks that may strike. */
  readonly setbacks: readonly string[];
}

/** What can happen in a situation, with the core alone. */
function rulesOf({ scenario, goal, binding }: Case) {
  const lookup = lookupOf(scenario);
  const condition = scenario.goals.find(({ id }) => id === goal)?.when ?? { all: [] };
  const possible = (at: Situation, id: string) =>
    isPossible(scenario, at, { step: stepOf(scenario, id), binding });
  return {
    reached: (at: Situation) => holds(lookup, at, condition),
    possible,
    next: (at: Situation, id: string) => play(scenario, at, stepOf(scenario, id)),
    free: (id: string) => !lookup.outcomes.has(id),
  };
}

/** The worst case of the best strategy, or Infinity: rounds over all situations until nothing gets better. */
export function solveNaively(asked: Case, setbacks: readonly string[]): number {
  const { scenario, strikes } = asked;
  const { reached, possible, next, free } = rulesOf(asked);
  const ids = [...scenario.steps, ...scenario.setbacks].map(({ id }) => id);
  const all = new Map([[keyOf(start(scenario)), start(scenario)]]);
  for (const at of all.values())
    for (const id of ids) if (possible(at, id)) all.set(keyOf(next(at, id)), next(at, id));
  const value = new Map<string, number>();
  const valueOf = (at: Situation, left: number) =>
    reached(at) ? 0 : (value.get(`${keyOf(at)} ${left}`) ?? Infinity);
  for (let changed = true; changed;) {
    changed = false;
    for (const at of all.values())
      for (let left = 0; left <= strikes; left += 1) {
        const options = scenario.steps
          .filter(({ id }) => free(id) && possible(at, id))
          .map(({ id }) => valueOf(next(at, id), left));
        for (const { of } of scenario.outcomes) {
          const brought = of.filter((id) => possible(at, id));
          if (brought.length > 0)
            options.push(Math.max(...brought.map((id) => valueOf(next(at, id), left))));
        }
        const struck = left === 0 ? [] : setbacks.filter((id) => free(id) && possible(at, id));
        const worst = Math.max(
          1 + Math.min(Infinity, ...options),
          ...struck.map((id) => valueOf(next(at, id), left - 1)),
        );
        if (worst < valueOf(at, left)) {
          value.set(`${keyOf(at)} ${left}`, worst);
          changed = true;
        }
      }
  }
  return valueOf(start(scenario), strikes);
}

/** Plays a strategy against everything, and says how long it took at the worst; fails where it asks for what cannot be. */
export function longest(asked: Case, { first, places }: Strategy): number {
  const { scenario } = asked;
  const { reached, possible, next, free } = rulesOf(asked);
  const go = (onward: Onward, at: Situation, left: number): number => {
    if (onward === null) {
      expect(reached(at)).toBe(true);
      return 0;
    }
    expect(reached(at)).toBe(false);
    const place = places[onward];
    if (!place) throw new Error(`no place ${onward}`);
    const struck = left === 0 ? [] : asked.setbacks.filter((id) => free(id) && possible(at, id));
    const strikes = struck.map((id) => {
      const known = place.strikes[id];
      // Setbacks that cannot matter to the goal are left out of the game.
      return known === undefined ? 0 : go(known, next(at, id), left - 1);
    });
    const outcome = scenario.outcomes.find(({ id }) => id === place.outcome);
    const brought = outcome ? outcome.of.filter((id) => possible(at, id)) : [place.step ?? ''];
    expect(brought.length).toBeGreaterThan(0);
    const on = brought.map((id) => {
      expect(outcome !== undefined || (free(id) && possible(at, id))).toBe(true);
      const to = place.leads[id];
      if (to === undefined) throw new Error(`nothing is said about ${id}`);
      return 1 + go(to, next(at, id), left);
    });
    return Math.max(...strikes, ...on);
  };
  return go(first, start(scenario), asked.strikes);
}
