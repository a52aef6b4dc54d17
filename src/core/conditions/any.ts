// When does at least one part of a condition hold?
import * as z from 'zod/mini';
import type { Any } from './condition.ts';
import type { Kind } from './kind.ts';

export const any: Kind<Any> = {
  schema: (condition) => z.strictObject({ any: z.array(condition) }),
  holds: (condition, _judged, holds) => condition.any.some(holds),
  parts: (condition) =>
    condition.any.map((part, index) => ({ at: `any/${index}`, condition: part })),
  mentions: () => [],
};
