// How does a brief show who gives and who gets, and who is exposed when?
import type { Comparison } from '../../roadmap/compare/compare.ts';
import { exposureSvg } from '../../picture/exposure/svg.ts';
import { saySigned } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type Picture, paragraph, row, section, tableOf } from './blocks.ts';
import { PAPER } from './map.ts';
import type { ToldBranch } from '../told.ts';

/** Pixels on which the curves are laid out: narrow, so that their words are readable on a page. */
const WIDTH = 680;

/** The ledger of one branch and the curves of exposure. */
export function accountsSection(
  told: ToldBranch,
  comparison: Comparison,
  words: Words,
): readonly Block[] {
  const moved = told.ledger.filter(({ given, received }) => given !== 0 || received !== 0);
  if (moved.length === 0) return [];
  const rows = moved.map(({ party, given, received, balance, lowest, lowestAt, irreversible }) => {
    const at = told.steps.find(({ taken }) => taken.node.id === lowestAt)?.number;
    const sums = [given, received, balance, irreversible, lowest];
    return row(
      words.text(party.name),
      ...sums.map((sum) => saySigned(words, sum)),
      at === undefined ? '–' : words.number(at),
    );
  });
  const columns = [
    { title: words.say('compare.party'), look: 'text' as const },
    ...(['given', 'received', 'balance', 'irreversible', 'lowest'] as const).map((column) => ({
      title: words.say(`brief.${column}`),
      look: 'number' as const,
    })),
    { title: words.say('brief.lowest-at'), look: 'number' as const },
  ];
  return section(words.say('brief.ledger'), [
    paragraph(words.say('brief.ledger-how')),
    ...tableOf(words.say('brief.ledger-caption'), columns, rows),
    ...exposurePicture(comparison, words),
  ]);
}

/** The curves of the branches; nothing where no step has a worth to anyone. */
export function exposurePicture(comparison: Comparison, words: Words): readonly Picture[] {
  const moves = comparison.lines.some(({ ledger }) =>
    ledger.some(({ given, received }) => given !== 0 || received !== 0),
  );
  if (!moves) return [];
  return [
    {
      kind: 'picture',
      caption: words.say('brief.exposure-caption'),
      alt: words.say('brief.exposure-alt'),
      svg: exposureSvg(comparison, { by: 'step', words, theme: PAPER, width: WIDTH, bare: true }),
    },
  ];
}
