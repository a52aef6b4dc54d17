// What is said where a scenario is too wide to be asked about, or a branch too long?
import type { Scenario } from '../core/scenario.ts';
import type { Words } from './words.ts';

/** What is left out, and how wide the scenario is. */
export function sayTooWide(words: Words, { tracks, gauges, steps, setbacks }: Scenario): string {
  return words.say('told.too-wide', {
    fields: tracks.length + gauges.length,
    moves: steps.length + setbacks.length,
    stages: tracks.reduce((sum, { stages }) => sum + stages.length, 0),
  });
}

/** What is left out where other orders of so many steps are asked for. */
export function sayTooLong(words: Words, steps: number, most: number): string {
  return words.say('told.too-long', { steps, most });
}
