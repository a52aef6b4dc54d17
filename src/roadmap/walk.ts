// Where does one get from a place: to the end, back to a fork, to the other choices?
import type { Place, Roadmap, RoadmapNode } from './roadmap.ts';
import { childrenOf, firstLineFrom, lineTo, nodeOf } from './tree-index.ts';

/**
 * The branch that is followed: its tip is the end of the line. Without one, and where it does not
 * lead through the place, the line goes on with first children.
 */
export interface Following {
  readonly branch?: string | null;
}

/** The end of the line on from a place. */
export function lineEnd(roadmap: Roadmap, place: Place, following: Following = {}): Place {
  return ahead(roadmap, place, following).at(-1) ?? place;
}

/** The nearest place before this one where there were several choices, else the root. */
export function forkBefore(roadmap: Roadmap, place: Place): Place {
  const line = lineTo(roadmap, place).toReversed();
  return line.find(({ parent }) => childrenOf(roadmap, parent).length > 1)?.parent ?? null;
}

/** The choice after this one at the same point, going round; null where there is no other. */
export function nextSibling(roadmap: Roadmap, place: Place): string | null {
  return siblingBy(roadmap, place, 1);
}

/** The choice before this one at the same point, going round; null where there is no other. */
export function previousSibling(roadmap: Roadmap, place: Place): string | null {
  return siblingBy(roadmap, place, -1);
}

/** The nodes at which a phase begins, on the line to a place. */
export function phaseStarts(roadmap: Roadmap, place: Place): readonly RoadmapNode[] {
  return lineTo(roadmap, place).filter(({ phase }) => phase !== undefined);
}

function siblingBy(roadmap: Roadmap, place: Place, by: 1 | -1): string | null {
  if (place === null) return null;
  const all = childrenOf(roadmap, nodeOf(roadmap, place).parent);
  if (all.length < 2) return null;
  return all.at((all.indexOf(place) + by) % all.length) ?? null;
}

/** The nodes from after a place to the end of the line that is followed. */
function ahead(roadmap: Roadmap, place: Place, { branch }: Following): readonly string[] {
  const followed = roadmap.branches.find(({ id }) => id === branch);
  const line = followed ? lineTo(roadmap, followed.tip).map(({ id }) => id) : [];
  const at = place === null ? -1 : line.indexOf(place);
  if (followed && (place === null || at >= 0)) return line.slice(at + 1);
  return firstLineFrom(roadmap, place);
}
