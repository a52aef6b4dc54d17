// Is there a way to a goal whatever goes wrong, up to so many times, and how long is it at the worst?
import { isPossible } from '../../core/choices.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Scenario } from '../../core/scenario.ts';
import { type Situation, play, start } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import type { PlanAnswer } from '../plan/asked.ts';
import { plan } from '../plan/plan.ts';
import { ambushesOn, leastAgainst } from './ambush.ts';
import { defeating } from './defeat.ts';
import { playing } from './game.ts';
import { lineAgainst } from './line.ts';
import { type Strategy, strategyOf } from './strategy.ts';
import { NEVER, worstOf } from './worst.ts';

export interface AgainstAsked {
  readonly goal: string;
  /** How often nature may strike. */
  readonly strikes: number;
  /** The setbacks that may strike; all where left out. */
  readonly setbacks?: readonly string[] | undefined;
  readonly from?: Situation | undefined;
  readonly binding?: readonly string[] | undefined;
  /** The most situations to look at. */
  readonly limit: number;
}

/**
 * The game: before the first step and after every step nature may let possible setbacks strike, one after another, while it has
 * strikes left; the goal is reached the moment it holds. What belongs to an outcome is chosen by neither: the planner may
 * let an outcome happen when one of its members is possible, and nature picks which possible one does.
 */
export type AgainstAnswer =
  | {
      readonly kind: 'found';
      /** Steps and outcomes at the worst, setbacks not counted. */
      readonly worst: number;
      /** No strategy has fewer at the worst than this; where that is `worst`, the strategy is proven best. */
      readonly bound: number;
      readonly strategy: Strategy;
      readonly looked: number;
    }
  | {
      /** No strategy survives these setbacks; none of them: there is no sure way even if nothing goes wrong. */
      readonly kind: 'none';
      readonly defeatedBy: readonly string[];
      /** No smaller set is enough, and that is proven. */
      readonly smallest: boolean;
      readonly looked: number;
    }
  | {
      /** The limit was met first. No strategy is shorter at the worst than this. */
      readonly kind: 'unknown';
      readonly bound: number;
      readonly looked: number;
    };

/** Looks for the strategy that is shortest at the worst. Throws where the scenario does not have the goal or a setback. */
export function* against(scenario: Scenario, asked: AgainstAsked): Asking<AgainstAnswer> {
  const goal = scenario.goals.find(({ id }) => id === asked.goal);
  if (!goal) throw new Error(`no goal "${asked.goal}" in scenario "${scenario.id}"`);
  const { from, binding, strikes, limit } = asked;
  const hopeful = yield* plan(scenario, hopefully(scenario, asked));
  if (hopeful.kind === 'none' && hopeful.proven)
    return { kind: 'none', defeatedBy: [], smallest: true, looked: hopeful.looked };
  const narrowed = narrow(scenario, asked.setbacks);
  const game = yield* playing(narrowed, { from, goal: goal.when, binding, strikes, limit });
  const looked = game.goal.length;
  if (!game.complete)
    return yield* roughly(narrowed, { asked, when: goal.when, unharmed: hopeful, looked });
  const all = worstOf(game, strikes);
  const worst = game.goal[0] ? 0 : (all[strikes]?.[0] ?? NEVER);
  if (worst < NEVER)
    return { kind: 'found', worst, bound: worst, strategy: strategyOf(game, all), looked };
  const { ids, smallest } = yield* defeating(game, strikes);
  return { kind: 'none', defeatedBy: ids, smallest, looked };
}

/** The most situations to look at for the way without setbacks. */
const HOPEFUL = 20_000;

interface Rough {
  readonly asked: AgainstAsked;
  readonly when: Condition;
  /** The way as if nothing went wrong: which setbacks there are makes no difference to it. */
  readonly unharmed: PlanAnswer;
  readonly looked: number;
}

/** Without looking at all situations: a strategy along shortest routes, and a bound from what may strike at the very start or lie in wait. */
function* roughly(
  scenario: Scenario,
  { asked, when, unharmed, looked }: Rough,
): Asking<AgainstAnswer> {
  const { from = start(scenario), goal, binding = [], strikes } = asked;
  const { outcomes } = lookupOf(scenario);
  const setbacks = scenario.setbacks.filter(({ id }) => !outcomes.has(id));
  const possible = setbacks.filter((step) => isPossible(scenario, from, { step, binding }));
  let bound = leastOf(unharmed);
  for (const setback of strikes === 0 ? [] : possible) {
    const after = play(scenario, from, setback);
    const found = yield* plan(scenario, hopefully(scenario, { ...asked, from: after }));
    if (found.kind === 'none' && found.proven)
      return {
        kind: 'none',
        defeatedBy: [setback.id],
        smallest: isSure(scenario, unharmed),
        looked,
      };
    bound = Math.max(bound, leastOf(found));
  }
  const terms = { from, goal, when, binding, setbacks, strikes, routes: ROUTES };
  const line = yield* lineAgainst(scenario, terms);
  if (!line) return { kind: 'unknown', bound, looked };
  const ambushed = { from, when, binding, limit: HOPEFUL };
  let left = strikes === 0 ? 0 : AMBUSHED;
  for (const ambush of ambushesOn(line.strategy)) {
    if (bound >= line.worst || left <= 0) break;
    const lain = yield* leastAgainst(scenario, ambush, ambushed);
    bound = Math.max(bound, lain.least);
    left -= LEAST_LOOKED + lain.looked;
  }
  return { kind: 'found', ...line, bound, looked };
}

/** The most situations to look at for ambushes; each counts for some, however few it takes. */
const AMBUSHED = 30_000;
const LEAST_LOOKED = 2000;

/** There is a way that leaves nothing to chance: without any setback nature does not win. */
function isSure(scenario: Scenario, answer: PlanAnswer): boolean {
  const { outcomes } = lookupOf(scenario);
  return answer.kind === 'found' && answer.steps.every((id) => !outcomes.has(id));
}

/** The most routes to look for along the way. */
const ROUTES = 500;

/** What no route has less than. */
function leastOf(answer: PlanAnswer): number {
  if (answer.kind === 'none') return 0;
  return answer.optimal ? answer.length : (answer.bound ?? 0);
}

/** As if nothing went wrong and outcomes fell as the planner likes: no strategy is shorter. */
function hopefully(scenario: Scenario, { goal, from, binding }: AgainstAsked) {
  const { outcomes } = lookupOf(scenario);
  const strike = scenario.setbacks.flatMap(({ id }) => (outcomes.has(id) ? [] : [id]));
  const rules = { from, binding, setbacks: true, avoid: { steps: strike } };
  return { ...rules, target: { goal }, limit: HOPEFUL };
}

/** The scenario in which only these setbacks happen, and those that outcomes bring. */
function narrow(scenario: Scenario, setbacks: readonly string[] | undefined): Scenario {
  if (!setbacks) return scenario;
  const { outcomes, setbacks: known } = lookupOf(scenario);
  const unknown = setbacks.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`no setback "${unknown}" in "${scenario.id}"`);
  const kept = scenario.setbacks.filter(({ id }) => setbacks.includes(id) || outcomes.has(id));
  return { ...scenario, setbacks: kept };
}
