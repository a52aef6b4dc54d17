// When do all parts of a condition hold together?
import * as z from 'zod/mini';
import type { All } from './condition.ts';
import type { Kind } from './kind.ts';

export const all: Kind<All> = {
  schema: (condition) => z.strictObject({ all: z.array(condition) }),
  holds: (condition, _judged, holds) => condition.all.every(holds),
  parts: (condition) =>
    condition.all.map((part, index) => ({ at: `all/${index}`, condition: part })),
  mentions: () => [],
};
