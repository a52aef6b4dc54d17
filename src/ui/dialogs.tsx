// Which dialog is open, if any?
import { useSelector } from '@xstate/react';
import { type ComponentType, useSyncExternalStore } from 'react';
import { type Dialog, dialogOf } from '../../machines/session.ts';
import { useApp } from './app-context.tsx';
import { ExportDialog } from './panels/dialogs/export-dialog.tsx';
import { Help } from './panels/dialogs/help.tsx';
import { NewRoadmap } from './panels/dialogs/new-roadmap.tsx';
import { PositionsDialog } from './panels/dialogs/positions-dialog.tsx';
import { Refused } from './panels/dialogs/refused.tsx';
import { Palette } from './panels/palette/palette.tsx';

type DialogComponent = ComponentType<{ readonly onClose: () => void }>;

const DIALOGS: Readonly<Partial<Record<Dialog, DialogComponent>>> = {
  palette: Palette,
  help: Help,
  new: NewRoadmap,
  export: ExportDialog,
  positions: PositionsDialog,
  problems: Problems,
};

/** The one dialog that the session says is open. */
export function Dialogs() {
  const { session } = useApp();
  const dialog = useSelector(session, dialogOf);
  if (dialog === null) return null;
  const Open = DIALOGS[dialog];
  return Open && <Open onClose={() => session.send({ type: 'CLOSE' })} />;
}

function Problems({ onClose }: { readonly onClose: () => void }) {
  const { shelf } = useApp();
  const news = useSyncExternalStore(shelf.subscribe, shelf.news);
  if (news?.kind !== 'refused') return null;
  const close = () => {
    shelf.tell(null);
    onClose();
  };
  return <Refused refusal={news.refusal} onClose={close} />;
}
