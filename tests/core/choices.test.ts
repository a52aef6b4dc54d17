// Which steps are possible, and what blocks the others?
import { describe, expect, test } from 'vitest';
import {
  choices,
  clausesMissing,
  finds,
  isPossible,
  objectionsTo,
  verdictOn,
} from '../../src/core/choices.ts';
import { stepOf } from '../../src/core/lookup.ts';
import { type Situation, start } from '../../src/core/situation.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';

const scenario = scenarioWith({
  tracks: [
    { id: 'un', stages: ['full', 'eased', 'lifted'] },
    { id: 'site', stages: ['running', 'frozen', 'gone'] },
  ],
  gauges: [{ id: 'trust' }],
  steps: [
    { id: 'ease', moves: [{ track: 'un', from: 'full', to: 'eased' }] },
    {
      id: 'lift',
      moves: [
        { track: 'un', from: ['eased'], to: 'lifted' },
        { track: 'site', from: ['running', 'frozen'], to: 'gone' },
      ],
      requires: {
        all: [
          { gauge: 'trust', min: 60 },
          { gauge: 'trust', max: 90 },
        ],
      },
    },
    { id: 'visit', effects: { trust: 20 } },
    { id: 'freeze', moves: [{ track: 'site', to: 'frozen' }] },
  ],
  setbacks: [{ id: 'snapback', moves: [{ track: 'un', to: 'full' }], effects: { trust: -30 } }],
  positions: [
    {
      id: 'site-first',
      party: 'south',
      steps: ['ease', 'lift', 'ease'],
      requires: { track: 'site', reached: 'frozen' },
    },
    {
      id: 'trust-first',
      party: 'north',
      steps: ['ease', 'snapback'],
      requires: { gauge: 'trust', min: 60 },
    },
  ],
});
const first = start(scenario);

/** The verdict in short: `possible`, or what blocks, as `move un`, `requires` or `position site-first`. */
function verdict(id: string, situation = first, binding: readonly string[] = []): string {
  const said = verdictOn(scenario, situation, { step: stepOf(scenario, id), binding });
  if (said.kind === 'possible') return 'possible';
  const words = said.because.map((reason) => {
    if (reason.kind === 'move') return `move ${reason.move.track} from ${reason.at}`;
    return reason.kind === 'position' ? `position ${reason.position.id}` : 'requires';
  });
  return words.join(', ');
}

describe('a verdict', () => {
  const here = (un: string, site: string, trust = 50) => ({
    stages: { un, site },
    gauges: { trust },
  });
  const cases: readonly [
    id: string,
    expected: string,
    situation: Situation,
    binding?: readonly string[],
  ][] = [
    ['ease', 'possible', first],
    ['ease', 'move un from eased', here('eased', 'running')],
    ['lift', 'move un from full, requires', first],
    ['lift', 'requires', here('eased', 'frozen')],
    ['lift', 'possible', here('eased', 'frozen', 60)],
    ['lift', 'requires', here('eased', 'frozen', 91)],
    ['lift', 'move site from gone', here('eased', 'gone', 60)],
    ['lift', 'move un from full, move site from gone, requires', here('full', 'gone', 0)],
    ['visit', 'possible', here('lifted', 'gone', 100)],
    ['freeze', 'possible', here('full', 'gone')],
    ['freeze', 'move site from frozen', here('full', 'frozen')],
    ['snapback', 'move un from full', first],
    ['snapback', 'possible', here('lifted', 'gone')],
    ['ease', 'position site-first', first, ['site-first']],
    ['ease', 'position site-first, position trust-first', first, ['trust-first', 'site-first']],
    ['ease', 'possible', here('full', 'frozen', 60), ['trust-first', 'site-first']],
    ['ease', 'possible', first, ['unknown']],
    ['snapback', 'position trust-first', here('eased', 'gone'), ['trust-first']],
    [
      'lift',
      'requires, position site-first',
      here('eased', 'running'),
      ['site-first', 'trust-first'],
    ],
    ['visit', 'possible', first, ['site-first', 'trust-first']],
  ];
  test.each(cases)('on %s is: %s (in %j, binding %j)', (id, expected, ...where) => {
    expect(verdict(id, ...where)).toBe(expected);
  });

  test('says clause by clause what is missing', () => {
    const said = verdictOn(scenario, first, {
      step: stepOf(scenario, 'lift'),
      binding: ['site-first'],
    });
    if (said.kind === 'possible') throw new Error('possible');
    expect(
      said.because.map((reason) => clausesMissing(reason).map(({ condition }) => condition)),
    ).toEqual([[], [{ gauge: 'trust', min: 60 }], [{ track: 'site', reached: 'frozen' }]]);
  });

  test('agrees with whether the step is possible', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const scenario = scenarioOf(seed);
      const situation = situationIn(scenario, chanceOf(seed));
      const binding = scenario.positions.map(({ id }) => id);
      for (const step of [...scenario.steps, ...scenario.setbacks]) {
        const said = verdictOn(scenario, situation, { step, binding });
        expect(said.kind === 'possible').toBe(isPossible(scenario, situation, { step, binding }));
        if (said.kind === 'blocked') expect(said.because.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('choices', () => {
  test('list every step, then every setback, in the order of the file', () => {
    expect(
      choices(scenario, first).map(({ step, setback, verdict }) => [
        step.id,
        setback,
        verdict.kind,
      ]),
    ).toEqual([
      ['ease', false, 'possible'],
      ['lift', false, 'blocked'],
      ['visit', false, 'possible'],
      ['freeze', false, 'possible'],
      ['snapback', true, 'blocked'],
    ]);
  });

  test('judge under the binding positions', () => {
    const [ease] = choices(scenario, first, ['site-first']);
    expect(ease?.verdict.kind).toBe('blocked');
  });
});

describe('objections', () => {
  test('are those of positions that the step offends, binding or not, each once', () => {
    const ids = objectionsTo(scenario, first, stepOf(scenario, 'ease')).map(({ id }) => id);
    expect(ids).toEqual(['site-first', 'trust-first']);
    expect(objectionsTo(scenario, first, stepOf(scenario, 'visit'))).toEqual([]);
  });

  test('are made and bind also where a position weighs nothing', () => {
    const positions = scenario.positions.map((position) => ({ ...position, weight: 0 }));
    const light = { ...scenario, positions };
    const ids = objectionsTo(light, first, stepOf(light, 'ease')).map(({ id }) => id);
    expect(ids).toEqual(['site-first', 'trust-first']);
    const bound = { step: stepOf(light, 'ease'), binding: ['site-first'] };
    expect(verdictOn(light, first, bound).kind).toBe('blocked');
  });
});

describe('a move finds its track', () => {
  test.each([
    [{ track: 'un', to: 'eased' }, true],
    [{ track: 'un', to: 'full' }, false],
    [{ track: 'un', from: 'full', to: 'eased' }, true],
    [{ track: 'un', from: 'lifted', to: 'eased' }, false],
    [{ track: 'un', from: ['lifted', 'full'], to: 'eased' }, true],
    [{ track: 'un', from: ['lifted'], to: 'eased' }, false],
  ])('%j: %s', (move, expected) => {
    expect(finds({ ...move, worth: {} }, first)).toBe(expected);
  });
});
