// What does a scenario need to be worked out as a diagram: an order, a space, its moves, and the work that is to be done?
import type { Condition } from '../../core/conditions/condition.ts';
import type { Scenario } from '../../core/scenario.ts';
import { start } from '../../core/situation.ts';
import { type Formula, formulaOf } from '../formula.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { possibilityOf } from '../packed.ts';
import { bytesOf, inTime } from './nodes.ts';
import { orderOf } from './order.ts';
import { type Saturation, type Shift, newSaturation } from './saturate.ts';
import {
  type Move,
  type Space,
  type Variable,
  fieldsOf,
  newSpace,
  setOfOne,
  shiftOf,
  variablesOf,
} from './space.ts';

export interface Diagram {
  readonly space: Space;
  readonly moves: readonly Move[];
  readonly shifts: readonly Shift[];
  readonly saturation: Saturation;
  readonly formula: (condition: Condition) => Formula;
  /** False where variables or moves are too much: then nothing but the first situation is looked at. */
  readonly open: boolean;
}

export interface DiagramOptions {
  readonly setbacks?: boolean | undefined;
  readonly binding?: readonly string[] | undefined;
  /** Asked now and then while the moves are made: where it says yes, nothing but the first situation is looked at. */
  readonly isLate?: (() => boolean) | undefined;
}

/** With more than this nothing but the first situation is looked at: parts take time and room even where none is reached. */
const MOST = { values: 20_000, written: 4_000_000 };

/**
 * The diagram of a scenario, with nothing reached yet but the first situation.
 * @param asTaken makes of each move what the diagram is to know of it; the move itself where left out
 */
export function diagramOf(
  scenario: Scenario,
  options: DiagramOptions,
  asTaken: (layout: Layout, move: Move) => Move = (_, move) => move,
): Diagram {
  const { setbacks = false, binding = [], isLate = () => false } = options;
  const layout = layoutOf(scenario);
  const taken = [...scenario.steps, ...(setbacks ? scenario.setbacks : [])];
  const moves = taken.map((step) => {
    const formula = possibilityOf(layout, step, binding);
    return asTaken(layout, { id: step.id, step, formula });
  });
  const all = variablesOf(layout, moves, MOST);
  const whole = all && wholeOf(layout, moves, { variables: all, isLate });
  // Where every variable has one value, any set is all or nothing: that is made at once.
  const space = whole?.space ?? newSpace(layout, variablesOf(layout, [], MOST) ?? []);
  const shifts = whole?.shifts ?? moves.map((move) => shiftOf(space, move));
  const formula = (condition: Condition) => formulaOf(layout, condition);
  const first = setOfOne(space, start(scenario));
  const saturation = newSaturation(space.nodes, whole ? shifts : [], first);
  return { space, moves, shifts, saturation, formula, open: whole !== null };
}

interface Making {
  readonly variables: readonly Variable[];
  readonly isLate: () => boolean;
}

/** The space of all variables with its moves; null where that takes longer than it may. */
function wholeOf(layout: Layout, moves: readonly Move[], { variables, isLate }: Making) {
  const order = levelsOf(layout, moves);
  const space = newSpace(
    layout,
    order.flatMap((field) => variables[field] ?? []),
  );
  const made = () => moves.map((move) => shiftOf(space, move));
  const shifts = inTime(space.nodes, isLate, made);
  return shifts && { space, shifts };
}

/**
 * The fields from the lowest level upwards. Gauges are lowest: most moves push one, and where it stood higher all of those
 * would count as moves that reach that high. Tracks are put in order as if there were no gauges.
 */
function levelsOf(layout: Layout, moves: readonly Move[]): readonly number[] {
  const { fields } = layout;
  const all = [...fields.keys()];
  const gauges = all.filter((field) => fields[field]?.kind === 'gauge');
  const tracks = all.filter((field) => fields[field]?.kind === 'track');
  const edges = moves.map((move) => {
    const touched = fieldsOf(layout, move);
    return [...tracks.keys()].filter((place) => touched.has(tracks[place] ?? -1));
  });
  return [...gauges, ...orderOf(tracks.length, edges).flatMap((place) => tracks[place] ?? [])];
}

/** Does it hold more bytes than it may? */
export function isTooMuch({ space }: Diagram, most: number): boolean {
  return bytesOf(space.nodes) > most;
}
