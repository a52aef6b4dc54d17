// How do the blocks of a brief read in Markdown?
import type { Block, Cell, Fact, TextLine, Table } from './brief/blocks.ts';
import { oneLine, rowsOf } from './markdown-text.ts';

/** The blocks of a brief but for pictures, which Markdown has none of its own for. */
export function blocksAsMarkdown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`## ${oneLine(block.text)}`];
      case 'subheading':
        return [`### ${oneLine(block.text)}`];
      case 'paragraph':
        return [lineOf(block.line)];
      case 'note':
        return [`*${lineOf(block.line)}*`];
      case 'list':
        return [block.items.map((item) => `- ${lineOf(item)}`).join('\n')];
      case 'facts':
        return block.facts.map(factOf);
      case 'table':
        return tableBlock(block);
      case 'picture':
        return [];
      default:
        return block satisfies never;
    }
  });
}

/** One line stands beside its name, several below it. */
function factOf({ name, lines }: Fact): string {
  const [only, ...others] = lines.map(lineOf);
  const label = `**${oneLine(name)}**`;
  if (others.length === 0) return `${label}: ${only ?? ''}`;
  return [`${label}:`, '', ...lines.map((line) => `- ${lineOf(line)}`)].join('\n');
}

/** Groups become rows of their own, with their names in bold. */
function tableBlock({ caption, columns, groups }: Table): readonly string[] {
  const rows = groups.flatMap(({ title, rows: inside }) => [
    ...(title === '' ? [] : [[`**${oneLine(title)}**`, ...columns.slice(1).map(() => '')]]),
    ...inside.map((cells) => cells.map(cellOf)),
  ]);
  const head = columns.map(({ title }) => oneLine(title));
  return [oneLine(caption), rowsOf(head, rows)];
}

function cellOf(cell: Cell): string {
  return cell.map(lineOf).join('; ');
}

function lineOf(line: TextLine): string {
  return oneLine(line.map((run) => (typeof run === 'string' ? run : run.text)).join(''));
}
