// What must hold before a step for a formula to hold after it?
import { addOf } from '../../core/effect.ts';
import type { Step } from '../../core/scenario.ts';
import { lookupOf, rankOf } from '../../core/lookup.ts';
import { ALWAYS, type Formula, NEVER, allOf, anyOf, atLeastOf, within } from '../formula.ts';
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
  const push = Object.hasOwn(step.effects, field.id) ? addOf(step.effects[field.id] ?? 0) : 0;
  if (push === 0) return leaf;
  const last = field.size - 1;
  const before = leaf.ranges.map(({ low, high }) => ({
    low: low <= 0 ? 0 : low - push,
    high: high >= last ? last : high - push,
  }));
  return within(layout, leaf.field, before);
}
