// Which formats did this reader export to last?
import { type FormatRow, exportRows } from '../formats/rows.ts';
import type { App } from './app-context.tsx';

const KEY = 'stepwise.exports';
const MOST = 3;

/**
 * Saves the roadmap that is open in the format of an id, and remembers that.
 * @param branch the one branch that leaves; left out, all do
 */
export function exportTo({ shelf }: App, id: string, branch?: string): void {
  remember(id);
  void shelf.exportAs(id, branch);
}

/** The formats used last, the latest first; none where storage is switched off. */
export function lastExports(): readonly FormatRow[] {
  return idsKept().flatMap((id) => exportRows.find((row) => row.id === id) ?? []);
}

function remember(id: string): void {
  const ids = [id, ...idsKept().filter((other) => other !== id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, ids.join(' '));
  } catch {
    // Storage is switched off: nothing is remembered.
  }
}

function idsKept(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').slice(0, MOST);
  } catch {
    return [];
  }
}
