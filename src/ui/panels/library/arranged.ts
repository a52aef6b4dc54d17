// In which order do roadmaps stand in the library, and which of them are meant by what was typed?
import type { Entry, KeptEntry } from '../../../browser/kept.ts';
import type { Words } from '../../../words/words.ts';

export type Order = 'changed' | 'name';

interface Arranging {
  readonly typed: string;
  readonly order: Order;
  readonly words: Words;
}

/** Damaged records stand at the end of names, and are always shown: they have none to be found by. */
export function arranged(
  entries: readonly Entry[],
  { typed, order, words }: Arranging,
): readonly Entry[] {
  const wanted = plain(typed);
  const found = entries.filter(
    (entry) => entry.kind === 'damaged' || plain(allNames(entry)).includes(wanted),
  );
  if (order === 'changed') return found;
  const names = new Map(found.map((entry) => [entry, nameOf(entry, words)]));
  return found.toSorted((a, b) =>
    compareNames(names.get(a) ?? null, names.get(b) ?? null, words.language),
  );
}

function nameOf(entry: Entry, words: Words): string | null {
  return entry.kind === 'kept' ? words.text(entry.name) : null;
}

/** In every language that it has: people type the name they know. */
function allNames({ name, scenarioName }: KeptEntry): string {
  return [name, scenarioName]
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .join('\n');
}

function compareNames(one: string | null, other: string | null, language: string): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, language, { numeric: true });
}

/** Without capitals and accents; letters of Korean stay whole. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}
