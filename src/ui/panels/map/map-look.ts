// How did the person last look at the map of a roadmap: which axis, which colours, what folded?
import { useCallback, useState } from 'react';
import type { Colouring } from '../../../picture/map/stations.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import type { Size } from './use-size.ts';

export interface MapLook {
  /** The followed branch in rows, or all branches beside each other. */
  readonly drawing: 'strip' | 'network';
  readonly by: 'step' | 'date';
  readonly colouring: Colouring;
  readonly folded: ReadonlySet<string>;
  readonly focus: string | null;
}

/** A way to draw the map in a view of a size. */
export interface MapViewProps {
  readonly view: Size;
  readonly look: MapLook;
  readonly change: (change: Partial<MapLook>) => void;
  /** Sizes of the letters of the strip, the largest first. */
  readonly sizes?: readonly number[];
}

/** With more branches than this, all but the main one are folded at first. */
const MOST_UNFOLDED = 16;

/** Looks by roadmap, for as long as the page is open: another picture may stand between. */
const remembered = new Map<string, MapLook>();

/** The look of a roadmap's map and how it is changed. */
export function useMapLook(
  roadmap: Roadmap,
): readonly [MapLook, (change: Partial<MapLook>) => void] {
  const [, redraw] = useState(0);
  const { id } = roadmap;
  const look = remembered.get(id) ?? firstLook(roadmap);
  const change = useCallback(
    (part: Partial<MapLook>) => {
      remembered.set(id, { ...look, ...part });
      redraw((count) => count + 1);
    },
    [id, look],
  );
  if (!remembered.has(id)) remembered.set(id, look);
  return [look, change];
}

/** Every branch but the main and the followed one. */
export function sideBranches(
  { branches, main }: Roadmap,
  followed: string | null,
): readonly string[] {
  return branches.map(({ id }) => id).filter((id) => id !== main && id !== followed);
}

function firstLook(roadmap: Roadmap): MapLook {
  const many = roadmap.branches.length > MOST_UNFOLDED;
  return {
    drawing: 'strip',
    by: 'step',
    colouring: 'branch',
    folded: new Set(many ? sideBranches(roadmap, null) : []),
    focus: null,
  };
}
