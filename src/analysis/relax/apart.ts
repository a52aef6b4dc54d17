// Which alternatives of a move can never hold, since what they ask for never comes together?
import type { FieldRange, Box } from '../boxes.ts';
import { valueAt } from '../layout.ts';
import type { Test } from '../mask-test.ts';
import type { Problem } from '../plan/problem.ts';
import { type Arcs, arcsOf } from './order.ts';

/**
 * The tests with only those alternatives that may come about. Let an alternative ask that track g stand in B, where it
 * does not stand at first, and track f in A. Then some move has brought g into B. Where after each such move f can
 * never again stand in A, the alternative never holds.
 */
export function withoutApart(problem: Problem, tests: readonly Test[]): readonly Test[] {
  const arcs = arcsOf(problem, tests);
  const known = new Map<string, number>();
  const after = (bound: FieldRange, field: number): number => {
    const key = `${bound.field} ${bound.low} ${bound.high} ${field}`;
    const stages = known.get(key) ?? stagesAfter({ arcs, tests }, bound, field);
    known.set(key, stages);
    return stages;
  };
  const isApart = (box: Box): boolean =>
    box.some(
      (bound) =>
        isLacking(problem, bound) &&
        box.some(
          (other) =>
            other !== bound &&
            isShort(problem, other) &&
            (after(bound, other.field) & bitsOf(other)) === 0,
        ),
    );
  return tests.map((test) => {
    const boxes = test.boxes.filter((box) => !isApart(box));
    return boxes.length === test.boxes.length ? test : { ...test, boxes };
  });
}

/** A track that is not yet where the bound asks it to be. */
function isLacking({ layout, start }: Problem, { field: index, low, high }: FieldRange): boolean {
  const field = layout.fields[index];
  if (!field || field.kind !== 'track') return false;
  const value = valueAt(field, start, 0);
  return value < low || value > high;
}

/** A track whose stages fit into the bits of a word. */
function isShort({ layout }: Problem, { field: index }: FieldRange): boolean {
  const field = layout.fields[index];
  return field?.kind === 'track' && field.size <= 31;
}

interface Moves {
  readonly arcs: Arcs;
  readonly tests: readonly Test[];
}

/** The stages at which a track can stand once another has been brought to where the bound asks it to be, as bits. */
function stagesAfter(
  { arcs, tests }: Moves,
  { field, low, high }: FieldRange,
  other: number,
): number {
  let stages = 0;
  for (const move of arcs.movers.get(field) ?? []) {
    const to = arcs.targets[move]?.get(field) ?? -1;
    if (to < low || to > high) continue;
    const moved = arcs.targets[move]?.get(other);
    const left = moved === undefined ? needed(tests[move], other) : 1 << moved;
    stages |= beyond(arcs, other, left);
  }
  return stages;
}

/** The stages of a track that the alternatives of a move allow, as bits. */
function needed(test: Test | undefined, field: number): number {
  let stages = 0;
  for (const box of test?.boxes ?? []) {
    const bound = box.find((candidate) => candidate.field === field);
    stages |= bound ? bitsOf(bound) : -1;
  }
  return stages;
}

function beyond({ reach }: Arcs, field: number, stages: number): number {
  const from = reach.get(field);
  if (!from) return stages;
  let all = 0;
  from.forEach((reached, stage) => {
    if ((stages & (1 << stage)) !== 0) all |= reached;
  });
  return all;
}

function bitsOf({ low, high }: FieldRange): number {
  let bits = 0;
  for (let value = low; value <= Math.min(high, 31); value += 1) bits |= 1 << value;
  return bits;
}
