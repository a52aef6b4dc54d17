// Which situations does one come by on random walks?
import { contains } from './bits.ts';
import { playMove } from './effects.ts';
import { match, matcherOf } from './matcher.ts';
import type { Packed } from './packed.ts';

export interface WanderOptions {
  readonly walks: number;
  /** Steps on a walk at most; it ends sooner where nothing is possible. */
  readonly length: number;
  /** Called in every situation on the way, the first included, with its words. */
  readonly visit: (words: Int32Array) => void;
}

/** One move in so many is a setback: more, and no walk gets far. */
const RARE = 1 / 16;

/**
 * Walks at random from the first situation: where most steps go forward, a few hundred walks see the far end of a
 * scenario that no search breadth first would come near. The same walks every time.
 */
export function wander(packed: Packed, { walks, length, visit }: WanderOptions): void {
  const { layout, effects, moves, initial, words } = packed;
  const matcher = matcherOf(
    layout,
    moves.map(({ test }) => test),
  );
  const answer = new Int32Array(matcher.width);
  const here = new Int32Array(words);
  const chance = newChance();
  const steps = moves.filter(({ setback }) => !setback).length;
  for (let walk = 0; walk < walks; walk += 1) {
    here.set(initial);
    visit(here);
    for (let step = 0; step < length; step += 1) {
      match(matcher, { words: here, offset: 0 }, answer);
      const first = chance() < RARE ? { from: steps, to: moves.length } : { from: 0, to: steps };
      const move = pick(answer, first, chance);
      if (move < 0) break;
      playMove(effects, move, { words: here, offset: 0 });
      visit(here);
    }
  }
}

/** Numbers from 0 to below 1 that look random: the walks need no more, and the answer must not change. */
function newChance(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** One of the bits that are set: within a span if there is any, the first one round from a random place. */
function pick(answer: Int32Array, { from, to }: Span, chance: () => number): number {
  const begin = from + Math.floor(chance() * (to - from));
  for (let index = begin; index < to; index += 1) if (contains(answer, index)) return index;
  for (let index = 0; index < answer.length * 32; index += 1)
    if (contains(answer, index)) return index;
  return -1;
}
