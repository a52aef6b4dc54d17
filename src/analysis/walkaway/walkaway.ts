// Where would a party do better to leave a branch, and which order of the same steps tempts least?
import type { Duration } from '../../core/duration.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { type Walk, type WorstPlace, walkaway, worstPlaceOf } from '../../roadmap/walkaway.ts';
import type { Asking } from '../asking.ts';
import { type Mend, mending } from './mend.ts';
import { type Split, splits } from './split.ts';

export interface WalkawayAsked {
  /** Where the branch ends. */
  readonly place: Place;
  /** Only what can be undone within this time counts as undone; all that can be where left out. */
  readonly horizon?: Duration;
  /** The most situations to look at for a better order. */
  readonly limit: number;
  /** Whether splits are looked for as well; on a long branch that takes longest. */
  readonly splits?: boolean;
}

export interface PartyWalk {
  readonly stay: number;
  readonly worst: Omit<WorstPlace, 'after'>;
}

export interface Walkaway {
  readonly parties: Readonly<Record<string, PartyWalk>>;
  /** Before the first step, by party. */
  readonly start: Readonly<Record<string, number>>;
  readonly nodes: readonly {
    readonly node: string;
    readonly temptation: Readonly<Record<string, number>>;
  }[];
  readonly mend: Mend;
  /** For parties that are tempted, where asked for: which exchange, made in two steps, would help most. A change to the scenario. */
  readonly splits: readonly Split[];
  readonly looked: number;
}

/** The walk-away test of the branch that ends at a place, and the legal order that mends it best. */
export function* asksWalkaway(roadmap: Roadmap, asked: WalkawayAsked): Asking<Walkaway> {
  const { place, limit, splits: isSplit = true, ...undoing } = asked;
  const path = replay(roadmap, place);
  const walks = walkaway(path, undoing);
  const { mend, looked } = yield* mending(path, roadmap.binding, { undoing, limit });
  const temptationAt = (index: number) =>
    byParty(walks, ({ temptations }) => temptations[index] ?? 0);
  return {
    parties: byParty(walks, (walk, id) => ({
      stay: walk.stay,
      worst: told(worstPlaceOf(path, { walk, id }, undoing)),
    })),
    start: temptationAt(0),
    nodes: path.taken.map(({ node }, index) => ({
      node: node.id,
      temptation: temptationAt(index + 1),
    })),
    mend,
    splits: isSplit ? splits(path, roadmap.binding, undoing) : [],
    looked,
  };
}

function told({ node, temptation, exposed }: WorstPlace): PartyWalk['worst'] {
  return { node, temptation, exposed };
}

function byParty<T>(
  walks: ReadonlyMap<string, Walk>,
  read: (walk: Walk, id: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries([...walks].map(([id, walk]) => [id, read(walk, id)]));
}
