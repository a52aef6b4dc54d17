// What is an item of a scenario called in a language, and how does its name keep its direction beside others?
import type { Position, Scenario } from '../core/scenario.ts';
import { type Text, wordsOf } from '../core/text.ts';

/** The name of the item with an id, in a list of a scenario; the id itself where there is none. */
export function nameIn(
  list: readonly { readonly id: string; readonly name: Text }[],
  id: string,
  { language }: { readonly language: string },
): string {
  return wordsOf(list.find((item) => item.id === id)?.name ?? id, language);
}

/** A position beside the party that takes it: `DPRK: Relief before anything beyond Yongbyon`. */
export function sayPosition(
  words: { readonly language: string },
  { parties }: Pick<Scenario, 'parties'>,
  { party, name }: Pick<Position, 'party' | 'name'>,
): string {
  return `${nameIn(parties, party, words)}: ${wordsOf(name, words.language)}`;
}

/** Letters that are written from right to left: those of living languages, all in the first plane but Adlam's. */
const TURNED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name that may stand beside an arrow or a full stop. One that is written from right to left would turn them with it: it is
 * set apart by the isolates of the Unicode Bidirectional Algorithm (UAX #9, X5c). Any other stays as it is.
 */
export function isolated(name: string): string {
  return TURNED.test(name) ? `\u2068${name}\u2069` : name;
}
