// Where would a party do better to leave a branch, and which order of the same steps tempts least?
import type { Duration } from '../../core/duration.ts';
import { type Replay, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { type Exposed, type Walk, exposedBy, walkaway } from '../../roadmap/walkaway.ts';
import type { Asking } from '../asking.ts';
import { type Mend, mending } from './mend.ts';

export interface WalkawayAsked {
  /** Where the branch ends. */
  readonly place: Place;
  /** Only what can be undone within this time counts as undone; all that can be where left out. */
  readonly horizon?: Duration;
  /** The most situations to look at for a better order. */
  readonly limit: number;
}

/** The worst place of a party, and who is exposed if it leaves there. */
export interface WorstPlace {
  readonly node: Place;
  readonly temptation: number;
  readonly exposed: Exposed | null;
}

export interface PartyWalk {
  readonly stay: number;
  readonly worst: WorstPlace;
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
  readonly looked: number;
}

/** The walk-away test of the branch that ends at a place, and the legal order that mends it best. */
export function* asksWalkaway(roadmap: Roadmap, asked: WalkawayAsked): Asking<Walkaway> {
  const { place, limit, ...undoing } = asked;
  const path = replay(roadmap, place);
  const walks = walkaway(path, undoing);
  const { mend, looked } = yield* mending(path, roadmap.binding, { undoing, limit });
  const temptationAt = (index: number) =>
    byParty(walks, ({ temptations }) => temptations[index] ?? 0);
  return {
    parties: byParty(walks, (walk, id) => worstOf(path, { walk, id }, undoing)),
    start: temptationAt(0),
    nodes: path.taken.map(({ node }, index) => ({
      node: node.id,
      temptation: temptationAt(index + 1),
    })),
    mend,
    looked,
  };
}

function worstOf(
  path: Replay,
  { walk, id }: { readonly walk: Walk; readonly id: string },
  undoing: { readonly horizon?: Duration },
): PartyWalk {
  const { stay, worst, temptations } = walk;
  const after = temptations.indexOf(worst.temptation);
  const exposed = exposedBy(path, { leaver: id, after }, undoing);
  return { stay, worst: { ...worst, exposed } };
}

function byParty<T>(
  walks: ReadonlyMap<string, Walk>,
  read: (walk: Walk, id: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries([...walks].map(([id, walk]) => [id, read(walk, id)]));
}
