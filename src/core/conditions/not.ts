// When does a condition fail to hold?
import type { Not } from './condition.ts';
import type { Kind } from './kind.ts';

export const not: Kind<Not> = {
  test: (_condition, parts) => (situation) => !parts.some((part) => part(situation)),
  parts: (condition) => [{ at: 'not', condition: condition.not }],
  mentions: () => [],
};
