// Are conditions so shallow that every file which carries the scenario can be read again?
import type { ConditionPlace } from './condition-places.ts';
import type { Problem } from './problem.ts';

/**
 * The deepest that a condition may nest, in levels of JSON. A scenario stands in a roadmap, that in a backup, there beside a
 * history: what reads on its own must not be too deep for `readJson` in any of them.
 */
export const DEEPEST_CONDITION = 88;

/** The problem with a condition that nests too deep, if it does. */
export function checkDepth({ at, condition }: ConditionPlace): readonly Problem[] {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value: condition, depth: 1 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST_CONDITION)
      return [{ at, code: 'too-deep', data: { most: DEEPEST_CONDITION } }];
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return [];
}
