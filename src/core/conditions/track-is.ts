// When does a track stand exactly at a stage?
import * as z from 'zod/mini';
import type { TrackIs } from './condition.ts';
import type { Kind } from './kind.ts';

export const trackIs: Kind<TrackIs> = {
  schema: () =>
    z.strictObject({
      track: z.string(),
      is: z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
    }),
  test: ({ track, is }) => {
    const stages = new Set(typeof is === 'string' ? [is] : is);
    return (situation) => stages.has(situation.stages[track] ?? '');
  },
  parts: () => [],
  mentions: ({ track, is }) => [
    { kind: 'track', id: track, at: 'track' },
    ...(typeof is === 'string'
      ? [{ kind: 'stage' as const, id: is, at: 'is', track }]
      : is.map((id, index) => ({ kind: 'stage' as const, id, at: `is/${index}`, track }))),
  ],
};
