// How are very large sets of situations kept, as diagrams whose equal parts stand once?

/**
 * A multi-valued decision diagram. A set of situations is a node; a node of level k has a kid of level k - 1 for each
 * value of its variable: what is left of the set where the variable has that value. Level 0 has two nodes, `EMPTY` and
 * `FULL`; `EMPTY` may stand at any level. Equal sets of one level are the same node, since each node is kept once
 * (`unique` is open addressing). Kids are older than their parents, so that one pass upwards or downwards over the
 * numbers is enough for everything that goes over whole diagrams.
 * (Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986, with more than two values.)
 */
export interface Nodes {
  /** How many values the variable of each level has; level 0 has none. */
  readonly sizes: Int32Array;
  /** Kids of node n stand in `kids` from `first[n]` on. */
  kids: Int32Array;
  first: Int32Array;
  level: Int16Array;
  /** 1 where the set is closed under all moves that change or ask nothing above its level. */
  closed: Uint8Array;
  unique: Int32Array;
  count: number;
  used: number;
  /** Answers that are at hand: where two questions fall on one place the later one stays. */
  answers: Answers;
  /** For each level the set of everything. */
  readonly full: Int32Array;
  /** Kids of the node that is being made, level by level: no two of one level are in the making at once. */
  readonly making: readonly Int32Array[];
  /** Asked now and then while nodes are made: where it says yes, that ends (see `inTime`). */
  isLate: () => boolean;
  turns: number;
}

class TooLate extends Error {}

/** What a work on diagrams gives; null where that takes longer than it may. The diagrams are whole either way. */
export function inTime<T>(nodes: Nodes, isLate: () => boolean, work: () => T): T | null {
  if (isLate()) return null;
  nodes.isLate = isLate;
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLate) return null;
    throw error;
  } finally {
    nodes.isLate = never;
  }
}

function never(): boolean {
  return false;
}

/** Nodes looked up or made between two looks at the time. */
const TURNS = 4096;

/** Looks at the time when enough has been done since the last look. */
export function turn(nodes: Nodes): void {
  nodes.turns += 1;
  if (nodes.turns < TURNS) return;
  nodes.turns = 0;
  if (nodes.isLate()) throw new TooLate();
}

/** Four numbers a place: an operation with its operands, and the answer. */
export interface Answers {
  readonly table: Int32Array;
  readonly mask: number;
}

export const EMPTY = 0;
export const FULL = 1;

const FIRST_NODES = 1 << 11;
/** There are many more answers than nodes, and one that is lost costs far more than its place. */
const ANSWERS_A_NODE = 16;
const MOST_ANSWERS = 1 << 24;

/** Bytes held, all in all. */
export function bytesOf({ kids, first, unique, answers }: Nodes): number {
  return 4 * (kids.length + unique.length + answers.table.length) + 7 * first.length;
}

/** No node but the ends. @param sizes how many values each variable has, from level 1 upwards */
export function newNodes(sizes: readonly number[]): Nodes {
  const nodes: Nodes = {
    sizes: Int32Array.from([0, ...sizes]),
    kids: new Int32Array(4 * FIRST_NODES),
    first: new Int32Array(FIRST_NODES),
    level: new Int16Array(FIRST_NODES),
    closed: new Uint8Array(FIRST_NODES),
    unique: new Int32Array(2 * FIRST_NODES),
    count: 2,
    used: 0,
    answers: newAnswers(ANSWERS_A_NODE * FIRST_NODES),
    full: new Int32Array(sizes.length + 1),
    making: [0, ...sizes].map((size) => new Int32Array(size)),
    isLate: never,
    turns: 0,
  };
  nodes.closed.fill(1, 0, 2);
  nodes.full[0] = FULL;
  for (let level = 1; level <= sizes.length; level += 1) {
    nodes.making[level]?.fill(nodes.full[level - 1] as number);
    nodes.full[level] = made(nodes, level);
  }
  return nodes;
}

/** What is left of a set of level 1 or more where the variable of its level has a value. */
export function kidOf({ kids, first }: Nodes, node: number, value: number): number {
  return kids[(first[node] as number) + value] as number;
}

