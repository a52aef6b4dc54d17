// How does everything that is kept here go into one file?
import { type MadeBackup, makeBackup } from '../../../browser/backup.ts';
import { saveTextFile } from '../../../browser/files.ts';
import { dayHere } from '../../../words/here.ts';
import type { Words } from '../../../words/words.ts';
import type { App } from '../../app-context.tsx';
import { commitDrafts } from '../../drafts.ts';

/** Saves a backup as a file. @returns what to say of it; null where no place was chosen for it */
export async function backUp({ shelf, words }: App): Promise<string | null> {
  commitDrafts();
  await shelf.autosave.flush();
  const made = shelf.now().toISOString();
  const backup = await makeBackup(shelf.vault, { made }).catch(() => null);
  if (backup === null) return words.say('library.failed');
  const name = `${words.say('backup.file', { day: dayHere(made) })}.json`;
  const saved = await saveTextFile({ name, text: backup.text, mime: 'application/json' });
  if (saved.kind === 'cancelled') return null;
  if (saved.kind === 'failed') return words.say('news.save-failed', { name: saved.name });
  const said = sayMade(words, saved.name, backup);
  // What could not be kept is not in what is kept.
  const isLatest = shelf.autosave.state().kind !== 'failed';
  return isLatest ? said : `${said} ${words.say('backup.not-latest')}`;
}

function sayMade(words: Words, name: string, made: MadeBackup): string {
  const { whole, damaged, snapshots, leftOut, readable } = made;
  return [
    words.say('backup.made', { name, whole, snapshots }),
    ...(damaged > 0 ? [words.say('backup.damaged', { damaged })] : []),
    ...(leftOut > 0 ? [words.say('backup.left-out', { count: leftOut })] : []),
    ...(readable ? [] : [words.say('backup.too-much')]),
  ].join(' ');
}
