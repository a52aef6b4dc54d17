// When does each kind of condition hold?
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { holds } from '../../src/core/conditions/holds.ts';
import { mentionsIn } from '../../src/core/conditions/kinds.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import type { Situation } from '../../src/core/situation.ts';
import { scenarioWith } from '../makers.ts';

const scenario = scenarioWith({
  tracks: [
    { id: 'un', stages: ['full', 'eased', 'lifted'] },
    { id: 'constructor', stages: ['1', '0'] },
  ],
  gauges: [
    { id: 'trust', min: -10, max: 10, initial: 0 },
    { id: 'to-string', min: 3, max: 3, initial: 3 },
  ],
  milestones: [
    { id: 'eased', when: { track: 'un', reached: 'eased' } },
    { id: 'eased-trusting', when: { all: [{ milestone: 'eased' }, { gauge: 'trust', min: 1 }] } },
  ],
});
const situation: Situation = {
  stages: { un: 'eased', constructor: '0' },
  gauges: { trust: -2, 'to-string': 3 },
};

const YES: Condition = { all: [] };
const NO: Condition = { any: [] };

const cases: readonly [story: string, condition: Condition, expected: boolean][] = [
  ['a track at the stage', { track: 'un', is: 'eased' }, true],
  ['a track at an earlier stage', { track: 'un', is: 'lifted' }, false],
  ['a track at one of the stages', { track: 'un', is: ['full', 'eased'] }, true],
  ['a track at none of the stages', { track: 'un', is: ['full', 'lifted'] }, false],
  ['a track that reached the very stage', { track: 'un', reached: 'eased' }, true],
  ['a track beyond the stage', { track: 'un', reached: 'full' }, true],
  ['a track before the stage', { track: 'un', reached: 'lifted' }, false],
  ['order as listed, not as named', { track: 'constructor', reached: '1' }, true],
  ['a gauge at its lower bound', { gauge: 'trust', min: -2 }, true],
  ['a gauge below its lower bound', { gauge: 'trust', min: -1 }, false],
  ['a gauge at its upper bound', { gauge: 'trust', max: -2 }, true],
  ['a gauge above its upper bound', { gauge: 'trust', max: -3 }, false],
  ['a gauge between bounds', { gauge: 'trust', min: -3, max: 0 }, true],
  ['a gauge outside of both', { gauge: 'trust', min: 0, max: 3 }, false],
  ['a gauge without bounds', { gauge: 'trust' }, true],
  ['bounds that exclude each other', { gauge: 'trust', min: 1, max: -5 }, false],
  ['a gauge that cannot move', { gauge: 'to-string', min: 3, max: 3 }, true],
  ['a milestone', { milestone: 'eased' }, true],
  ['a milestone over a milestone', { milestone: 'eased-trusting' }, false],
  ['all of nothing', { all: [] }, true],
  ['any of nothing', { any: [] }, false],
  ['all of what holds', { all: [YES, YES] }, true],
  ['all with one that fails', { all: [YES, NO] }, false],
  ['any with one that holds', { any: [NO, YES] }, true],
  ['any of what fails', { any: [NO, NO] }, false],
  ['not of what fails', { not: NO }, true],
  ['not of what holds', { not: YES }, false],
  ['at least none', { atLeast: 0, of: [] }, true],
  ['at least none of what fails', { atLeast: 0, of: [NO] }, true],
  ['at least one of nothing', { atLeast: 1, of: [] }, false],
  ['at least two of three, two hold', { atLeast: 2, of: [YES, NO, YES] }, true],
  ['at least two of three, one holds', { atLeast: 2, of: [NO, NO, YES] }, false],
  ['at least more than there are', { atLeast: 3, of: [YES, YES] }, false],
  ['the same part counted twice', { atLeast: 2, of: [YES, YES] }, true],
  ['depth', { not: { any: [{ all: [YES, { not: { atLeast: 1, of: [YES] } }] }] } }, true],
];

describe('a condition', () => {
  test.each(cases)('of %s: %j is %s', (_, condition, expected) => {
    expect(holds(lookupOf(scenario), situation, condition)).toBe(expected);
    expect(holds(lookupOf(scenario), situation, { not: condition })).toBe(!expected);
  });

  test('over an unknown milestone is our own mistake', () => {
    expect(() => holds(lookupOf(scenario), situation, { milestone: 'nowhere' })).toThrow('nowhere');
  });

  test('names all that it mentions, with places', () => {
    const condition: Condition = {
      all: [
        { track: 'un', is: ['full', 'eased'] },
        { not: { atLeast: 1, of: [{ gauge: 'trust' }, { milestone: 'eased' }] } },
        { any: [{ track: 'un', reached: 'lifted' }] },
      ],
    };
    expect(mentionsIn(condition, 'x').map(({ kind, id, at }) => `${at}: ${kind} ${id}`)).toEqual([
      'x/all/0/track: track un',
      'x/all/0/is/0: stage full',
      'x/all/0/is/1: stage eased',
      'x/all/1/not/of/0/gauge: gauge trust',
      'x/all/1/not/of/1/milestone: milestone eased',
      'x/all/2/any/0/track: track un',
      'x/all/2/any/0/reached: stage lifted',
    ]);
  });
});
