// How is a search pulled to its end on the command line, with a word now and then for whoever watches?
import type { Asking } from '../analysis/asking.ts';
import { MOST_TIME, isWide } from '../analysis/wide.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Call } from './verb.ts';

/** An answer and the milliseconds that it took. */
export interface Watched<Answer> {
  readonly found: Answer;
  readonly ms: number;
}

const LOOKED = {
  situations: 'explore.looked',
  parts: 'reach.looked',
  draws: 'when.drawn',
} as const;

/** The options that say how far. */
const SAYING = ['limit', 'seconds', 'draws'];

/** A question about a wide scenario had no answer in time: who called for it says so. */
export class NoAnswer extends Error {
  readonly scenario: Scenario;
  constructor(scenario: Scenario) {
    super('no answer in time');
    this.scenario = scenario;
  }
}

/**
 * Pulls a search to its end; where somebody watches, says about once a second how far it is. Throws `NoAnswer` where the
 * scenario is wide and that takes too long.
 */
export function watch<Answer>(
  asking: Asking<Answer, unknown>,
  { io, words, options }: Call,
  scenario: Scenario,
): Watched<Answer> {
  const began = io.now();
  const most = isWide(scenario) && !SAYING.some((name) => options.has(name)) ? MOST_TIME : Infinity;
  let told = began;
  let said = false;
  const clear = () => {
    if (said) io.err('\r\u001b[K');
  };
  for (;;) {
    const step = asking.next();
    const now = io.now();
    if (step.done) {
      clear();
      return { found: step.value, ms: Math.round((now - began) * 1000) / 1000 };
    }
    if (now - began > most) {
      clear();
      throw new NoAnswer(scenario);
    }
    if (!io.watched || now - told < 1000) continue;
    told = now;
    said = true;
    const { looked: count, of } = step.value;
    io.err(`\r${words.say(LOOKED[of ?? 'situations'], { count })}`);
  }
}
