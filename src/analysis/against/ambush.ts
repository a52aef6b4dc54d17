// What does no strategy go below, if nature lies in wait: a setback strikes the first time that it can once a step is taken?
import { findsAsCondition, requirementsOf } from '../../core/choices.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import type { Situation } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import type { PlanAnswer } from '../plan/asked.ts';
import { plan } from '../plan/plan.ts';
import type { Strategy } from './strategy.ts';

/** Nature's whole plan: one setback, and after which step it may come; null is from the start. */
export interface Ambush {
  readonly setback: string;
  readonly after: string | null;
}

export interface AmbushAsked {
  readonly from: Situation;
  readonly when: Condition;
  readonly binding: readonly string[];
  /** The most situations to look at for one route. */
  readonly limit: number;
}

/** Tells in the scenario of an ambush whether it has struck. */
const MARK = 'ambush struck';

export interface AmbushFound {
  /** No strategy takes less at the worst. */
  readonly least: number;
  readonly looked: number;
}

/**
 * What every strategy takes at the worst at least. Whatever the planner does, its way either keeps clear of the ambush or is
 * struck at the first moment; the shortest ways of both kinds are found by the planner in a scenario in which, while
 * the ambush can strike and has not, nothing else can be done.
 */
export function* leastAgainst(
  scenario: Scenario,
  ambush: Ambush,
  { from, when, binding, limit }: AmbushAsked,
): Asking<AmbushFound> {
  const { outcomes } = lookupOf(scenario);
  const waiting = withAmbush(scenario, ambush, binding);
  const strikes = scenario.setbacks.flatMap(({ id }) => (outcomes.has(id) ? [] : [id]));
  const asked = {
    from: { ...from, stages: { ...from.stages, [MARK]: 'no' } },
    binding,
    setbacks: true,
    limit,
  };
  const clear = yield* plan(waiting, {
    ...asked,
    avoid: { steps: strikes },
    target: { condition: when },
  });
  const struck = yield* plan(waiting, {
    ...asked,
    avoid: { steps: strikes.filter((id) => id !== ambush.setback) },
    target: { condition: { all: [when, { track: MARK, is: 'yes' }] } },
  });
  // The setback itself is no step of the planner's.
  return {
    least: Math.min(leastOf(clear), leastOf(struck) - 1),
    looked: clear.looked + struck.looked,
  };
}

function leastOf(answer: PlanAnswer): number {
  if (answer.kind === 'found') return answer.optimal ? answer.length : (answer.bound ?? 0);
  return answer.proven ? Infinity : 0;
}

function withAmbush(scenario: Scenario, { setback, after }: Ambush, binding: readonly string[]) {
  const striking = stepOf(scenario, setback);
  const due: readonly Condition[] =
    after === null
      ? []
      : stepOf(scenario, after).moves.map(({ track, to }) => ({ track, reached: to }));
  const possible = { all: [...asksOf(scenario, striking, binding), ...due] };
  const free: Condition = { any: [{ track: MARK, is: 'yes' }, { not: possible }] };
  const held = (step: Step): Step => ({ ...step, requires: allOf(step.requires, free) });
  const struck: Step = {
    ...striking,
    requires: allOf(striking.requires, ...due),
    moves: [...striking.moves, { track: MARK, from: 'no', to: 'yes', worth: {} }],
  };
  const stages = ['no', 'yes'].map((id) => ({ id, name: id }));
  return {
    ...scenario,
    tracks: [...scenario.tracks, { id: MARK, name: MARK, stages, initial: 'no' }],
    steps: scenario.steps.map(held),
    setbacks: scenario.setbacks.map((step) => (step.id === setback ? struck : held(step))),
  };
}

function allOf(...parts: readonly (Condition | undefined)[]): Condition {
  return { all: parts.flatMap((part) => part ?? []) };
}

/** All that must hold for a step to be possible. */
function asksOf(scenario: Scenario, step: Step, binding: readonly string[]): readonly Condition[] {
  return [
    ...step.moves.map(findsAsCondition),
    ...requirementsOf(lookupOf(scenario), step, binding),
  ];
}

/** Where a strategy is hurt most on its main line, the worst first: there nature would best lie in wait. */
export function ambushesOn({ first, places }: Strategy): readonly Ambush[] {
  const found: (Ambush & { readonly worst: number })[] = [];
  let after: string | null = null;
  for (let at = first, taken = 0; at !== null; taken += 1) {
    const place = places[at];
    if (!place) break;
    for (const [setback, onward] of Object.entries(place.strikes)) {
      const rest = onward === null ? 0 : (places[onward]?.worst ?? 0);
      found.push({ setback, after, worst: taken + rest });
      found.push({ setback, after: null, worst: taken + rest - 0.5 });
    }
    const [chosen] = Object.entries(place.leads);
    if (!chosen) break;
    [after, at] = chosen;
  }
  const keys = new Set<string>();
  return found
    .toSorted((a, b) => b.worst - a.worst)
    .filter(({ setback, after: step }) => {
      const key = `${setback} ${step ?? ''}`;
      return !keys.has(key) && keys.add(key);
    });
}
