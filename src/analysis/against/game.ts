// Which situations can come up when nature may strike so many times, and what can either side do in each?
import { requirementsOf } from '../../core/choices.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { type Situation, start } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import { contains } from '../bits.ts';
import { match, matcherOf } from '../matcher.ts';
import { passes } from '../mask-test.ts';
import { type Packed, type Slice, pack } from '../packed.ts';
import { sliceFor } from '../relevant.ts';
import { type Visited, newVisited, numberOf, placeOf, reserve } from '../visited.ts';

/** What a move is in the game: a step that is chosen, a setback that strikes, or something that an outcome brings. */
export type Role =
  | { readonly kind: 'step' }
  | { readonly kind: 'setback' }
  | { readonly kind: 'outcome'; readonly outcome: string };

export interface GameMove {
  readonly id: string;
  readonly role: Role;
}

/** Situations by number, the first one 0. */
export interface Game {
  readonly moves: readonly GameMove[];
  readonly goal: readonly boolean[];
  /** The fewest strikes after which a situation can come up. */
  readonly strikes: readonly number[];
  /** For each situation its possible moves and where they lead, in pairs; nothing follows once the goal holds. */
  readonly edges: readonly Int32Array[];
  /** Every situation that can come up is there. */
  readonly complete: boolean;
}

export interface GameAsked {
  readonly from?: Situation | undefined;
  readonly goal: Condition;
  readonly binding?: readonly string[] | undefined;
  /** How often nature may strike. */
  readonly strikes: number;
  /** The most situations to look at. */
  readonly limit: number;
}

const STRIDE = 1024;

/** Everything that can come up, those situations first that need fewer strikes. */
export function* playing(scenario: Scenario, asked: GameAsked): Asking<Game> {
  const growing = begin(scenario, asked);
  const { levels, strikes, visited } = growing;
  let looked = 0;
  for (const [level, queue] of levels.entries())
    for (const situation of queue) {
      if (strikes[situation] !== level || growing.edges[situation]) continue;
      if (visited.count > asked.limit) return gameOf(growing, false);
      expand(growing, situation, level);
      looked += 1;
      if (looked % STRIDE === 0) yield { looked };
    }
  return gameOf(growing, true);
}

interface Growing {
  readonly packed: Packed;
  readonly moves: readonly GameMove[];
  readonly possible: (words: Int32Array, offset: number) => Int32Array;
  readonly isGoal: (words: Int32Array, offset: number) => boolean;
  readonly visited: Visited;
  readonly goal: boolean[];
  readonly strikes: number[];
  readonly edges: (Int32Array | undefined)[];
  /** Situations to look at, by strikes; each list grows while it is read. */
  readonly levels: number[][];
}

function begin(scenario: Scenario, { from, goal, binding, strikes, limit }: GameAsked): Growing {
  const only = coneOf(scenario, goal, binding ?? []);
  const packed = pack(scenario, { binding, setbacks: true, only, asking: [goal] });
  const matcher = matcherOf(
    packed.layout,
    packed.moves.map(({ test }) => test),
  );
  const answer = new Int32Array(matcher.width);
  const goalTest = packed.testFor(goal);
  const growing: Growing = {
    packed,
    moves: packed.moves.map(({ id, setback }) => ({ id, role: roleOf(scenario, id, setback) })),
    possible: (words, offset) => {
      match(matcher, { words, offset }, answer);
      return answer;
    },
    isGoal: (words, offset) => passes(goalTest, words, offset),
    visited: newVisited(packed.words, { extra: 0, limit: limit + 100_000 }),
    goal: [],
    strikes: [],
    edges: [],
    levels: Array.from({ length: strikes + 1 }, () => []),
  };
  enter(growing, packed.encode(from ?? start(scenario)), 0);
  return growing;
}

function roleOf(scenario: Scenario, id: string, setback: boolean): Role {
  const outcome = lookupOf(scenario).outcomes.get(id);
  if (outcome) return { kind: 'outcome', outcome: outcome.id };
  return { kind: setback ? 'setback' : 'step' };
}

/**
 * The part of the scenario that can matter to the game: all that can matter to the goal, setbacks included, and with one
 * member of an outcome all others, since which of them happens depends on which can.
 */
function coneOf(scenario: Scenario, goal: Condition, binding: readonly string[]): Slice {
  const conditions = [goal];
  const whole = new Set<string>();
  for (;;) {
    const slice = sliceFor(scenario, conditions, { binding, setbacks: true });
    const missing = scenario.outcomes
      .filter(({ of }) => of.some((id) => slice.steps.has(id) || whole.has(id)))
      .flatMap(({ of }) => of.filter((id) => !slice.steps.has(id) && !whole.has(id)));
    if (missing.length === 0) return { ...slice, steps: new Set([...slice.steps, ...whole]) };
    for (const id of missing) {
      whole.add(id);
      conditions.push(...readBy(scenario, stepOf(scenario, id), binding));
    }
  }
}

function readBy(scenario: Scenario, step: Step, binding: readonly string[]): readonly Condition[] {
  return [
    ...step.moves.map(({ track, to }) => ({ track, is: to })),
    ...requirementsOf(lookupOf(scenario), step, binding),
  ];
}

/** The number of a situation, which is looked at again where it now takes fewer strikes. */
function enter(growing: Growing, words: Int32Array, level: number): number {
  const { visited, goal, strikes, levels, isGoal } = growing;
  reserve(visited, 1);
  const before = visited.count;
  const situation = numberOf(visited, words);
  if (situation === before) goal.push(isGoal(words, 0));
  if (level < (strikes[situation] ?? Infinity)) {
    strikes[situation] = level;
    levels[level]?.push(situation);
  }
  return situation;
}

function expand(growing: Growing, situation: number, level: number): void {
  const { packed, moves, visited, goal, levels } = growing;
  const edges: number[] = [];
  if (!goal[situation]) {
    const at = placeOf(visited, situation);
    const here = at.words.slice(at.offset, at.offset + packed.words);
    const possible = growing.possible(here, 0).slice();
    for (const [move, { role }] of moves.entries()) {
      const next = level + (role.kind === 'setback' ? 1 : 0);
      if (next >= levels.length || !contains(possible, move)) continue;
      const words = here.slice();
      packed.play(words, 0, move);
      edges.push(move, enter(growing, words, next));
    }
  }
  growing.edges[situation] = Int32Array.from(edges);
}

function gameOf({ moves, goal, strikes, edges }: Growing, complete: boolean): Game {
  const none = new Int32Array(0);
  return {
    moves,
    goal,
    strikes,
    edges: goal.map((_, situation) => edges[situation] ?? none),
    complete,
  };
}
