// Is a plan right where a search easily goes wrong: two ways to one place, and a gauge that is pushed both ways?
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { plan } from '../../../src/analysis/plan/plan.ts';
import { scenarioWith } from '../../makers.ts';

const toTalks = (from: string, to: string) => ({ track: 'talks', from, to });

test('a situation that is found by a dear step first is reached the cheap way round', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'talks', stages: ['none', 'begun', 'done'] },
      { id: 'deal', stages: ['open', 'signed'] },
    ],
    steps: [
      { id: 'force', moves: [toTalks('none', 'done')] },
      { id: 'begin', moves: [toTalks('none', 'begun')] },
      { id: 'finish', moves: [toTalks('begun', 'done')] },
      {
        id: 'sign',
        moves: [{ track: 'deal', from: 'open', to: 'signed' }],
        requires: { track: 'talks', is: 'done' },
      },
    ],
    positions: [
      {
        id: 'no-force',
        party: 'north',
        steps: ['force'],
        requires: { track: 'deal', is: 'signed' },
      },
    ],
  });
  const target = { step: 'sign' };
  const asked = { target, limit: 1000 };
  expect(answerOf(plan(scenario, { ...asked, by: 'objections' }))).toMatchObject({
    kind: 'found',
    value: 0,
    optimal: true,
    steps: ['begin', 'finish'],
  });
  expect(answerOf(plan(scenario, { ...asked, by: 'steps' }))).toMatchObject({
    kind: 'found',
    value: 1,
    optimal: true,
    steps: ['force'],
  });
});

/** Talks that cost trust before a deal can be made, at trust of 8 and more or where this holds. */
function strained(other: { readonly min: number; readonly max: number }) {
  return scenarioWith({
    tracks: [{ id: 'talks', stages: ['none', 'begun', 'done'] }],
    gauges: [{ id: 'trust', min: 0, max: 10, initial: 5 }],
    steps: [
      { id: 'begin', moves: [toTalks('none', 'begun')], effects: { trust: -1 } },
      {
        id: 'deal',
        moves: [toTalks('begun', 'done')],
        requires: {
          any: [
            { gauge: 'trust', min: 8 },
            { gauge: 'trust', ...other },
          ],
        },
      },
    ],
  });
}

test('of two ranges of a gauge that is pushed down on the way, one that it can stand in is enough', () => {
  const asked = { target: { step: 'deal' }, limit: 1000 };
  expect(answerOf(plan(strained({ min: 3, max: 4 }), asked))).toMatchObject({
    kind: 'found',
    steps: ['begin'],
    optimal: true,
  });
  expect(answerOf(plan(strained({ min: 5, max: 6 }), asked))).toMatchObject({
    kind: 'none',
    proven: true,
  });
});
