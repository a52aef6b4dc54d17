// Is a sentence to the planner understood as it is typed, part by part?
import { describe, expect, test } from 'vitest';
import { createHistory } from '../../src/roadmap/history.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { FRESH_VIEW, type State } from '../../src/ui/document.ts';
import { meant, offersIn, unmeant, wishIn } from '../../src/ui/panels/ask/offers.ts';
import { wishFor } from '../../src/ui/planner.ts';
import { exampleRoadmap } from '../example.ts';
import { wordsEn as words } from '../words-en.ts';

const main = exampleRoadmap.branches.find(({ id }) => id === exampleRoadmap.main);
const resumed = lineTo(exampleRoadmap, main?.tip ?? null).find(({ step }) => step === 'six-party');

/** All that can be said where the example stands after a node; left out, at its start. */
function saidAt(place: string | null = null) {
  const history: State['history'] = createHistory(exampleRoadmap);
  const state: State = { history, place, branch: main?.id ?? null, view: FRESH_VIEW };
  const wish = wishFor(exampleRoadmap, { goal: 'first-projects' });
  return { offers: offersIn(state, words), words, wish };
}

describe('at the start', () => {
  test.each([
    ['kaesong reopened', { target: { goal: 'kaesong-open' } }],
    ['US position certify', { binding: ['congress-certificate'] }],
    ['us position everything', { binding: ['us-everything-first'] }],
    ['Freeze and cap, within 2 years', { target: { goal: 'freeze-and-cap' }, maxMonths: 24 }],
    ['within 24 months', { maxMonths: 24 }],
    ['18', { maxMonths: 18 }],
    ['keep mutual trust', { keep: [expect.objectContaining({ gauge: 'trust' })] }],
    ['without six-party talks resume', { avoid: [resumed?.step] }],
    ['nothing of the kind', null],
    ['kaesong reopened, nothing of the kind', null],
  ])('“%s”', (typed, becomes) => {
    const said = wishIn(typed, saidAt());
    if (becomes === null) expect(said).toBeNull();
    else expect(said).toMatchObject(becomes);
  });

  test('what means nothing is named alone', () => {
    expect(unmeant('Kaesong reopened, a moon base, within 3 years', saidAt())).toBe('a moon base');
  });

  test('a stage that is not reached cannot be kept', () => {
    expect(wishIn('keep six-party talks', saidAt())).toBeNull();
  });

  test('what is typed in full comes before what only holds it', () => {
    const [first] = meant('Freeze and cap', saidAt());
    expect(first?.label).toBe('Get to Freeze and cap');
  });
});

test('once the talks have resumed, the whole sentence is understood', () => {
  expect(resumed).toBeDefined();
  const said = wishIn(
    'Kaesong reopened, US position everything first, keep six-party talks, within 24 months',
    saidAt(resumed?.id),
  );
  expect(said).toMatchObject({
    target: { goal: 'kaesong-open' },
    binding: ['us-everything-first'],
    keep: [{ track: 'format', reached: 'six-party' }],
    maxMonths: 24,
  });
});
