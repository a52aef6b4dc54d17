// Which roadmap comes of a text that someone opens: its own, a new one over its scenario, or those of a backup?
import { readLong } from '../browser/read-long.ts';
import type { BackupCopy } from '../browser/unpack.ts';
import type { Read } from '../core/problem.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import { dayHere, momentHere } from '../words/here.ts';
import type { Words } from '../words/words.ts';

/** Where fresh ids and moments come from. */
export interface Naming {
  readonly now: () => Date;
  /** An id that nobody has used yet. */
  readonly freshId: () => string;
  /** The words of the language that is in use when something is read. */
  readonly words: () => Words;
  /** What the file is called: a table may leave the name of its scenario out. */
  readonly fileName?: string;
}

/** What a text holds. Of a `scenario`, the roadmap over it is a new one. */
export type Found =
  | { readonly kind: 'roadmap' | 'scenario'; readonly roadmap: Roadmap }
  | { readonly kind: 'backup'; readonly copies: readonly BackupCopy[] };

/**
 * The one door for what comes from outside, be it opened, dropped, pasted or in a link: a roadmap as it is, an empty
 * roadmap over a scenario, or every problem with its place. The page does not stand still meanwhile.
 */
export async function readAnyFile(
  text: string,
  { now, freshId, words, fileName }: Naming,
): Promise<Read<Found>> {
  const name = fileName?.replace(/\.\w+$/, '') ?? words().say('table.unnamed');
  const read = await readLong(text, { name, today: dayHere(now()) });
  if (!read.ok || read.value.kind !== 'scenario') return read as Read<Found>;
  const { scenario } = read.value;
  const naming = { id: freshId(), name: scenario.name, created: momentHere(now()) };
  return { ok: true, value: { kind: 'scenario', roadmap: newRoadmap(scenario, naming) } };
}
