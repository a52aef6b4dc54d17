// What does a brief say of who would leave a branch, where, and what order would mend that?
import { answerOf } from '../../analysis/asking.ts';
import { mending } from '../../analysis/walkaway/mend.ts';
import type { ComparedLine } from '../../roadmap/compare/compare.ts';
import type { ComparedTables } from '../../roadmap/compare/tables.ts';
import { sayLine } from '../../words/compare.ts';
import { sayTooLong } from '../../words/too-long.ts';
import { sayMend, sayWorst } from '../../words/walkaway.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type TextLine, labelled, paragraph, row, section, tableOf } from './blocks.ts';

/** Situations to look at for a better order: a page does not wait for more. What is not proven says so. */
const MOST_LOOKED = 300;
/** The most steps of a branch of which it looks for one. */
const MOST_ORDERED = 200;

/** The parties that one branch tempts, and its best order. Nothing where nobody is worth anything. */
export function holdsSection(comparison: ComparedTables, words: Words): readonly Block[] {
  const { lines, holds, ledger, roadmap } = comparison;
  const [line] = lines;
  if (!line || ledger.every(({ idle }) => idle)) return [];
  const rows = holds.flatMap(({ party, worst: [worst] }) =>
    worst ? [row(words.text(party.name), sayWorst(words, roadmap.scenario, worst))] : [],
  );
  const columns = [
    { title: words.say('compare.party'), look: 'text' as const },
    { title: words.say('walk.column'), look: 'text' as const },
  ];
  return section(words.say('walk.title'), [
    paragraph(words.say('walk.about')),
    ...(rows.length === 0 ? [paragraph(words.say('walk.holds-all'))] : []),
    ...tableOf(words.say('walk.column'), columns, rows),
    paragraph(sayBest(comparison, line, words)),
  ]);
}

/** For each of several branches whether another order of its steps tempts less. */
export function mendBlocks(comparison: ComparedTables, words: Words): readonly Block[] {
  if (comparison.holds.length === 0) return [];
  const items = comparison.lines.map((line, index): TextLine =>
    labelled(sayLine(words, line.branch, index), sayBest(comparison, line, words)),
  );
  return [{ kind: 'list', items }];
}

function sayBest({ roadmap }: ComparedTables, { replay }: ComparedLine, words: Words): string {
  const steps = replay.taken.length;
  if (steps > MOST_ORDERED) return sayTooLong(words, steps, MOST_ORDERED);
  const options = { undoing: {}, limit: MOST_LOOKED };
  return sayMend(words, answerOf(mending(replay, roadmap.binding, options)).mend);
}
