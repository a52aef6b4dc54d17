// How are rows set as aligned columns that fit the paper?
import { displayWidth, padded, wrapped } from './display-width.ts';
import { type Look, type Paper, oneLine } from './paper.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

export interface PrintedRow {
  readonly cells: readonly string[];
  readonly look?: Look | undefined;
}

const GAP = '  ';
/** No column is made narrower than this to fit the paper. */
const NARROWEST = 12;

/**
 * Rows under their titles. Columns that are empty throughout are left out. Where the paper is too narrow, the widest
 * columns are broken over several lines; where even that does not help, lines stay long.
 */
export function table(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly PrintedRow[],
): readonly string[] {
  const clean = rows.map(({ cells, look }) => ({ cells: cells.map(oneLine), look }));
  const kept = columns.flatMap((column, at) =>
    clean.some(({ cells }) => cells[at] !== '') ? [{ ...column, at }] : [],
  );
  const widths = fit(
    kept.map(({ title, at }) =>
      greatest([displayWidth(title), ...clean.map(({ cells }) => displayWidth(cells[at] ?? ''))]),
    ),
    paper.columns,
  );
  const set = (cells: readonly string[]): readonly string[] => setRow(cells, kept, widths);
  const titled = kept.some(({ title }) => title !== '');
  const head = titled ? set(columns.map(({ title }) => title)) : [];
  return [
    ...head.map((line) => paper.style('quiet', line)),
    ...clean.flatMap(({ cells, look }) =>
      set(cells).map((line) => (look ? paper.style(look, line) : line)),
    ),
  ];
}

/** A list without titles, a little indented. */
export function list(paper: Paper, rows: readonly PrintedRow[]): readonly string[] {
  const count = greatest(rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: count }, () => ({ title: '' }));
  const narrower = { ...paper, columns: paper.columns - GAP.length };
  return table(narrower, columns, rows).map((line) => GAP + line);
}

type Kept = Column & { readonly at: number };

function setRow(
  cells: readonly string[],
  kept: readonly Kept[],
  widths: readonly number[],
): readonly string[] {
  const broken = kept.map(({ at }, index) => wrapped(cells[at] ?? '', widths[index] ?? 0));
  const height = greatest(broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    kept
      .map(({ align }, index) => padded(broken[index]?.[line] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .replaceAll('\u00a0', ' ')
      .trimEnd(),
  );
}

/** Takes from the widest column until all fit, or none can give any more. */
function fit(wanted: readonly number[], columns: number): readonly number[] {
  const widths = [...wanted];
  const room = columns - GAP.length * Math.max(0, widths.length - 1);
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = greatest(widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
    over -= 1;
  }
  return widths;
}

/** Of any number of numbers: a call's arguments have a limit, rows of a roadmap have none. */
function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
