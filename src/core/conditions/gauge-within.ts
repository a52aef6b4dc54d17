// When does a gauge stand between its bounds?
import * as z from 'zod/mini';
import type { GaugeWithin } from './condition.ts';
import type { Kind } from './kind.ts';

export const gaugeWithin: Kind<GaugeWithin> = {
  schema: () =>
    z.strictObject({ gauge: z.string(), min: z.optional(z.int()), max: z.optional(z.int()) }),
  test: ({ gauge, min = -Infinity, max = Infinity }) => {
    return (situation) => {
      const value = situation.gauges[gauge] ?? 0;
      return value >= min && value <= max;
    };
  },
  parts: () => [],
  mentions: ({ gauge }) => [{ kind: 'gauge', id: gauge, at: 'gauge' }],
};
