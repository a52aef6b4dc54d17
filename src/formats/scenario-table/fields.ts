// How is each column of a row read, and under which key does it stand in the scenario?
import { readAmounts, readNumber } from './amounts.ts';
import { readCondition } from './condition.ts';
import { readKeyed } from './keyed.ts';
import { readDay, readLength, readTakes } from './lengths.ts';
import { readName, readNames, readOwed } from './lists.ts';
import { type ColumnName, type KindName, KINDS } from './kinds.ts';
import { saidMoves } from './moves.ts';
import type { Names, Space } from './names.ts';
import type { Given, SheetRow } from './sheet.ts';
import { readReadings } from './readings.ts';
import { readText, readTexts } from './texts.ts';
import type { Value } from './value.ts';

/** A column of a row, read. `key` is its place below the item. */
export interface Field {
  readonly column: ColumnName;
  readonly key: string;
  readonly value: Value;
}

/** Columns that say something about other items too: they are read where those are. */
const ELSEWHERE: Readonly<Partial<Record<KindName, readonly ColumnName[]>>> = {
  track: ['stages', 'initial'],
  stage: ['track'],
};

/** Every filled cell of a row that its kind has, but for its id. */
export function fieldsOf(row: SheetRow, names: Names): readonly Field[] {
  const columns: readonly ColumnName[] = KINDS[row.kind].columns;
  return columns.flatMap((column) => {
    const given = row.cells.get(column);
    if (given === undefined || column === 'id' || ELSEWHERE[row.kind]?.includes(column)) return [];
    // One debtor, as tables had it before there could be several.
    const debtor = row.kind === 'commitment' && column === 'party';
    const value = READERS[debtor ? 'parties' : column](given, names);
    return [{ column, key: keyFor(row.kind, column), value }];
  });
}

function keyFor(kind: KindName, column: ColumnName): string {
  if (column === 'name' && kind === 'source') return 'title';
  if (column === 'party' && kind === 'commitment') return 'parties';
  if (column === 'steps' && kind === 'outcome') return 'of';
  return KEYS[column] ?? column;
}

/** Keys that are called otherwise; behind a star stands what belongs to each of the moves, by their tracks. */
const KEYS: Readonly<Partial<Record<ColumnName, string>>> = {
  verifier: 'verification/by',
  verification: 'verification/text',
  maker: 'moves/*/by',
  'move-worth': 'moves/*/worth',
  'move-undo': 'moves/*/undo',
  'not-before': 'notBefore',
  'owes-all': 'owes/all',
  reach: 'owes/reach',
  'extended-by': 'extendedBy',
  'read-by': 'readBy',
};

type Reader = (given: Given, names: Names) => Value;

const plain = (given: Given) => given.get('') ?? '';
const one =
  (read: (cell: string) => Value): Reader =>
  (given) =>
    read(plain(given));
const name =
  (space: Space): Reader =>
  (given, names) =>
    readName(plain(given), space, names);
const list =
  (space: Space): Reader =>
  (given, names) =>
    readNames(plain(given), space, names);
const amounts =
  (space: Space): Reader =>
  (given, names) =>
    readAmounts(plain(given), space, names);
/** `tests: north; un: council`: of each move, by its track. */
const ofMoves =
  (read: (text: string, names: Names) => Value): Reader =>
  (given, names) =>
    readKeyed(plain(given), {
      space: 'track',
      names,
      between: /[;\n]/,
      wanted: 'of-move',
      read: (text) => read(text, names),
    });
const undoText = (cell: string): Value =>
  /^\s*never\s*$/i.test(cell) ? { data: false } : readLength(cell);
const condition: Reader = (given, names) => readCondition(plain(given), names);
const word = one((cell) => ({ data: cell.trim() }));
const lowerWord = one((cell) => ({ data: cell.trim().toLowerCase() }));

const READERS: Readonly<Record<ColumnName, Reader>> = {
  kind: word,
  track: name('track'),
  id: word,
  name: readText,
  summary: readText,
  role: lowerWord,
  party: name('party'),
  parties: list('party'),
  moves: readMoves,
  maker: ofMoves((text, names) => readName(text, 'party', names)),
  'move-worth': ofMoves((text, names) => readAmounts(text, 'party', names)),
  'move-undo': ofMoves(undoText),
  stages: word,
  min: one(readNumber),
  max: one(readNumber),
  initial: one(readNumber),
  unit: readText,
  after: oneOfSteps,
  owes: oneOfSteps,
  'owes-all': list('step'),
  reach: condition,
  forbids: list('step'),
  within: one(readLength),
  by: one(readDay),
  'extended-by': readExtensions,
  while: condition,
  otherwise: name('step'),
  steps: list('step'),
  requires: condition,
  when: condition,
  'read-by': readReaders,
  effects: amounts('gauge'),
  worth: amounts('party'),
  rationale: readText,
  takes: one(readTakes),
  'not-before': one(readDay),
  undo: one(undoText),
  verifier: name('party'),
  verification: readText,
  readings: readReadings,
  law: readTexts,
  weight: one(readNumber),
  start: one(readDay),
  date: one(readDay),
  url: word,
  confidence: lowerWord,
  note: readText,
  sources: list('source'),
};

function oneOfSteps(given: Given, names: Names): Value {
  return readOwed(plain(given), names);
}

/** `extension: 90 days; second-extension: 1 month` */
function readExtensions(given: Given, names: Names): Value {
  const { entries, spots, faults } = readKeyed(plain(given), {
    space: 'step',
    names,
    between: /[;\n]/,
    wanted: 'extension',
    read: readLength,
  });
  const whole = (spots ?? []).filter(({ at }) => !at.includes('/'));
  return {
    data: entries.map(([step, by]) => ({ step, by })),
    faults: faults ?? [],
    spots: whole.map(({ character }, index) => ({ at: String(index), character })),
  };
}

/** A line for each party that reads it otherwise: `north: guns = silent`. */
function readReaders(given: Given, names: Names): Value {
  return readKeyed(plain(given), {
    space: 'party',
    names,
    between: /\n/,
    wanted: 'reader',
    read: (text) => readCondition(text, names),
  });
}

function readMoves(given: Given, names: Names): Value {
  const { moves, faults } = saidMoves(given);
  const data = moves.map(({ track, from, bracketed, to }) => {
    const id = names.idOf('track', track.name);
    const origins = from?.map((stage) => names.stageOf(id, stage.name));
    const [only] = origins ?? [];
    const single = only !== undefined && origins?.length === 1 && !bracketed;
    return {
      track: id,
      ...(origins === undefined ? {} : { from: single ? only : origins }),
      to: names.stageOf(id, to.name),
    };
  });
  const spots = moves.flatMap(({ track, from, to }, index) => [
    { at: `${index}`, character: track.character },
    { at: `${index}/to`, character: to.character },
    ...(from ?? []).flatMap(({ character }, which) => [
      ...(which === 0 ? [{ at: `${index}/from`, character }] : []),
      { at: `${index}/from/${which}`, character },
    ]),
  ]);
  return { data, faults, spots };
}
