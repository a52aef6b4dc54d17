// How are rows of cells written as CSV that no spreadsheet runs as a formula, and read again?

/** Excel takes a file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet may take for a formula. */
const MIGHT_RUN = /^\s*[=+\-@＝＋－＠\t\r]/;

/** Rows as RFC 4180 has them. Numbers stay numbers; a text that a spreadsheet might run gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = MIGHT_RUN.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell's text without the apostrophe that `csvText` may have put before it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && MIGHT_RUN.test(cell.slice(1)) ? cell.slice(1) : cell;
}
