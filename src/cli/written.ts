// What is told when files were to be written?
import type { Words } from '../words/words.ts';
import { type Outcome, refused } from './outcome.ts';
import { sayTrouble } from './read-text.ts';

/** Writes, and tells which files were written or why not. */
export async function written(
  words: Words,
  files: readonly string[],
  write: () => Promise<void>,
): Promise<Outcome> {
  try {
    await write();
  } catch (error) {
    const trouble = sayTrouble(words, error, 'file.unwritable');
    return refused(words, { name: words.list(files) }, [trouble]).outcome;
  }
  return {
    code: 0,
    json: () => ({ ok: true, written: files }),
    text: () => `${files.map((file) => words.say('file.written', { file })).join('\n')}\n`,
  };
}
