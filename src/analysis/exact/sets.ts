// What is the union, the cut, the rest of two sets of situations, and how many are in one?
import {
  type NodeQuestion,
  EMPTY,
  FULL,
  type Nodes,
  atHand,
  keep,
  kidOf,
  made,
  turn,
} from './nodes.ts';

/** Operations on two sets, as they are named among the answers at hand; moves come after them. */
const UNION = 1;
const CUT = 2;
const REST = 3;
const MEETS = 4;
export const FIRST_MOVE = 5;

/** All situations in one of two sets of one level. */
export function union(nodes: Nodes, a: number, b: number): number {
  if (a === b || b === EMPTY) return a;
  if (a === EMPTY) return b;
  const level = nodes.level[a] as number;
  if (a === nodes.full[level]) return a;
  if (b === nodes.full[level]) return b;
  const united =
    a < b
      ? combined(nodes, { operation: UNION, a, b }, union)
      : combined(nodes, { operation: UNION, a: b, b: a }, union);
  if (nodes.closed[a] === 1 && nodes.closed[b] === 1) nodes.closed[united] = 1;
  return united;
}

/** All situations in both of two sets of one level. */
export function cut(nodes: Nodes, a: number, b: number): number {
  if (a === EMPTY || b === EMPTY) return EMPTY;
  const level = nodes.level[a] as number;
  if (a === b || b === nodes.full[level]) return a;
  if (a === nodes.full[level]) return b;
  return a < b
    ? combined(nodes, { operation: CUT, a, b }, cut)
    : combined(nodes, { operation: CUT, a: b, b: a }, cut);
}

/** All situations in one set that are not in another of the same level. */
export function rest(nodes: Nodes, a: number, b: number): number {
  if (a === b || a === EMPTY || b === nodes.full[nodes.level[a] as number]) return EMPTY;
  return b === EMPTY ? a : combined(nodes, { operation: REST, a, b }, rest);
}

/** Do two sets of one level have a situation in common? */
export function meets(nodes: Nodes, a: number, b: number): boolean {
  if (a === EMPTY || b === EMPTY) return false;
  const level = nodes.level[a] as number;
  if (a === b || a === nodes.full[level] || b === nodes.full[level]) return true;
  const asked = { operation: MEETS, a, b };
  const known = atHand(nodes, asked);
  if (known >= 0) return known === 1;
  turn(nodes);
  let found = false;
  for (let value = (nodes.sizes[level] as number) - 1; value >= 0 && !found; value -= 1)
    found = meets(nodes, kidOf(nodes, a, value), kidOf(nodes, b, value));
  keep(nodes, asked, found ? 1 : 0);
  return found;
}

function combined(nodes: Nodes, asked: NodeQuestion, combine: Combine): number {
  const known = atHand(nodes, asked);
  if (known >= 0) return known;
  const level = nodes.level[asked.a] as number;
  const own = nodes.making[level] as Int32Array;
  for (let value = 0; value < own.length; value += 1)
    own[value] = combine(nodes, kidOf(nodes, asked.a, value), kidOf(nodes, asked.b, value));
  const node = made(nodes, level);
  keep(nodes, asked, node);
  return node;
}

type Combine = (nodes: Nodes, a: number, b: number) => number;

/** How many situations are in a set. */
export function sizeOf(nodes: Nodes, set: number): bigint {
  const known = new Map([
    [EMPTY, 0n],
    [FULL, 1n],
  ]);
  const count = (node: number): bigint => {
    const already = known.get(node);
    if (already !== undefined) return already;
    let sum = 0n;
    const size = nodes.sizes[nodes.level[node] as number] as number;
    for (let value = 0; value < size; value += 1) sum += count(kidOf(nodes, node, value));
    known.set(node, sum);
    return sum;
  };
  return count(set);
}

/** For each level the values that its variable has in some situation of a set. */
export function valuesIn(nodes: Nodes, set: number): readonly ReadonlySet<number>[] {
  const values = Array.from(nodes.sizes, () => new Set<number>());
  const seen = new Set([set]);
  for (const node of seen) {
    const level = nodes.level[node] as number;
    for (let value = 0; value < (nodes.sizes[level] as number); value += 1) {
      const kid = kidOf(nodes, node, value);
      if (kid === EMPTY) continue;
      values[level]?.add(value);
      seen.add(kid);
    }
  }
  return values;
}
