// Is it said in a few words how far a goal is, and what a step would bring?
import { expect, test } from 'vitest';
import { type Brings, sayBrings, sayFar, sayNearer } from '../../src/words/ahead.ts';
import { scenarioWith } from '../makers.ts';
import { wordsEn as words } from '../words-en.ts';

const exactly = (steps: number) => ({ kind: 'exact', steps }) as const;
const within = (least: number, most: number | null) => ({ kind: 'between', least, most }) as const;

test.each([
  [exactly(0), 'reached'],
  [exactly(1), '1 step left'],
  [exactly(16), '16 steps left'],
  [within(3, null), 'at least 3 steps left'],
  [within(3, 5), '3 to 5 steps left'],
  [{ kind: 'never' } as const, 'out of reach'],
])('%o is said as %s', (far, said) => {
  expect(sayFar(words, far)).toBe(said);
});

test.each([
  [exactly(16), exactly(15), '16 → 15 left'],
  [exactly(16), exactly(17), '16 → 17 left'],
  [exactly(16), exactly(16), '16 steps left'],
  [exactly(1), exactly(0), 'reached'],
  [within(3, null), exactly(4), '4 steps left'],
  [undefined, exactly(4), '4 steps left'],
])('from %o to %o is said as %s', (before, after, said) => {
  expect(sayNearer(words, before, after)).toBe(said);
});

test('what a step brings is said worst first, each party once, and nothing of what stays', () => {
  const all = { all: [] };
  const scenario = scenarioWith({
    parties: [{ id: 'north', name: 'North' }],
    goals: ['a', 'b', 'c'].map((id) => ({ id, name: `Goal ${id}`, when: all })),
    steps: [{ id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] }],
    positions: ['one', 'two'].map((id) => ({
      id,
      party: 'north',
      name: id,
      steps: ['begin'],
      requires: all,
    })),
  });
  const brings: Brings = {
    objections: ['one', 'two'],
    moved: 122,
    meets: ['c'],
    goals: { closes: ['a', 'b'], opens: [] },
  };
  expect(sayBrings(words, scenario, brings).map(({ said }) => said)).toEqual([
    'closes Goal a and Goal b',
    'meets Goal c',
    'North objects',
    'end +4 months',
  ]);
  const nothing = { objections: [], moved: 0, meets: [], goals: null };
  expect(sayBrings(words, scenario, nothing)).toEqual([]);
  expect(sayBrings(words, scenario, { ...nothing, moved: 14 })).toMatchObject([
    { kind: 'end', said: 'end +14 days' },
  ]);
});
