// How does a file become text, whatever it is, without hanging or filling the memory?
import { MOST_CHARACTERS } from '../core/plain-data.ts';
import type { Words } from '../words/words.ts';
import type { Io } from './io.ts';
import { type Got, type ToldProblem, got, refused } from './outcome.ts';

/** The most bytes that are taken in: no character of a text that is read takes more than three. */
const MOST_BYTES = 3 * MOST_CHARACTERS;

/** A file's name for people: `-` is what comes in by a pipe. */
export function nameOf(words: Words, file: string): string {
  return file === '-' ? words.say('file.stdin') : file;
}

/** The text of a file, or why there is none. */
export async function readText(io: Io, words: Words, file: string): Promise<Got<string>> {
  const refuse = (problem: ToldProblem) => refused(words, { name: nameOf(words, file) }, [problem]);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of io.read(file)) {
      pieces.push(piece);
      size += piece.length;
      // An endless file is left as soon as it is too long.
      if (size > MOST_BYTES)
        return refuse({
          at: '',
          code: 'too-large',
          message: words.say('file.too-large', { most: MOST_BYTES }),
        });
    }
  } catch (error) {
    return refuse(sayTrouble(words, error, 'file.unreadable'));
  }
  const decoded = decode(Buffer.concat(pieces));
  if (decoded !== null) return got(decoded);
  return refuse({ at: '', code: 'not-text', message: words.say('file.not-text') });
}

/** The text of UTF-8 bytes; null when they are not UTF-8 or hold what no text holds (UTF-16 has it in every letter). */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** What the system says about a file, in our words; for what has none, its code. */
export function sayTrouble(
  words: Words,
  error: unknown,
  other: 'file.unreadable' | 'file.unwritable',
): ToldProblem {
  // What has no code is no trouble with a file but a mistake of ours.
  if (!(error instanceof Error && 'code' in error)) throw error;
  const code = String(error.code);
  const known = Object.hasOwn(TROUBLES, code) ? TROUBLES[code] : undefined;
  // A file to write need not be there, but its folder must.
  const told =
    known === 'file.none' && other === 'file.unwritable' ? 'file.no-folder' : (known ?? other);
  return { at: '', code: told.slice('file.'.length), message: words.say(told, { code }) };
}

const TROUBLES: Readonly<Record<string, 'file.none' | 'file.folder' | 'file.forbidden'>> = {
  ENOENT: 'file.none',
  ENOTDIR: 'file.none',
  EISDIR: 'file.folder',
  EACCES: 'file.forbidden',
  EPERM: 'file.forbidden',
  EROFS: 'file.forbidden',
};
