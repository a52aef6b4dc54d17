// Which row of a list gets the focus once the list is drawn?
import { useCallback, useEffect, useRef } from 'react';

/** The row that is open, or the first. */
const FIRST = Symbol('first');

/**
 * The keyboard begins at the roadmap that is open, as soon as there are rows. Later a row gets the focus when it is
 * asked for and drawn; nothing else ever takes it away from where it is.
 * @param drawn another object each time the list is drawn anew
 * @returns asks for a row
 */
export function useReach(drawn: unknown): (id: string | null) => void {
  const wanted = useRef<string | typeof FIRST | null>(FIRST);
  const give = useCallback(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
    const row =
      wanted.current === FIRST
        ? (rows.find((each) => each.hasAttribute('aria-current')) ?? rows[0])
        : rows.find((each) => each.dataset['entry'] === wanted.current);
    if (!row) return;
    row.focus();
    wanted.current = null;
  }, []);
  useEffect(() => {
    if (drawn !== null && wanted.current !== null) give();
  }, [drawn, give]);
  return useCallback(
    (id) => {
      wanted.current = id;
      give();
    },
    [give],
  );
}
