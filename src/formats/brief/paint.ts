// How is a block of a brief painted as HTML, in any file?
import { escaped } from '../../picture/markup.ts';
import type { Block, Cell, Fact, TextLine, TableRow, RowGroup, Run, Table } from './blocks.ts';

/** A block as HTML; every text in it stays text. */
export function paint(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element('h2', '', escaped(block.text));
    case 'subheading':
      return element('h3', '', escaped(block.text));
    case 'paragraph':
      return element('p', '', line(block.line));
    case 'note':
      return element('p', 'brief-note', line(block.line));
    case 'list':
      return element('ul', '', block.items.map((item) => element('li', '', line(item))).join(''));
    case 'facts':
      return factList(block.facts);
    case 'table':
      return table(block);
    case 'picture':
      return element(
        'figure',
        '',
        `<div role="img" aria-label="${escaped(block.alt)}">${block.svg}</div>${element('figcaption', '', escaped(block.caption))}`,
      );
    default:
      return block satisfies never;
  }
}

export function factList(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ name, lines }) =>
      `<div>${element('dt', '', escaped(name))}<dd>${lineList(lines)}</dd></div>`,
  );
  return element('dl', '', rows.join(''));
}

function table({ caption, look, columns, groups }: Table): string {
  const heads = columns.map(
    ({ title, look }) => `<th scope="col" data-look="${look}">${escaped(title)}</th>`,
  );
  // Deals are set below each other where there is no room for columns: each cell then needs its title.
  const cells = columns.map(({ title, look: own }) =>
    look === 'deals' ? `data-look="${own}" data-title="${escaped(title)}"` : `data-look="${own}"`,
  );
  return [
    `<table data-look="${look}">`,
    element('caption', '', escaped(caption)),
    `<thead><tr>${heads.join('')}</tr></thead>`,
    ...groups.flatMap((group) => rowGroup(group, cells)),
    '</table>',
  ].join('\n');
}

/** A body for each group: its name heads the rows. */
function rowGroup({ title, rows }: RowGroup, attributes: readonly string[]): readonly string[] {
  const head =
    title === ''
      ? []
      : [`<tr><th scope="rowgroup" colspan="${attributes.length}">${escaped(title)}</th></tr>`];
  return ['<tbody>', ...head, ...rows.map((cells) => tableRow(cells, attributes)), '</tbody>'];
}

function tableRow(cells: TableRow, attributes: readonly string[]): string {
  const inside = cells.map(
    (lines, column) => `<td ${attributes[column] ?? ''}>${lineList(lines)}</td>`,
  );
  return `<tr>${inside.join('')}</tr>`;
}

function lineList(lines: Cell): string {
  const [only = []] = lines;
  return lines.length > 1 ? lines.map((each) => element('p', '', line(each))).join('') : line(only);
}

function line(runs: TextLine): string {
  return runs.map(run).join('');
}

function run(part: Run): string {
  if (typeof part === 'string') return escaped(part);
  if (part.kind === 'strong') return element('strong', '', escaped(part.text));
  if (part.kind === 'soft') return element('span', 'brief-soft', escaped(part.text));
  // Readers of files refuse any other address; a file that was made otherwise must not slip through.
  if (!/^https?:\/\//i.test(part.href)) return escaped(part.text);
  return `<a href="${escaped(part.href)}" rel="noreferrer">${escaped(part.text)}</a>`;
}

export function element(name: string, className: string, inside: string): string {
  return `<${name}${className === '' ? '' : ` class="${className}"`}>${inside}</${name}>`;
}
