// What is a scenario in bits: the same situations, the same possible steps, the same results as in the core?
import { requirementsOf } from '../core/choices.ts';
import type { Condition } from '../core/conditions/condition.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import { type Situation, start } from '../core/situation.ts';
import { type Formula, allOf, formulaOf, within, without } from './formula.ts';
import { type Layout, decode, encode, layoutOf } from './layout.ts';
import { marksOf } from './marks.ts';
import { type Effects, effectsOf, playMove } from './effects.ts';
import { type Test, passes, testOf } from './mask-test.ts';

export interface PackOptions {
  /** Positions that block the steps they name. */
  readonly binding?: readonly string[] | undefined;
  /** Setbacks are moves too, after the steps. */
  readonly setbacks?: boolean | undefined;
  /** Only a part of the scenario, as `sliceFor` finds it. */
  readonly only?: Slice | undefined;
  /** Conditions that will be tested besides the scenario's own: large gauges get marks for their bounds. */
  readonly asking?: readonly Condition[] | undefined;
}

/** A part of a scenario. Kept steps must read nothing outside it; what they change outside it is dropped. */
export interface Slice {
  readonly tracks: ReadonlySet<string>;
  readonly gauges: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
}

/** A step or setback that is considered. */
export interface PackedMove {
  readonly id: string;
  readonly step: Step;
  readonly setback: boolean;
  /** Its own `from`, `requires` and the binding positions that name it, together. */
  readonly formula: Formula;
  /** The same as mask tests: its boxes say which values each alternative needs. */
  readonly test: Test;
}

/**
 * A scenario in bits. A situation is `layout.words` 32-bit words; a move is an index into `moves`.
 * For loops that search, the raw arrays are in `effects` (what moves do) and in `matcherOf(...)` (which are possible).
 */
export interface Packed {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  readonly layout: Layout;
  readonly words: number;
  readonly initial: Int32Array;
  readonly moves: readonly PackedMove[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly effects: Effects;
  readonly encode: (situation: Situation, words?: Int32Array, offset?: number) => Int32Array;
  /** @param others how things stand that a slice leaves out; by default as in the first situation */
  readonly decode: (words: Int32Array, offset?: number, others?: Situation) => Situation;
  readonly possible: (words: Int32Array, offset: number, move: number) => boolean;
  /** Takes the move in place. Whether it is possible is not asked. */
  readonly play: (words: Int32Array, offset: number, move: number) => void;
  /** Any condition over the packed part, ready for `passes(test, words, offset)`. */
  readonly testFor: (condition: Condition) => Test;
}

/** Packs a scenario. Every answer is the core's answer; the parity test holds it to that. */
export function pack(scenario: Scenario, options: PackOptions = {}): Packed {
  const { binding = [], only } = options;
  const layout = layoutOf(scenario, {
    tracks: only?.tracks,
    gauges: only?.gauges,
    marks: marksOf(scenario, options.asking ?? []),
  });
  const moves = movesOf(layout, { ...options, binding });
  const effects = effectsOf(
    layout,
    moves.map(({ step }) => step),
  );
  const first = start(scenario);
  const initial = new Int32Array(layout.words);
  encode(layout, first, { words: initial, offset: 0 });
  return {
    scenario,
    binding,
    layout,
    words: layout.words,
    initial,
    moves,
    indexOf: new Map(moves.map(({ id }, index) => [id, index])),
    effects,
    encode: (situation, words = new Int32Array(layout.words), offset = 0) => {
      encode(layout, situation, { words, offset });
      return words;
    },
    decode: (words, offset = 0, others = first) => decode(layout, { words, offset }, others),
    possible: (words, offset, move) => {
      const asked = moves[move];
      return asked !== undefined && passes(asked.test, words, offset);
    },
    play: (words, offset, move) => playMove(effects, move, { words, offset }),
    testFor: (condition) => testOf(layout, formulaOf(layout, condition)),
  };
}

/** The formula of a step's possibility: what `isPossible` asks, in the order it asks. */
export function possibilityOf(layout: Layout, step: Step, binding: readonly string[]): Formula {
  const required = requirementsOf(lookupOf(layout.scenario), step, binding);
  return allOf([
    ...step.moves.map((move) => findsOf(layout, move)),
    ...required.map((condition) => formulaOf(layout, condition)),
  ]);
}

/** The formula of a move finding its track where it starts: what `finds` asks. */
export function findsOf(layout: Layout, { track, from, to }: Step['moves'][number]): Formula {
  const field = layout.tracks.get(track);
  if (field === undefined) throw new Error(`a kept step moves "${track}", which is not packed`);
  const ranks = lookupOf(layout.scenario).ranks.get(track);
  const at = (stage: string) => ({ low: ranks?.get(stage) ?? -1, high: ranks?.get(stage) ?? -1 });
  if (from === undefined) return without(layout, field, [at(to)]);
  return within(layout, field, typeof from === 'string' ? [at(from)] : from.map(at));
}

function movesOf(
  layout: Layout,
  { binding = [], setbacks = false, only }: PackOptions,
): readonly PackedMove[] {
  const { scenario } = layout;
  const packMove = (step: Step, setback: boolean): PackedMove => {
    const formula = possibilityOf(layout, step, binding);
    return { id: step.id, step, setback, formula, test: testOf(layout, formula) };
  };
  const kept = (step: Step) => only?.steps.has(step.id) ?? true;
  return [
    ...scenario.steps.filter(kept).map((step) => packMove(step, false)),
    ...(setbacks ? scenario.setbacks.filter(kept).map((step) => packMove(step, true)) : []),
  ];
}
