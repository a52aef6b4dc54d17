// Which moves, from where, to what: how does a question look once its rules are all turned into needs of moves?
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { start } from '../../core/situation.ts';
import { type Formula, allOf, formulaHolds } from '../formula.ts';
import { type Layout, encode } from '../layout.ts';
import type { Rules, Target } from './asked.ts';
import { type Hidden, orderGauges, withHidden } from './hidden.ts';
import { type Model, formulaIn, modelOf, needsOf } from './model.ts';
import { possibilityOf } from '../packed.ts';
import { regress } from './regress.ts';

/** A step as the planner takes it: what it needs under the rules, what it does, what it costs. */
export interface PlanMove {
  readonly id: string;
  readonly step: Step;
  readonly needs: Formula;
  readonly cost: number;
}

/** A search problem: a cheapest sequence of moves from `start` to where `goal` holds. */
export interface Problem {
  readonly layout: Layout;
  readonly start: Int32Array;
  readonly moves: readonly PlanMove[];
  readonly goal: Formula;
  /** The rules are broken before the first step: there is no route. */
  readonly broken: boolean;
}

export interface HiddenRules extends Rules {
  /** More gauges that only the planner sees. */
  readonly hidden?: readonly Hidden[];
}

/** The problem that a question poses. All rules but the limits on length and time become needs of moves. */
export function problemOf(scenario: Scenario, target: Target, rules: HiddenRules): Problem {
  const hidden = [...orderGauges(rules.neverBefore ?? []), ...(rules.hidden ?? [])];
  const bound = withHidden(scenario, hidden);
  const model = modelOf(bound);
  const { layout } = model;
  const first = new Int32Array(layout.words);
  encode(layout, rules.from ?? start(bound), { words: first, offset: 0 });
  const keep = (rules.keep ?? []).map((condition) => formulaIn(model, condition));
  const at = { words: first, offset: 0 };
  const moves = allowedIn(bound, rules).map((step) => ({
    id: step.id,
    step,
    needs: both(needsOf(model, step, rules.binding ?? []), keptBy(layout, keep, step)),
    cost: 1,
  }));
  return {
    layout,
    start: first,
    moves,
    goal: goalOf(model, target, { scenario, rules }),
    broken: keep.some((formula) => !formulaHolds(formula, layout, at)),
  };
}

interface Posed {
  readonly scenario: Scenario;
  readonly rules: Rules;
}

/** Checks names early: a question about something unknown is the caller's mistake. */
function goalOf(model: Model, target: Target, { scenario, rules }: Posed): Formula {
  if ('condition' in target) return formulaIn(model, target.condition);
  if ('track' in target)
    return formulaIn(model, { track: target.track, reached: knownStage(scenario, target) });
  if ('step' in target) {
    // The step is to become possible, not to be taken: other hidden gauges than those of the order do not hold it up.
    const ordered = withHidden(scenario, orderGauges(rules.neverBefore ?? []));
    return possibilityOf(model.layout, stepOf(ordered, target.step), rules.binding ?? []);
  }
  const goal = scenario.goals.find(({ id }) => id === target.goal);
  if (!goal) throw new Error(`no goal "${target.goal}" in scenario "${scenario.id}"`);
  return formulaIn(model, goal.when);
}

interface TrackStage {
  readonly track: string;
  readonly stage: string;
}

function knownStage(scenario: Scenario, { track, stage }: TrackStage): string {
  if (lookupOf(scenario).ranks.get(track)?.has(stage)) return stage;
  throw new Error(`no stage "${stage}" of a track "${track}"`);
}

function allowedIn(scenario: Scenario, { setbacks, avoid }: Rules): readonly Step[] {
  const steps = new Set(avoid?.steps);
  const stages = avoid?.stages ?? [];
  const enters = (step: Step) =>
    step.moves.some(({ track, to }) =>
      stages.some((avoided) => avoided.track === track && avoided.stage === to),
    );
  return [...scenario.steps, ...(setbacks ? scenario.setbacks : [])].filter(
    (step) => !steps.has(step.id) && !enters(step),
  );
}

function both(needs: Formula, more: readonly Formula[]): Formula {
  return more.length === 0 ? needs : allOf([needs, ...more]);
}

/** What a step needs so that all that is to be kept still holds after it. What it does not touch holds already. */
function keptBy(layout: Layout, keep: readonly Formula[], step: Step): readonly Formula[] {
  return keep.flatMap((formula) => {
    const parts = formula.kind === 'all' ? formula.parts : [formula];
    return parts.flatMap((part) => {
      const before = regress(layout, part, step);
      return before === part ? [] : [before];
    });
  });
}
