// Which deals of a branch have the most at stake for us, and who can block each of them?
import { lookupOf } from '../../core/lookup.ts';
import { type ToldDeal, tellDeal } from '../../roadmap/told-deals.ts';
import { dealsAlong } from '../../roadmap/deals.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { exact, worthsOf } from '../../roadmap/worth.ts';
import type { ToldBranch, ToldStep } from '../told.ts';

export interface Weighty {
  /** The heaviest of ours, then of the others where ours are fewer than five, in the order in which they take effect. */
  readonly deals: readonly WeightyDeal[];
  /** The heaviest of those that are not among them, the heaviest first. */
  readonly others: readonly WeightyDeal[];
  /** In how many of them we give or owe something. */
  readonly ours: number;
  /** How many steps of the branch make deals. */
  readonly all: number;
}

/** A step that makes a deal, or several. */
export interface WeightyDeal {
  readonly step: ToldStep;
  readonly told: readonly [ToldDeal, ...ToldDeal[]];
  /** The sum of the absolute worths. */
  readonly weight: number;
  /** Ids of the authorities that are parties to it and of the parties that have a position on it. */
  readonly blockers: readonly string[];
  /** Those of them whose position it offends. */
  readonly objecting: readonly string[];
}

const MOST_DEALS = 5;
const MOST_OTHERS = 3;

/**
 * The five weightiest deals of a branch: of those in which we give or owe something, then of the others. The weight of a
 * deal is what is at stake in its step: the worths of its moves and of the step as a whole to every party, added up
 * without their signs, so that what one side pays does not cancel what another gets. Of equal ones the earlier goes
 * first. A setback is no deal.
 * @param we ids of the parties that are ours
 */
export function weightiest(
  roadmap: Roadmap,
  { branch, steps, ...told }: ToldBranch,
  we: readonly string[],
): Weighty {
  const path = replay(roadmap, branch.tip);
  const made = new Map<string, ToldDeal[]>();
  for (const deal of dealsAlong(path, told.schedule, told.commitments)) {
    const known = made.get(deal.taken.node.id) ?? [];
    made.set(deal.taken.node.id, [...known, tellDeal(path, deal)]);
  }
  const all = steps.flatMap((step): readonly WeightyDeal[] => {
    const [first, ...others] = made.get(step.taken.node.id) ?? [];
    if (!first || step.taken.setback) return [];
    const weight = worthsOf(step.taken.step).reduce(
      (sum, { value }) => exact(sum + Math.abs(value)),
      0,
    );
    return [{ step, told: [first, ...others], weight, ...blockersOf(roadmap, step) }];
  });
  const ours = new Set(all.filter((deal) => isOurs(deal, we)));
  const heaviest = all.toSorted(
    (a, b) => Number(ours.has(b)) - Number(ours.has(a)) || b.weight - a.weight,
  );
  const deals = new Set(heaviest.slice(0, MOST_DEALS));
  const others = heaviest.filter((deal) => !deals.has(deal) && !ours.has(deal));
  return {
    deals: all.filter((deal) => deals.has(deal)),
    others: others.slice(0, MOST_OTHERS),
    ours: ours.size,
    all: all.length,
  };
}

/** Do we give something in it, alone or with all who take the step together, or owe something for it? */
function isOurs({ step, told }: WeightyDeal, we: readonly string[]): boolean {
  return told.some(
    ({ gives, promise }) =>
      gives.some(({ party }) => isGivenByUs(party, step, we)) ||
      promise?.parties.some((party) => we.includes(party)),
  );
}

/** @param party who makes a move; null where all parties of the step make it together */
export function isGivenByUs(
  party: string | null,
  { taken }: ToldStep,
  we: readonly string[],
): boolean {
  return we.some((id) => (party === null ? taken.step.parties.includes(id) : id === party));
}

function blockersOf({ scenario }: Roadmap, { taken: { step, objections } }: ToldStep) {
  const holders = new Set(
    lookupOf(scenario)
      .positions.get(step.id)
      ?.map(({ party }) => party),
  );
  const blocking = scenario.parties.filter(
    ({ id, role }) => holders.has(id) || (role === 'authority' && step.parties.includes(id)),
  );
  const offended = new Set(objections.map(({ party }) => party));
  const blockers = blocking.map(({ id }) => id);
  return { blockers, objecting: blockers.filter((id) => offended.has(id)) };
}
