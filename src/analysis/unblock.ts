// What is in the way of a step, what would clear it, and who has to move?
import { type Reason, clausesMissing, verdictOn } from '../core/choices.ts';
import type { Why } from '../core/conditions/why.ts';
import { stepOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { start } from '../core/situation.ts';
import type { Asking } from './asking.ts';
import { plan } from './plan/plan.ts';
import type { PlanAnswer, Rules } from './plan/asked.ts';

export interface UnblockAsked extends Rules {
  /** The step or setback that is blocked. */
  readonly step: string;
  /** The most situations to look at. */
  readonly limit: number;
}

export interface UnblockAnswer {
  /** Everything that blocks the step here; empty where it is possible. */
  readonly missing: readonly Reason[];
  /** The clauses that lack, each once. */
  readonly clauses: readonly Why[];
  /** A shortest route that makes the step possible. */
  readonly route: PlanAnswer;
  /** The parties of the route's steps, in the order of the file: they have to move. */
  readonly who: readonly string[];
  readonly looked: number;
}

/** Looks for the fewest steps after which a step is possible. */
export function* unblock(scenario: Scenario, asked: UnblockAsked): Asking<UnblockAnswer> {
  const { step: id, from = start(scenario), binding = [] } = asked;
  const step = stepOf(scenario, id);
  const verdict = verdictOn(scenario, from, { step, binding });
  const missing = verdict.kind === 'blocked' ? verdict.because : [];
  const route = yield* plan(scenario, { ...asked, target: { step: id }, by: 'steps' });
  return {
    missing,
    clauses: eachOnce(missing.flatMap(clausesMissing)),
    route,
    who: route.kind === 'found' ? partiesOf(scenario, route.steps) : [],
    looked: route.looked,
  };
}

function eachOnce(clauses: readonly Why[]): readonly Why[] {
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause.condition), clause])).values()];
}

/** The parties that take part in some of the steps, in the order of the file. */
function partiesOf(scenario: Scenario, steps: readonly string[]): readonly string[] {
  const named = new Set(steps.flatMap((id) => stepOf(scenario, id).parties));
  return scenario.parties.map(({ id }) => id).filter((id) => named.has(id));
}