/** The node with the kids that are in the making at a level. */
export function made(nodes: Nodes, level: number): number {
  turn(nodes);
  const own = nodes.making[level] as Int32Array;
  const size = own.length;
  let hash = level;
  let any = 0;
  for (let value = 0; value < size; value += 1) {
    const kid = own[value] as number;
    any |= kid;
    hash = Math.imul((hash ^ (hash >>> 15)) + kid, 0x9e3779b1);
  }
  if (any === EMPTY) return EMPTY;
  const { unique, first, level: levels, kids } = nodes;
  const mask = unique.length - 1;
  let place = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;
  for (; ; place = (place + 1) & mask) {
    const known = unique[place] as number;
    if (known === 0) break;
    if (levels[known] !== level) continue;
    const at = first[known] as number;
    let value = 0;
    while (value < size && kids[at + value] === own[value]) value += 1;
    if (value === size) return known;
  }
  return entered(nodes, { level, own, place });
}

interface Entry {
  readonly level: number;
  readonly own: Int32Array;
  readonly place: number;
}

function entered(nodes: Nodes, { level, own, place }: Entry): number {
  const node = nodes.count;
  if (node === nodes.first.length) growNodes(nodes);
  if (nodes.used + own.length > nodes.kids.length) {
    const kids = new Int32Array(2 * nodes.kids.length + own.length);
    kids.set(nodes.kids);
    nodes.kids = kids;
  }
  nodes.first[node] = nodes.used;
  nodes.level[node] = level;
  nodes.closed[node] = 0;
  nodes.kids.set(own, nodes.used);
  nodes.used += own.length;
  nodes.count = node + 1;
  nodes.unique[place] = node;
  if (2 * node > nodes.unique.length) rehash(nodes, 2 * nodes.unique.length);
  return node;
}

function newAnswers(places: number): Answers {
  return { table: new Int32Array(4 * places), mask: places - 1 };
}

/** Doubles the room for nodes, and that for answers, which are lost where it grows. */
function growNodes(nodes: Nodes): void {
  const size = 2 * nodes.first.length;
  const grown = <A extends Int32Array | Int16Array | Uint8Array>(old: A, larger: A): A => {
    larger.set(old);
    return larger;
  };
  nodes.first = grown(nodes.first, new Int32Array(size));
  nodes.level = grown(nodes.level, new Int16Array(size));
  nodes.closed = grown(nodes.closed, new Uint8Array(size));
  const places = Math.min(MOST_ANSWERS, ANSWERS_A_NODE * size);
  if (places > nodes.answers.mask + 1) nodes.answers = newAnswers(places);
}

/** A table of so many places with all nodes in it. */
function rehash(nodes: Nodes, places: number): void {
  const { first, level, kids, sizes } = nodes;
  const unique = new Int32Array(places);
  const mask = places - 1;
  for (let node = 2; node < nodes.count; node += 1) {
    let hash = level[node] as number;
    const at = first[node] as number;
    const end = at + (sizes[hash] as number);
    for (let kid = at; kid < end; kid += 1)
      hash = Math.imul((hash ^ (hash >>> 15)) + (kids[kid] as number), 0x9e3779b1);
    let place = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;
    while (unique[place] !== 0) place = (place + 1) & mask;
    unique[place] = node;
  }
  nodes.unique = unique;
}

/** A question to answers: an operation on two nodes, as numbers. */
export interface NodeQuestion {
  readonly operation: number;
  readonly a: number;
  readonly b: number;
}

/** The answer that is at hand, or -1. */
export function atHand({ answers }: Nodes, { operation, a, b }: NodeQuestion): number {
  const { table } = answers;
  const at = placeFor(answers, { operation, a, b });
  return table[at] === operation && table[at + 1] === a && table[at + 2] === b
    ? (table[at + 3] as number)
    : -1;
}

/** Keeps an answer at hand. */
export function keep({ answers }: Nodes, { operation, a, b }: NodeQuestion, answer: number): void {
  const { table } = answers;
  const at = placeFor(answers, { operation, a, b });
  table[at] = operation;
  table[at + 1] = a;
  table[at + 2] = b;
  table[at + 3] = answer;
}

function placeFor({ mask }: Answers, { operation, a, b }: NodeQuestion): number {
  const both = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b);
  const hash = both + Math.imul(operation, 0x2c1b3c6d);
  return 4 * ((hash ^ (hash >>> 15)) & mask);
}
