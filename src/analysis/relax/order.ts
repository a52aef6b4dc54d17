// Which moves can be taken once only, and which exclude each other on one route?
import { contains, include, wordsFor } from '../bits.ts';
import { lookupOf, rankOf } from '../../core/lookup.ts';
import type { Test } from '../mask-test.ts';
import type { Problem } from '../plan/problem.ts';
import { barredIn } from './one-way.ts';

/**
 * What the tracks alone say, and gauges that go one way. A move is taken once where no moves lead its track back to where
 * it found it, or it pushes a gauge beyond where it may stand. Two such moves exclude each other where neither finds its
 * tracks where the other leaves them or anywhere that moves lead from there: no route has both.
 */
export interface Order {
  readonly width: number;
  readonly once: Uint8Array;
  /** For each move the set of those it excludes, `width` words each. */
  readonly excludes: Int32Array;
}

/** The order that a problem's moves have among themselves. */
export function orderOf(problem: Problem, tests: readonly Test[]): Order {
  const { byMove: arcs } = arcsOf(problem, tests);
  const count = problem.moves.length;
  const width = wordsFor(count);
  const once = new Uint8Array(count);
  const barred = barredIn(problem, tests);
  const follows = (first: number, then: number): boolean =>
    canFollow(arcs[first] ?? [], arcs[then] ?? []) && !barred(first, then);
  for (let move = 0; move < count; move += 1) once[move] = follows(move, move) ? 0 : 1;
  const excludes = new Int32Array(count * width);
  for (let b = 0; b < count; b += 1)
    for (let a = 0; a < b; a += 1) {
      if (once[a] !== 1 || once[b] !== 1 || follows(a, b) || follows(b, a)) continue;
      include(excludes, b, a * width);
      include(excludes, a, b * width);
    }
  return { width, once, excludes };
}

export function excludesMove({ excludes, width }: Order, a: number, b: number): boolean {
  return contains(excludes, b, a * width);
}

/** How moves use tracks; stages are ranks. Tracks longer than a word has bits are left out: they allow everything. */
export interface Arcs {
  /** Where each move takes each of its tracks. */
  readonly targets: readonly ReadonlyMap<number, number>[];
  /** The moves of each track. */
  readonly movers: ReadonlyMap<number, readonly number[]>;
  /** For each stage of each track that is moved the stages that can be reached from it, itself included, as bits. */
  readonly reach: ReadonlyMap<number, readonly number[]>;
  readonly byMove: readonly (readonly Arc[])[];
}

/** One track as a move uses it: the stages it can find it at, and those that can be reached from where it leaves it. */
interface Arc {
  readonly field: number;
  readonly to: number;
  readonly from: number;
  readonly beyond: number;
}

/** The arcs of a problem's moves. */
export function arcsOf({ layout, moves }: Problem, tests: readonly Test[]): Arcs {
  const lookup = lookupOf(layout.scenario);
  const targets = moves.map(
    ({ step }) =>
      new Map(
        step.moves.flatMap(({ track, to }) => {
          const field = layout.tracks.get(track) ?? -1;
          return (layout.fields[field]?.size ?? 32) > 31
            ? []
            : [[field, rankOf(lookup, track, to)] as const];
        }),
      ),
  );
  const movers = new Map<number, number[]>();
  targets.forEach((own, move) => {
    for (const field of own.keys()) movers.set(field, [...(movers.get(field) ?? []), move]);
  });
  const sources = targets.map(
    (own, move) =>
      new Map([...own].map(([field, to]) => [field, sourcesOf(tests[move], field, to)])),
  );
  const reach = new Map<number, readonly number[]>();
  for (const [field, own] of movers) {
    const steps = own.map((move) => ({
      from: sources[move]?.get(field) ?? 0,
      to: targets[move]?.get(field) ?? 0,
    }));
    reach.set(field, reachOf(layout.fields[field]?.size ?? 0, steps));
  }
  const byMove = targets.map((own, move) =>
    [...own].map(([field, to]) => ({
      field,
      to,
      from: sources[move]?.get(field) ?? 0,
      beyond: reach.get(field)?.[to] ?? 0,
    })),
  );
  return { targets, movers, reach, byMove };
}

/** The stages that a move finds its track at, as bits: over all alternatives, so rather too many than too few. */
function sourcesOf(test: Test | undefined, field: number, to: number): number {
  const size = test?.layout.fields[field]?.size ?? 0;
  let sources = 0;
  for (const box of test?.boxes ?? []) {
    const bound = box.find((candidate) => candidate.field === field);
    const low = bound?.low ?? 0;
    const high = bound?.high ?? size - 1;
    for (let value = low; value <= high; value += 1) sources |= 1 << value;
  }
  return sources & ~(1 << to);
}

/** For each stage the stages that can be reached from it, itself included. */
function reachOf(size: number, arcs: readonly Pick<Arc, 'from' | 'to'>[]): readonly number[] {
  const reach = Array.from({ length: size }, (_, stage) => 1 << stage);
  for (let changed = true; changed;) {
    changed = false;
    reach.forEach((known, stage) => {
      let next = known;
      for (const { from, to } of arcs) if ((next & from) !== 0) next |= reach[to] ?? 0;
      if (next === known) return;
      reach[stage] = next;
      changed = true;
    });
  }
  return reach;
}

function canFollow(first: readonly Arc[], then: readonly Arc[]): boolean {
  for (const { field, beyond } of first)
    for (const other of then)
      if (other.field === field && (beyond & other.from) === 0) return false;
  return true;
}
