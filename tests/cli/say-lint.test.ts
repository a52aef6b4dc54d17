// Is what looks like a mistake in a scenario said in sentences?
import { expect, test } from 'vitest';
import type { Lint } from '../../src/analysis/lint/finding.ts';
import { sayLint } from '../../src/cli/check.ts';
import { wordsFor } from '../../src/words/words.ts';

const words = await wordsFor('en', ['lint']);

const at = 'steps/3';
const said: readonly [finding: Lint, sentence: string][] = [
  [
    { at, code: 'unreachable-stage', proven: true, data: { track: 'un', stage: 'lifted' } },
    'no step leads the track "un" to the stage "lifted"',
  ],
  [{ at, code: 'never-possible', proven: true, data: { id: 'a' } }, '"a" can never be taken'],
  [
    { at, code: 'never-possible', proven: true, data: { id: 'a', because: 'steps/3/requires' } },
    '"a" can never be taken, because of steps/3/requires',
  ],
  [
    { at, code: 'never-true', proven: false, data: { id: 'a', looked: 20_000 } },
    'this never holds, as far as the first 20,000 situations show',
  ],
  [{ at, code: 'missing-source', proven: true, data: { id: 'a' } }, '"a" names no source'],
];
test.each(said)('%j', (finding, sentence) => {
  expect(sayLint(words, finding)).toBe(sentence);
});
