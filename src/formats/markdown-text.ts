// How is text written in Markdown, so that it stays text?
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';

/** A table of plain texts, with its head. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return rowsOf(
    head.map(oneLine),
    rows.map((cells) => cells.map(oneLine)),
  );
}

/** A table of what is written in Markdown already. */
export function rowsOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text for a heading or a cell, which end with their line. */
export function oneLine(text: string): string {
  return plain(text.replaceAll(/\s+/g, ' ').trim());
}

/** Who may read it, as the first line below a title; '' where nothing is said of it. */
export function markingIn({ marking }: Pick<Roadmap, 'marking'>, words: Words): string {
  const said = oneLine(words.text(marking));
  return said === '' ? '' : `**${said}**`;
}

/**
 * Text that stays text: nothing in it becomes markup (CommonMark 0.31, and the tables and strike-through of GitHub).
 * Only signs may be escaped, so a number at the beginning of a line has the sign after it escaped.
 */
export function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_~|[\]<>]/g, (sign) => `\\${sign}`)
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll(/^[#>+=:-]/gm, '\\$&')
    .replaceAll(/^(\d+)([.)])/gm, '$1\\$2');
}
