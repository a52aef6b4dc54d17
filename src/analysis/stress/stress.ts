// What does each setback do at each node of the branches, and what can be done then?
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { branchOf } from '../../roadmap/tree-index.ts';
import type { Asking } from '../asking.ts';
import { jumbleOf } from '../orders/items.ts';
import { type StressCell, type StressTarget, hitting, lineOf } from './line.ts';
import type { Mending } from './mend.ts';

export interface StressAsked {
  /** Ids of the branches. */
  readonly branches: readonly string[];
  /** The most situations to look at in one search. */
  readonly limit: number;
  /** Goals that must still be reached; those that hold at a branch's end where left out. */
  readonly goals?: readonly string[] | undefined;
  /** Look at this one alone, and look for the shortest way: what is asked of a cell that is opened. */
  readonly only?: { readonly setback: string; readonly node: Place } | undefined;
}

export interface Stress {
  /** Ids of the setbacks, in the scenario's order. */
  readonly setbacks: readonly string[];
  readonly branches: readonly BranchStress[];
  readonly looked: number;
}

export interface BranchStress {
  readonly branch: string;
  readonly target: StressTarget;
  /** Null for the start, then the nodes: the setback happens right after. */
  readonly places: readonly Place[];
  /** For each setback its cells, place by place. */
  readonly rows: readonly (readonly StressCell[])[];
  readonly score: Score;
}

/** How many of the cells where a setback is possible end how. No winner is made of it. */
export interface Score {
  readonly cells: number;
  readonly survives: number;
  readonly recovers: number;
  readonly collapses: number;
  readonly unknown: number;
}

/** One setback on all places of a branch: told as soon as it is known. */
export interface StressPart extends Pick<BranchStress, 'branch' | 'target' | 'places'> {
  readonly setback: string;
  readonly cells: readonly StressCell[];
}

/** Sets each setback on each place of each branch, and tells every row when it is done. */
export function* stress(roadmap: Roadmap, asked: StressAsked): Asking<Stress, StressPart> {
  const known = newMending(roadmap, asked.limit);
  const setbacks = asked.only
    ? [asked.only.setback]
    : roadmap.scenario.setbacks.map(({ id }) => id);
  const branches: BranchStress[] = [];
  for (const branch of asked.branches)
    branches.push(yield* stressing(roadmap, known, { ...asked, branch, setbacks }));
  return { setbacks, branches, looked: known.looked };
}

interface One extends StressAsked {
  readonly branch: string;
  readonly setbacks: readonly string[];
}

function* stressing(
  roadmap: Roadmap,
  known: Mending,
  asked: One,
): Asking<BranchStress, StressPart> {
  const { tip } = branchOf(roadmap, asked.branch);
  const line = lineOf(roadmap, known, { tip, goals: asked.goals ?? [] });
  const { only } = asked;
  const chosen = [...line.places.entries()].filter(([, place]) => !only || place === only.node);
  const about = {
    branch: asked.branch,
    target: line.target,
    places: chosen.map(([, place]) => place),
  };
  const rows: StressCell[][] = [];
  for (const setback of asked.setbacks) {
    const row: StressCell[] = [];
    for (const [at] of chosen) {
      row.push(yield* hitting(line, { setback, at, exact: only !== undefined }));
      known.looked += 1;
      yield { looked: known.looked };
    }
    rows.push(row);
    yield { looked: known.looked, part: { ...about, setback, cells: row } };
  }
  return { ...about, rows, score: scoreOf(rows.flat()) };
}

/** What is known of a stress test before it is done: rows that are not there yet are empty. */
export function stressSoFar(parts: readonly StressPart[]): Stress {
  const setbacks = [...new Set(parts.map(({ setback }) => setback))];
  const branches = [...new Set(parts.map(({ branch }) => branch))].flatMap((id) => {
    const own = parts.filter(({ branch }) => branch === id);
    const [first] = own;
    if (!first) return [];
    const { branch, target, places } = first;
    const rows = setbacks.map((each) => own.find(({ setback }) => setback === each)?.cells ?? []);
    return [{ branch, target, places, rows, score: scoreOf(rows.flat()) }];
  });
  return { setbacks, branches, looked: 0 };
}

function newMending({ scenario, binding }: Roadmap, limit: number): Mending {
  const ids = scenario.steps.map(({ id }) => id);
  const all = jumbleOf(scenario, [...ids, ...scenario.setbacks.map(({ id }) => id)], binding);
  return {
    scenario,
    binding,
    limit,
    all,
    steps: { ...all, items: all.items.slice(0, ids.length) },
    byId: new Map(all.items.map((item) => [item.id, item])),
    plans: new Map(),
    mends: new Map(),
    openings: new Map(),
    looked: 0,
  };
}

function scoreOf(cells: readonly StressCell[]): Score {
  const count = (kind: StressCell['kind']) => cells.filter((cell) => cell.kind === kind).length;
  return {
    cells: cells.length - count('impossible'),
    survives: count('survives'),
    recovers: count('recovers'),
    collapses: count('collapses'),
    unknown: count('unknown'),
  };
}
