// Where does the focus go when an arrow key is pressed in a list of rows?
import type { KeyboardEvent } from 'react';

/** Moves the focus between elements marked `data-row` inside the list. Text fields keep their own keys. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
    return;
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex(
    (row) => row.contains(document.activeElement) || row === document.activeElement,
  );
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, rows.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  rows[target]?.focus();
}
