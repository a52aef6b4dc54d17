// What is an item of a scenario called in a language?
import { type Text, wordsOf } from '../core/text.ts';

/** The name of the item with an id, in a list of a scenario; the id itself where there is none. */
export function nameIn(
  list: readonly { readonly id: string; readonly name: Text }[],
  id: string,
  { language }: { readonly language: string },
): string {
  return wordsOf(list.find((item) => item.id === id)?.name ?? id, language);
}
