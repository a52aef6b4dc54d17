// Which route offends positions least?
import { objectionsTo } from '../../core/choices.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Position, Scenario } from '../../core/scenario.ts';
import { play, start } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import { allOf, within } from '../formula.ts';
import { answerFor, cheapest } from './answer.ts';
import type { PlanAnswer, PlanAsked, Rules } from './asked.ts';
import { countGauge } from './hidden.ts';
import { type Model, modelOf } from './model.ts';
import { type PlanMove, type Problem, problemOf } from './problem.ts';

/** What a unit of objection counts against a step: one objection less is worth any number of steps that occurs. */
const UNIT = 1_000_000;

/** More positions than this against one step are not told apart: the lightest count as content, so that bounds hold. */
const MOST_AGAINST = 7;

/** A route on which the objections to its steps weigh least, and among those one of fewest steps. */
export function* fewestObjections(scenario: Scenario, asked: PlanAsked): Asking<PlanAnswer> {
  const hidden = asked.maxSteps === undefined ? [] : [countGauge(asked.maxSteps)];
  const problem = problemOf(scenario, asked.target, { ...asked, hidden });
  const told = withObjections(problem, asked.binding ?? []);
  const { steps, cost, least, looked } = yield* cheapest(scenario, asked, {
    problem: told,
    most: Infinity,
  });
  if (!steps) return { kind: 'none', proven: least === Infinity, looked };
  const value = weightOf(scenario, asked, steps);
  // Decimals of weights may not add up to the last digit.
  const proven = cost <= least + 0.5 && value * UNIT <= least + 0.5;
  const bound = proven ? value : Math.floor((least / UNIT) * 1000) / 1000;
  return answerFor(scenario, asked, { steps, value, bound, looked });
}

/** How much the positions that a route offends weigh together, step by step. */
export function weightOf(scenario: Scenario, { from }: Rules, steps: readonly string[]): number {
  let situation = from ?? start(scenario);
  let sum = 0;
  for (const id of steps) {
    const step = stepOf(scenario, id);
    for (const { weight } of objectionsTo(scenario, situation, step)) sum += weight;
    situation = play(scenario, situation, step);
  }
  return Math.round(sum * 1e9) / 1e9;
}

/** Each move once for each set of positions that it may offend: the others must be content, and the set is paid for. */
function withObjections(problem: Problem, binding: readonly string[]): Problem {
  return withVariants(problem, binding, (move, weight) => [{ ...move, cost: 1 + UNIT * weight }]);
}

/**
 * The same, the set not paid for but counted: all that is offended on a route weighs no more than `most` units together.
 * The problem's last gauge is hidden and counts them.
 */
export function objectingAtMost(
  problem: Problem,
  binding: readonly string[],
  { most, unit }: { readonly most: number; readonly unit: number },
): Problem {
  const { layout } = problem;
  const counted = layout.scenario.gauges.at(-1)?.id ?? '';
  const field = layout.gauges.get(counted) ?? 0;
  return withVariants(problem, binding, (move, weight) => {
    const by = Math.round(weight * unit);
    if (by === 0) return [move];
    if (by > most) return [];
    const needs = allOf([move.needs, within(layout, field, [{ low: 0, high: most - by }])]);
    const effects = { ...move.step.effects, [counted]: by };
    return [{ ...move, needs, step: { ...move.step, effects } }];
  });
}

function withVariants(
  problem: Problem,
  binding: readonly string[],
  told: (move: PlanMove, weight: number) => readonly PlanMove[],
): Problem {
  const { scenario } = problem.layout;
  const model = modelOf(scenario);
  const moves = problem.moves.flatMap((move) => {
    const against = (lookupOf(scenario).positions.get(move.id) ?? [])
      .filter(({ id, weight }) => weight > 0 && !binding.includes(id))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_AGAINST);
    return subsetsOf(against).flatMap((offended) => {
      const weight = offended.reduce((sum, position) => sum + position.weight, 0);
      return told(variantOf(model, move, { against, offended }), weight);
    });
  });
  return { ...problem, moves };
}

interface Stance {
  readonly against: readonly Position[];
  readonly offended: readonly Position[];
}

function variantOf(model: Model, move: PlanMove, { against, offended }: Stance): PlanMove {
  const content = against.filter((position) => !offended.includes(position));
  const needs = content.flatMap(({ id }) => model.positions.get(id) ?? []);
  return needs.length === 0 ? move : { ...move, needs: allOf([move.needs, ...needs]) };
}

function subsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
}
