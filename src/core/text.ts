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
