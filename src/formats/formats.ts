// In which formats can a roadmap be saved, and which of them can be opened again?
import type { Read } from '../core/problem.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { MessageId, Words } from '../words/words.ts';
import { writeCalendar } from './calendar.ts';
import { writeLedgerCsv, writeSituationsCsv, writeStepsCsv } from './csv.ts';
import { writeDot, writeGraphml } from './graph.ts';
import { ROADMAP_FILE } from './json.ts';
import { writeMachine, writeModule } from './machine.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMermaidGantt, writeMermaidState } from './mermaid.ts';
import { writeMapSvg, writeTimelineSvg } from './pictures.ts';
import { writePromela } from './promela.ts';
import { writeResolved } from './resolved.ts';
import { writeTwee } from './twee.ts';

/** One file format. Menu, palette and command line show the rows of the table. */
export interface Format {
  readonly id: string;
  /** The message that names the format. */
  readonly label: MessageId;
  readonly extension: `.${string}`;
  readonly mime: string;
  /** The file's text. Equal roadmaps give equal texts. */
  readonly write: (roadmap: Roadmap, words?: Words) => string;
  /** Reads data that `readJson` gave; left out where the format is for readers only. */
  readonly read?: (data: unknown) => Read<Roadmap>;
}

export const formats = [
  ROADMAP_FILE,
  {
    id: 'resolved',
    label: 'format.resolved',
    extension: '.json',
    mime: 'application/json',
    write: writeResolved,
    read: readRoadmap,
  },
  {
    id: 'markdown',
    label: 'format.markdown',
    extension: '.md',
    mime: 'text/markdown',
    write: writeMarkdown,
  },
  {
    id: 'steps-csv',
    label: 'format.steps-csv',
    extension: '.csv',
    mime: 'text/csv',
    write: writeStepsCsv,
  },
  {
    id: 'ledger-csv',
    label: 'format.ledger-csv',
    extension: '.csv',
    mime: 'text/csv',
    write: writeLedgerCsv,
  },
  {
    id: 'situations-csv',
    label: 'format.situations-csv',
    extension: '.csv',
    mime: 'text/csv',
    write: writeSituationsCsv,
  },
  {
    id: 'map-svg',
    label: 'format.map-svg',
    extension: '.svg',
    mime: 'image/svg+xml',
    write: writeMapSvg,
  },
  {
    id: 'timeline-svg',
    label: 'format.timeline-svg',
    extension: '.svg',
    mime: 'image/svg+xml',
    write: writeTimelineSvg,
  },
  {
    id: 'mermaid-state',
    label: 'format.mermaid-state',
    extension: '.mmd',
    mime: 'text/plain',
    write: writeMermaidState,
  },
  {
    id: 'mermaid-gantt',
    label: 'format.mermaid-gantt',
    extension: '.mmd',
    mime: 'text/plain',
    write: writeMermaidGantt,
  },
  {
    id: 'calendar',
    label: 'format.calendar',
    extension: '.ics',
    mime: 'text/calendar',
    write: writeCalendar,
  },
  {
    id: 'graphml',
    label: 'format.graphml',
    extension: '.graphml',
    mime: 'application/xml',
    write: writeGraphml,
  },
  { id: 'dot', label: 'format.dot', extension: '.dot', mime: 'text/vnd.graphviz', write: writeDot },
  {
    id: 'machine',
    label: 'format.machine',
    extension: '.json',
    mime: 'application/json',
    write: writeMachine,
  },
  {
    id: 'module',
    label: 'format.module',
    extension: '.ts',
    mime: 'text/plain',
    write: writeModule,
  },
  {
    id: 'promela',
    label: 'format.promela',
    extension: '.pml',
    mime: 'text/plain',
    write: ({ scenario }) => writePromela(scenario),
  },
  { id: 'twee', label: 'format.twee', extension: '.twee', mime: 'text/plain', write: writeTwee },
] as const satisfies readonly Format[];
