// Which dialog is open, if any?
import { useSelector } from '@xstate/react';
import { useEffect, useState } from 'react';
import { dialogOf } from '../../machines/session.ts';
import { useApp } from './app-context.tsx';
import { loadWriters } from './made-file.ts';
import type { Area } from '../words/words.ts';
import { useHeldKeys } from './held-keys.ts';
import type { DialogTable } from './panels/dialogs/dialog-table.ts';

/** Milliseconds. */
const AFTER_PAINT = 300;
const AT_REST = 1500;

/** What the dialogs say. */
const AREAS: readonly Area[] = [
  'ask',
  'details',
  'dialogs',
  'formats',
  'library',
  'own-step',
  'problems',
  'scenario-diff',
  'step',
];

/** The one dialog that the session says is open. */
export function Dialogs() {
  const { session, shelf, words } = useApp();
  const dialog = useSelector(session, dialogOf);
  const [table, setTable] = useState<DialogTable | null>(null);
  useEffect(() => {
    if (table) return undefined;
    const load = () =>
      void Promise.all([import('./panels/dialogs/dialog-table.ts'), words.bring(AREAS)]).then(
        ([{ dialogTable }]) => setTable(dialogTable),
        () => {
          // Tried again when it is asked for the next time.
          if (dialog === null) return;
          session.send({ type: 'CLOSE' });
          shelf.tell({ kind: 'said', id: 'late.failed' });
        },
      );
    // Soon after the first paint, so that a dialog opens at once, and also when the server is gone by then.
    const timer = setTimeout(load, dialog === null ? AFTER_PAINT : 0);
    return () => clearTimeout(timer);
  }, [table, dialog, session, shelf, words]);
  useEffect(() => {
    if (!table) return undefined;
    // Once the page is at rest: what leaves must leave also when the server is gone by then.
    const timer = setTimeout(() => void loadWriters(words), AT_REST);
    return () => clearTimeout(timer);
  }, [table, words]);
  const Open = dialog === null ? undefined : table?.[dialog];
  useHeldKeys(dialog !== null, Open !== undefined);
  return Open ? <Open onClose={() => session.send({ type: 'CLOSE' })} /> : null;
}
