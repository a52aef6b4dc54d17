// When does at least one part of a condition hold?
import type { Any } from './condition.ts';
import type { Kind } from './kind.ts';

export const any: Kind<Any> = {
  test: (_condition, parts) => (situation) => parts.some((part) => part(situation)),
  parts: (condition) =>
    condition.any.map((part, index) => ({ at: `any/${index}`, condition: part })),
  mentions: () => [],
};
