// Which situations can be reached at all, and what can happen in them?
import type { Scenario } from '../core/scenario.ts';
import { type Asking, answerOf } from './asking.ts';
import { contains } from './bits.ts';
import { type Search, newSearch, lookAt } from './exhaust.ts';
import { pack } from './packed.ts';
import { bytesOf } from './visited.ts';

export interface ExploreOptions {
  /** Setbacks happen too. */
  readonly setbacks?: boolean | undefined;
  /** Positions that block the steps they name. */
  readonly binding?: readonly string[] | undefined;
  /** The most situations to keep; 5 million where left out. */
  readonly limit?: number | undefined;
  /** How many moves to go at most. */
  readonly depth?: number | undefined;
  /** The caller's clock in milliseconds. */
  readonly now?: (() => number) | undefined;
}

/** What was found. Where the search is not complete, it says what holds as far as it came. */
export interface Explored {
  /** Different situations found, the first one included. */
  readonly situations: number;
  /** Pairs of one of these and a step possible in it, whether or not the step changes anything. */
  readonly transitions: number;
  /** How many of the situations have no possible step. */
  readonly deadEnds: number;
  /** True where every reachable situation was found. */
  readonly complete: boolean;
  /** Steps (and setbacks, where considered) that are possible in none of the situations. */
  readonly neverPossible: readonly string[];
  /** The fewest moves to a situation where a goal holds; null where none was found. */
  readonly goals: Readonly<Record<string, number | null>>;
  /** How many situations need exactly so many moves. Where the limit was met, the last number is too low. */
  readonly byDepth: readonly number[];
  /** Memory held at the end. */
  readonly bytes: number;
  /** Time of the search alone, by the caller's clock; 0 without one. */
  readonly ms: number;
}

const LIMIT = 5_000_000;
/** Situations between two reports: about a hundredth of a second. */
const STRIDE = 16_384;

/** Explores breadth first, reporting as it goes. */
export function* exploring(scenario: Scenario, options: ExploreOptions = {}): Asking<Explored> {
  const { setbacks, binding, limit = LIMIT, depth = Infinity, now = () => 0 } = options;
  const packed = pack(scenario, { setbacks, binding });
  const begin = now();
  const search = newSearch(packed, {
    limit,
    depth,
    tests: scenario.goals.map(({ when }) => packed.testFor(when)),
  });
  while (search.looked < search.visited.count) {
    lookAt(search, STRIDE);
    yield { looked: search.looked };
  }
  return { ...findings(scenario, search), ms: now() - begin };
}

/** Explores to the end. */
export function explore(scenario: Scenario, options: ExploreOptions = {}): Explored {
  return answerOf(exploring(scenario, options));
}

function findings({ goals }: Scenario, search: Search): Omit<Explored, 'ms'> {
  const { visited, moves, ever, found } = search;
  return {
    situations: visited.count,
    transitions: search.transitions,
    deadEnds: search.deadEnds,
    complete: !search.cut,
    neverPossible: moves.filter((_move, index) => !contains(ever, index)).map(({ id }) => id),
    goals: Object.fromEntries(goals.map(({ id }, index) => [id, found[index] ?? null])),
    byDepth: search.byDepth,
    bytes: bytesOf(visited),
  };
}
