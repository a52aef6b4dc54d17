// Which cells does a table have that was copied from a web page or a document?

/** A cell that claims to reach further than this is not believed. */
const FURTHEST = 50;

/**
 * The rows of the first table in a piece of HTML, as texts, one more than `most` at most; null where there is none. A
 * cell that reaches over several columns or rows has its text in the first, and the others are blank. Nothing in the piece
 * runs or is fetched: the document that it becomes is never shown.
 */
export function htmlTable(html: string, most: number): readonly (readonly string[])[] | null {
  const table = new DOMParser().parseFromString(unstyled(html), 'text/html').querySelector('table');
  if (!table) return null;
  const grid: string[][] = [];
  const rows = [...table.rows].slice(0, most + 1);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < reach(cell.rowSpan); down += 1)
        for (let along = 0; along < reach(cell.colSpan); along += 1)
          (grid[at + down] ??= [])[column + along] = down + along === 0 ? textOf(cell) : '';
    }
  }
  return grid.slice(0, rows.length).map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** Documents style each cell, and each style that the page's policy refuses takes the browser a while. */
function unstyled(html: string): string {
  return html.replaceAll(/<[^<>]*>/g, (tag) =>
    tag.replaceAll(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ''),
  );
}

function reach(span: number): number {
  return Math.max(1, Math.min(span, FURTHEST));
}

/** Its text, a line for each line and paragraph. */
function textOf(cell: HTMLElement): string {
  for (const end of cell.querySelectorAll('br, p, li, div')) end.append('\n');
  const lines = (cell.textContent ?? '')
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '));
  return lines.filter((line) => line !== '').join('\n');
}
