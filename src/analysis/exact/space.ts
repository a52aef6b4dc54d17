// How is a scenario told to diagrams: which variable at which level, and what is each move?
import { addOf, pushOf, pushedTo } from '../../core/effect.ts';
import { lookupOf, rankOf } from '../../core/lookup.ts';
import type { Step } from '../../core/scenario.ts';
import { type Situation, start } from '../../core/situation.ts';
import type { Formula } from '../formula.ts';
import { type Field, type Layout, rankIn } from '../layout.ts';
import { EMPTY, FULL, type Nodes, made, newNodes } from './nodes.ts';
import type { Shift } from './saturate.ts';
import { cut, union } from './sets.ts';

/** A step or setback that can be taken where its formula holds. */
export interface Move {
  readonly id: string;
  readonly step: Step;
  readonly formula: Formula;
}

/** A track or gauge with the values that it can have as far as moves and pushes alone say, ascending. */
export interface Variable {
  readonly field: number;
  readonly values: readonly number[];
  /** Where each value stands among them. */
  readonly places: ReadonlyMap<number, number>;
}

export interface Space {
  readonly layout: Layout;
  readonly nodes: Nodes;
  /** The variable of each level; none at level 0. */
  readonly variables: readonly (Variable | null)[];
  readonly levelOf: ReadonlyMap<number, number>;
}

/** How much variables may come to. */
export interface Most {
  /** Values of one gauge. */
  readonly values: number;
  /** What moves write, each with all values of what it writes. */
  readonly written: number;
}

/** A variable for each field of a layout; null where they come to more than `most`. */
export function variablesOf(
  layout: Layout,
  moves: readonly Move[],
  most: Most,
): readonly Variable[] | null {
  const first = start(layout.scenario);
  const writers = writersOf(layout, moves);
  const variables: Variable[] = [];
  let written = 0;
  for (const [index, field] of layout.fields.entries()) {
    const own = writers[index] ?? [];
    const seen = new Set([valueIn(layout, field, first)]);
    const different = differentIn(field, own);
    for (const value of seen) {
      for (const step of different) seen.add(after(layout, field, { step, value }));
      if (seen.size > most.values || seen.size * own.length > most.written - written) return null;
    }
    written += seen.size * own.length;
    const values = [...seen].toSorted((a, b) => a - b);
    const places = new Map(values.map((value, place) => [value, place]));
    variables.push({ field: index, values, places });
  }
  return variables;
}

/** The steps that write each field. */
function writersOf({ tracks, gauges, fields }: Layout, moves: readonly Move[]) {
  const writers = fields.map((): Step[] => []);
  for (const { step } of moves) {
    const written = new Set([
      ...step.moves.map(({ track }) => tracks.get(track)),
      ...Object.keys(step.effects).map((gauge) => gauges.get(gauge)),
    ]);
    for (const at of written) {
      const field = fields[at ?? -1];
      if (field && writes(step, field)) writers[at ?? -1]?.push(step);
    }
  }
  return writers;
}

/** Of steps that do the same to a field one each. */
function differentIn({ kind, id }: Field, writers: readonly Step[]): readonly Step[] {
  const doing = ({ moves, effects }: Step) =>
    kind === 'track' ? moves.find(({ track }) => track === id)?.to : JSON.stringify(effects[id]);
  return [...new Map(writers.map((step) => [doing(step), step])).values()];
}

/** Diagrams over variables, told from the lowest level upwards. */
export function newSpace(layout: Layout, order: readonly Variable[]): Space {
  return {
    layout,
    nodes: newNodes(order.map(({ values }) => values.length)),
    variables: [null, ...order],
    levelOf: new Map(order.map(({ field }, index) => [field, index + 1])),
  };
}

