// How is a search pulled to its end on the command line, with a word now and then for whoever watches?
import type { Asking } from '../analysis/asking.ts';
import type { Words } from '../words/words.ts';
import type { Io } from './io.ts';

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

/** Pulls a search to its end; where somebody watches, says about once a second how far it is. */
export function watch<Answer>(
  asking: Asking<Answer, unknown>,
  io: Io,
  words: Words,
): Watched<Answer> {
  const began = io.now();
  let told = began;
  let said = false;
  for (;;) {
    const step = asking.next();
    if (step.done) {
      if (said) io.err('\r\u001b[K');
      return { found: step.value, ms: Math.round((io.now() - began) * 1000) / 1000 };
    }
    if (!io.watched || io.now() - told < 1000) continue;
    told = io.now();
    said = true;
    const { looked: count, of } = step.value;
    io.err(`\r${words.say(LOOKED[of ?? 'situations'], { count })}`);
  }
}
