// Which of its own words does a scenario's text offer in a language?
import type { Text } from '../core/text.ts';

/**
 * The words of a text in one language, by the same order as `wordsOf` in the core: the language, its base language,
 * English, the first there is, ''. This room sees the core's types alone; a test holds the two to one answer.
 */
export function wordsIn(language: string, text: Text | undefined): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** The name of the item with an id, in a list of a scenario; the id itself where there is none. */
export function nameIn(
  list: readonly { readonly id: string; readonly name: Text }[],
  id: string,
  { language }: { readonly language: string },
): string {
  return wordsIn(language, list.find((item) => item.id === id)?.name ?? id);
}
