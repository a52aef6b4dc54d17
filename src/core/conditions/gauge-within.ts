// When does a gauge stand between its bounds?
import type { GaugeWithin } from './condition.ts';
import type { Kind } from './kind.ts';

export const gaugeWithin: Kind<GaugeWithin> = {
  test: ({ gauge, min = -Infinity, max = Infinity }) => {
    return (situation) => {
      const value = situation.gauges[gauge] ?? 0;
      return value >= min && value <= max;
    };
  },
  parts: () => [],
  mentions: ({ gauge, min, max }) => [{ kind: 'gauge', id: gauge, at: 'gauge', min, max }],
};
