// Which moves, and which of their effects, can help on a route at all?
import { addOf } from '../../core/effect.ts';
import { lookupOf, rankOf } from '../../core/lookup.ts';
import type { Step } from '../../core/scenario.ts';
import { allBelow, contains } from '../bits.ts';
import type { FieldRange } from '../boxes.ts';
import { valueAt } from '../layout.ts';
import { type Test, eachAsked } from '../mask-test.ts';
import type { Problem } from './problem.ts';
import type { Relaxed } from '../relax/relax.ts';
import { begin, canTake, newClosure, spreadAll } from '../relax/closure.ts';

/**
 * The part of a problem that matters. What can never be reached is left out. So is a move that can bring about no leaf
 * that the goal or a move that matters asks for: struck out of a route it leaves a route, since it can only have made
 * such leaves fail. And so are effects on fields that no such leaf reads. The length of a shortest route stays the same.
 * @param also what else is asked for beside a move's needs, such as when it can begin
 * @returns null where even in the relaxed problem the goal is out of reach
 */
export function relevantIn(
  problem: Problem,
  relaxed: Relaxed,
  also: (move: number) => readonly Test[] = () => [],
): Problem | null {
  const reach = reachIn(problem, relaxed);
  if (!reach) return null;
  const open = problem.moves.map((_, move) => move).filter((move) => contains(reach.taken, move));
  const wanted = newWanted(problem, reach);
  const kept = new Set<number>();
  want(wanted, relaxed.goalTest);
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const move of open) {
      const test = relaxed.tests[move];
      if (!test || kept.has(move) || !helps(wanted, problem, { move, test })) continue;
      kept.add(move);
      for (const asked of [test, ...also(move)]) want(wanted, asked);
    }
  }
  const moves = problem.moves.flatMap((move, index) =>
    kept.has(index) ? [{ ...move, step: trimmed(wanted, problem, move.step) }] : [],
  );
  return { ...problem, moves };
}

/** Where each field can stand, rather too much than too little. */
interface Reach {
  readonly taken: Int32Array;
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** For each track the stages it can stand at. */
  readonly values: readonly ReadonlySet<number>[];
}

function reachIn(problem: Problem, relaxed: Relaxed): Reach | null {
  const { layout, moves, start } = problem;
  const closure = newClosure(relaxed);
  begin(relaxed, closure, { words: start, offset: 0 });
  spreadAll(relaxed, closure, allBelow(moves.length));
  if (!canTake(relaxed, closure, moves.length)) return null;
  const first = layout.fields.map((field) => valueAt(field, start, 0));
  const values = first.map((value) => new Set([value]));
  moves.forEach(({ step }, move) => {
    if (!contains(closure.taken, move)) return;
    for (const { track, to } of step.moves)
      values[layout.tracks.get(track) ?? -1]?.add(rankOf(lookupOf(layout.scenario), track, to));
  });
  const ends = { low: [...first], high: [...first] };
  relaxed.gauges.forEach(({ field, max, leaves }, gauge) => {
    // A gauge that no alternative asks about is not followed.
    ends.low[field] = leaves.length === 0 ? 0 : Math.max(0, closure.low[gauge] ?? 0);
    ends.high[field] = leaves.length === 0 ? max : Math.min(max, closure.high[gauge] ?? max);
  });
  return { taken: closure.taken, ...ends, values };
}

/** What the goal and the moves that matter ask for and can lack. */
interface Wanted {
  readonly reach: Reach;
  /** Leaves about tracks, by field. */
  readonly leaves: readonly FieldRange[][];
  /** Gauges of which some leaf asks that they be high, or low. */
  readonly up: Set<number>;
  readonly down: Set<number>;
}

function newWanted(problem: Problem, reach: Reach): Wanted {
  return { reach, leaves: problem.layout.fields.map(() => []), up: new Set(), down: new Set() };
}

function want(wanted: Wanted, test: Test): void {
  const { layout } = test;
  eachAsked(test, (bound) => {
    const { field, low, high } = bound;
    if (layout.fields[field]?.kind === 'gauge') {
      if ((wanted.reach.low[field] ?? 0) < low) wanted.up.add(field);
      if ((wanted.reach.high[field] ?? Infinity) > high) wanted.down.add(field);
    } else if (
      ![...(wanted.reach.values[field] ?? [])].every((value) => value >= low && value <= high)
    )
      wanted.leaves[field]?.push(bound);
  });
}

interface Candidate {
  readonly move: number;
  readonly test: Test;
}

function helps(wanted: Wanted, { layout, moves }: Problem, { move, test }: Candidate): boolean {
  const step = moves[move]?.step;
  if (!step) return false;
  const lookup = lookupOf(layout.scenario);
  return (
    step.moves.some(({ track, to }) => {
      const field = layout.tracks.get(track) ?? -1;
      const rank = rankOf(lookup, track, to);
      const sources = [...(wanted.reach.values[field] ?? [])].filter((value) =>
        canBe(test, field, value),
      );
      return (wanted.leaves[field] ?? []).some(
        ({ low, high }) =>
          rank >= low && rank <= high && sources.some((value) => value < low || value > high),
      );
    }) ||
    Object.entries(step.effects).some(([gauge, effect]) => {
      const by = addOf(effect);
      const field = layout.gauges.get(gauge) ?? -1;
      return (by > 0 && wanted.up.has(field)) || (by < 0 && wanted.down.has(field));
    })
  );
}

function canBe({ boxes }: Test, field: number, value: number): boolean {
  return boxes.some((box) =>
    box.every((bound) => bound.field !== field || (value >= bound.low && value <= bound.high)),
  );
}

/** The step without what it does to fields that nobody asks about. */
function trimmed({ leaves, up, down }: Wanted, { layout }: Problem, step: Step): Step {
  return {
    ...step,
    moves: step.moves.filter(
      ({ track }) => (leaves[layout.tracks.get(track) ?? -1] ?? []).length > 0,
    ),
    effects: Object.fromEntries(
      Object.entries(step.effects).filter(([gauge]) => {
        const field = layout.gauges.get(gauge) ?? -1;
        return up.has(field) || down.has(field);
      }),
    ),
  };
}
