// How does an ICU message become a sentence, without any code being made from text?
import { setupI18n } from '@lingui/core';
import { compile } from './compile.ts';
import { countLate, lateSentences } from './late.ts';
import type { Catalogue, MessageId } from './en.ts';

/** What is put into a sentence, by the names in its braces. */
export type Values = Readonly<Record<string, string | number>>;

/** What says a sentence in one language. */
export type Say = (id: MessageId, values?: Values) => string;

/**
 * A speaker for one language. Messages are compiled to data when they are first said, and kept.
 * @param locale where numbers and plurals are written as there: `en-GB`
 */
export function speaker(locale: string, catalogue: Partial<Catalogue>): Say {
  const i18n = setupI18n({ locale, messages: { [locale]: { ...catalogue } } });
  i18n.setMessagesCompiler(kept(compile));
  let known = 0;
  return (id, values = {}) => {
    if (known !== countLate()) {
      known = countLate();
      i18n.load(locale, { ...lateSentences(), ...catalogue });
    }
    return open(i18n._(id, closed(values)));
  };
}

function kept<T>(compile: (message: string) => T): (message: string) => T {
  const known = new Map<string, T>();
  return (message) => {
    const made = known.get(message) ?? compile(message);
    known.set(message, made);
    return made;
  };
}

// Lingui reads `\u001b` in a finished sentence as the character it stands for. In a value it is six characters from
// somebody's file and must stay that, so backslashes wait behind a character that no text may use.
const STAND_IN = '\u{F8FF}';

function closed(values: Values): Values {
  const entries = Object.entries(values);
  if (!entries.some(([, value]) => typeof value === 'string' && value.includes('\\')))
    return values;
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\\', STAND_IN) : value,
    ]),
  );
}

function open(sentence: string): string {
  return sentence.includes(STAND_IN) ? sentence.replaceAll(STAND_IN, '\\') : sentence;
}
