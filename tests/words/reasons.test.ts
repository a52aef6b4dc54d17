// Are conditions, and what blocks a step, said in plain words?
import { describe, expect, test } from 'vitest';
import { choices } from '../../src/core/choices.ts';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { why } from '../../src/core/conditions/why.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import { start } from '../../src/core/situation.ts';
import { sayCondition } from '../../src/words/conditions.ts';
import { sayClause, sayReason } from '../../src/words/reasons.ts';
import { wordsEn } from '../words-en.ts';
import { scenarioWith } from '../makers.ts';

const requires: Condition = {
  all: [
    { track: 'kaesong', reached: 'pilot' },
    { gauge: 'support', min: 5 },
    { any: [{ milestone: 'free' }, { track: 'un', is: 'lifted' }] },
  ],
};

const scenario = scenarioWith({
  parties: [{ id: 'us', name: 'United States' }],
  tracks: [
    {
      id: 'kaesong',
      name: 'Kaesong',
      stages: [
        { id: 'closed', name: 'Closed' },
        { id: 'inspected', name: 'Assets inspected' },
        { id: 'pilot', name: 'Pilot' },
        { id: 'reopened', name: 'Reopened' },
      ],
    },
    {
      id: 'un',
      name: 'UN sanctions',
      stages: [
        { id: 'full', name: 'Full' },
        { id: 'lifted', name: 'Lifted' },
      ],
    },
  ],
  gauges: [
    { id: 'support', name: 'Public support', min: 0, max: 10, initial: 4, unit: '/10' },
    { id: 'fuel', name: 'Fuel', min: 0, max: 900, initial: 100, unit: 'kt' },
  ],
  milestones: [{ id: 'free', name: 'Textiles are free', when: { track: 'un', is: 'lifted' } }],
  steps: [
    { id: 'open', moves: [{ track: 'kaesong', from: 'inspected', to: 'pilot' }] },
    { id: 'either', moves: [{ track: 'kaesong', from: ['inspected', 'pilot'], to: 'reopened' }] },
    { id: 'close', moves: [{ track: 'kaesong', to: 'closed' }] },
    { id: 'whole', requires },
    { id: 'relief', moves: [{ track: 'un', to: 'lifted' }] },
  ],
  positions: [
    {
      id: 'first',
      party: 'us',
      name: 'Everything first',
      steps: ['relief'],
      requires: { track: 'kaesong', reached: 'reopened' },
    },
  ],
});

describe('a condition is a plain clause', () => {
  const said: readonly [condition: Condition, words: string][] = [
    [{ track: 'kaesong', is: 'pilot' }, 'Kaesong at Pilot'],
    [{ track: 'kaesong', is: ['pilot', 'reopened'] }, 'Kaesong at Pilot or Reopened'],
    [{ track: 'kaesong', reached: 'pilot' }, 'Kaesong at Pilot or beyond'],
    [{ gauge: 'support', min: 5 }, 'Public support at least 5/10'],
    [{ gauge: 'fuel', max: 500 }, 'Fuel at most 500 kt'],
    [{ gauge: 'support', min: 3, max: 5 }, 'Public support between 3/10 and 5/10'],
    [{ gauge: 'support', min: 5, max: 5 }, 'Public support exactly 5/10'],
    [{ gauge: 'support' }, 'Public support at any value'],
    [{ milestone: 'free' }, 'Textiles are free'],
    [{ not: { track: 'un', is: 'full' } }, 'UN sanctions not at Full'],
    [{ not: { track: 'kaesong', reached: 'pilot' } }, 'Kaesong not yet at Pilot'],
    [{ not: { milestone: 'free' } }, 'not: Textiles are free'],
    [{ not: { any: [{ milestone: 'free' }] } }, 'not: (one of: Textiles are free)'],
    [
      { all: [{ milestone: 'free' }, { gauge: 'support', min: 5 }] },
      'Textiles are free; Public support at least 5/10',
    ],
    [{ all: [{ milestone: 'free' }] }, 'Textiles are free'],
    [{ all: [] }, 'nothing is asked'],
    [{ any: [] }, 'it can never hold'],
    [
      {
        any: [
          { milestone: 'free' },
          {
            all: [
              { gauge: 'fuel', min: 1 },
              { gauge: 'support', max: 2 },
            ],
          },
        ],
      },
      'one of: Textiles are free; (Fuel at least 1 kt; Public support at most 2/10)',
    ],
    [
      {
        atLeast: 2,
        of: [{ milestone: 'free' }, { gauge: 'fuel', min: 1 }, { gauge: 'support', max: 2 }],
      },
      'at least 2 of: Textiles are free; Fuel at least 1 kt; Public support at most 2/10',
    ],
  ];
  test.each(said)('%j', (condition, words) => {
    expect(sayCondition(wordsEn, scenario, condition)).toBe(words);
  });
});

describe('a clause says how things stand', () => {
  const said: readonly [condition: Condition, words: string][] = [
    [{ track: 'kaesong', reached: 'pilot' }, 'Kaesong now at Closed; needs Pilot or beyond'],
    [{ track: 'kaesong', reached: 'reopened' }, 'Kaesong now at Closed; needs Reopened'],
    [{ track: 'un', is: 'lifted' }, 'UN sanctions now at Full; needs Lifted'],
    [{ gauge: 'support', min: 5 }, 'Public support now 4/10; needs at least 5/10'],
    [{ milestone: 'free' }, 'Not yet: Textiles are free'],
    [{ not: { track: 'un', is: 'full' } }, 'UN sanctions now at Full; must not be at Full'],
    [{ not: { gauge: 'support', max: 5 } }, 'Public support now 4/10; must not be at most 5/10'],
    [{ not: { milestone: 'free' } }, 'Must not be so: Textiles are free'],
    [{ not: { all: [] } }, 'This must not hold'],
    [{ any: [{ milestone: 'free' }, { gauge: 'fuel', min: 1 }] }, 'One of these: 1 of 2 hold'],
    [{ all: [{ milestone: 'free' }] }, 'All of these: 0 of 1 holds'],
    [
      { atLeast: 2, of: [{ milestone: 'free' }, { gauge: 'fuel', min: 1 }] },
      'At least 2 of these: 1 of 2 hold',
    ],
    [{ all: [] }, 'nothing is asked'],
    [{ any: [] }, 'it can never hold'],
  ];
  test.each(said)('%j', (condition, words) => {
    const reason = why(lookupOf(scenario), start(scenario), condition);
    expect(sayClause(wordsEn, scenario, reason)).toBe(words);
  });
});

describe('a blocked step says why', () => {
  const reasons: readonly [step: string, words: readonly string[]][] = [
    ['open', ['Kaesong now at Closed; the step starts from Assets inspected']],
    ['either', ['Kaesong now at Closed; the step starts from Assets inspected or Pilot']],
    ['close', ['Kaesong already at Closed']],
    [
      'whole',
      [
        'Kaesong now at Closed; needs Pilot or beyond · Public support now 4/10; needs at least 5/10 · one of: Not yet: Textiles are free, or UN sanctions now at Full; needs Lifted',
      ],
    ],
    ['relief', ['United States insists: Everything first']],
  ];
  test.each(reasons)('%s', (step, words) => {
    const all = choices(scenario, start(scenario), ['first']);
    const verdict = all.find((choice) => choice.step.id === step)?.verdict;
    const because = verdict?.kind === 'blocked' ? verdict.because : [];
    expect(because.map((reason) => sayReason(wordsEn, scenario, reason))).toEqual(words);
  });
});
