// What is a text that is none of our files, and what would make one of it?
import type { Problem } from '../core/problem.ts';
import { saysTable } from './scenario-table/says-table.ts';
import { beginningOf } from '../core/text.ts';

/** XML by what its beginning says; the first that fits. */
const MARKED: readonly (readonly [what: RegExp, code: Problem['code']])[] = [
  [/<Project\b[^>]*schemas\.microsoft\.com\/project/i, 'is-project'],
  [/<scxml\b/i, 'is-statechart'],
  [/<!doctype html|<html\b/i, 'is-page'],
  [/^<[?!a-z]/i, 'is-xml'],
];

/** What is looked at: what a file is shows at its beginning. */
const BEGINNING = 4000;
/** What JSON begins with. */
const JSON_BEGINS = /^(?:[[{"]|-?\d|(?:true|false|null)\b)/;
/** The lines above the headings of a table. */
const MOST_ABOVE = 20;

/**
 * The problem with a text that is neither JSON nor a table of ours: XML, a page, a table with other headings or with a title
 * above them, or a text of which only its beginning can be told.
 * @returns null where it begins as JSON does: then the reader of JSON says where it breaks
 */
export function foreignText(text: string): Problem | null {
  const start = text.slice(0, BEGINNING).replace('\uFEFF', '').trimStart();
  const marked = start.startsWith('<') && MARKED.find(([what]) => what.test(start));
  if (marked) return { at: '', code: marked[1] };
  if (/^BEGIN:VCALENDAR/i.test(start)) return { at: '', code: 'is-calendar' };
  const isJson = start === '' || JSON_BEGINS.test(start);
  if (/^[[{"]/.test(start) && !/^"[^"\n]*"[,;\t]/.test(start)) return null;
  const table = foreignTable(text);
  return table || isJson
    ? table
    : { at: '', code: 'is-text', data: { got: beginningOf(start.split(/[\r\n]/, 1)[0] ?? '') } };
}

/** The problem with data that another program's files hold; null where it is not known. */
export function foreignData(data: unknown): Problem | null {
  if (typeof data !== 'object' || data === null || 'format' in data) return null;
  const isMachine =
    'states' in data && typeof data.states === 'object' && !Array.isArray(data.states);
  return isMachine ? { at: '', code: 'is-statechart' } : null;
}

function foreignTable(text: string): Problem | null {
  const lines = text
    .slice(0, BEGINNING)
    .replace('\uFEFF', '')
    .split(/\r\n|\r|\n/);
  const headings = lines.slice(0, MOST_ABOVE).findIndex(saysTable);
  if (headings > 0)
    return { at: `row ${headings + 1}`, code: 'table-title', data: { row: headings + 1 } };
  const filled = lines.filter((line) => line.trim() !== '');
  const [head = '', next = ''] = filled;
  const sign = [',', ';', '\t'].find(
    (each) => head.includes(each) && (next.includes(each) || filled.length === 1),
  );
  if (sign === undefined) return null;
  const got = head
    .split(sign)
    .map((cell) => cell.replaceAll('"', '').trim())
    .filter((cell) => cell !== '')
    .join(', ');
  return {
    at: 'row 1',
    code: 'table-headings',
    data: { got: beginningOf(got, 100) },
  };
}
