// Who has given and received how much along a path, and how far out was each party exposed?
import type { Party, Step } from '../core/scenario.ts';
import type { Replay } from './replay.ts';
import type { Place } from './roadmap.ts';
import { exact, worthsOf } from './worth.ts';

/**
 * What one party has on a path, in the scenario's own units of worth. All is counted move by move and step by step: what
 * a party gives in a step and what it gets in the same step stand beside each other.
 */
export interface Account {
  readonly party: Party;
  /** The sum of what it gave away: at most 0. */
  readonly given: number;
  /** The sum of what it got: at least 0. */
  readonly received: number;
  /** Where it stands at the end: given and received together. */
  readonly balance: number;
  /** Where it stands after each step: the exposure curve. */
  readonly balances: readonly number[];
  /** What it has given away and what it has got after each step. */
  readonly givens: readonly number[];
  readonly receiveds: readonly number[];
  /** The lowest point of the curve; 0 where it never falls below its beginning. */
  readonly lowest: number;
  /** After which node the curve is lowest for the first time; null for the beginning. */
  readonly lowestAt: Place;
  /** The part of what was given that cannot be undone: at most 0. After each step in the list. */
  readonly irreversible: number;
  readonly irreversibles: readonly number[];
}

/** One account for each party, in the order of the scenario. */
export type Ledger = readonly Account[];

/** The ledger of a path. Setbacks count like steps. */
export function ledger(replay: Replay): Ledger {
  return replay.scenario.parties.map((party) => accountOf(replay, party));
}

/** What a party gives and gets by one step. */
export interface Entry {
  readonly given: number;
  readonly received: number;
  readonly irreversible: number;
}

const NOTHING: Entry = { given: 0, received: 0, irreversible: 0 };

// Asked for each party at each step of a path, and a long path takes the same steps again.
const kept = new WeakMap<Step, ReadonlyMap<string, Entry>>();

/** What a party gives and gets by one step, each summed by itself. */
export function entryOf(step: Step, party: string): Entry {
  return (kept.get(step) ?? entriesOf(step)).get(party) ?? NOTHING;
}

function entriesOf(step: Step): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { party, value, lasting } of worthsOf(step)) {
    const { given, received, irreversible } = entries.get(party) ?? NOTHING;
    const isGiven = value < 0;
    entries.set(party, {
      given: isGiven ? exact(given + value) : given,
      received: isGiven ? received : exact(received + value),
      irreversible: isGiven && lasting ? exact(irreversible + value) : irreversible,
    });
  }
  kept.set(step, entries);
  return entries;
}

function accountOf({ taken }: Replay, party: Party): Account {
  const sums = (of: keyof Entry) => runningSums(taken, (step) => entryOf(step, party.id)[of]);
  const [givens, receiveds, irreversibles] = [
    sums('given'),
    sums('received'),
    sums('irreversible'),
  ];
  const balances = givens.map((given, index) => exact(given + (receiveds[index] ?? 0)));
  const lowest = balances.reduce((least, balance) => Math.min(least, balance), 0);
  return {
    party,
    given: givens.at(-1) ?? 0,
    received: receiveds.at(-1) ?? 0,
    balance: balances.at(-1) ?? 0,
    balances,
    givens,
    receiveds,
    lowest,
    lowestAt: lowest < 0 ? (taken[balances.indexOf(lowest)]?.node.id ?? null) : null,
    irreversible: irreversibles.at(-1) ?? 0,
    irreversibles,
  };
}

function runningSums(taken: Replay['taken'], valueOf: (step: Step) => number): readonly number[] {
  let total = 0;
  return taken.map(({ step }) => (total = exact(total + valueOf(step))));
}
