// How often are the lengths of branches drawn on screen, and from which seed?
import { drawsFor } from '../analysis/wide.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { lineTo } from '../roadmap/tree-index.ts';

/** Every picture of chances begins with the same: they agree with each other. */
export const SEED = 1;

/** So often, for branches that end at these places: by the longest of them. */
export function drawsOn(roadmap: Roadmap, tips: readonly Place[]): number {
  return drawsFor(Math.max(0, ...tips.map((tip) => lineTo(roadmap, tip).length)));
}
