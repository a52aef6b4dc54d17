// Can a goal still be reached from a situation by steps alone?
import { isPossible } from '../core/choices.ts';
import { holds } from '../core/conditions/holds.ts';
import { lookupOf, stepOf } from '../core/lookup.ts';
import type { Goal, Scenario } from '../core/scenario.ts';
import { type Situation, keyOf, play } from '../core/situation.ts';
import type { Asking } from './asking.ts';
import { plan } from './plan.ts';
import { type Reach, judge, reach } from './reach.ts';

/**
 * How a goal stands: it holds; it is open, since a route to it is known; it is closed, since it is proven that there
 * is none; or none was found within the limit.
 */
export type Standing = 'holds' | 'open' | 'closed' | 'unknown';

/** What has been found out so far about the goals of a scenario. */
export interface Outlook {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  /** The most situations to look at for one goal from one situation. */
  readonly limit: number;
  readonly reaches: Map<string, Reach>;
  readonly standings: Map<string, Standing>;
  /** Routes found, by goal: what led there from one situation often does from another. */
  readonly routes: Map<string, (readonly string[])[]>;
  looked: number;
}

/** An outlook that knows nothing yet. */
export function newOutlook(scenario: Scenario, binding: readonly string[], limit: number): Outlook {
  const maps = { reaches: new Map(), standings: new Map(), routes: new Map() };
  return { scenario, binding, limit, ...maps, looked: 0 };
}

/** How a goal stands in a situation. */
export function* standingOf(outlook: Outlook, situation: Situation, goal: Goal): Asking<Standing> {
  const key = `${goal.id} ${keyOf(situation)}`;
  const known = outlook.standings.get(key);
  if (known) return known;
  const found = yield* lookingFor(outlook, situation, goal);
  outlook.standings.set(key, found);
  return found;
}

function* lookingFor(outlook: Outlook, situation: Situation, goal: Goal): Asking<Standing> {
  const { scenario, binding, limit, routes } = outlook;
  if (holds(lookupOf(scenario), situation, goal.when)) return 'holds';
  const tried = routes.get(goal.id) ?? [];
  if (tried.some((route) => leadsTo(outlook, { situation, route, goal }))) return 'open';
  if (judge(reachFrom(outlook, situation), goal.when) === 'never') return 'closed';
  const asking = plan(scenario, { target: { goal: goal.id }, from: situation, binding, limit });
  const before = outlook.looked;
  for (let step = asking.next(); ; step = asking.next()) {
    if (!step.done) {
      outlook.looked = before + step.value.looked;
      yield { looked: outlook.looked };
      continue;
    }
    outlook.looked = before + step.value.looked;
    if (step.value.kind === 'none') return step.value.proven ? 'closed' : 'unknown';
    routes.set(goal.id, [...tried, step.value.steps]);
    return 'open';
  }
}

/** What may be reached from a situation, by steps alone. */
export function reachFrom({ scenario, binding, reaches }: Outlook, situation: Situation): Reach {
  const key = keyOf(situation);
  const known = reaches.get(key) ?? reach(scenario, { from: situation, binding });
  reaches.set(key, known);
  return known;
}

interface Attempt {
  readonly situation: Situation;
  readonly route: readonly string[];
  readonly goal: Goal;
}

/** Does the goal hold when those steps of a route have been taken that are possible in turn? */
function leadsTo(outlook: Outlook, { situation, route, goal }: Attempt): boolean {
  const { scenario, binding } = outlook;
  let now = situation;
  for (const id of route) {
    const step = stepOf(scenario, id);
    if (isPossible(scenario, now, { step, binding })) now = play(scenario, now, step);
  }
  return holds(lookupOf(scenario), now, goal.when);
}
