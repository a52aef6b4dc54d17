// Does a contingency plan hold on every branch, and lead to the goal?
import { expect, test } from 'vitest';
import { against } from '../../../src/analysis/against/against.ts';
import {
  contingenciesOf,
  withContingencies,
  worstOfEach,
} from '../../../src/analysis/against/contingency.ts';
import { answerOf } from '../../../src/analysis/asking.ts';
import { goalsAt } from '../../../src/roadmap/goals.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import { empty } from '../../roadmap/makers.ts';
import { casesOf } from '../../share.ts';
import { fragile } from './fragile.ts';

test('every branch of a plan against one setback is possible, ends at the goal and is no longer than the worst', () => {
  let branched = 0;
  for (const seed of casesOf(400)) {
    const { scenario, goal } = fragile(seed);
    const answer = answerOf(against(scenario, { goal, strikes: 1, limit: 10_000 }));
    if (answer.kind !== 'found') continue;
    const plan = contingenciesOf(answer.strategy);
    const roadmap = withContingencies(empty(scenario), plan, {
      at: null,
      nameOf: (each) => each?.event ?? 'main',
    });
    for (const { tip } of roadmap.branches) {
      const { taken } = replay(roadmap, tip);
      const said = `seed ${seed}, ${tip}`;
      expect(
        taken.every(({ verdict }) => verdict.kind === 'possible'),
        said,
      ).toBe(true);
      const end = taken.at(-1)?.after;
      expect(end && goalsAt(scenario, end).map(({ id }) => id), said).toEqual([goal]);
      const steps = taken.filter(({ setback }) => !setback).length;
      expect(steps, said).toBeLessThanOrEqual(answer.worst);
    }
    if (plan.branches.length > 0) branched += 1;
  }
  expect(branched).toBeGreaterThan(5);
});

test('of each event only the worst place is kept', () => {
  const branches = [
    { after: 0, event: 'flood', steps: ['flood', 'a', 'b'] },
    { after: 1, event: 'flood', steps: ['flood', 'a', 'b'] },
    { after: 2, event: 'flood', steps: ['flood', 'b'] },
    { after: 0, event: 'fire', steps: ['fire'] },
  ];
  expect(worstOfEach({ main: ['a', 'b'], branches })).toEqual({
    main: ['a', 'b'],
    branches: [branches[1], branches[3]],
  });
});
