// Which component shows each dialog? The table is a chunk of its own: nothing in it is needed for the first paint.
import type { ComponentType } from 'react';
import type { Dialog } from '../../../../machines/session.ts';
import { Library } from '../library/library.tsx';
import { States } from '../library/states.tsx';
import { Palette } from '../palette/palette.tsx';
import { OwnStep } from '../own-step/own-step.tsx';
import { Record } from '../own-step/record.tsx';
import { EditorDialog } from '../editor/editor-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Help } from './help.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { NewRoadmap } from './new-roadmap.tsx';
import { OursDialog } from './ours-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PositionsDialog } from './positions-dialog.tsx';
import { Problems } from './refused.tsx';

export type DialogTable = Readonly<
  Partial<Record<Dialog, ComponentType<{ readonly onClose: () => void }>>>
>;

export const dialogTable: DialogTable = {
  palette: Palette,
  help: Help,
  new: NewRoadmap,
  open: PasteDialog,
  link: LinkDialog,
  library: Library,
  states: States,
  export: ExportDialog,
  positions: PositionsDialog,
  details: DetailsDialog,
  'own-step': OwnStep,
  record: Record,
  scenario: EditorDialog,
  ours: OursDialog,
  problems: Problems,
};
