// What is known by now of what follows at the place where the reader stands?
import { useSyncExternalStore } from 'react';
import type { Distance } from '../../../analysis/ahead/toward.ts';
import type { DistanceAt } from '../../../analysis/ahead/along.ts';
import { TOO_LATE, isTooWide } from '../../../analysis/wide.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { useApp } from '../../app-context.tsx';
import { kept } from '../../derived.ts';
import { type Document, type State, pinnedIn, roadmapOf } from '../../document.ts';
import { type AheadSeen, type Foreseen, foreseenOf, foresightOn } from '../../foresight.ts';

/**
 * A part of what is known of the open roadmap, read again when more is known and when the reader moves; null until it is
 * known. Many rows ask, often: `read` must give the same object for the same knowledge, and then nothing is drawn again.
 */
export function useForeseen<T>(read: (foreseen: Foreseen, state: State) => T): T | null {
  const { doc } = useApp();
  const now = () => {
    const state = doc.get();
    const foreseen = foreseenOf(foresightOn(doc).getSnapshot());
    return foreseen?.roadmap === roadmapOf(state) ? read(foreseen, state) : null;
  };
  return useSyncExternalStore(eitherOf(doc), now, () => null);
}

/** Hears of the document and of what is foreseen. */
const eitherOf = kept((doc: Document) => (notify: () => void) => {
  const leave = doc.subscribe(notify);
  const following = foresightOn(doc).subscribe(notify);
  return () => {
    leave();
    following.unsubscribe();
  };
});

/** Is it left out what follows here, because the scenario is too wide for it, or so wide that it was given up? */
export function useLeftOut(): boolean {
  const { doc } = useApp();
  const now = () => {
    const state = doc.get();
    const roadmap = roadmapOf(state);
    const { problem, question } = foresightOn(doc).getSnapshot().context;
    const isHere = question?.begun.roadmap === roadmap && question.begun.place === state.place;
    return isTooWide(roadmap.scenario) || (isHere && problem === TOO_LATE);
  };
  return useSyncExternalStore(eitherOf(doc), now, () => false);
}

/** A part of what each step brings here; null until that is known. Never what was found for another place or goal. */
export function useAhead<T>(read: (ahead: AheadSeen) => T): T | null {
  return useForeseen((foreseen, state) =>
    foreseen.place === state.place && foreseen.ahead && isPinned(foreseen, state)
      ? read(foreseen.ahead)
      : null,
  );
}

/** How far the pinned goal is along the line, by place; empty where none is pinned or nothing is known yet. */
export function useAlong(): readonly DistanceAt[] {
  return useForeseen((foreseen, state) => isPinned(foreseen, state) && foreseen.along) || NOTHING;
}

const NOTHING: readonly never[] = [];

/** How far the pinned goal is from one place of the line; null where that is not known. */
export function useDistanceAt(node: Place): Distance | null {
  return distancesBy(useAlong()).get(node) ?? null;
}

/** Asked by every row of the outline. */
const distancesBy = kept(
  (along: readonly DistanceAt[]): ReadonlyMap<Place, Distance> =>
    new Map(along.map(({ node: at, distance }) => [at, distance])),
);

function isPinned({ pinned }: Foreseen, state: State): boolean {
  return pinned === (pinnedIn(state)?.id ?? null);
}
