// Which columns of a table that was not made for us say what of a step?
import type { ColumnName } from '../scenario-table/kinds.ts';

/** The most of a table that is pasted, in rows, columns and characters, these as HTML or as plain text: more is opened as a file. */
export const MOST_PASTED = { rows: 300, columns: 24, html: 2 * 1024 ** 2, plain: 512 * 1024 };

/** What a column of a pasted table may be taken for; all of them are columns of a table of steps. */
export const TAKEN_FOR = [
  'name',
  'parties',
  'moves',
  'requires',
  'takes',
  'not-before',
  'worth',
  'effects',
  'undo',
  'law',
  'note',
  'summary',
  'rationale',
  'kind',
  'id',
] as const satisfies readonly ColumnName[];

export type TakenFor = (typeof TAKEN_FOR)[number];
/** For each column of the table what it is taken for; null: it is left aside. */
export type Columns = readonly (TakenFor | null)[];

/** Words that people write above such columns. */
const WORDS: Readonly<Record<TakenFor, RegExp>> = {
  name: /^(name|step|steps|action|actions|measure|activity|task|what|title|event|단계|조치)$/,
  parties: /^(part(y|ies)|who|actors?|by whom|responsible|owner|당사자|주체)$/,
  moves: /^(moves?|changes?|from.*to)$/,
  requires: /^(requires?|needs?|conditions?|preconditions?|depends on|prerequisites?|조건)$/,
  takes: /^(takes?|duration|time|how long|length|기간)$/,
  'not-before': /^(not[ -]before|earliest|start( date)?|date|시작일)$/,
  worth: /^(worth|value|가치)$/,
  effects: /^(effects?|impact|효과)$/,
  undo: /^(undo|reversal|reversible|to undo)$/,
  law: /^(law|legal basis|법적 근거)$/,
  note: /^(notes?|remarks?|comments?|비고)$/,
  summary: /^(summary|description|details|설명)$/,
  rationale: /^(rationale|why|reason|이유)$/,
  kind: /^(kind|type)$/,
  id: /^id$/,
};

/**
 * A first guess from the headings, each meaning once. Where none of them is known, the first column with text is the
 * name and the others are left aside: the person says the rest.
 */
export function guessColumns(headings: readonly string[]): Columns {
  const used = new Set<TakenFor>();
  const guessed = headings.map((heading): TakenFor | null => {
    const text = heading.trim().toLowerCase();
    const found = TAKEN_FOR.find((each) => !used.has(each) && WORDS[each].test(text));
    if (found) used.add(found);
    return found ?? null;
  });
  if (used.has('name')) return guessed;
  const first = guessed.findIndex((each, index) => each === null && isWords(headings[index] ?? ''));
  return guessed.map((each, index) => (index === first ? 'name' : each));
}

/** Whether the first row names the columns: one of its cells is a word that people write there. */
export function hasHeadings(row: readonly string[]): boolean {
  return row.some((cell) => TAKEN_FOR.some((each) => WORDS[each].test(cell.trim().toLowerCase())));
}

function isWords(cell: string): boolean {
  return /\p{L}/u.test(cell);
}
