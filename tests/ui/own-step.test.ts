// Does a sketch of a step become what was meant, and is what is wrong with it told at its place?
import { describe, expect, test } from 'vitest';
import { putItems } from '../../src/roadmap/scenario/put.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import {
  BLANK,
  NO_GIVE,
  type StepSketch,
  needOf,
  putsOf,
} from '../../src/ui/panels/own-step/sketch.ts';
import { freeze } from '../roadmap/makers.ts';

const roadmap = newRoadmap(freeze, { id: 'r', name: 'R' });

/** The roadmap with the step of a sketch, or the places of what is wrong. */
function added(sketch: Partial<StepSketch>) {
  const { puts, step } = putsOf(freeze, { ...BLANK, ...sketch });
  const put = putItems(roadmap, puts);
  if (!put.ok) return { wrong: put.problems.map(({ at, code }) => `${at} ${code}`) };
  const { scenario } = put.value;
  return { step: scenario.steps.find(({ id }) => id === step), scenario };
}

const own = `steps/${freeze.steps.length}`;

describe('a step of our own', () => {
  test('needs no more than a name', () => {
    expect(added({ name: ' Liaison offices ' }).step).toMatchObject({
      id: 'liaison-offices',
      name: 'Liaison offices',
      moves: [],
      parties: [],
    });
  });

  test('gets an id of its own where its name is taken, or has no Latin letter', () => {
    expect(added({ name: 'dual-freeze' }).step?.id).toBe('dual-freeze-2');
    expect(added({ name: '연락사무소' }).step?.id).toMatch(/^step-\d+$/);
  });

  test('moves tracks by names as typed, each by its party and at its worth', () => {
    const { step } = added({
      name: 'Halt for drills',
      gives: [
        { by: 'North', track: 'tests', from: 'running', to: 'HALTED', worth: '−3' },
        { by: 'us', track: 'drills', from: '', to: 'reduced', worth: '' },
      ],
    });
    expect(step?.parties).toEqual(['north', 'us']);
    expect(step?.moves).toMatchObject([
      { track: 'tests', from: 'running', to: 'halted', by: 'north', worth: { north: -3 } },
      { track: 'drills', to: 'reduced', by: 'us', worth: {} },
    ]);
  });

  test('makes parties, tracks, stages and a source on the way, and leaves the others the very same', () => {
    const { scenario, step } = added({
      name: 'Summit',
      gives: [
        { by: 'Sweden', track: 'Summits', from: 'None', to: 'Held in Malmö', worth: '' },
        { by: 'north', track: 'tests', from: 'banned', to: 'dismantled', worth: '' },
      ],
      source: 'https://example.org/summit',
    });
    expect(scenario?.parties.at(-1)).toMatchObject({ id: 'sweden', name: 'Sweden' });
    expect(scenario?.tracks.at(-1)).toMatchObject({
      id: 'summits',
      initial: 'none',
      stages: [{ id: 'none' }, { id: 'held-in-malmo' }],
    });
    expect(scenario?.tracks[0]?.stages.at(-1)).toEqual({ id: 'dismantled', name: 'dismantled' });
    expect(scenario?.tracks[1]).toBe(freeze.tracks[1]);
    const source = scenario?.sources.at(-1);
    expect(source).toMatchObject({ url: 'https://example.org/summit', confidence: 'assumed' });
    expect(step?.sources).toEqual([source?.id]);
  });

  test('takes a name for the same however it is spelt, and makes no twin of it', () => {
    const { scenario, step } = added({
      name: 'Lanes',
      gives: [
        { by: '조정위원회', track: 'tests', from: '', to: 'hal\u00adted', worth: '' },
        {
          by: '조정위원회'.normalize('NFD'),
          track: 'Dri\u200blls',
          from: '',
          to: 'reduced',
          worth: '',
        },
      ],
    });
    expect(scenario?.parties).toHaveLength(freeze.parties.length + 1);
    expect(scenario?.tracks).toEqual(freeze.tracks);
    expect(step?.moves).toMatchObject([
      { track: 'tests', to: 'halted' },
      { track: 'drills', to: 'reduced' },
    ]);
  });

  test('takes three estimates, or one for all', () => {
    expect(added({ name: 'a', typical: '2 months' }).step?.takes).toBe('P2M');
    expect(added({ name: 'a', low: '1 month', high: 'P1Y' }).step?.takes).toEqual({
      low: 'P1M',
      typical: 'P1M',
      high: 'P1Y',
    });
  });

  const give = { ...NO_GIVE, by: 'north', track: 'tests', to: 'halted' };
  const cases: readonly [sketch: Partial<StepSketch>, at: string][] = [
    [{ name: 'a', typical: 'soon' }, `${own}/takes duration`],
    [{ name: 'a', low: '2 months', typical: '1 month' }, `${own}/takes duration-order`],
    [{ name: 'a', gives: [{ ...give, to: '' }] }, `${own}/moves/0/to missing`],
    [{ name: 'a', gives: [{ ...give, track: '' }] }, `${own}/moves/0/track missing`],
    [{ name: 'a', gives: [{ ...give, worth: 'much' }] }, `${own}/moves/0/worth/north type`],
    [{ name: 'a', gives: [{ ...give, from: 'halted' }] }, `${own}/moves/0/from stays`],
    [{ name: 'a', gives: [give, { ...give, to: 'banned' }] }, `${own}/moves/1/track moved-twice`],
  ];
  test.each(cases)('%j is refused at %s', (sketch, at) => {
    expect(added(sketch).wrong).toEqual([at]);
  });
});

describe('what it needs', () => {
  const halted = { of: 'track:tests', how: 'reached', value: 'halted' } as const;
  const trust = { of: 'gauge:trust', how: 'least', value: '3' } as const;

  test('is all or any of what is picked, and a half-picked one is left out', () => {
    expect(needOf(freeze, { needs: [halted, trust], all: 'any' })).toEqual({
      any: [
        { track: 'tests', reached: 'halted' },
        { gauge: 'trust', min: 3 },
      ],
    });
    expect(needOf(freeze, { needs: [{ ...halted, value: '' }, trust], all: 'all' })).toEqual({
      gauge: 'trust',
      min: 3,
    });
    expect(needOf(freeze, { needs: [{ ...trust, value: 'three' }], all: 'all' })).toBeUndefined();
  });

  test('can be that something does not hold', () => {
    expect(needOf(freeze, { needs: [{ ...halted, how: 'is-not' }], all: 'all' })).toEqual({
      not: { track: 'tests', is: 'halted' },
    });
    const frozen = { of: 'milestone:frozen', how: 'fails', value: '' } as const;
    expect(needOf(freeze, { needs: [frozen], all: 'all' })).toEqual({
      not: { milestone: 'frozen' },
    });
  });
});
