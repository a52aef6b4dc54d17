// Is a scenario narrow enough for what is asked of it, and what is said where it is not?
import { isTooWide } from '../analysis/wide.ts';
import type { Scenario } from '../core/scenario.ts';
import { type Got, got, refused } from './outcome.ts';
import { nameOf } from './read-text.ts';
import type { Call } from './verb.ts';

/** The scenario of the file in question; the end of the command where what it asks would take too long. */
export function narrowEnough(
  { words, arguments: [file = ''] }: Call,
  scenario: Scenario,
): Got<Scenario> {
  if (!isTooWide(scenario)) return got(scenario);
  const { tracks, gauges, steps, setbacks } = scenario;
  const message = words.say('told.too-wide', {
    fields: tracks.length + gauges.length,
    moves: steps.length + setbacks.length,
    stages: tracks.reduce((sum, { stages }) => sum + stages.length, 0),
  });
  return refused(words, { name: nameOf(words, file) }, [{ at: '', code: 'too-wide', message }]);
}
