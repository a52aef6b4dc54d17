// Does a failing condition say what it lacks, and no more?
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { holds } from '../../src/core/conditions/holds.ts';
import { missing, type Why, why } from '../../src/core/conditions/why.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import { start } from '../../src/core/situation.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';

const scenario = scenarioWith({
  milestones: [
    { id: 'both', when: { all: [no('a'), yes(), no('b')] } },
    { id: 'either', when: { any: [{ milestone: 'both' }, no('c')] } },
  ],
  gauges: ['a', 'b', 'c', 'd'].map((id) => ({ id, initial: 50 })),
});

/** A clause that fails here, told apart by its gauge. */
function no(gauge: string): Condition {
  return { gauge, min: 60 };
}

function yes(): Condition {
  return { track: 'talks', is: 'none' };
}

function whyOf(condition: Condition): Why {
  return why(lookupOf(scenario), start(scenario), condition);
}

function lacks(condition: Condition): readonly string[] {
  return missing(whyOf(condition)).map((clause) =>
    'gauge' in clause.condition ? clause.condition.gauge : clause.kind,
  );
}

test('a clause says where its track or gauge stands, and one of other clauses says nothing', () => {
  expect(whyOf(no('a'))).toMatchObject({ at: 50 });
  expect(whyOf(yes())).toMatchObject({ at: 'none' });
  expect(whyOf({ all: [yes()] })).not.toHaveProperty('at');
});

describe('the smallest set of missing clauses', () => {
  const cases: readonly [condition: Condition, expected: readonly string[]][] = [
    [yes(), []],
    [no('a'), ['a']],
    [{ all: [] }, []],
    [{ all: [no('a'), yes(), no('b')] }, ['a', 'b']],
    [{ all: [no('b'), { all: [no('a')] }] }, ['b', 'a']],
    [{ all: [no('a'), no('a'), { all: [no('a')] }] }, ['a']],
    [{ any: [no('a')] }, ['a']],
    [{ any: [no('a'), no('b')] }, ['a']],
    [{ any: [{ all: [no('a'), no('b')] }, no('c')] }, ['c']],
    [{ any: [{ all: [no('a'), no('a')] }, no('b')] }, ['a']],
    [{ any: [no('a'), yes()] }, []],
    [{ any: [] }, ['any']],
    [{ not: yes() }, ['not']],
    [{ not: { all: [yes(), yes()] } }, ['not']],
    [{ atLeast: 2, of: [no('a'), no('b'), yes(), no('c')] }, ['a']],
    [{ atLeast: 2, of: [{ all: [no('a'), no('b')] }, no('c'), no('d')] }, ['c', 'd']],
    [{ atLeast: 2, of: [{ all: [no('a'), no('b')] }, no('c')] }, ['a', 'b', 'c']],
    [{ atLeast: 2, of: [no('d'), { all: [no('a'), no('b')] }] }, ['d', 'a', 'b']],
    [{ atLeast: 3, of: [no('a'), yes()] }, ['atLeast']],
    [{ atLeast: 1, of: [] }, ['atLeast']],
    [{ milestone: 'both' }, ['a', 'b']],
    [{ milestone: 'either' }, ['c']],
    [{ all: [{ milestone: 'either' }, no('c'), no('d')] }, ['c', 'd']],
  ];
  test.each(cases)('of %j is %j', (condition, expected) => {
    expect(lacks(condition)).toEqual(expected);
  });
});

describe('the reasons of a condition', () => {
  test('are a tree with a verdict on every clause, milestones spelled out', () => {
    const shape = ({ kind, holds, parts }: Why): unknown => [kind, holds, ...parts.map(shape)];
    expect(shape(whyOf({ all: [yes(), { milestone: 'either' }] }))).toEqual([
      'all',
      false,
      ['is', true],
      [
        'milestone',
        false,
        [
          'any',
          false,
          ['milestone', false, ['all', false, ['gauge', false], ['is', true], ['gauge', false]]],
          ['gauge', false],
        ],
      ],
    ]);
  });

  test('agree with whether it holds, and lack something only where it fails', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const scenario = scenarioOf(seed);
      const [lookup, situation] = [lookupOf(scenario), situationIn(scenario, chanceOf(seed))];
      for (const { requires } of scenario.steps) {
        if (!requires) continue;
        const reason = why(lookup, situation, requires);
        expect(reason.holds).toBe(holds(lookup, situation, requires));
        expect(missing(reason).length > 0).toBe(!reason.holds);
        expect(missing(reason).every((clause) => !clause.holds)).toBe(true);
      }
    }
  });
});
