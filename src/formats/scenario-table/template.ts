// With which table does a planner begin who starts in a spreadsheet?
import { csvText } from '../csv-text.ts';

const HEADINGS = [
  'kind', 'name', 'parties', 'moves', 'requires', 'takes', 'effects', 'worth', 'law', 'sources',
  'note', 'when', 'min', 'max', 'initial', 'start',
] as const; // prettier-ignore

type TemplateRow = Readonly<Partial<Record<(typeof HEADINGS)[number], string | number>>>;

/** A small process that shows every part of a simple table, with remarks to be deleted. */
const ROWS: readonly TemplateRow[] = [
  {
    kind: '# How to use this table',
    name: 'One row is one step. Write your own rows over these. Rows and columns that begin with # are yours: they are not read.',
  },
  {
    kind: '# name, moves',
    name: 'The name of a step, and what it moves: track: stage -> stage. Tracks, stages and parties come from your rows.',
  },
  {
    kind: '# requires',
    name: 'What must be so before: “Talks >= Working level” (reached), “UN sanctions = Full” (just there), “Support >= 5”, with and, or, not ( ).',
  },
  { kind: 'scenario', name: 'Reopening Kaesong, a sketch', start: '2026-01-01' },
  { kind: 'gauge', name: 'Support', min: 0, max: 10, initial: 6 },
  {
    name: 'Working-level talks resume',
    parties: 'DPRK; US',
    moves: 'Talks: Broken off -> Working level',
    takes: '1 month / 3 months / 7 months',
    worth: 'ROK +1',
  },
  {
    name: 'Owners check what they left at Kaesong',
    parties: 'ROK; DPRK',
    moves: 'Kaesong: Closed -> Assets checked',
    requires: 'Talks >= Working level',
    takes: '2 months',
    effects: 'Support +1',
    worth: 'ROK +1; DPRK +1',
  },
  {
    name: 'The Council exempts a pilot zone',
    parties: 'UN Security Council',
    moves: 'UN sanctions: Full -> Pilot exempt',
    requires: 'Kaesong = Assets checked and Talks >= Working level',
    takes: '1 month / 2 months / 6 months',
    worth: 'DPRK +2; US -1',
    law: 'UNSCR 2375 (2017), paragraph 18',
    sources: 'UN Security Council resolution 2375',
    note: 'Joint ventures need an exemption case by case.',
  },
  {
    name: 'A pilot zone opens',
    parties: 'ROK; DPRK',
    moves: 'Kaesong: Assets checked -> Pilot',
    requires: 'UN sanctions >= Pilot exempt and Support >= 5',
    takes: '4 months',
    worth: 'DPRK +3; ROK +2; US -1',
  },
  {
    kind: 'setback',
    name: 'A long-range missile is launched',
    parties: 'DPRK',
    moves: 'Talks: -> Broken off',
    effects: 'Support -2',
  },
  { kind: 'goal', name: 'Kaesong works again', when: 'Kaesong >= Pilot' },
];

/** The template's text: a table that opens as it is, in spreadsheets and here. */
export function templateTable(): string {
  return csvText([HEADINGS, ...ROWS.map((row) => HEADINGS.map((column) => row[column] ?? ''))]);
}
