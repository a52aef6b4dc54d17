// When does a track stand at a stage or beyond it?
import { rankOf } from '../lookup.ts';
import type { TrackReached } from './condition.ts';
import type { Kind } from './kind.ts';

export const trackReached: Kind<TrackReached> = {
  test: ({ track, reached }, _parts, lookup) => {
    const ranks = lookup.ranks.get(track);
    const least = rankOf(lookup, track, reached);
    return (situation) => (ranks?.get(situation.stages[track] ?? '') ?? -1) >= least;
  },
  parts: () => [],
  mentions: ({ track, reached }) => [
    { kind: 'track', id: track, at: 'track' },
    { kind: 'stage', id: reached, at: 'reached', track },
  ],
};
