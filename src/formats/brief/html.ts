// Which HTML file shows a brief, standing alone, without any script and without calling anyone?
import { escaped } from '../../picture/markup.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import type { Block, Brief, Cell, Fact, Line, Part } from './blocks.ts';
import type { Row, RowGroup, Run, Table } from './blocks.ts';
// As text, the same in every build: the app, the command line and the tests write the same bytes.
import style from './brief.css?raw';
import { type Paper, pageRules } from './page.ts';
import { type BriefOptions, briefOf } from './brief.ts';
import { letterRules } from '../letters.ts';

/** Styles and fonts are in the file; nothing else may be loaded, sent or run. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The brief of the main branch, on A4. */
export function writeBrief(roadmap: Roadmap, words: Words): string {
  return briefFile(roadmap, { words, paper: 'a4' });
}

/** The brief of any branch or branches, on any paper. */
export function briefFile(
  roadmap: Roadmap,
  { paper, ...options }: BriefOptions & { readonly paper: Paper },
): string {
  const brief = briefOf(roadmap, options);
  return `<!doctype html>
<html lang="${escaped(brief.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Stepwise">
<title>${escaped(titleOf(brief))}</title>
<style>
${letterRules()}
${style}
${pageRules(brief, paper)}
</style>
</head>
<body class="brief-file">
${bodyOf(brief, paper)}
</body>
</html>
`;
}

function titleOf({ title, subtitle }: Brief): string {
  return [title, subtitle].filter((part) => part !== '').join(': ');
}

function bodyOf(brief: Brief, paper: Paper): string {
  const [first, ...others] = brief.parts;
  return [
    `<main class="brief" data-paper="${paper}">`,
    sheet({ kind: 'portrait', blocks: first?.blocks ?? [] }, head(brief)),
    ...others.map((part) => sheet(part, '')),
    '</main>',
  ].join('\n');
}

function sheet({ kind, blocks }: Part, before: string): string {
  return `<section class="brief-sheet" data-kind="${kind}">\n${before}${blocks.map(paint).join('\n')}\n</section>`;
}

function head({ marking, about, title, subtitle, facts }: Brief): string {
  return [
    '<header class="brief-head">',
    marking === '' ? '' : element('p', 'brief-marking', escaped(marking)),
    element('p', 'brief-about', escaped(about)),
    element('h1', '', escaped(title)),
    subtitle === '' ? '' : element('p', 'brief-subtitle', escaped(subtitle)),
    factList(facts),
    '</header>\n',
  ].join('');
}

function paint(block: Block): string {
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

function factList(facts: readonly Fact[]): string {
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
  const looks = columns.map(({ look }) => look);
  return [
    `<table data-look="${look}">`,
    element('caption', '', escaped(caption)),
    `<thead><tr>${heads.join('')}</tr></thead>`,
    ...groups.flatMap((group) => rowGroup(group, looks)),
    '</table>',
  ].join('\n');
}

/** A body for each group: its name heads the rows. */
function rowGroup({ title, rows }: RowGroup, looks: readonly string[]): readonly string[] {
  const head =
    title === ''
      ? []
      : [`<tr><th scope="rowgroup" colspan="${looks.length}">${escaped(title)}</th></tr>`];
  return ['<tbody>', ...head, ...rows.map((cells) => tableRow(cells, looks)), '</tbody>'];
}

function tableRow(cells: Row, looks: readonly string[]): string {
  const inside = cells.map(
    (lines, column) => `<td data-look="${looks[column] ?? 'text'}">${lineList(lines)}</td>`,
  );
  return `<tr>${inside.join('')}</tr>`;
}

function lineList(lines: Cell): string {
  const [only = []] = lines;
  return lines.length > 1 ? lines.map((each) => element('p', '', line(each))).join('') : line(only);
}

function line(runs: Line): string {
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

function element(name: string, className: string, inside: string): string {
  return `<${name}${className === '' ? '' : ` class="${className}"`}>${inside}</${name}>`;
}
