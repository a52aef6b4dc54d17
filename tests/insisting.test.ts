// What must yield on the flagship when everybody insists at once?
import { expect, describe, test } from 'vitest';
import { answerOf } from '../src/analysis/asking.ts';
import { plan } from '../src/analysis/plan/plan.ts';
import { yielding } from '../src/analysis/yield.ts';
import { exampleRoadmap } from './example.ts';

const LIMIT = 20_000;
const { scenario } = exampleRoadmap;

function ask(goal: string, binding: readonly string[]) {
  return answerOf(plan(scenario, { target: { goal }, binding, limit: LIMIT }));
}

describe('with every position binding', () => {
  const all = scenario.positions.map(({ id }) => id);

  test('each goal that is out of reach has its smallest sets named with proof', () => {
    for (const { id } of scenario.goals) {
      const answer = answerOf(
        yielding(scenario, { target: { goal: id }, binding: all, limit: LIMIT }),
      );
      expect(answer.proven, id).toBe(true);
      expect(answer.reason, id).not.toBe('none-helps');
      if (answer.reason === undefined) expect(answer.sets.length, id).toBeGreaterThan(0);
    }
  });

  test.each(['peace-in-force', 'first-projects', 'full-denuclearisation'])(
    'no route leads to %s, and the smallest sets that would have to yield are named',
    (goal) => {
      expect(ask(goal, all)).toMatchObject({ kind: 'none', proven: true });
      const answer = answerOf(yielding(scenario, { target: { goal }, binding: all, limit: LIMIT }));
      expect(answer.proven).toBe(true);
      expect(answer.sets.length).toBeGreaterThan(0);
      for (const { positions } of answer.sets) {
        const binding = all.filter((id) => !positions.includes(id));
        expect(ask(goal, binding).kind, positions.join(' ')).toBe('found');
      }
    },
  );

  test('peace never comes over the conservatives in Seoul, nor without Washington or Pyongyang', () => {
    const target = { goal: 'peace-in-force' };
    const { sets } = answerOf(yielding(scenario, { target, binding: all, limit: LIMIT }));
    const named = sets.map(({ positions }) => positions.toSorted().join(' '));
    expect(named).toContain('japan-peace rok-conservatives us-list-first us-treaty-late');
    for (const { positions } of sets) {
      expect(positions).toContain('rok-conservatives');
      expect(positions.some((id) => /^(us|dprk)-/.test(id))).toBe(true);
    }
  });
});
