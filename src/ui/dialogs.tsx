// Which dialog is open, if any?
import { useSelector } from '@xstate/react';
import { useSyncExternalStore } from 'react';
import { useApp } from './app-context.tsx';
import { ExportDialog } from './panels/dialogs/export-dialog.tsx';
import { Help } from './panels/dialogs/help.tsx';
import { NewRoadmap } from './panels/dialogs/new-roadmap.tsx';
import { PositionsDialog } from './panels/dialogs/positions-dialog.tsx';
import { Refused } from './panels/dialogs/refused.tsx';
import { Palette } from './panels/palette/palette.tsx';

const DIALOGS = {
  palette: Palette,
  help: Help,
  new: NewRoadmap,
  export: ExportDialog,
  positions: PositionsDialog,
} as const;
