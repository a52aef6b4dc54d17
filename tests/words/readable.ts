// What of each exported form do people read: no markup, no keys, no ids, no addresses?
import { parse } from 'csv-parse/sync';
import type { FormatId } from '../../src/formats/rows.ts';

/** Takes out of a file's text what a reader reads. `null`: nothing but data and its own syntax, in every language the same. */
const readable: Readonly<Record<FormatId, ((text: string) => string) | null>> = {
  json: null,
  resolved: null,
  scenario: null,
  'scenario-csv': null,
  brief: visible,
  markdown: (text) => text,
  html: visible,
  calendar: (text) => found(text.replaceAll('\r\n ', ''), /(?<=^SUMMARY:).*$/gm),
  'map-svg': bare,
  'map-a3-svg': bare,
  'map-slide-svg': bare,
  'timeline-svg': bare,
  'statechart-svg': bare,
  'exposure-svg': bare,
  'steps-csv': cells,
  'ledger-csv': cells,
  'situations-csv': cells,
  'mermaid-state': (text) => found(text, /(?<=:).*$/gm),
  'mermaid-gantt': (text) => found(text, /(?<=^ {2}(?:section|title) ).*$/gm),
  graphml: (text) => found(text, /(?<=key="(?:name|branches)">)[^<]*/g),
  dot: (text) => found(text, /(?<=label=")[^"]*/g),
  twee: (text) => text.replace(/^:: StoryData\n\{[^}]*\}/m, '').replaceAll(/^:: .*$|->.*$/gm, ''),
  machine: null,
  module: null,
  promela: null,
  'pddl-domain': null,
  'pddl-problem': null,
  'scenario-schema': null,
  'roadmap-schema': null,
};

function found(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('\n');
}

/** The first row names columns, which programs look for; ids, days and `yes` are in every language the same. */
function cells(text: string): string {
  const rows: string[][] = parse(text, { bom: true });
  return rows
    .slice(1)
    .flat()
    .filter((cell) => !/^[a-z\d.-]+(?:; [a-z\d-]+)*$/.test(cell))
    .join('\n');
}

/** A page without its pictures, which are forms of their own. */
function visible(page: string): string {
  return bare(page.replaceAll(/<svg\b[\s\S]*?<\/svg>/g, ' '));
}

function bare(markup: string): string {
  return markup
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&\w+;/g, ' ');
}

export function isRead(id: FormatId): boolean {
  return readable[id] !== null;
}

/** What people read of a file; '' where that is nothing. */
export function readIn(id: FormatId, text: string): string {
  return readable[id]?.(text) ?? '';
}

/** Words in plain letters, which no catalogue said: the language for trying out accents all of its own. Addresses and names of files are none. */
export function plainIn(read: string): readonly string[] {
  return [...new Set(read.replaceAll(/\S+[./?=&]\S+/g, '').match(/[A-Za-z]{2,}/g) ?? [])];
}
