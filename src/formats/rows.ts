// Which formats are there, by name? What a list of them shows, without the programs that write them.
import type { Area, MessageId } from '../words/words.ts';
import { ROADMAP_ROW } from './json.ts';

/** What a format is for, in the order in which people are offered them. */
export const formatGroups = [
  { id: 'open', label: 'format.group-open' },
  { id: 'documents', label: 'format.group-documents' },
  { id: 'pictures', label: 'format.group-pictures' },
  { id: 'tables', label: 'format.group-tables' },
  { id: 'programs', label: 'format.group-programs' },
] as const satisfies readonly { readonly id: string; readonly label: MessageId }[];

export interface FormatRow {
  readonly id: string;
  readonly group: (typeof formatGroups)[number]['id'];
  /** The message that names the format. */
  readonly label: MessageId;
  /** The message that says what it is good for, in one line. */
  readonly about: MessageId;
  readonly extension: `.${string}`;
  readonly mime: string;
  /** The areas of sentences that its writer says; left out where it says none, or no others than every page. */
  readonly areas?: readonly Area[];
}

const MAP = {
  group: 'pictures',
  extension: '.svg',
  mime: 'image/svg+xml',
  areas: ['map'],
} as const;

/** All formats that are text, in the order of their groups. `formats.ts` has the writer of each. */
export const formatRows = [
  ROADMAP_ROW,
  {
    id: 'resolved',
    group: 'open',
    label: 'format.resolved',
    about: 'format.about-resolved',
    extension: '.json',
    mime: 'application/json',
  },
  {
    id: 'scenario',
    group: 'open',
    label: 'format.scenario',
    about: 'format.about-scenario',
    extension: '.json',
    mime: 'application/json',
  },
  {
    id: 'scenario-csv',
    group: 'open',
    label: 'format.scenario-csv',
    about: 'format.about-scenario-csv',
    extension: '.csv',
    mime: 'text/csv',
  },
  {
    id: 'brief',
    group: 'documents',
    label: 'format.brief',
    about: 'format.about-brief',
    extension: '.html',
    mime: 'text/html',
    areas: ['brief', 'brief-page', 'compare', 'deals', 'first-page', 'map', 'step', 'stress'],
  },
  {
    id: 'markdown',
    group: 'documents',
    label: 'format.markdown',
    about: 'format.about-markdown',
    extension: '.md',
    mime: 'text/markdown',
    areas: ['brief', 'deals', 'first-page', 'step'],
  },
  {
    id: 'html',
    group: 'documents',
    label: 'format.html',
    about: 'format.about-html',
    extension: '.html',
    mime: 'text/html',
    areas: ['brief', 'deals', 'first-page', 'player', 'step'],
  },
  {
    id: 'calendar',
    group: 'documents',
    label: 'format.calendar',
    about: 'format.about-calendar',
    extension: '.ics',
    mime: 'text/calendar',
    areas: ['brief'],
  },
  {
    id: 'map-svg',
    label: 'format.map-svg',
    about: 'format.about-map',
    ...MAP,
  },
  {
    id: 'map-a3-svg',
    label: 'format.map-a3-svg',
    about: 'format.about-map-a3',
    ...MAP,
  },
  {
    id: 'map-slide-svg',
    label: 'format.map-slide-svg',
    about: 'format.about-map-slide',
    ...MAP,
  },
  {
    id: 'timeline-svg',
    group: 'pictures',
    label: 'format.timeline-svg',
    about: 'format.about-timeline',
    extension: '.svg',
    mime: 'image/svg+xml',
    areas: ['timeline'],
  },
  {
    id: 'statechart-svg',
    group: 'pictures',
    label: 'format.statechart-svg',
    about: 'format.about-statechart',
    extension: '.svg',
    mime: 'image/svg+xml',
    areas: ['statechart'],
  },
  {
    id: 'exposure-svg',
    group: 'pictures',
    label: 'format.exposure-svg',
    about: 'format.about-exposure',
    extension: '.svg',
    mime: 'image/svg+xml',
    areas: ['compare'],
  },
  {
    id: 'steps-csv',
    group: 'tables',
    label: 'format.steps-csv',
    about: 'format.about-steps',
    extension: '.csv',
    mime: 'text/csv',
    areas: ['brief', 'deals'],
  },
  {
    id: 'ledger-csv',
    group: 'tables',
    label: 'format.ledger-csv',
    about: 'format.about-ledger',
    extension: '.csv',
    mime: 'text/csv',
    areas: ['brief'],
  },
  {
    id: 'situations-csv',
    group: 'tables',
    label: 'format.situations-csv',
    about: 'format.about-situations',
    extension: '.csv',
    mime: 'text/csv',
    areas: ['brief'],
  },
  {
    id: 'mermaid-state',
    group: 'programs',
    label: 'format.mermaid-state',
    about: 'format.about-mermaid-state',
    extension: '.mmd',
    mime: 'text/plain',
  },
  {
    id: 'mermaid-gantt',
    group: 'programs',
    label: 'format.mermaid-gantt',
    about: 'format.about-mermaid-gantt',
    extension: '.mmd',
    mime: 'text/plain',
  },
  {
    id: 'graphml',
    group: 'programs',
    label: 'format.graphml',
    about: 'format.about-graphml',
    extension: '.graphml',
    mime: 'application/xml',
  },
  {
    id: 'dot',
    group: 'programs',
    label: 'format.dot',
    about: 'format.about-dot',
    extension: '.dot',
    mime: 'text/vnd.graphviz',
  },
  {
    id: 'twee',
    group: 'programs',
    label: 'format.twee',
    about: 'format.about-twee',
    extension: '.twee',
    mime: 'text/plain',
  },
  {
    id: 'machine',
    group: 'programs',
    label: 'format.machine',
    about: 'format.about-machine',
    extension: '.json',
    mime: 'application/json',
  },
  {
    id: 'module',
    group: 'programs',
    label: 'format.module',
    about: 'format.about-module',
    extension: '.ts',
    mime: 'text/plain',
  },
  {
    id: 'promela',
    group: 'programs',
    label: 'format.promela',
    about: 'format.about-promela',
    extension: '.pml',
    mime: 'text/plain',
  },
  {
    id: 'pddl-domain',
    group: 'programs',
    label: 'format.pddl-domain',
    about: 'format.about-pddl-domain',
    extension: '.pddl',
    mime: 'text/plain',
  },
  {
    id: 'pddl-problem',
    group: 'programs',
    label: 'format.pddl-problem',
    about: 'format.about-pddl-problem',
    extension: '.pddl',
    mime: 'text/plain',
  },
  {
    id: 'scenario-schema',
    group: 'programs',
    label: 'format.scenario-schema',
    about: 'format.about-scenario-schema',
    extension: '.json',
    mime: 'application/schema+json',
  },
  {
    id: 'roadmap-schema',
    group: 'programs',
    label: 'format.roadmap-schema',
    about: 'format.about-roadmap-schema',
    extension: '.json',
    mime: 'application/schema+json',
  },
] as const satisfies readonly FormatRow[];

