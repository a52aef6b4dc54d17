// Which deals does one branch make: who gives what, to whom, when, and what answers it?
import { runsAlong } from '../roadmap/commitments.ts';
import { dealsAlong } from '../roadmap/deals.ts';
import { replay } from '../roadmap/replay.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { scheduleOf } from '../roadmap/schedule.ts';
import { type ToldDeal, tellDeal } from '../roadmap/told-deals.ts';
import { sayDealStatus, sayExposure, sayGifts, sayUndo } from '../words/deals.ts';
import type { Words } from '../words/words.ts';
import { followed } from './followed.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { type PrintedRow, table } from './table.ts';
import type { Call, Verb } from './verb.ts';
import { BRANCH, lineHeading } from './where.ts';

export const dealsVerb: Verb = {
  name: 'deals',
  about: 'verb.deals',
  arguments: ['FILE'],
  options: [BRANCH],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const on = await followed(call);
  if (!on.ok) return on.outcome;
  const { roadmap, line } = on.value;
  const path = replay(roadmap, line.tip);
  const planned = scheduleOf(path, roadmap.binding);
  const deals = dealsAlong(path, planned, runsAlong(path, planned)).map((deal) =>
    tellDeal(path, deal),
  );
  const { id, name } = line;
  return {
    code: 0,
    json: () => ({ branch: id, name, deals }),
    text: (paper) => {
      const heading = lineHeading(paper, words, { roadmap, line });
      return `${[heading, ...sayDeals(paper, words, { roadmap, deals })].join('\n')}\n`;
    },
  };
}

const COLUMNS = [
  'column.step',
  'column.deal',
  'column.gives',
  'column.day',
  'column.undo',
  'column.exposed',
  'column.state',
] as const;

/** One row a deal, in the order in which they take effect. */
function sayDeals(
  paper: Paper,
  words: Words,
  { roadmap, deals }: { readonly roadmap: Roadmap; readonly deals: readonly ToldDeal[] },
): readonly string[] {
  if (deals.length === 0) return [words.say('deals.none')];
  const { scenario } = roadmap;
  const rows = deals.map((deal): PrintedRow => ({
    cells: [
      words.text(deal.name),
      words.say(`deal.${deal.kind}`),
      sayGifts(words, scenario, deal),
      words.day(deal.date),
      sayUndo(words, deal),
      sayExposure(words, scenario, deal),
      sayDealStatus(words, scenario, deal),
    ],
    look: deal.status === 'broken' || deal.status === 'late' ? 'bad' : undefined,
  }));
  return table(
    paper,
    COLUMNS.map((title) => ({ title: words.say(title) })),
    rows,
  );
}
