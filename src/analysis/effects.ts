// What does a step do to a packed situation?
import { pushedTo, pushesBy } from '../core/effect.ts';
import { lookupOf, rankOf } from '../core/lookup.ts';
import type { Step } from '../core/scenario.ts';
import { type Field, type Layout, type WordsAt, valueAt, writeValue } from './layout.ts';

/**
 * What moves do, as raw arrays. For move m and word w the tracks change by `(word & keep[m * words + w]) | set[...]`.
 * Pushes of small gauges stand in `pushes` from `firstPush[m]` to before `firstPush[m + 1]`, five numbers each (`PUSH`):
 * the word, the mask of the thermometer, by how much (negative: down), the lowest bits that a push up fills, and the
 * bits up to the value at which the push ends. With g = word & mask a push up is `(((g << by) | fill) & end) | g`, one
 * down is `((g >>> -by) & mask) | (g & end)`: it goes no further than its end and never the wrong way, and where that
 * is the bound of the gauge, the thermometer ends there anyway.
 * Pushes of large gauges are in `large[m]`, null for most moves, and are left to `pushLarge`.
 */
export interface Effects {
  readonly words: number;
  readonly keep: Int32Array;
  readonly set: Int32Array;
  readonly pushes: Int32Array;
  readonly firstPush: Int32Array;
  readonly large: readonly (readonly LargePush[] | null)[];
}

/** How many numbers a push of a small gauge has. */
export const PUSH = 5;

export interface LargePush {
  readonly field: Field;
  readonly by: number;
  /** Where the push ends, counted as the field counts. */
  readonly end: number;
}

/** The effects of steps, in their order, on what the layout holds; the rest of what they do is dropped. */
export function effectsOf(layout: Layout, steps: readonly Step[]): Effects {
  const { words } = layout;
  const keep = new Int32Array(steps.length * words).fill(-1);
  const set = new Int32Array(steps.length * words);
  const pushes: number[] = [];
  const firstPush = new Int32Array(steps.length + 1);
  const large = steps.map((step, index) => {
    writeTracks(layout, step, { keep, set, at: index * words });
    const pushed = pushesOf(layout, step);
    for (const push of pushed) if (push.field.stores.length === 0) pushes.push(...smallPush(push));
    firstPush[index + 1] = pushes.length;
    const rest = pushed.filter(({ field }) => field.stores.length > 0);
    return rest.length > 0 ? rest : null;
  });
  return { words, keep, set, pushes: Int32Array.from(pushes), firstPush, large };
}

/** Takes a move in place. */
export function playMove(effects: Effects, move: number, at: WordsAt): void {
  const { keep, set, pushes, firstPush, large } = effects;
  const { words, offset } = at;
  for (let word = 0, from = move * effects.words; word < effects.words; word += 1) {
    const kept = (words[offset + word] ?? 0) & (keep[from + word] ?? 0);
    words[offset + word] = kept | (set[from + word] ?? 0);
  }
  for (let push = firstPush[move] ?? 0; push < (firstPush[move + 1] ?? 0); push += PUSH) {
    const word = offset + (pushes[push] ?? 0);
    words[word] = pushed(words[word] ?? 0, pushes, push);
  }
  const more = large[move];
  if (more) pushLarge(more, at);
}

/** A word after the push of a small gauge in it. */
export function pushed(word: number, pushes: Int32Array, push: number): number {
  const mask = pushes[push + 1] ?? 0;
  const by = pushes[push + 2] ?? 0;
  const gauge = word & mask;
  const end = pushes[push + 4] ?? 0;
  const moved =
    by > 0
      ? (((gauge << by) | (pushes[push + 3] ?? 0)) & end) | gauge
      : ((gauge >>> -by) & mask) | (gauge & end);
  return (word & ~mask) | moved;
}

/** Pushes large gauges in place: read, push, write. */
export function pushLarge(large: readonly LargePush[], at: WordsAt): void {
  for (const { field, by, end } of large) {
    const value = valueAt(field, at.words, at.offset);
    writeValue(field, pushedTo(value, { add: by, to: end }), at);
  }
}

interface TrackMasks {
  readonly keep: Int32Array;
  readonly set: Int32Array;
  readonly at: number;
}

function writeTracks(layout: Layout, step: Step, { keep, set, at }: TrackMasks): void {
  const lookup = lookupOf(layout.scenario);
  for (const { track, to } of step.moves) {
    const field = layout.fields[layout.tracks.get(track) ?? -1];
    if (!field) continue;
    const rank = rankOf(lookup, track, to);
    field.bits.forEach((bit, index) => {
      const word = at + (bit >>> 5);
      const mask = 1 << (bit & 31);
      keep[word] = (keep[word] ?? 0) & ~mask;
      if (rank >= (field.marks[index] ?? 0)) set[word] = (set[word] ?? 0) | mask;
    });
  }
}

function pushesOf(layout: Layout, step: Step): readonly LargePush[] {
  const { gauges } = lookupOf(layout.scenario);
  return pushesBy(step, gauges).flatMap(({ gauge, add, to }) => {
    const field = layout.fields[layout.gauges.get(gauge.id) ?? -1];
    return field && field.size > 1 ? [{ field, by: add, end: to - field.low }] : [];
  });
}

function smallPush({ field, by, end }: LargePush): readonly number[] {
  const [first = 0] = field.bits;
  const width = field.size - 1;
  const shift = Math.max(-width, Math.min(width, by));
  const low = first & 31;
  const fill = shift > 0 ? (2 ** shift - 1) << low : 0;
  return [first >>> 5, (2 ** width - 1) << low, shift, fill, (2 ** end - 1) << low];
}