/** What all the writers say together. */
export const areas: readonly Area[] = [
  ...new Set(formatRows.flatMap((row: FormatRow) => row.areas ?? [])),
];

export type FormatId = (typeof formatRows)[number]['id'];

/** A picture that only a browser can make: it draws the SVG of another row in dots. */
export interface DrawnRow extends FormatRow {
  readonly of: FormatId;
}

const PNG = {
  group: 'pictures',
  about: 'format.about-png',
  extension: '.png',
  mime: 'image/png',
} as const;

export const drawnRows: readonly DrawnRow[] = [
  { id: 'map-png', of: 'map-svg', label: 'format.map-png', ...PNG },
  { id: 'map-a3-png', of: 'map-a3-svg', label: 'format.map-a3-png', ...PNG },
  { id: 'map-slide-png', of: 'map-slide-svg', label: 'format.map-slide-png', ...PNG },
  { id: 'timeline-png', of: 'timeline-svg', label: 'format.timeline-png', ...PNG },
  { id: 'statechart-png', of: 'statechart-svg', label: 'format.statechart-png', ...PNG },
  { id: 'exposure-png', of: 'exposure-svg', label: 'format.exposure-png', ...PNG },
];

/** Everything that the app can save a roadmap as; a drawn picture stands after what it is drawn from. */
export const exportRows: readonly FormatRow[] = formatRows.flatMap((row): readonly FormatRow[] => [
  row,
  ...drawnRows.filter(({ of }) => of === row.id),
]);
