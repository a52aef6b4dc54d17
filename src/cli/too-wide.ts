// Is a scenario narrow enough for what is asked of it, or a branch short enough, and what is said where it is not?
import { MOST_ORDERED, extentOf, isTooWide, isTooWideFor } from '../analysis/wide.ts';
import type { Scenario } from '../core/scenario.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import { sayNoAnswer, sayTooWide } from '../words/too-wide.ts';
import { sayTooLong } from '../words/too-long.ts';
import { type Followed, followed } from './followed.ts';
import { type Got, type Outcome, got, refused } from './outcome.ts';
import { nameOf } from './read-text.ts';
import type { Call } from './verb.ts';

/**
 * The scenario of the file in question; the end of the command where what it asks would take too long.
 * @param places how many places of branches all setbacks are set on
 */
export function narrowEnough(
  { words, arguments: [file = ''] }: Call,
  scenario: Scenario,
  places = 0,
): Got<Scenario> {
  if (!isTooWide(scenario) && !isTooWideFor(scenario, places)) return got(scenario);
  const message = `${sayTooWide(words, extentOf(scenario))} ${words.say('told.still-answer')}`;
  return refused(words, { name: nameOf(words, file) }, [{ at: '', code: 'too-wide', message }]);
}

/** A question was put, and given up when it had taken too long. */
export function noAnswer({ words, arguments: [file = ''] }: Call, scenario: Scenario): Outcome {
  const message = `${sayNoAnswer(words, extentOf(scenario))} ${words.say('told.further')}`;
  const problem = { at: '', code: 'too-wide', message };
  return refused(words, { name: nameOf(words, file) }, [problem]).outcome;
}

/** The branch in question, where it is short enough for other orders of its steps to be looked for. */
export async function orderable(call: Call): Promise<Got<Followed>> {
  const on = await followed(call);
  if (!on.ok) return on;
  const { roadmap, line } = on.value;
  const narrow = narrowEnough(call, roadmap.scenario);
  if (!narrow.ok) return narrow;
  const steps = lineTo(roadmap, line.tip).length;
  if (steps <= MOST_ORDERED) return on;
  const message = sayTooLong(call.words, steps, MOST_ORDERED);
  const name = nameOf(call.words, call.arguments[0] ?? '');
  return refused(call.words, { name }, [{ at: '', code: 'too-long', message }]);
}
