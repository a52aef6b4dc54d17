// Of which sets does every route need one member?
import type { Asking } from './asking.ts';
import type { Existence } from './plan/exists.ts';

/** What a route may need: it does where it takes one of the steps. */
export interface Member {
  readonly id: string;
  readonly steps: readonly string[];
}

export interface Sets {
  /** Ids of members. Every route needs one of each set, and no set has a smaller such set in it. Smaller ones first. */
  readonly sets: readonly (readonly string[])[];
  /** That there are no others so small is proven. False: a limit was met; what is listed is right all the same. */
  readonly proven: boolean;
}

export interface SetsAsked {
  /** Routes that are known; those that are found are added. */
  readonly routes: (readonly string[])[];
  /** Members that every route is known to need, and that are left out of the answer. */
  readonly known: readonly string[];
  /** The most members of a set. */
  readonly size: number;
  /** The most searches. */
  readonly searches: number;
  /** Is there a route that takes none of these steps? */
  readonly without: (steps: readonly string[]) => Asking<Existence>;
}

/**
 * Finds the smallest sets that hit every route: a set that some known route does without grows by each member which
 * that route needs; where no known route does without it, a search finds one, or proves that there is none.
 *
 * R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32, 1987.
 */
export function* setsOf(members: readonly Member[], asked: SetsAsked): Asking<Sets> {
  const hunt: Hunt = { members, asked, sets: [], searches: 0, proven: true };
  let level: readonly (readonly Member[])[] = [[]];
  for (let size = 0; size <= asked.size; size += 1) {
    const next = new Map<string, readonly Member[]>();
    for (const set of level) {
      const route = yield* routeWithout(hunt, set);
      for (const grown of route ? grownBy(hunt, set, route) : []) next.set(nameOf(grown), grown);
    }
    level = [...next.values()];
  }
  const { sets, proven } = hunt;
  return { sets: sets.map((set) => set.map(({ id }) => id)), proven };
}

interface Hunt {
  readonly members: readonly Member[];
  readonly asked: SetsAsked;
  readonly sets: (readonly Member[])[];
  searches: number;
  proven: boolean;
}

/** A route that needs no member of a set. Null where there is none: then the set is kept; or where none is known. */
function* routeWithout(
  hunt: Hunt,
  set: readonly Member[],
): Generator<{ readonly looked: number }, readonly string[] | null, void> {
  const { routes, searches, without } = hunt.asked;
  if (hunt.sets.some((smaller) => smaller.every((member) => set.includes(member)))) return null;
  const steps = new Set(set.flatMap((member) => member.steps));
  const old = routes.find((route) => !route.some((id) => steps.has(id)));
  if (old) return old;
  if (hunt.searches >= searches) {
    hunt.proven = false;
    return null;
  }
  hunt.searches += 1;
  const found = yield* without([...steps]);
  if (found.steps) routes.push(found.steps);
  else if (found.answer === 'no') hunt.sets.push(set);
  else hunt.proven = false;
  return found.steps;
}

/** A set with one member more, each of those that a route needs. */
function grownBy(
  { members, asked }: Hunt,
  set: readonly Member[],
  route: readonly string[],
): readonly (readonly Member[])[] {
  const needed = ({ id, steps }: Member) =>
    !asked.known.includes(id) && steps.some((step) => route.includes(step));
  return members
    .filter(needed)
    .map((member) => members.filter((each) => each === member || set.includes(each)));
}

function nameOf(set: readonly Member[]): string {
  return set.map(({ id }) => id).join(' ');
}

/**
 * Sets told in fewer words: members that may stand for each other in every set are put together. Of [A, B] in the answer
 * every route needs all of A or all of B: one that lacks a member of A needs each of B, since each of A and each of B
 * make a set.
 */
export function grouped(
  sets: readonly (readonly string[])[],
): readonly (readonly (readonly string[])[])[] {
  const links = new Map<string, string[]>();
  for (const set of sets)
    for (const id of set) {
      const link = set.filter((other) => other !== id).join(' ');
      links.set(id, [...(links.get(id) ?? []), link]);
    }
  const groups = new Map<string, string[]>();
  const groupOf = (id: string) => groups.get(links.get(id)?.toSorted().join('\n') ?? '') ?? [];
  for (const [id, link] of links) {
    const name = link.toSorted().join('\n');
    groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  const told = sets.map((set) => [...new Set(set.map(groupOf))]);
  return [...new Map(told.map((entry) => [nameOfGroups(entry), entry])).values()];
}

/** The same for the same groups, in whatever order. */
function nameOfGroups(groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => group.join(' '))
    .toSorted()
    .join('\n');
}
