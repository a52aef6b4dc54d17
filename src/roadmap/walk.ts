// Where does one get from a place: on, back, to the next fork, to the other choices?
import type { Place, Roadmap, RoadmapNode } from './roadmap.ts';
import { childrenOf, firstLineFrom, lineTo, nodeOf } from './tree-index.ts';

/**
 * The branch that is followed: its tip is the end of the line. Without one, and where it does not
 * lead through the place, the line goes on with first children.
 */
export interface Following {
  readonly branch?: string | null;
}

/** The node after a place; null at the end of the line. */
export function next(roadmap: Roadmap, place: Place, following: Following = {}): string | null {
  return ahead(roadmap, place, following)[0] ?? null;
}

/** The place before; the root stays where it is. */
export function previous(roadmap: Roadmap, place: Place): Place {
  return place === null ? null : nodeOf(roadmap, place).parent;
}

/** The first node of the line that is followed; null in an empty roadmap. */
export function first(roadmap: Roadmap, following: Following = {}): string | null {
  return next(roadmap, null, following);
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

/** The nearest place after this one where there are several choices, else the end of the line. */
export function forkAfter(roadmap: Roadmap, place: Place, following: Following = {}): Place {
  const line = ahead(roadmap, place, following);
  const fork = line.find((id) => childrenOf(roadmap, id).length > 1);
  return fork ?? line.at(-1) ?? place;
}

/** The choices taken at the same point, this one among them, in their order; none at the root. */
export function siblings(roadmap: Roadmap, place: Place): readonly string[] {
  return place === null ? [] : childrenOf(roadmap, nodeOf(roadmap, place).parent);
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
  const all = siblings(roadmap, place);
  if (place === null || all.length < 2) return null;
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
