// What does a name, summary or note look like in a file, and which words does a reader get?
import * as z from 'zod/mini';

/** A text: one string for every language, or a map from a language tag to a string. */
export type Text = string | Readonly<Record<string, string>>;

const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

export const textSchema: z.ZodMiniType<Text> = z.union([
  z.string().check(z.maxLength(20_000)),
  z.record(languageTag, z.string().check(z.maxLength(20_000))),
]);

/**
 * A text with other words in one language; what it says in others stays.
 * @param text a text, or nothing. One string for every language stays one string.
 * @param language a language tag: its own entry changes where there is one, else that of its base language
 * @returns the text, or undefined where it says nothing any more
 */
export function inLanguage(
  text: Text | undefined,
  language: string,
  words: string,
): Text | undefined {
  if (text === undefined || typeof text === 'string') return words === '' ? undefined : words;
  const base = language.split('-')[0] ?? language;
  const { [language in text ? language : base]: _, ...others } = text;
  const made = words === '' ? others : { ...text, [language in text ? language : base]: words };
  return Object.keys(made).length === 0 ? undefined : made;
}

/**
 * The words of a text in one language.
 * @param text a text, or nothing
 * @param language a language tag such as `ko` or `ko-KR`
 * @returns the text in that language, else in its base language, else in English, else the first there is, else ''
 */
export function wordsOf(text: Text | undefined, language = 'en'): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** The beginning of a text that is told in a problem; cut, it ends in `…` and never in the middle of a sign. */
export function beginningOf(text: string, most = 40): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
