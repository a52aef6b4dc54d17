// In how many orders can the steps of a branch be taken, and which pairs are fixed?
import { type Orders, type Pair, orders } from '../analysis/orders/orders.ts';
import { lookupOf } from '../core/lookup.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import type { Words } from '../words/words.ts';
import type { Followed } from './followed.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { limitOf } from './question.ts';
import { table } from './table.ts';
import { orderable } from './too-wide.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';
import { BRANCH, lineHeading } from './where.ts';

const LIMIT = 5_000;
/** A number with more digits says nothing to a person; programs get it all the same. */
const MOST_DIGITS = 12;

export const ordersVerb: Verb = {
  name: 'orders',
  about: 'verb.orders',
  arguments: ['ROADMAP'],
  options: [BRANCH, { name: 'limit', about: 'option.orders-limit', value: 'N' }],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const limit = limitOf(call, LIMIT);
  if (!limit.ok) return limit.outcome;
  const on = await orderable(call);
  if (!on.ok) return on.outcome;
  const { roadmap, line } = on.value;
  const asking = orders(roadmap, { place: line.tip, limit: limit.value });
  const { found, ms } = watch(asking, call, roadmap.scenario);
  const { count, holds, forced, free, undecided, looked } = found;
  return {
    code: 0,
    json: () => ({
      ...(count.kind === 'exact'
        ? { orders: count.orders, exact: true }
        : { orders: null, atLeast: count.atLeast, exact: false }),
      holds,
      forced,
      free,
      undecided,
      looked,
      ms,
    }),
    text: (paper) => sayOrders(paper, words, { roadmap, line, found }),
  };
}

interface Telling extends Followed {
  readonly found: Orders;
}

function sayOrders(paper: Paper, words: Words, { roadmap, line, found }: Telling): string {
  const { count, holds, forced, free, undecided } = found;
  const named = (id: string) => words.text(lookupOf(roadmap.scenario).steps.get(id)?.name);
  const columns = [{ title: words.say('column.first') }, { title: words.say('column.then') }];
  const rows = direct(forced).map((pair) => ({ cells: pair.map(named) }));
  const steps = lineTo(roadmap, line.tip).length;
  const large = count.kind === 'exact' ? count.orders : count.atLeast;
  const number = words.number(BigInt(large));
  return [
    lineHeading(paper, words, { roadmap, line }),
    large.length > MOST_DIGITS
      ? words.say('orders.beyond', { steps })
      : count.kind === 'exact'
        ? words.say('orders.exact', { orders: number, steps })
        : words.say('orders.at-least', { orders: number, steps }),
    ...(holds ? [] : [words.say('orders.broken')]),
    '',
    words.say('orders.pairs', { forced: forced.length, free: free.length }),
    ...(undecided.length > 0 ? [words.say('orders.undecided', { count: undecided.length })] : []),
    ...(rows.length > 0 ? ['', words.say('orders.forced'), ...table(paper, columns, rows)] : []),
    '',
  ].join('\n');
}

/** The pairs that do not follow from others. */
function direct(forced: readonly Pair[]): readonly Pair[] {
  const after = new Map<string, Set<string>>();
  for (const [a, b] of forced) after.set(a, (after.get(a) ?? new Set()).add(b));
  const follows = ([a, b]: Pair): boolean =>
    [...(after.get(a) ?? [])].some((between) => after.get(between)?.has(b) ?? false);
  return forced.filter((pair) => !follows(pair));
}
