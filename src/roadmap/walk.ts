// Where does one get from a place: on, back, to the next fork, to the other choices?
import type { Place, Roadmap, RoadmapNode } from './roadmap.ts';
import { childrenOf, lineTo, nodeOf } from './tree-index.ts';

/** The branch that is followed; without one, and where it does not lead through the place, first children are. */
export interface Following {
  readonly branch?: string | null;
}

/** The node after a place; null at the end of a line. */
export function next(roadmap: Roadmap, place: Place, following: Following = {}): string | null {
  return onwards(roadmap, place, following)[0]?.id ?? firstChild(roadmap, place);
}

/** The place before; the root stays where it is. */
export function previous(roadmap: Roadmap, place: Place): Place {
  return place === null ? null : nodeOf(roadmap, place).parent;
}

/** The first node of the line that is followed; null in an empty roadmap. */
export function first(roadmap: Roadmap, following: Following = {}): string | null {
  return next(roadmap, null, following);
}

/** The end of the line on from a place: the branch's tip where it lies ahead, else as far as first children go. */
export function lineEnd(roadmap: Roadmap, place: Place, following: Following = {}): Place {
  const ahead = onwards(roadmap, place, following).at(-1);
  if (ahead) return ahead.id;
  if (place !== null && tipOf(roadmap, following) === place) return place;
  let end = place;
  for (let next = firstChild(roadmap, end); next !== null; next = firstChild(roadmap, end))
    end = next;
  return end;
}

/** The nearest place before this one where there were several choices, else the root. */
export function forkBefore(roadmap: Roadmap, place: Place): Place {
  if (place === null) return null;
  const line = lineTo(roadmap, place).toReversed();
  return line.find(({ parent }) => childrenOf(roadmap, parent).length > 1)?.parent ?? null;
}

/** The nearest place after this one where there are several choices, else the end of the line. */
export function forkAfter(roadmap: Roadmap, place: Place, following: Following = {}): Place {
  let here = place;
  for (
    let ahead = next(roadmap, here, following);
    ahead !== null;
    ahead = next(roadmap, here, following)
  ) {
    here = ahead;
    if (childrenOf(roadmap, here).length > 1) return here;
  }
  return here;
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

function firstChild(roadmap: Roadmap, place: Place): string | null {
  return childrenOf(roadmap, place)[0] ?? null;
}

function tipOf(roadmap: Roadmap, { branch }: Following): Place {
  return roadmap.branches.find(({ id }) => id === branch)?.tip ?? null;
}

/** What the branch that is followed has after a place; nothing where it does not lead through it. */
function onwards(roadmap: Roadmap, place: Place, following: Following): readonly RoadmapNode[] {
  const line = lineTo(roadmap, tipOf(roadmap, following));
  if (place === null) return line;
  const at = line.findIndex(({ id }) => id === place);
  return at < 0 ? [] : line.slice(at + 1);
}
