// How far can moves push a gauge, where those that exclude each other do not both count?
import { lookupOf, rankOf } from '../core/lookup.ts';
import type { Test } from './mask-test.ts';
import type { Problem } from './plan-problem.ts';
import type { RelaxedGauge } from './relax.ts';

/**
 * Pushes of move m stand in `list` from `first[m]` to before `first[m + 1]`, two numbers each: a group and the bit in
 * it. A group pushes one gauge one way. Its `table` says, for a set of its bits, how far those can push together when
 * of moves that exclude each other only one is taken; a push that can be repeated without end has a group of its own
 * that pushes to the end of the gauge.
 */
export interface Pushes {
  readonly list: Int32Array;
  readonly first: Int32Array;
  readonly groups: readonly PushGroup[];
}

export interface PushGroup {
  readonly gauge: number;
  readonly up: boolean;
  readonly table: Float64Array;
  readonly endless: boolean;
}

/** More moves than this that exclude each other are counted as if they did not. */
const LARGEST_GROUP = 10;

interface Pusher {
  readonly move: number;
  readonly by: number;
}

/** The pushes of a problem's moves on the gauges that matter. */
export function pushesOf(
  problem: Problem,
  tests: readonly Test[],
  gauges: readonly RelaxedGauge[],
): Pushes {
  const order = orderOf(problem, tests);
  const groups: PushGroup[] = [];
  const byMove: number[][] = problem.moves.map(() => []);
  gauges.forEach((gauge, index) => {
    if (gauge.leaves.length === 0) return;
    const id = problem.layout.fields[gauge.field]?.id ?? '';
    const pushers = problem.moves.flatMap(({ step }, move) => {
      const by = Object.hasOwn(step.effects, id) ? (step.effects[id] ?? 0) : 0;
      return by === 0 ? [] : [{ move, by }];
    });
    for (const up of [true, false]) {
      const same = pushers.filter(({ by }) => by > 0 === up);
      for (const group of groupsOf(same, order)) {
        group.forEach(({ move }, bit) => byMove[move]?.push(groups.length, bit));
        groups.push(tableOf(group, { gauge: index, up, order, max: gauge.max }));
      }
    }
  });
  const first = new Int32Array(byMove.length + 1);
  byMove.forEach((list, move) => (first[move + 1] = (first[move] ?? 0) + list.length));
  return { list: Int32Array.from(byMove.flat()), first, groups };
}

/** Which moves can be taken after which on one route, as far as the tracks they share allow. */
interface Order {
  readonly canFollow: (first: number, then: number) => boolean;
  readonly once: (move: number) => boolean;
}

function orderOf(problem: Problem, tests: readonly Test[]): Order {
  const { layout, moves } = problem;
  const lookup = lookupOf(layout.scenario);
  const moved = moves.map(({ step }, index) =>
    step.moves.map(({ track, to }) => {
      const field = layout.tracks.get(track) ?? -1;
      const rank = rankOf(lookup, track, to);
      return { field, to: rank, from: sourcesOf(tests[index], field, rank) };
    }),
  );
  const reach = new Map<number, readonly bigint[]>();
  layout.fields.forEach((field, index) => {
    if (field.kind !== 'track') return;
    const edges = moved.flat().filter((move) => move.field === index);
    if (edges.length > 0) reach.set(index, reachOf(field.size, edges));
  });
  const canFollow = (first: number, then: number) =>
    (moved[first] ?? []).every(({ field, to }) => {
      const other = moved[then]?.find((move) => move.field === field);
      return !other || ((reach.get(field)?.[to] ?? 0n) & other.from) !== 0n;
    });
  return { canFollow, once: (move) => !canFollow(move, move) };
}

/** The stages that a move finds its track at, as bits: over all alternatives, so rather too many than too few. */
function sourcesOf(test: Test | undefined, field: number, to: number): bigint {
  const size = test?.layout.fields[field]?.size ?? 0;
  let sources = 0n;
  for (const box of test?.boxes ?? []) {
    const bound = box.find((candidate) => candidate.field === field);
    const low = bound?.low ?? 0;
    const high = bound?.high ?? size - 1;
    sources |= ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low);
  }
  return sources & ~(1n << BigInt(to));
}

interface Edge {
  readonly from: bigint;
  readonly to: number;
}

/** For each stage the stages that can be reached from it, itself included. */
function reachOf(size: number, edges: readonly Edge[]): readonly bigint[] {
  const reach = Array.from({ length: size }, (_, stage) => 1n << BigInt(stage));
  for (let changed = true; changed;) {
    changed = false;
    reach.forEach((known, stage) => {
      let next = known;
      for (const { from, to } of edges) if ((next & from) !== 0n) next |= reach[to] ?? 0n;
      if (next === known) return;
      reach[stage] = next;
      changed = true;
    });
  }
  return reach;
}

/** Moves that exclude each other, directly or by way of others, make one group; endless ones stand alone. */
function groupsOf(pushers: readonly Pusher[], order: Order): readonly (readonly Pusher[])[] {
  const groups: Pusher[][] = [];
  for (const pusher of pushers) {
    const touching = order.once(pusher.move)
      ? groups.filter((group) => group.some((other) => excludes(order, other.move, pusher.move)))
      : [];
    const joined = [...touching.flat(), pusher];
    if (joined.length > LARGEST_GROUP) {
      groups.push([pusher]);
      continue;
    }
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function excludes({ canFollow, once }: Order, a: number, b: number): boolean {
  return once(a) && once(b) && !canFollow(a, b) && !canFollow(b, a);
}

interface TableOptions {
  readonly gauge: number;
  readonly up: boolean;
  readonly order: Order;
  readonly max: number;
}

function tableOf(group: readonly Pusher[], { gauge, up, order, max }: TableOptions): PushGroup {
  const endless = group.some(({ move }) => !order.once(move));
  const table = new Float64Array(1 << group.length);
  for (let set = 1; set < table.length; set += 1) {
    const highest = 31 - Math.clz32(set);
    const pusher = group[highest];
    if (!pusher) continue;
    const rest = set & ~(1 << highest);
    const apart = group.reduce(
      (mask, other, bit) => (excludes(order, other.move, pusher.move) ? mask & ~(1 << bit) : mask),
      rest,
    );
    const by = endless ? max : Math.abs(pusher.by);
    table[set] = Math.max(table[rest] ?? 0, (table[apart] ?? 0) + by);
  }
  return { gauge, up, table, endless };
}
