// What does every question to the planner about one scenario have in common?
import type { Condition } from '../../core/conditions/condition.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { ALWAYS, type Formula, allOf, formulaOf } from '../formula.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { marksOf } from '../marks.ts';
import { possibilityOf } from '../packed.ts';

/** A scenario packed whole, with the formulas that questions are put together from. */
export interface Model {
  readonly scenario: Scenario;
  readonly layout: Layout;
  /** What each step and setback needs by itself, no position binding. */
  readonly needs: ReadonlyMap<string, Formula>;
  /** What each position insists on. */
  readonly positions: ReadonlyMap<string, Formula>;
  /** What steps need with positions that were binding in some question, by step and positions. */
  readonly bound: Map<string, Formula>;
}

const kept = new WeakMap<Scenario, Model>();

/** The model of a scenario, made on first use: questions come in series about one scenario. */
export function modelOf(scenario: Scenario): Model {
  const known = kept.get(scenario);
  if (known) return known;
  const layout = layoutOf(scenario, { marks: marksOf(scenario, []) });
  const all: readonly Step[] = [...scenario.steps, ...scenario.setbacks];
  const model: Model = {
    scenario,
    layout,
    needs: new Map(all.map((step) => [step.id, possibilityOf(layout, step, [])])),
    positions: new Map(
      scenario.positions.map(({ id, requires }) => [id, formulaOf(layout, requires)]),
    ),
    bound: new Map(),
  };
  kept.set(scenario, model);
  return model;
}

/** What a step needs by itself and by the binding positions that name it. */
export function needsOf(model: Model, step: Step, binding: readonly string[]): Formula {
  const own = model.needs.get(step.id) ?? ALWAYS;
  const named = lookupOf(model.scenario).positions.get(step.id) ?? [];
  const insisting = named.filter(({ id }) => binding.includes(id));
  if (insisting.length === 0) return own;
  const key = [step.id, ...insisting.map(({ id }) => id)].join(' ');
  const known = model.bound.get(key);
  if (known) return known;
  const needs = allOf([own, ...insisting.flatMap(({ id }) => model.positions.get(id) ?? [])]);
  model.bound.set(key, needs);
  return needs;
}

/** The formula of a condition over the model's layout. */
export function formulaIn({ layout }: Model, condition: Condition): Formula {
  return formulaOf(layout, condition);
}
