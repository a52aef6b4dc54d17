// What can never be, whatever the gauges say? A diagram that forgets them is small, and holds too much rather than too little.
import type { Condition } from '../../core/conditions/condition.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { ALWAYS, type Formula, formulaOf } from '../formula.ts';
import type { Layout } from '../layout.ts';
import type { Ranges } from '../ranges.ts';
import type { Reach } from '../reach.ts';
import { type Diagram, type DiagramOptions, diagramOf } from './diagram.ts';
import { EMPTY, inTime } from './nodes.ts';
import { isDone, reached, work } from './saturate.ts';
import { meets, sizeOf, valuesIn } from './sets.ts';
import { type Move, setOf } from './space.ts';

/** What is proven without gauges: in truth it may be more. */
export interface Blurred {
  /** Is a move, by its place among those of the diagram, never possible? */
  readonly neverTaken: (move: number) => boolean;
  readonly neverStands: (track: string, rank: number) => boolean;
  readonly neverHolds: (when: Condition) => boolean;
  readonly alwaysHolds: (when: Condition) => boolean;
  /** No more situations than this can be reached. */
  readonly most: bigint;
}

interface BlurOptions extends DiagramOptions {
  /** Is there no more time, or no more memory? And none either to ask what was found? */
  readonly isPast: () => boolean;
  readonly isFull: (diagram: Diagram) => boolean;
  readonly isOver: () => boolean;
  readonly relaxed: Reach;
}

const STRIDE = 10_000;

/** All that tracks alone allow; null where it does not come to an end in time. */
export function* blurring(
  scenario: Scenario,
  { isPast, isFull, isOver, relaxed, ...options }: BlurOptions,
): Asking<Blurred | null> {
  const diagram = diagramOf(scenario, { ...options, isLate: isPast }, blurredMove);
  const { space, saturation, shifts, open } = diagram;
  const { nodes, layout } = space;
  const isLate = () => isPast() || isFull(diagram);
  while (!isDone(saturation)) {
    const worked = () => work(saturation, STRIDE);
    if (!open || inTime(nodes, isLate, worked) === null) return null;
    yield { looked: nodes.count, of: 'parts' };
  }
  const all = reached(saturation);
  const values = valuesIn(nodes, all);
  const neverMeets = (formula: Formula) =>
    inTime(nodes, isOver, () => !meets(nodes, all, setOf(space, blurred(layout, formula)))) ??
    false;
  return {
    neverTaken: (move) => !meets(nodes, all, shifts[move]?.guard ?? EMPTY),
    neverStands: (track, rank) => {
      const level = space.levelOf.get(layout.tracks.get(track) ?? -1) ?? 0;
      return values[level]?.has(space.variables[level]?.places.get(rank) ?? -1) !== true;
    },
    neverHolds: (when) => neverMeets(formulaOf(layout, when)),
    alwaysHolds: (when) => neverMeets(formulaOf(layout, when, false)),
    most: layout.fields.reduce(
      (most, { kind }, field) =>
        kind === 'gauge' ? most * BigInt(countOf(relaxed.values[field] ?? [])) : most,
      sizeOf(nodes, all),
    ),
  };
}

/** How many values a gauge may have at the most. */
function countOf(ranges: Ranges): number {
  return ranges.reduce((sum, { low, high }) => sum + high - low + 1, 0);
}

/** A move that neither asks about gauges nor pushes them. */
function blurredMove(layout: Layout, { id, step, formula }: Move): Move {
  return { id, step: { ...step, effects: {} }, formula: blurred(layout, formula) };
}

/** Whatever a formula asks about a gauge is granted. */
function blurred(layout: Layout, formula: Formula): Formula {
  if (formula.kind === 'in')
    return layout.fields[formula.field]?.kind === 'gauge' ? ALWAYS : formula;
  return { ...formula, parts: formula.parts.map((part) => blurred(layout, part)) };
}
