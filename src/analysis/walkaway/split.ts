// Which exchange, made in two steps, would tempt a party least to leave where it would gain most?
import { type Binding, isPossible } from '../../core/choices.ts';
import { isExchange, makerOf, makersOf } from '../../core/deal.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Move, Step } from '../../core/scenario.ts';
import { type Situation, keyOf, play } from '../../core/situation.ts';
import type { Replay } from '../../roadmap/replay.ts';
import type { Place } from '../../roadmap/roadmap.ts';
import { type Undoing, type Walk, keptOf, walkaway } from '../../roadmap/walkaway.ts';
import { exact } from '../../roadmap/worth.ts';
import { fixedIn } from './mend.ts';

/**
 * A change to the scenario that would help, told and never applied: the moves of one party and all other moves of an
 * exchange become two steps. The earlier one asks what the exchange asks; with the later one it has its effects.
 */
export interface Split {
  /** Who would be tempted less. */
  readonly party: string;
  /** The exchange. */
  readonly node: string;
  /** Whose moves are parted from the others. */
  readonly by: string;
  readonly own: 'first' | 'later';
  /** The nodes after which the two steps come; null is the start. One of the two comes where the exchange is. */
  readonly firstAfter: Place;
  readonly laterAfter: Place;
  /** The greatest temptation of the party now, and if the exchange were split. */
  readonly now: number;
  readonly tempts: number;
}

/**
 * For each party that is tempted, the split that tempts it least: nobody else is tempted more by it than now, every later
 * step is possible as before, and everything stands in the end as it did. Parties that none would help are left out.
 */
export function splits(path: Replay, binding: Binding, undoing: Undoing): readonly Split[] {
  const walks = walkaway(path, undoing);
  const cuts = cutsOf(path, undoing);
  return [...walks].flatMap(([party, { worst, temptations }]) => {
    const floor = Math.max(0, temptations[0] ?? 0, temptations.at(-1) ?? 0);
    if (worst.temptation <= floor) return [];
    let best: Split | null = null;
    for (const cut of cuts)
      for (const placed of placesOf(path, cut)) {
        const half = { cut, placed };
        const tempts = Math.max(0, worstAfter(walks, party, half));
        if (tempts >= (best?.tempts ?? worst.temptation)) continue;
        if (isFair(walks, half) && isLegal(path, binding, half))
          best = told(path, { ...half, party, now: worst.temptation, tempts });
      }
    return best ? [best] : [];
  });
}

/** An exchange in two halves. */
interface Cut {
  readonly at: number;
  readonly by: string;
  readonly own: 'first' | 'later';
  readonly first: Step;
  readonly later: Step;
  readonly kept: ReadonlyMap<string, { readonly first: number; readonly later: number }>;
}

/** The first half comes before this step of the path, the later half after that one. */
interface Placed {
  readonly from: number;
  readonly until: number;
}

function cutsOf(path: Replay, undoing: Undoing): readonly Cut[] {
  const { scenario, taken } = path;
  const { outcomes } = lookupOf(scenario);
  const fixed = fixedIn(path);
  return taken.flatMap(({ step, setback }, at) => {
    if (at < fixed || setback || outcomes.has(step.id) || !isExchange(step)) return [];
    return makersOf(step).flatMap((by) =>
      (['first', 'later'] as const).map((own): Cut => {
        const isFirst = (move: Move) => (makerOf(step, move) === by) === (own === 'first');
        const { requires: _, ...asking } = step;
        const first = { ...step, moves: step.moves.filter(isFirst), effects: {}, worth: {} };
        const later = { ...asking, moves: step.moves.filter((move) => !isFirst(move)) };
        const kept = new Map(
          scenario.parties.map(({ id }) => [
            id,
            { first: keptOf(first, id, undoing), later: keptOf(later, id, undoing) },
          ]),
        );
        return { at, by, own, first, later, kept };
      }),
    );
  });
}

/** One half stays, the other comes anywhere after it or before it: the nearest places first. */
function placesOf(path: Replay, { at }: Cut): readonly Placed[] {
  const fixed = fixedIn(path);
  const places: Placed[] = [];
  for (let until = at; until < path.taken.length; until += 1) places.push({ from: at, until });
  for (let from = at - 1; from >= fixed; from -= 1) places.push({ from, until: at });
  return places;
}

/** The greatest temptation of a party if the exchange were split so. */
function worstAfter(walks: Walks, party: string, { cut, placed }: Half): number {
  const { first, later } = cut.kept.get(party) ?? { first: 0, later: 0 };
  const { from, until } = placed;
  const temptations = walks.get(party)?.temptations ?? [];
  const between = [
    ...temptations.slice(from, cut.at + 1).map((each) => each + first),
    ...temptations.slice(cut.at + 1, until + 2).map((each) => each - later),
  ];
  const others = [...temptations.slice(0, from + 1), ...temptations.slice(until + 1)];
  return exact(Math.max(...between, ...others));
}

type Walks = ReadonlyMap<string, Walk>;

/** Would nobody be tempted more than now? */
function isFair(walks: Walks, half: Half): boolean {
  return [...walks].every(
    ([party, { worst }]) => worstAfter(walks, party, half) <= Math.max(0, worst.temptation),
  );
}

interface Half {
  readonly cut: Cut;
  readonly placed: Placed;
}

/** Both halves and every step between them are possible, and then everything is as it was. */
function isLegal(path: Replay, binding: Binding, { cut, placed }: Half): boolean {
  const { scenario, taken } = path;
  const { from, until } = placed;
  const steps = taken.slice(from, until + 1).flatMap(({ step }, index) => {
    const at = from + index;
    const here = at === cut.at ? [] : [step];
    const before = at === from ? [cut.first] : [];
    return [...before, ...here, ...(at === until ? [cut.later] : [])];
  });
  let now: Situation = taken[from]?.before ?? path.start;
  for (const step of steps) {
    if (!isPossible(scenario, now, { step, binding })) return false;
    now = play(scenario, now, step);
  }
  return keyOf(now) === keyOf(taken[until]?.after ?? path.start);
}

type Telling = Half & Pick<Split, 'party' | 'now' | 'tempts'>;

function told({ taken }: Replay, { cut, placed, ...rest }: Telling): Split {
  const { at, by, own } = cut;
  const nodeAt = (index: number): Place => taken[index]?.node.id ?? null;
  // After itself means where the exchange is.
  const placeOf = (index: number): Place => nodeAt(index === at ? at - 1 : index);
  return {
    ...rest,
    node: nodeAt(at) ?? '',
    by,
    own,
    firstAfter: placeOf(placed.from - 1),
    laterAfter: placeOf(placed.until),
  };
}
