// Which columns does the table of deals have, and which parties stand in each?
import { type DealPart, type DealRow, isActing } from '../../../roadmap/deal-rows.ts';
import type { Scenario } from '../../../core/scenario.ts';
import { nameIn } from '../../../words/texts.ts';
import type { Words } from '../../../words/words.ts';
import type { DealSettings } from './settings.ts';

export interface DealColumn {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  /** Several parties may stand in a cell: each is named there. */
  readonly isSide: boolean;
}

interface Asked {
  readonly words: Words;
  readonly scenario: Scenario;
  /** The parties that have to do with the deals. */
  readonly parties: readonly string[];
  readonly we: readonly string[];
  readonly columns: DealSettings['columns'];
}

/** Theirs and ours; or one column a party. */
export function columnsOf({ words, scenario, parties, we, columns }: Asked): readonly DealColumn[] {
  const nameOf = (id: string) => nameIn(scenario.parties, id, words);
  if (columns === 'party')
    return parties.map((id) => ({ id, name: nameOf(id), parties: [id], isSide: false }));
  const theirs = scenario.parties.flatMap(({ id }) => (we.includes(id) ? [] : [id]));
  return [
    { id: 'theirs', name: words.say('deals.theirs'), parties: theirs, isSide: true },
    {
      id: 'ours',
      name: words.say('deals.ours', { parties: words.list(we.map(nameOf)) }),
      parties: we,
      isSide: true,
    },
  ];
}

/** What the parties of a column have to do with a deal. In a column of a side, those who only gain are left out. */
export function partsIn({ parts }: DealRow, column: DealColumn): readonly DealPart[] {
  return parts.filter(
    (part) =>
      column.parties.includes(part.party) && (!column.isSide || isActing(part) || part.given < 0),
  );
}
