// Where is a scenario changed?
import { Suspense } from 'react';
import { useApp } from '../../app-context.tsx';
import { late } from '../../late.tsx';
import { Dialog } from '../../parts/dialog.tsx';

// It reads what tables read, which is more than all other dialogs together.
const Editor = late(
  ['editor', 'consequences', 'deals', 'own-step', 'problems', 'scenario-diff', 'statechart'],
  async () => (await import('./editor.tsx')).Editor,
);

export function EditorDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  const close = words.say('dialog.close');
  return (
    <Dialog title={words.say('scenario.title')} closeLabel={close} onClose={onClose} full>
      <Suspense fallback={<p aria-busy="true" />}>
        <Editor />
      </Suspense>
    </Dialog>
  );
}
