// Do names that are written from right to left leave the arrow between them its direction?
import { expect, test } from 'vitest';
import { sayGive } from '../../src/words/deals.ts';
import { isolated } from '../../src/words/texts.ts';
import { sayMoves } from '../../src/words/steps.ts';
import { scenarioWith } from '../makers.ts';
import { wordsEn } from '../words-en.ts';

test.each(['معبر', 'שער', 'ܬܪܥܐ', 'Gate 5 مفتوح.'])('“%s” is set apart', (name) => {
  expect(isolated(name)).toBe(`\u2068${name}\u2069`);
});

test.each(['Kaesong', '개성', 'Ворота', 'Πύλη', ''])('“%s” stays as it is', (name) => {
  expect(isolated(name)).toBe(name);
});

test('from one stage to another, an Arabic crossing reads as it goes, in the app and in files', () => {
  const scenario = scenarioWith({
    tracks: [
      {
        id: 'x',
        name: 'المعبر',
        stages: [
          { id: 'shut', name: 'مغلق' },
          { id: 'open', name: 'مفتوح.' },
        ],
      },
    ],
    steps: [{ id: 's', moves: [{ track: 'x', from: 'shut', to: 'open' }] }],
  });
  const [step] = scenario.steps;
  if (!step) throw new Error('no step');
  const said = '\u2068المعبر\u2069 → \u2068مفتوح.\u2069';
  expect(sayMoves(wordsEn, scenario, step)).toBe(said);
  expect(sayGive(wordsEn, scenario, { track: 'x', from: 'shut', to: 'open', worth: {} })).toBe(
    said,
  );
});
