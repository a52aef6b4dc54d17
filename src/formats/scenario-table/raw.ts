// What do the rows of a table say, as the data of a scenario's file?
import type { Day } from '../../core/duration.ts';
import type { Problem } from '../../core/problem.ts';
import { SCENARIO_FORMAT } from '../../core/scenario.ts';
import { type Declared, type DeclaredByKind, declaredIn, nameOf } from './declared.ts';
import { bareName } from './escapes.ts';
import { type Data, type ItemMaking, fieldsInto, itemOf } from './items.ts';
import { KINDS, type KindName } from './kinds.ts';
import { type Placed, lookAlikes } from './look-alikes.ts';
import { type Mentioned, mentionsIn, thingsFrom } from './mentioned.ts';
import { namesOver, slugOf } from './names.ts';
import { type Places, problemAt } from './places.ts';
import { type SheetRow, plainCell } from './sheet.ts';
import type { TableTrack } from './stages.ts';
import { tracksOf } from './tracks.ts';
import { unsureOrders } from './unsure-orders.ts';

/** What a scenario is called, and when it begins, where its table does not say. */
export interface TableDefaults {
  readonly name: string;
  readonly today: Day;
}

/** Data for the reader of scenarios, with where it stands in the sheet and what is wrong already. */
export interface Raw {
  readonly data: unknown;
  readonly places: Places;
  readonly problems: readonly Problem[];
}

/** The data of rows, whether sound or not; what cannot be read is left out and told. */
export function rawFrom(rows: readonly SheetRow[], defaults: TableDefaults): Raw {
  const declared = declaredIn(rows);
  const { tracks, problems } = tracksOf(rows, declared('track'));
  const parties = mentionedUnless(declared('party'), () =>
    thingsFrom(mentionsIn(rows, ['parties', 'party', 'verifier']), 'party'),
  );
  const sources = mentionedUnless(declared('source'), () =>
    thingsFrom(mentionsIn(rows, ['sources']), 'source'),
  );
  const names = namesOver(
    {
      party: [...declared('party'), ...parties],
      track: tracks,
      gauge: declared('gauge'),
      milestone: declared('milestone'),
      step: [...declared('step'), ...declared('setback')],
      source: [...declared('source'), ...sources],
    },
    tracks,
  );
  const making: ItemMaking = { names, places: new Map(), problems: [...problems] };
  const head = headOf(making, rows, defaults);
  const lists = {
    ...listsOf(making, rows, declared),
    tracks: tracks.map((track, index) => trackOf(making, track, `tracks/${index}`)),
    ...(parties.length > 0 ? { parties: partiesFrom(making, parties, rows) } : {}),
    ...(sources.length > 0
      ? { sources: sources.map((each, at) => sourceFrom(making, each, at)) }
      : {}),
  };
  const data = { format: SCENARIO_FORMAT, ...head, ...lists };
  return {
    data,
    places: making.places,
    problems: [
      ...namesIn({ parties, tracks, declared }).flatMap(lookAlikes),
      ...making.problems,
      ...unsureOrders(tracks, data),
    ],
  };
}

/** The names among which no two may look the same. */
function namesIn({
  parties,
  tracks,
  declared,
}: {
  readonly parties: readonly Mentioned[];
  readonly tracks: readonly TableTrack[];
  readonly declared: DeclaredByKind;
}): readonly (readonly Placed[])[] {
  const inRows = (kinds: readonly KindName[]) =>
    kinds.flatMap(declared).map((thing) => ({
      ...thing,
      place: { row: thing.row.number, column: 'name' },
    }));
  return [
    parties.map((party) => ({ ...party, place: party.first.place })),
    tracks,
    ...tracks.map(({ stages }) => stages),
    inRows(['party']),
    inRows(['step', 'setback']),
  ];
}

/** The lists whose items have rows, each item at its place. */
function listsOf(making: ItemMaking, rows: readonly SheetRow[], declared: DeclaredByKind): Data {
  const calendar = rows
    .filter(({ kind }) => kind === 'calendar')
    .map((row) => ({ id: plainCell(row, 'id').trim(), row }));
  const kinds = [
    'party', 'gauge', 'milestone', 'step', 'setback', 'outcome', 'position', 'commitment', 'goal', 'phase', 'calendar',
    'source',
  ] as const; // prettier-ignore
  return Object.fromEntries(
    kinds.map((kind) => {
      const { list } = KINDS[kind];
      const things = kind === 'calendar' ? calendar : declared(kind);
      return [list, things.map((each, index) => itemOf(making, each, `${list}/${index}`))];
    }),
  );
}

/** Once one thing of a kind has a row, all need one: so a slip of the pen is found. */
function mentionedUnless(
  declared: readonly Declared[],
  mentioned: () => readonly Mentioned[],
): readonly Mentioned[] {
  return declared.length > 0 ? [] : mentioned();
}

/** What the row of the scenario says; without one, what the caller says. */
function headOf(
  making: ItemMaking,
  rows: readonly SheetRow[],
  { name, today }: TableDefaults,
): Data {
  const [row, second] = rows.filter(({ kind }) => kind === 'scenario');
  if (second)
    making.problems.push(
      problemAt(
        { row: second.number, column: 'kind' },
        { code: 'twice', data: { id: 'scenario' } },
      ),
    );
  if (!row) return { id: slugOf(name) || 'scenario', name, start: today };
  const id = plainCell(row, 'id').trim();
  const given = nameOf(row);
  const made = slugOf(typeof given === 'string' ? given : (given?.['en'] ?? name)) || 'scenario';
  const { places } = making;
  for (const key of ['id', 'name', 'summary', 'start'])
    places.set(key, { row: row.number, column: key });
  const item = fieldsInto(making, row, '');
  return { start: today, id: id || made, name: id || name, ...item };
}

function trackOf(
  making: ItemMaking,
  { id, names, row, stages, place }: TableTrack,
  at: string,
): Data {
  const item = row ? itemOf(making, { id, row }, at) : { id, name: names[0] ?? id };
  making.places.set(at, place);
  const listed = stages.map((stage, index) => {
    const stageAt = `${at}/stages/${index}`;
    const own = stage.row ? itemOf(making, { id: stage.id, row: stage.row }, stageAt) : {};
    making.places.set(stageAt, stage.place);
    return { id: stage.id, name: stage.names[0] ?? stage.id, ...own };
  });
  const initial = row ? bareName(plainCell(row, 'initial').trim()) : '';
  if (row) making.places.set(`${at}/initial`, { row: row.number, column: 'initial' });
  return {
    ...item,
    stages: listed,
    initial: initial === '' ? (stages[0]?.id ?? '') : making.names.stageOf(id, initial),
  };
}

/** Parties that are only mentioned. One that no step has, and that only looks on, verifies. */
function partiesFrom(
  making: ItemMaking,
  parties: readonly Mentioned[],
  rows: readonly SheetRow[],
): readonly Data[] {
  const acting = mentionsIn(rows, ['parties', 'party']);
  const act = new Set(acting.map(({ name }) => making.names.idOf('party', name)));
  return parties.map(({ id, names, first }, index) => {
    making.places.set(`parties/${index}`, first.place);
    return { id, name: names[0] ?? id, role: act.has(id) ? 'negotiator' : 'verifier' };
  });
}

function sourceFrom({ places }: ItemMaking, { id, names, first }: Mentioned, index: number): Data {
  places.set(`sources/${index}`, first.place);
  const title = names[0] ?? id;
  const url = /^https?:\/\/\S+$/.test(title) ? { url: title } : {};
  return { id, title, ...url, confidence: 'reported' };
}
