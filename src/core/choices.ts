// Which steps and setbacks can happen in a situation, and what blocks the others?
import type { Condition } from './conditions/condition.ts';
import { holds } from './conditions/holds.ts';
import { type Why, missing, why } from './conditions/why.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import type { Move, Position, Scenario, Step } from './scenario.ts';
import type { Situation } from './situation.ts';

/** Ids of the positions that the user has made binding. */
export type Binding = readonly string[];

/** One thing that blocks a step. */
export type Reason =
  | { readonly kind: 'move'; readonly move: Move; readonly at: string }
  | { readonly kind: 'requires'; readonly why: Why }
  | { readonly kind: 'position'; readonly position: Position; readonly why: Why };

export type Verdict =
  { readonly kind: 'possible' } | { readonly kind: 'blocked'; readonly because: readonly Reason[] };

export interface Choice {
  readonly step: Step;
  readonly setback: boolean;
  readonly verdict: Verdict;
}

/** Every step, then every setback, each with its verdict in this situation, in the order of the file. */
export function choices(
  scenario: Scenario,
  situation: Situation,
  binding: Binding = [],
): readonly Choice[] {
  const judge = (step: Step, setback: boolean): Choice => ({
    step,
    setback,
    verdict: verdictOn(scenario, situation, { step, binding }),
  });
  return [
    ...scenario.steps.map((step) => judge(step, false)),
    ...scenario.setbacks.map((setback) => judge(setback, true)),
  ];
}

/** A step under given binding positions. */
export interface Asked {
  readonly step: Step;
  readonly binding?: Binding;
}

/** Can the step be taken here? Cheaper than a verdict: no reasons are made. */
export function isPossible(
  scenario: Scenario,
  situation: Situation,
  { step, binding = [] }: Asked,
): boolean {
  const lookup = lookupOf(scenario);
  return (
    step.moves.every((move) => finds(move, situation)) &&
    (step.requires === undefined || holds(lookup, situation, step.requires)) &&
    bindingOn(lookup, step, binding).every((position) =>
      holds(lookup, situation, position.requires),
    )
  );
}

/** The verdict on one step or setback: possible, or everything that blocks it. */
export function verdictOn(scenario: Scenario, situation: Situation, asked: Asked): Verdict {
  if (isPossible(scenario, situation, asked)) return { kind: 'possible' };
  const { step, binding = [] } = asked;
  const lookup = lookupOf(scenario);
  const reasonFor = (condition: Condition): Why | null => {
    const reason = why(lookup, situation, condition);
    return reason.holds ? null : reason;
  };
  const because: Reason[] = step.moves
    .filter((move) => !finds(move, situation))
    .map((move) => ({ kind: 'move', move, at: situation.stages[move.track] ?? '' }));
  const required = step.requires && reasonFor(step.requires);
  if (required) because.push({ kind: 'requires', why: required });
  for (const position of bindingOn(lookup, step, binding)) {
    const insisted = reasonFor(position.requires);
    if (insisted) because.push({ kind: 'position', position, why: insisted });
  }
  return { kind: 'blocked', because };
}

/** The clauses that a reason lacks: a move lacks its own stage and has none. */
export function clausesMissing(reason: Reason): readonly Why[] {
  return reason.kind === 'move' ? [] : missing(reason.why);
}

/** The positions whose demands a step would offend here, binding or not. */
export function objectionsTo(
  scenario: Scenario,
  situation: Situation,
  step: Step,
): readonly Position[] {
  const lookup = lookupOf(scenario);
  return (lookup.positions.get(step.id) ?? []).filter(
    (position) => !holds(lookup, situation, position.requires),
  );
}

/** Does a move find its track at one of its `from` stages? Without `from`, any stage but `to` will do. */
export function finds(move: Move, situation: Situation): boolean {
  const at = situation.stages[move.track] ?? '';
  if (move.from === undefined) return at !== move.to;
  return typeof move.from === 'string' ? move.from === at : move.from.includes(at);
}

/** What must hold for a step beside its moves finding their tracks: its own condition and those of binding positions. */
export function requirementsOf(lookup: Lookup, step: Step, binding: Binding): readonly Condition[] {
  return [step, ...bindingOn(lookup, step, binding)].flatMap(({ requires }) => requires ?? []);
}

/** The same of a move, as a condition: that it finds its track. */
export function findsAsCondition({ track, from, to }: Move): Condition {
  return from === undefined ? { not: { track, is: to } } : { track, is: from };
}

function bindingOn(lookup: Lookup, step: Step, binding: Binding): readonly Position[] {
  if (binding.length === 0) return [];
  return (lookup.positions.get(step.id) ?? []).filter((position) => binding.includes(position.id));
}
