// How would the program look in a language that nobody speaks: every letter accented, every word longer?
import { type Message, compile } from './compile.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'ȧƀćđéƒǵħíĵķļɱñóƥɋŕšţúṽŵẋýžȦƁĆĐÉƑǴĦÍĴĶĻṀÑÓƤɊŔŠŢÚṼŴẊÝŽ';

/**
 * An area of English with its letters accented and its vowels, s and t doubled, which makes it some 40 % longer. What is put
 * into a sentence stays as it is: on a page in this language, a plain letter is one that no sentence said.
 */
export function accented(
  sentences: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sentences).map(([id, message]) => [id, written(compile(message))]),
  );
}

/** A compiled message as the text that it comes from, its own words accented. */
function written(message: Message): string {
  return message
    .map((token) => {
      if (token === '#') return token;
      if (typeof token === 'string') return quoted(withAccents(token));
      const [name] = token;
      if (token.length === 1) return `{${name}}`;
      if (token.length === 2) return `{${name}, number}`;
      const cases = Object.entries(token[2]).map(
        ([count, inner]) => `${/^\d/.test(count) ? '=' : ''}${count} {${written(inner)}}`,
      );
      return `{${name}, plural, ${cases.join(' ')}}`;
    })
    .join('');
}

function withAccents(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const accent = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return /[aeioust]/i.test(letter) ? `${accent}${accent.toLowerCase()}` : accent;
  });
}

/** Signs that ICU reads as its own, as text. */
function quoted(text: string): string {
  return text.replaceAll("'", "''").replaceAll(/[{}#]/g, "'$&'");
}
