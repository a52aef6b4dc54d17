// How is a live room written as data, and as a table?
import { csvText } from '../csv-text.ts';
import { fileText } from '../json.ts';
import { momentOf, sayEntry } from './entry.ts';
import { type RoomTelling, whoOf } from './names.ts';

/** For programs: every entry with its moment in ISO 8601, spreads whole. */
export function roomAsJson({ debrief: { title, named, entries } }: RoomTelling): string {
  return fileText({
    format: 'stepwise/room-debrief@1',
    title,
    named,
    entries: entries.map(({ at, round, ...entry }) => ({ at: momentOf(at), round, ...entry })),
  });
}

/** For spreadsheets: a row an entry. */
export function roomAsCsv(telling: RoomTelling): string {
  const head = ['at', 'round', 'kind', 'proposal', 'by', 'said', 'text'];
  const rows = telling.debrief.entries.map((entry) => [
    momentOf(entry.at),
    entry.round,
    entry.kind,
    'proposal' in entry ? entry.proposal : '',
    whoOf(entry, telling),
    sayEntry(entry, telling),
    'text' in entry ? entry.text : '',
  ]);
  return csvText([head, ...rows]);
}
