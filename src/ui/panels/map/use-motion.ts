// When does the map move of itself, and where does the focus go with it?
import { type RefObject, useEffect, useState } from 'react';
import type { Place } from '../../../roadmap/roadmap.ts';

const MORPH = 900;

/** True for a moment after the axis was switched: everything then glides to its new place. */
export function useMorph(axis: string): boolean {
  const [settled, setSettled] = useState(axis);
  useEffect(() => {
    if (settled === axis) return undefined;
    const timer = window.setTimeout(() => setSettled(axis), MORPH);
    return () => window.clearTimeout(timer);
  }, [axis, settled]);
  return settled !== axis;
}

/** The focus stays on the present place where it was on the map. */
export function useFocusedStation(surface: RefObject<Element | null>, place: Place): void {
  useEffect(() => {
    const { current } = surface;
    const { activeElement } = document;
    if (!current?.contains(activeElement) || !activeElement?.matches('[data-place]')) return;
    const station = current.querySelector<SVGElement>(`[data-place="${CSS.escape(place ?? '')}"]`);
    if (station !== activeElement) station?.focus({ preventScroll: true });
  }, [surface, place]);
}
