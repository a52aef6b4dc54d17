// What happens when something is done to a row of the library, and what is said of it?
import { useState } from 'react';
import type { Copy } from '../../../browser/vault.ts';
import type { Entry } from '../../../browser/kept.ts';
import { type App, useApp } from '../../app-context.tsx';
import { runCommand } from '../../commands.ts';
import { type Aside, type Done, duplicate, putBack, remove, rename, saveAside } from './acts.ts';
import { backUp } from './back-up.ts';
import type { RowActs } from './row.tsx';

interface Acting {
  /** Gives a row the focus, once the list is drawn again. */
  readonly reach: (id: string | null) => void;
  readonly look: () => Promise<void>;
  readonly onClose: () => void;
}

interface Acts {
  /** What was done last. */
  readonly said: string | null;
  /** Puts back what was removed last; null where there is nothing to put back. */
  readonly undo: (() => Promise<void>) | null;
  /** Saves a backup of everything. */
  readonly save: () => void;
  /** @param beside id of the row that gets the focus when this one is gone */
  readonly actsFor: (entry: Entry, beside: string | null) => RowActs;
}

/** What was removed, the last one last: all of it can be put back as long as the library is open. */
interface Gone {
  readonly copy: Copy;
  readonly name: string;
  readonly wasOpen: boolean;
}

/** The acts of the rows. */
export function useActs({ look, reach, onClose }: Acting): Acts {
  const app = useApp();
  const [said, setSaid] = useState<string | null>(null);
  const [gone, setGone] = useState<readonly Gone[]>([]);
  const { words } = app;
  const tell = async (done: Done) => {
    setSaid(done === 'done' ? null : words.say(`library.${done}`));
    await look();
  };
  const removeRow = async (entry: Entry, beside: string | null) => {
    const name = entry.kind === 'kept' ? words.text(entry.name) : words.say('library.damaged');
    const removed = await remove(app, entry.id);
    setSaid(removed ? words.say('library.removed', { name }) : words.say('library.failed'));
    if (removed) setGone((others) => [...others, { ...removed, name }]);
    await look();
    reach(beside);
  };
  const duplicateRow = async (entry: Entry) => {
    const copyId = app.shelf.freshId();
    const done = await duplicate(app, entry.id, copyId);
    await tell(done);
    if (done !== 'done') return;
    setSaid(words.say('library.duplicated'));
    reach(copyId);
  };
  const last = gone.at(-1);
  const undo = async (back: Gone) => {
    const done = await putBack(app, back.copy);
    if (done === 'done' && back.wasOpen) await app.shelf.openKept(back.copy.id);
    setGone((all) => without(all, back, done));
    await tell(done);
    reach(back.copy.id);
  };
  return {
    said,
    undo: last ? () => undo(last) : null,
    save: () => void backUp(app).then(setSaid),
    actsFor: (entry, beside) => ({
      ...waysOut(app, entry, onClose),
      rename: (name) =>
        void rename(app, entry.id, name)
          .then(tell)
          .then(() => reach(entry.id)),
      duplicate: () => void duplicateRow(entry),
      save: () => void saveAside(app, entry.id).then(sayWhere(setSaid, app)).then(look),
      remove: () => void removeRow(entry, beside),
    }),
  };
}

/** What could not be put back is the last copy there is: it stays, behind what can. */
function without(all: readonly Gone[], back: Gone, done: Done): readonly Gone[] {
  const others = all.filter((each) => each !== back);
  return done === 'done' || others.length === all.length ? others : [back, ...others];
}

/** Acts that leave the library. */
function waysOut(app: App, { id }: Entry, onClose: () => void): Pick<RowActs, 'open' | 'states'> {
  return {
    open: () => {
      onClose();
      void app.shelf.openKept(id);
    },
    states: () => {
      onClose();
      void app.shelf.openKept(id).then((isOpen) => isOpen && runCommand(app, 'states'));
    },
  };
}

function sayWhere(say: (said: string) => void, { words }: App) {
  return (aside: Aside) => {
    if (aside.kind === 'nothing') say(words.say('library.nothing-left'));
    if (aside.kind === 'saved') say(words.say('library.saved', { name: aside.name }));
  };
}
