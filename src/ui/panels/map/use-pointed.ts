// Which step does the person point at, long enough to want to read about it?
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../../roadmap/roadmap.ts';

const COME = 160;
const GO = 220;

export interface Pointed {
  readonly place: Place | undefined;
  readonly shown: boolean;
  readonly point: (place: Place) => void;
  readonly stay: () => void;
  readonly leave: () => void;
  readonly drop: () => void;
}

/** Facts come after a moment and wait a moment before they go, so that the pointer can reach them. */
export function usePointed(): Pointed {
  const [place, setPlace] = useState<Place | undefined>();
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const later = useMemo(
    () => (next: Place | undefined, wait: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setPlace(next), wait);
    },
    [],
  );
  return {
    place,
    shown: place !== undefined,
    point: (next) => later(next, COME),
    stay: () => window.clearTimeout(timer.current),
    leave: () => later(undefined, GO),
    drop: () => later(undefined, 0),
  };
}
