// Is a scenario narrow enough for what is asked of it, and what is said where it is not?
import { isTooWide } from '../analysis/wide.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayTooWide } from '../words/too-wide.ts';
import { type Got, got, refused } from './outcome.ts';
import { nameOf } from './read-text.ts';
import type { Call } from './verb.ts';

/** The scenario of the file in question; the end of the command where what it asks would take too long. */
export function narrowEnough(
  { words, arguments: [file = ''] }: Call,
  scenario: Scenario,
): Got<Scenario> {
  if (!isTooWide(scenario)) return got(scenario);
  const message = `${sayTooWide(words, scenario)} ${words.say('told.still-answer')}`;
  return refused(words, { name: nameOf(words, file) }, [{ at: '', code: 'too-wide', message }]);
}
