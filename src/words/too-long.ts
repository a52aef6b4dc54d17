// What is said where a branch is too long for other orders of its steps?
import type { Words } from './words.ts';

/** What is left out where other orders of so many steps are asked for. */
export function sayTooLong(words: Words, steps: number, most: number): string {
  return words.say('walk.too-long', { steps, most });
}
