// Does a condition ask what a track has reached although the order of its stages is not known?
import type { Problem } from '../../core/problem.ts';
import { problemAt } from './places.ts';
import type { TableTrack } from './stages.ts';

/** Where a condition asks what a track has reached, the order of its stages must be known. */
export function unsureOrders(tracks: readonly TableTrack[], data: unknown): readonly Problem[] {
  const reached = new Set<string>();
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if ('reached' in next && 'track' in next) reached.add(String(next.track));
    waiting.push(...Object.values(next));
  }
  return tracks
    .filter(({ id, unsure }) => unsure && reached.has(id))
    .map(({ names, id, place, stages }) =>
      problemAt(place, {
        code: 'stage-order',
        data: { track: names[0] ?? id, stage: stages[0]?.names[0] ?? '' },
      }),
    );
}
