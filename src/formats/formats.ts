// In which formats can a roadmap be saved, and which of them can be opened again?
import type { Read } from '../core/problem.ts';
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { MessageId, Words } from '../words/words.ts';
import { writeBrief } from './brief/html.ts';
import { lacksDates, writeCalendar } from './calendar.ts';
import { writeLedgerCsv, writeSituationsCsv, writeStepsCsv } from './csv.ts';
import { writeDot, writeGraphml } from './graph.ts';
import { writeHtml } from './html/html.ts';
import { ROADMAP_FILE, writeScenario } from './json.ts';
import { writeMachine, writeModule } from './machine.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMermaidGantt, writeMermaidState } from './mermaid.ts';
import { named } from './named.ts';
import { ownMarked } from './own-marked.ts';
import { writePddlDomain, writePddlProblem } from './pddl.ts';
import { lacksCounting } from './pddl-size.ts';
import {
  writeExposureSvg,
  writeMapSheet,
  writeMapSlide,
  writeMapSvg,
  writeStatechartSvg,
  writeTimelineSvg,
} from './pictures.ts';
import { writePromela } from './promela.ts';
import { writeResolved } from './resolved.ts';
import { type FormatId, type FormatRow, formatRows } from './rows.ts';
import { writeRoadmapSchema, writeScenarioSchema } from './schema-files.ts';
import { writeTable } from './scenario-table/write-table.ts';
import { writeTwee } from './twee.ts';

/** What writes a format, and what reads it. */
interface Pen {
  /** The file's text. Equal roadmaps give equal texts. */
  readonly write: (roadmap: Roadmap, words: Words) => string;
  /** Reads data that `readJson` gave; left out where the format is for readers only. */
  readonly read?: (data: unknown) => Read<Roadmap>;
  /** Why there would be nothing in the file; left out, or null, where there is something. */
  readonly lacks?: (roadmap: Roadmap, words: Words) => MessageId | null;
}

/** One file format. Menu, palette and command line show the rows of the table. */
export interface Format extends FormatRow, Pen {}

/** The pen of every row of `rows.ts`. */
const pens: Readonly<Record<FormatId, Pen>> = {
  json: ROADMAP_FILE,
  resolved: { write: writeResolved, read: readRoadmap },
  scenario: { write: ({ scenario }) => writeScenario(scenario) },
  'scenario-csv': { write: ({ scenario }) => writeTable(scenario) },
  brief: { write: writeBrief },
  markdown: { write: writeMarkdown },
  html: { write: writeHtml },
  calendar: { write: writeCalendar, lacks: lacksDates },
  'map-svg': { write: writeMapSvg },
  'map-a3-svg': { write: writeMapSheet },
  'map-slide-svg': { write: writeMapSlide },
  'timeline-svg': { write: writeTimelineSvg },
  'statechart-svg': { write: writeStatechartSvg },
  'exposure-svg': { write: writeExposureSvg },
  'steps-csv': { write: writeStepsCsv },
  'ledger-csv': { write: writeLedgerCsv },
  'situations-csv': { write: writeSituationsCsv },
  'mermaid-state': { write: writeMermaidState },
  'mermaid-gantt': { write: writeMermaidGantt },
  graphml: { write: writeGraphml },
  dot: { write: writeDot },
  twee: { write: writeTwee },
  machine: { write: writeMachine },
  module: { write: writeModule },
  promela: { write: ({ scenario, binding }) => writePromela(scenario, { binding }) },
  'pddl-domain': { write: writePddlDomain, lacks: lacksCounting },
  'pddl-problem': { write: writePddlProblem, lacks: lacksCounting },
  'scenario-schema': { write: writeScenarioSchema },
  'roadmap-schema': { write: writeRoadmapSchema },
};

export const formats: readonly Format[] = formatRows.map((row) => ({ ...row, ...penOf(row) }));

/** What is opened again keeps its blank names; whatever else reads a file must not stumble over them. */
function penOf({ id, group }: FormatRow & { readonly id: FormatId }): Pen {
  const pen: Pen = pens[id];
  if (group === 'open') return pen;
  // Programs go by ids, and by what a step is called elsewhere.
  const seen = (roadmap: Roadmap, words: Words) =>
    group === 'programs' ? named(roadmap) : ownMarked(named(roadmap), words);
  return { ...pen, write: (roadmap, words) => pen.write(seen(roadmap, words), words) };
}
