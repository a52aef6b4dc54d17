// Do alternative routes really differ, and does each say what it alone does?
import { describe, expect, test } from 'vitest';
import { alternatives } from '../../src/analysis/alternatives.ts';
import { answerOf } from '../../src/analysis/asking.ts';
import type { PlanAsked } from '../../src/analysis/plan/asked.ts';
import { scenarioOf, scenarioWith } from '../makers.ts';
import { faultOf, shortestNaively } from './plan/naive.ts';

test('on random scenarios the first is a shortest route, all are legal, short enough and made of different steps', () => {
  let several = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const scenario = scenarioOf(seed);
    for (const target of [
      ...scenario.goals.map(({ id }) => ({ goal: id })),
      ...scenario.steps.map(({ id }) => ({ step: id })),
    ]) {
      const asked: PlanAsked = { target, limit: 50_000 };
      const label = `${scenario.id} ${JSON.stringify(target)}`;
      const answer = answerOf(alternatives(scenario, asked));
      const length = shortestNaively(scenario, asked);
      if (length === null || answer.kind === 'none') {
        expect({ length, kind: answer.kind }, label).toEqual({ length: null, kind: 'none' });
        continue;
      }
      const { routes } = answer;
      if (routes.length > 1) several += 1;
      expect(routes[0]?.length, label).toBe(length);
      expect(new Set(routes.map(({ steps }) => steps.toSorted().join(' '))).size, label).toBe(
        routes.length,
      );
      routes.forEach(({ steps, only }, index) => {
        expect(faultOf(scenario, asked, steps), label).toBeNull();
        expect(steps.length, label).toBeLessThanOrEqual(length + 3);
        const others = routes.filter((_, other) => other !== index).flatMap((route) => route.steps);
        const own = [...new Set(steps)].filter((id) => !others.includes(id));
        expect(only, label).toEqual(routes.length > 1 ? own : []);
        if (index > 0) expect(only, label).not.toEqual([]);
      });
    }
  }
  expect(several).toBeGreaterThan(40);
});

test('of a single route no step is told as taken only there', () => {
  const scenario = scenarioWith({
    tracks: [{ id: 'room', stages: ['out', 'in'] }],
    steps: [{ id: 'enter', moves: [{ track: 'room', from: 'out', to: 'in' }] }],
    goals: [{ id: 'inside', when: { track: 'room', is: 'in' } }],
  });
  const answer = answerOf(alternatives(scenario, { target: { goal: 'inside' }, limit: 1000 }));
  expect(answer).toMatchObject({ routes: [{ steps: ['enter'], only: [] }], complete: true });
});

describe('three doors into one room', () => {
  const door = (id: string, from: string) => ({ id, moves: [{ track: 'room', from, to: 'in' }] });
  const scenario = scenarioWith({
    tracks: [
      { id: 'room', stages: ['out', 'porch', 'in'] },
      { id: 'light', stages: ['off', 'on'] },
    ],
    steps: [
      { id: 'to-porch', moves: [{ track: 'room', from: 'out', to: 'porch' }] },
      door('front', 'out'),
      door('back', 'out'),
      door('side', 'porch'),
      { id: 'switch', moves: [{ track: 'light', from: 'off', to: 'on' }] },
    ],
    goals: [
      {
        id: 'lit',
        when: {
          all: [
            { track: 'room', is: 'in' },
            { track: 'light', is: 'on' },
          ],
        },
      },
    ],
  });
  const target = { goal: 'lit' };

  test('lists each once, the longer last, whatever the order of the steps', () => {
    const answer = answerOf(alternatives(scenario, { target, limit: 1000 }));
    expect(answer).toMatchObject({ kind: 'found', complete: true });
    if (answer.kind === 'none') return;
    expect(answer.routes.map(({ length, only }) => ({ length, only }))).toEqual([
      { length: 2, only: ['front'] },
      { length: 2, only: ['back'] },
      { length: 3, only: ['to-porch', 'side'] },
    ]);
  });

  test('leaves out what is too long, and what is more than asked for', () => {
    const short = answerOf(alternatives(scenario, { target, limit: 1000, slack: 0 }));
    expect(short.kind === 'found' && short.routes.length).toBe(2);
    const one = answerOf(alternatives(scenario, { target, limit: 1000, count: 1 }));
    expect(one.kind === 'found' && one.routes.length).toBe(1);
  });
});
