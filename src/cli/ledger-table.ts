// How is what each party gave and received set as a table?
import { ledger } from '../roadmap/ledger.ts';
import type { Replay } from '../roadmap/replay.ts';
import { saySigned } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import type { Paper } from './paper.ts';
import { type PrintedRow, table } from './table.ts';

const LEDGER_COLUMNS = [
  'column.party',
  'column.given',
  'column.received',
  'column.balance',
  'column.lowest',
  'column.irreversible',
] as const;

/** One row for each party that gives or receives anything. */
export function ledgerTable(paper: Paper, words: Words, path: Replay): readonly string[] {
  const accounts = ledger(path).filter(({ given, received }) => given !== 0 || received !== 0);
  if (accounts.length === 0) return [];
  const rows = accounts.map(({ party, ...account }): PrintedRow => {
    const { given, received, balance, lowest, irreversible } = account;
    const sums = [given, received, balance, lowest, irreversible];
    return { cells: [words.text(party.name), ...sums.map((sum) => saySigned(words, sum))] };
  });
  const columns = LEDGER_COLUMNS.map((title, index) => ({
    title: words.say(title),
    ...(index === 0 ? {} : { align: 'right' as const }),
  }));
  return [paper.style('strong', words.say('ledger.title')), ...table(paper, columns, rows)];
}
