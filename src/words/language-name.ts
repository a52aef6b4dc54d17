// What is a language called in the language of the page?
import type { Words } from './words.ts';

/** `Korean`; the tag itself where the system knows no name for it. */
export function sayLanguage({ language }: Pick<Words, 'language'>, tag: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(tag) ?? tag;
}
