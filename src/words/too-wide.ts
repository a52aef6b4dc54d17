// What is said where a scenario is too wide to be asked about?
import type { Words } from './words.ts';

/** How many tracks and gauges, steps and setbacks, stages, and parts of conditions a scenario has. */
type Extent = Readonly<Record<'fields' | 'moves' | 'stages' | 'clauses', number>>;

/** What is left out, and how wide the scenario is. */
export function sayTooWide(words: Words, extent: Extent): string {
  return words.say('told.too-wide', { ...extent });
}

/** The same of a question that was put, and given up. */
export function sayNoAnswer(words: Words, extent: Extent): string {
  return words.say('told.no-answer', { ...extent });
}
