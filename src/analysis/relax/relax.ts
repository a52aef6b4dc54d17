// What is a problem in which nothing that was reached is ever lost, each move serving once where it can be taken once?
import { include, wordsFor } from '../bits.ts';
import type { FieldRange, Box } from '../boxes.ts';
import type { Formula } from '../formula.ts';
import type { Layout } from '../layout.ts';
import { type Test, testOf } from '../mask-test.ts';
import type { Problem } from '../plan/problem.ts';
import { withoutApart } from './apart.ts';
import { type Order, orderOf } from './order.ts';
import { type Pushes, type RelaxedGauge, pushesOf } from './pushes.ts';
import { rankOf, lookupOf } from '../../core/lookup.ts';

/**
 * A problem relaxed. A *leaf* is a range of one field that some move or the goal asks for. Once a track has stood at a
 * stage it counts as standing there ever after; a gauge counts as standing everywhere between the lowest and the
 * highest that the moves taken could have pushed it to. What can be reached really can be reached here, never the
 * other way round, so that what is out of reach here is out of reach.
 */
export interface Relaxed {
  readonly layout: Layout;
  readonly moves: number;
  /** Words of a set of moves, and of a set of leaves. */
  readonly width: number;
  readonly leafWords: number;
  readonly leaves: readonly FieldRange[];
  readonly indexOf: (leaf: FieldRange) => number;
  /** The leaves that each alternative of a move needs; alternative k of move m is row `firstRow[m] + k`. The goal is the move after the last. */
  readonly rows: Int32Array;
  readonly firstRow: Int32Array;
  /** A slot is a stage of a track: which leaves it fulfils. Slot of value v of field f: `firstSlot[f] + v`; -1 for gauges. */
  readonly firstSlot: Int32Array;
  readonly slotLeaves: Int32Array;
  /** The slots that a move brings about: `to[firstTo[m]]` up to before `to[firstTo[m + 1]]`. */
  readonly to: Int32Array;
  readonly firstTo: Int32Array;
  readonly gauges: readonly RelaxedGauge[];
  readonly order: Order;
  readonly pushes: Pushes;
  /** The tests of the moves and of the goal. Their boxes are only those that may come about. */
  readonly tests: readonly Test[];
  readonly goalTest: Test;
  readonly costs: Float64Array;
}

/** Relaxes a problem. */
export function relaxedOf(problem: Problem): Relaxed {
  const { layout, moves } = problem;
  const all = [...moves.map(({ needs }) => needs), problem.goal].map((needs) =>
    testFor(layout, needs),
  );
  const told = withoutApart(problem, all);
  const tests = told.slice(0, -1);
  const goalTest = told.at(-1) ?? testFor(layout, problem.goal);
  const leaves = leavesOf([...tests, goalTest]);
  const leafWords = wordsFor(leaves.list.length);
  const order = orderOf(problem, tests);
  const gauges = gaugesOf(layout, leaves.list);
  return {
    layout,
    moves: moves.length,
    width: wordsFor(moves.length),
    leafWords,
    leaves: leaves.list,
    indexOf: leaves.indexOf,
    ...rowsOf([...tests, goalTest], leaves, leafWords),
    ...slotsOf(layout, leaves.list, leafWords),
    ...targetsOf(problem),
    gauges,
    order,
    pushes: pushesOf(problem, order, gauges),
    tests,
    goalTest,
    costs: Float64Array.from(moves, ({ cost }) => cost),
  };
}

const kept = new WeakMap<Layout, WeakMap<Formula, Test>>();

/** The test of a formula, kept: questions about one scenario share most of their formulas. */
function testFor(layout: Layout, formula: Formula): Test {
  const tests = kept.get(layout) ?? new WeakMap<Formula, Test>();
  kept.set(layout, tests);
  const test = tests.get(formula) ?? testOf(layout, formula);
  tests.set(formula, test);
  return test;
}

interface Leaves {
  readonly list: readonly FieldRange[];
  readonly indexOf: (bound: FieldRange) => number;
}

function leavesOf(tests: readonly Test[]): Leaves {
  const known = new Map<string, number>();
  const list: FieldRange[] = [];
  const nameOf = ({ field, low, high }: FieldRange) => `${field} ${low} ${high}`;
  for (const { boxes } of tests)
    for (const bound of boxes.flat()) {
      if (known.has(nameOf(bound))) continue;
      known.set(nameOf(bound), list.length);
      list.push(bound);
    }
  return { list, indexOf: (bound) => known.get(nameOf(bound)) ?? 0 };
}

function rowsOf(tests: readonly Test[], { indexOf }: Leaves, leafWords: number) {
  const firstRow = new Int32Array(tests.length + 1);
  const boxes = tests.flatMap((test, index): readonly Box[] => {
    firstRow[index + 1] = (firstRow[index] ?? 0) + test.boxes.length;
    return test.boxes;
  });
  const rows = new Int32Array(boxes.length * leafWords);
  boxes.forEach((box, row) => {
    for (const bound of box) include(rows, indexOf(bound), row * leafWords);
  });
  return { rows, firstRow };
}

function slotsOf(layout: Layout, leaves: readonly FieldRange[], leafWords: number) {
  const firstSlot = new Int32Array(layout.fields.length).fill(-1);
  let slots = 0;
  layout.fields.forEach((field, index) => {
    if (field.kind !== 'track') return;
    firstSlot[index] = slots;
    slots += field.size;
  });
  const slotLeaves = new Int32Array(slots * leafWords);
  leaves.forEach(({ field, low, high }, leaf) => {
    const first = firstSlot[field] ?? -1;
    if (first < 0) return;
    for (let value = low; value <= high; value += 1)
      include(slotLeaves, leaf, (first + value) * leafWords);
  });
  return { firstSlot, slotLeaves };
}

function targetsOf({ layout, moves }: Problem) {
  const { firstSlot } = slotsOf(layout, [], 1);
  const lookup = lookupOf(layout.scenario);
  const firstTo = new Int32Array(moves.length + 1);
  const to: number[] = [];
  moves.forEach(({ step }, index) => {
    for (const move of step.moves) {
      const field = layout.tracks.get(move.track);
      if (field !== undefined)
        to.push((firstSlot[field] ?? 0) + rankOf(lookup, move.track, move.to));
    }
    firstTo[index + 1] = to.length;
  });
  return { to: Int32Array.from(to), firstTo };
}

function gaugesOf(layout: Layout, leaves: readonly FieldRange[]): readonly RelaxedGauge[] {
  return layout.fields.flatMap((field, index): readonly RelaxedGauge[] => {
    if (field.kind !== 'gauge') return [];
    const own = leaves.flatMap((bound, leaf) =>
      bound.field === index ? [{ leaf, low: bound.low, high: bound.high }] : [],
    );
    return [{ field: index, max: field.size - 1, leaves: own }];
  });
}
