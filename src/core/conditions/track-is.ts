// When does a track stand exactly at a stage?
import type { TrackIs } from './condition.ts';
import type { Kind } from './kind.ts';

export const trackIs: Kind<TrackIs> = {
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
