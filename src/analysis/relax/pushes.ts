// How far can moves push a gauge, where those that exclude each other do not both count?
import { pushesBy } from '../../core/effect.ts';
import { lookupOf } from '../../core/lookup.ts';
import { type Order, excludesMove } from './order.ts';
import type { Problem } from '../plan/problem.ts';

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
  /** How far each of its pushes goes once, and the value at which it ends. */
  readonly sizes: readonly number[];
  readonly ends: readonly number[];
  readonly endless: boolean;
}

export interface RelaxedGauge {
  readonly field: number;
  readonly max: number;
  readonly leaves: readonly GaugeLeaf[];
}

interface GaugeLeaf {
  readonly leaf: number;
  readonly low: number;
  readonly high: number;
}

/** More moves than this that exclude each other are counted as if they did not. */
const LARGEST_GROUP = 10;

interface Pusher {
  readonly move: number;
  readonly by: number;
  /** Counted as the field counts. */
  readonly end: number;
}

/** The pushes of a problem's moves on the gauges that matter. */
export function pushesOf(problem: Problem, order: Order, gauges: readonly RelaxedGauge[]): Pushes {
  const groups: PushGroup[] = [];
  const known = lookupOf(problem.layout.scenario).gauges;
  const byMove: number[][] = problem.moves.map(() => []);
  gauges.forEach((gauge, index) => {
    if (gauge.leaves.length === 0) return;
    const id = problem.layout.fields[gauge.field]?.id ?? '';
    const pushers = problem.moves.flatMap(({ step }, move) =>
      pushesBy(step, known)
        .filter((push) => push.gauge.id === id)
        .map((push) => ({ move, by: push.add, end: push.to - push.gauge.min })),
    );
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

/** Moves that exclude each other, directly or by way of others, make one group; endless ones stand alone. */
function groupsOf(pushers: readonly Pusher[], order: Order): readonly (readonly Pusher[])[] {
  const groups: Pusher[][] = [];
  for (const pusher of pushers) {
    const touching =
      order.once[pusher.move] === 1
        ? groups.filter((group) =>
            group.some((other) => excludesMove(order, other.move, pusher.move)),
          )
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

interface TableOptions {
  readonly gauge: number;
  readonly up: boolean;
  readonly order: Order;
  readonly max: number;
}

function tableOf(group: readonly Pusher[], { gauge, up, order, max }: TableOptions): PushGroup {
  const endless = group.some(({ move }) => order.once[move] !== 1);
  const table = new Float64Array(1 << group.length);
  for (let set = 1; set < table.length; set += 1) {
    const highest = 31 - Math.clz32(set);
    const pusher = group[highest];
    if (!pusher) continue;
    const rest = set & ~(1 << highest);
    const apart = group.reduce(
      (mask, other, bit) =>
        excludesMove(order, other.move, pusher.move) ? mask & ~(1 << bit) : mask,
      rest,
    );
    const by = endless ? max : Math.abs(pusher.by);
    table[set] = Math.max(table[rest] ?? 0, (table[apart] ?? 0) + by);
  }
  return {
    gauge,
    up,
    table,
    sizes: group.map(({ by }) => Math.abs(by)),
    ends: group.map(({ end }) => end),
    endless,
  };
}
