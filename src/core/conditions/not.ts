// When does a condition fail to hold?
import * as z from 'zod/mini';
import type { Not } from './condition.ts';
import type { Kind } from './kind.ts';

export const not: Kind<Not> = {
  schema: (condition) => z.strictObject({ not: condition }),
  test: (_condition, parts) => (situation) => !parts.some((part) => part(situation)),
  parts: (condition) => [{ at: 'not', condition: condition.not }],
  mentions: () => [],
};
