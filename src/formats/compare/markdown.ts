// What is a comparison of branches as a document that any editor opens?
import type { ComparedTables } from '../../roadmap/compare/tables.ts';
import { sayDifference, sayLines } from '../../words/compare.ts';
import type { Words } from '../../words/words.ts';
import { markingIn } from '../markdown-text.ts';
import { type ComparedTable, comparedTables } from './tables.ts';

/** Headings, sentences and tables in Markdown (with the tables that GitHub and pandoc read), a line's end at the end. */
export function compareMarkdown(comparison: ComparedTables, words: Words): string {
  const { lead, points } = sayDifference(words, comparison);
  const title = words.say('compare.file-title', {
    roadmap: words.text(comparison.roadmap.name),
    branches: words.list(sayLines(words, comparison)),
  });
  const blocks = [
    `# ${plain(title)}`,
    markingIn(comparison.roadmap, words),
    plain(lead.join(' ')),
    points.map(({ label, text }) => `- **${plain(label)}.** ${plain(text)}`).join('\n'),
    ...comparedTables({ comparison, words }).flatMap(table),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A heading and a table below it. */
function table({ title, head, rows }: ComparedTable): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [
    `## ${plain(title)}`,
    [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n'),
  ];
}

/** A text of somebody's file, without anything that Markdown or HTML would take for a sign of theirs. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
