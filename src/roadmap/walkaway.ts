// Would a party have more if it stopped honouring an order after some step than if it saw the order to its end?
import { makerOf, undoOf } from '../core/deal.ts';
import { type Duration, daysIn } from '../core/duration.ts';
import type { Step } from '../core/scenario.ts';
import type { Replay } from './replay.ts';
import type { Place } from './roadmap.ts';
import { type Worth, exact, sumOf, worthTo, worthsOf } from './worth.ts';

/** What one party would hold, in the scenario's own units of worth. */
export interface Walk {
  /** Its balance at the end of the path. */
  readonly stay: number;
  /** What it would gain by leaving at the start, which is the first, and after each step. Above 0 it is tempted. */
  readonly temptations: readonly number[];
  /** The greatest of these, at its first place; null is the start. */
  readonly worst: { readonly node: Place; readonly temptation: number };
}

/** What can be undone counts, within this time where there is one; nothing said about undoing, a move can be undone at once. */
export interface Undoing {
  readonly horizon?: Duration;
}

/**
 * The walk-away test of a path, by party. A party that leaves holds its balance there; its own moves that it can undo no
 * longer cost it anything, and others undo theirs that were worth something to it. Moves by nobody in particular and
 * worths of whole steps stay as they are. The idea is that of safe exchange: an order enforces itself where nobody ever
 * gains by vanishing (Sandholm and Lesser, "Equilibrium analysis of the possibilities of unenforced exchange in
 * multiagent systems", IJCAI 1995; Telser, "A theory of self-enforcing agreements", Journal of Business 53, 1980).
 */
export function walkaway(path: Replay, undoing: Undoing = {}): ReadonlyMap<string, Walk> {
  const { parties } = path.scenario;
  return new Map(parties.map(({ id }) => [id, walkOf(path, id, undoing)]));
}

function walkOf({ taken }: Replay, party: string, undoing: Undoing): Walk {
  const stay = taken.reduce((sum, { step }) => exact(sum + worthTo(step, party)), 0);
  const temptations = [exact(-stay)];
  for (const { step } of taken)
    temptations.push(exact((temptations.at(-1) ?? 0) + keptOf(step, party, undoing)));
  const temptation = temptations.reduce((most, each) => Math.max(most, each));
  const node = taken[temptations.indexOf(temptation) - 1]?.node.id ?? null;
  return { stay, temptations, worst: { node, temptation } };
}

/** What a party keeps of a step when it leaves later. */
export function keptOf(step: Step, party: string, undoing: Undoing): number {
  return sumOf(
    worthsOf(step).filter(
      (worth) => worth.party === party && !(isUndone(step, worth) && canUndo(step, worth, undoing)),
    ),
  );
}

/** It would take back what its own moves cost it, and others what theirs are worth to it. */
function isUndone(step: Step, { party, value, move }: Worth): boolean {
  const maker = move ? makerOf(step, move) : null;
  if (maker === null) return false;
  return maker === party ? value < 0 : value > 0;
}

function canUndo(step: Step, { move }: Worth, { horizon }: Undoing): boolean {
  const undo = move && undoOf(step, move);
  if (undo === false) return false;
  return horizon === undefined || undo === undefined || daysIn(undo) <= daysIn(horizon);
}

/** Who is left furthest out when a party leaves, and with what balance. */
export interface Exposed {
  readonly party: string;
  readonly balance: number;
}

/**
 * Who would be left worst off where a party leaves after so many steps of a path and takes back all of its own moves that
 * can be undone, whatever they were worth to others. Null where nobody else would then stand below its beginning.
 */
function exposedBy(
  { scenario, taken }: Replay,
  { leaver, after }: { readonly leaver: string; readonly after: number },
  undoing: Undoing = {},
): Exposed | null {
  const left = scenario.parties.flatMap(({ id }): readonly Exposed[] => {
    const worths = taken.slice(0, after).flatMap(({ step }) =>
      worthsOf(step).filter((worth) => {
        const { move } = worth;
        const back = move && makerOf(step, move) === leaver && canUndo(step, worth, undoing);
        return worth.party === id && !back;
      }),
    );
    return id === leaver ? [] : [{ party: id, balance: sumOf(worths) }];
  });
  const [worst] = left.toSorted((a, b) => a.balance - b.balance);
  return worst && worst.balance < 0 ? worst : null;
}

/** The worst place of a party, and who is exposed if it leaves there. */
export interface WorstPlace {
  /** null is the start. */
  readonly node: Place;
  /** How many steps are taken by then. */
  readonly after: number;
  readonly temptation: number;
  readonly exposed: Exposed | null;
}

/** Where a party is tempted most, the first place of several. */
export function worstPlaceOf(
  path: Replay,
  { walk, id }: { readonly walk: Walk; readonly id: string },
  undoing: Undoing = {},
): WorstPlace {
  const { worst, temptations } = walk;
  const after = temptations.indexOf(worst.temptation);
  return { ...worst, after, exposed: exposedBy(path, { leaver: id, after }, undoing) };
}
