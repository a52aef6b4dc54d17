// What must hold before a step for a formula to hold after it?
import { pushesBy } from '../../core/effect.ts';
import type { Step } from '../../core/scenario.ts';
import { lookupOf, rankOf } from '../../core/lookup.ts';
import {
  ALWAYS,
  type Formula,
  NEVER,
  type Range,
  allOf,
  anyOf,
  atLeastOf,
  within,
} from '../formula.ts';
import type { Layout } from '../layout.ts';

/**
 * The formula that holds before a step exactly where the given one holds after it. A part that the step does not
 * touch comes back as the same object.
 */
export function regress(layout: Layout, formula: Formula, step: Step): Formula {
  if (formula.kind === 'in') return regressLeaf(layout, formula, step);
  const parts = formula.parts.map((part) => regress(layout, part, step));
  if (parts.every((part, index) => part === formula.parts[index])) return formula;
  return rebuilt(layout, formula, parts);
}

/** A formula of the same kind with other parts, those that are settled taken out. */
function rebuilt(
  layout: Layout,
  formula: Exclude<Formula, { kind: 'in' }>,
  parts: readonly Formula[],
): Formula {
  if (formula.kind === 'all') return allOf(parts);
  if (formula.kind === 'any') return anyOf(layout, parts);
  return atLeastOf(layout, formula.count, parts);
}

type Leaf = Extract<Formula, { kind: 'in' }>;

function regressLeaf(layout: Layout, leaf: Leaf, step: Step): Formula {
  const field = layout.fields[leaf.field];
  if (!field) return leaf;
  if (field.kind === 'track') {
    const move = step.moves.find(({ track }) => track === field.id);
    if (!move) return leaf;
    const rank = rankOf(lookupOf(layout.scenario), field.id, move.to);
    return leaf.ranges.some(({ low, high }) => rank >= low && rank <= high) ? ALWAYS : NEVER;
  }
  const { gauges } = lookupOf(layout.scenario);
  const push = pushesBy(step, gauges).find(({ gauge }) => gauge.id === field.id);
  if (!push) return leaf;
  const { add, to } = push;
  const before = leaf.ranges.flatMap((range) =>
    beforePush(range, { add, end: to - field.low, last: field.size - 1 }),
  );
  return within(layout, leaf.field, before);
}

interface Pushing {
  readonly add: number;
  readonly end: number;
  readonly last: number;
}

/** The values from which a push leads into a range: those beyond its end, which stay, and those that it moves. */
function beforePush({ low, high }: Range, { add, end, last }: Pushing): readonly Range[] {
  const up = add > 0;
  const stay = up
    ? { low: Math.max(low, end), high: Math.min(high, last) }
    : { low: Math.max(low, 0), high: Math.min(high, end) };
  const moved = up
    ? { low: low - add, high: end <= high ? end - 1 : high - add }
    : { low: end >= low ? end + 1 : low - add, high: high - add };
  const most = up
    ? { low: Math.max(0, moved.low), high: Math.min(end - 1, moved.high) }
    : { low: Math.max(end + 1, moved.low), high: Math.min(last, moved.high) };
  const lands = up ? low <= end : high >= end;
  return [stay, ...(lands ? [most] : [])].filter((range) => range.low <= range.high);
}