/** The set of all situations in which a formula holds. */
export function setOf(space: Space, formula: Formula): number {
  const { nodes, variables, levelOf } = space;
  if (formula.kind === 'in') {
    const at = levelOf.get(formula.field);
    const { ranges } = formula;
    return stacked(space, (level, value) =>
      level !== at ? true : ranges.some(({ low, high }) => value >= low && value <= high),
    );
  }
  const parts = formula.parts.map((part) => setOf(space, part));
  const full = nodes.full[variables.length - 1] as number;
  if (formula.kind === 'all') return parts.reduce((all, part) => cut(nodes, all, part), full);
  if (formula.kind === 'any') return parts.reduce((any, part) => union(nodes, any, part), EMPTY);
  // At n: where at least n of the parts seen so far hold.
  let met = [full, ...Array.from({ length: formula.count }, () => EMPTY)];
  for (const part of parts)
    met = met.map((set, n) => (n > 0 ? union(nodes, set, cut(nodes, part, met[n - 1] ?? 0)) : set));
  return met[formula.count] ?? EMPTY;
}

/** The set of one situation. */
export function setOfOne(space: Space, situation: Situation): number {
  const { layout, variables } = space;
  const values = variables.map((variable) => {
    const field = layout.fields[variable?.field ?? -1];
    return field ? valueIn(layout, field, situation) : 0;
  });
  return stacked(space, (level, value) => value === values[level]);
}

/** A move as saturation takes it. */
export function shiftOf(space: Space, move: Move): Shift {
  const { layout, variables } = space;
  const asked = fieldsIn(move.formula);
  const touched: number[] = [];
  const becomes = variables.map((variable, level) => {
    const field = layout.fields[variable?.field ?? -1];
    if (!variable || !field) return null;
    if (asked.has(variable.field)) touched.push(level);
    if (!writes(move.step, field)) return null;
    touched.push(level);
    const { values, places } = variable;
    const become = (value: number) => places.get(after(layout, field, { step: move.step, value }));
    if (field.kind === 'track') return new Int32Array(values.length).fill(become(0) ?? -1);
    return Int32Array.from(values, (value) => become(value) ?? -1);
  });
  return {
    guard: setOf(space, move.formula),
    top: Math.max(0, ...touched),
    bottom: Math.min(variables.length, ...touched),
    becomes,
  };
}

/** The fields that a move asks about or changes. */
export function fieldsOf(layout: Layout, { step, formula }: Move): ReadonlySet<number> {
  const fields = new Set(fieldsIn(formula));
  layout.fields.forEach((field, index) => {
    if (writes(step, field)) fields.add(index);
  });
  return fields;
}

/** A set made level by level from below, by the values that it allows at each. */
function stacked(
  { nodes, variables }: Space,
  allows: (level: number, value: number) => boolean,
): number {
  let below = FULL;
  for (const [level, variable] of variables.entries()) {
    if (!variable) continue;
    const own = nodes.making[level];
    variable.values.forEach((value, place) => {
      if (own) own[place] = allows(level, value) ? below : EMPTY;
    });
    below = made(nodes, level);
  }
  return below;
}

function fieldsIn(formula: Formula): ReadonlySet<number> {
  if (formula.kind === 'in') return new Set([formula.field]);
  return new Set(formula.parts.flatMap((part) => [...fieldsIn(part)]));
}

function valueIn(layout: Layout, { kind, id, low }: Field, { stages, gauges }: Situation): number {
  return kind === 'track' ? rankIn(layout, id, stages[id] ?? '') : (gauges[id] ?? 0) - low;
}

function writes({ moves, effects }: Step, { kind, id }: Field): boolean {
  if (kind === 'track') return moves.some(({ track }) => track === id);
  return Object.hasOwn(effects, id) && addOf(effects[id] ?? 0) !== 0;
}

interface Taken {
  readonly step: Step;
  readonly value: number;
}

/** What a field that a step writes becomes by it. */
function after(layout: Layout, { kind, id, low, size }: Field, { step, value }: Taken): number {
  if (kind === 'gauge') {
    const push = pushOf(step.effects[id] ?? 0, { min: low, max: low + size - 1 });
    return pushedTo(low + value, push) - low;
  }
  const move = step.moves.find(({ track }) => track === id);
  return rankOf(lookupOf(layout.scenario), id, move?.to ?? '');
}
