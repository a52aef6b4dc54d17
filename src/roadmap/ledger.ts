// Who has given and received how much along a path, and how far out was each party exposed?
import type { Party, Step } from '../core/scenario.ts';
import type { Replay } from './replay.ts';
import type { Place } from './roadmap.ts';

/** What one party has on a path, in the scenario's own units of worth. */
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
  /** What it has given away after each step. */
  readonly givens: readonly number[];
  /** The lowest point of the curve; 0 where it never falls below its beginning. */
  readonly lowest: number;
  /** After which node the curve is lowest for the first time; null for the beginning. */
  readonly lowestAt: Place;
  /** The part of what was given that cannot be undone: at most 0. */
  readonly irreversible: number;
}

/** One account for each party, in the order of the scenario. */
export type Ledger = readonly Account[];

/** The ledger of a path. Setbacks count like steps. */
export function ledger(replay: Replay): Ledger {
  return replay.scenario.parties.map((party) => accountOf(replay, party));
}

function accountOf({ taken }: Replay, party: Party): Account {
  const worths = taken.map(({ step }) => worthTo(party, step));
  const gifts = worths.map((worth) => Math.min(0, worth));
  const givens = runningSums(gifts);
  const balances = runningSums(worths);
  const lowest = Math.min(0, ...balances);
  return {
    party,
    given: givens.at(-1) ?? 0,
    received: sum(worths.map((worth) => Math.max(0, worth))),
    balance: balances.at(-1) ?? 0,
    balances,
    givens,
    lowest,
    lowestAt: lowest < 0 ? (taken[balances.indexOf(lowest)]?.node.id ?? null) : null,
    irreversible: sum(gifts.filter((_, index) => taken[index]?.step.undo === false)),
  };
}

/** A party may be called like something every object has: only what the file lists counts. */
function worthTo({ id }: Party, { worth }: Step): number {
  return Object.hasOwn(worth, id) ? (worth[id] ?? 0) : 0;
}

function runningSums(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map((value) => (total = exact(total + value)));
}

function sum(values: readonly number[]): number {
  return runningSums(values).at(-1) ?? 0;
}

/** Worth may have decimals; nine of them keep 0.1 + 0.2 at 0.3. No zero is negative. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
