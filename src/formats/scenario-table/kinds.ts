// Which kinds of rows may a table have, and which columns may each kind fill?
import type { ListName } from '../../core/draft.ts';

/** Columns that may come in several languages: `name`, `name.ko`. */
const TEXT_COLUMNS = [
  'name',
  'summary',
  'unit',
  'rationale',
  'verification',
  'readings',
  'law',
  'note',
] as const;

/** Every column, in the order in which a table is written. */
export const COLUMNS = [
  'kind',
  'track',
  'id',
  'name',
  'summary',
  'role',
  'party',
  'parties',
  'moves',
  'maker',
  'move-worth',
  'move-undo',
  'stages',
  'min',
  'max',
  'initial',
  'unit',
  'after',
  'owes',
  'owes-all',
  'reach',
  'forbids',
  'within',
  'by',
  'extended-by',
  'while',
  'otherwise',
  'steps',
  'requires',
  'when',
  'read-by',
  'effects',
  'worth',
  'rationale',
  'takes',
  'not-before',
  'undo',
  'verifier',
  'verification',
  'readings',
  'law',
  'weight',
  'start',
  'date',
  'url',
  'confidence',
  'note',
  'sources',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

interface Kind {
  /** Where its items stand in a scenario; stages stand in their tracks. */
  readonly list: ListName | 'scenario' | 'stages';
  readonly columns: readonly ColumnName[];
}

const STEP: readonly ColumnName[] = [
  'id',
  'name',
  'summary',
  'parties',
  'moves',
  'maker',
  'move-worth',
  'move-undo',
  'requires',
  'effects',
  'worth',
  'rationale',
  'takes',
  'not-before',
  'undo',
  'verifier',
  'verification',
  'readings',
  'law',
  'note',
  'sources',
];

/** The kinds, in the order in which a table is written. */
export const KINDS = {
  scenario: { list: 'scenario', columns: ['id', 'name', 'summary', 'start'] },
  party: { list: 'parties', columns: ['id', 'name', 'summary', 'role'] },
  track: { list: 'tracks', columns: ['id', 'name', 'summary', 'stages', 'initial'] },
  stage: { list: 'stages', columns: ['track', 'id', 'name', 'summary'] },
  gauge: { list: 'gauges', columns: ['id', 'name', 'summary', 'min', 'max', 'initial', 'unit'] },
  milestone: {
    list: 'milestones',
    columns: ['id', 'name', 'summary', 'when', 'read-by', 'sources'],
  },
  step: { list: 'steps', columns: STEP },
  setback: { list: 'setbacks', columns: STEP },
  outcome: { list: 'outcomes', columns: ['id', 'name', 'summary', 'steps', 'note', 'sources'] },
  position: {
    list: 'positions',
    columns: ['id', 'name', 'summary', 'party', 'steps', 'requires', 'weight', 'note', 'sources'],
  },
  commitment: {
    list: 'commitments',
    columns: [
      'id',
      'name',
      'summary',
      'party',
      'parties',
      'after',
      'owes',
      'owes-all',
      'reach',
      'forbids',
      'within',
      'by',
      'extended-by',
      'while',
      'otherwise',
      'note',
      'sources',
    ],
  },
  goal: { list: 'goals', columns: ['id', 'name', 'summary', 'when', 'read-by', 'sources'] },
  phase: { list: 'phases', columns: ['id', 'name', 'summary'] },
  calendar: { list: 'calendar', columns: ['id', 'name', 'summary', 'date', 'sources'] },
  source: { list: 'sources', columns: ['id', 'name', 'url', 'confidence', 'note'] },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

export function isKind(text: string): text is KindName {
  return Object.hasOwn(KINDS, text);
}

/** Does a row of this kind have this column? `kind` is for all. */
export function hasColumn(kind: KindName, column: ColumnName): boolean {
  const columns: readonly ColumnName[] = KINDS[kind].columns;
  return column === 'kind' || columns.includes(column);
}

export function isTextColumn(column: ColumnName): boolean {
  return TEXT_COLUMNS.some((text) => text === column);
}

/** In the place of a verifier: there is a verification, of which nothing is said. */
export const NOBODY = '{}';
