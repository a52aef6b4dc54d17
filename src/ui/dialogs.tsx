// Which dialog is open, if any?
import { useSelector } from '@xstate/react';
import { useEffect, useState } from 'react';
import { type Dialog, dialogOf } from '../../machines/session.ts';
import { useApp } from './app-context.tsx';
import type { DialogTable } from './panels/dialogs/dialog-table.ts';

/** The one dialog that the session says is open. */
export function Dialogs() {
  const { session } = useApp();
  const dialog = useSelector(session, dialogOf);
  const table = useTable(dialog);
  const Open = dialog === null ? undefined : table?.[dialog];
  return Open ? <Open onClose={() => session.send({ type: 'CLOSE' })} /> : null;
}

/**
 * Fetched right after the first paint, so that a dialog opens at once and also when the server is gone by then.
 * If that failed, it is tried again when a dialog is wanted.
 */
function useTable(wanted: Dialog | null): DialogTable | null {
  const [table, setTable] = useState<DialogTable | null>(null);
  useEffect(() => {
    if (table) return;
    import('./panels/dialogs/dialog-table.ts').then(
      ({ dialogTable }) => setTable(dialogTable),
      () => undefined,
    );
  }, [table, wanted]);
  return table;
}
