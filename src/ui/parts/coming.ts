// How does a long list come onto the screen without the page standing still meanwhile?
import { startTransition, useEffect, useState } from 'react';

/** What fits on a screen. */
const FIRST = 24;

/**
 * How many of `count` rows are to be drawn by now: as many as a screen has at once, the others `more` at a time, and the
 * page answers in between. Another list, known by `of`, begins anew.
 */
export function useComing(count: number, of: unknown, more: number): number {
  const [come, setCome] = useState({ of, drawn: FIRST });
  const drawn = come.of === of ? come.drawn : FIRST;
  useEffect(() => {
    const next = () => startTransition(() => setCome({ of, drawn: drawn + more }));
    const timer = drawn < count ? setTimeout(next) : undefined;
    return () => clearTimeout(timer);
  }, [count, drawn, more, of]);
  return drawn;
}
