// When does a track stand at a stage or beyond it?
import * as z from 'zod/mini';
import { rankOf } from '../lookup.ts';
import type { TrackReached } from './condition.ts';
import type { Kind } from './kind.ts';

export const trackReached: Kind<TrackReached> = {
  schema: () => z.strictObject({ track: z.string(), reached: z.string() }),
  holds: (condition, { lookup, situation }) =>
    rankOf(lookup, condition.track, situation.stages[condition.track] ?? '') >=
    rankOf(lookup, condition.track, condition.reached),
  parts: () => [],
  mentions: ({ track, reached }) => [
    { kind: 'track', id: track, at: 'track' },
    { kind: 'stage', id: reached, at: 'reached', track },
  ],
};
