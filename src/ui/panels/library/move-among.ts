// Where does the focus go in a list of buttons when an arrow is pressed?
import type { KeyboardEvent } from 'react';

/** Arrows, Home and End move the focus between the buttons of a list that a selector names; other controls are left alone. */
export function moveAmong(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const { target, currentTarget, key } = event;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = rows.findIndex((row) => row === target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
