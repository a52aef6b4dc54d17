// Do the dates of random paths keep to the page, and to each other?
import { describe, expect, test } from 'vitest';
import { schedule } from '../../src/roadmap/schedule.ts';
import { randomPath } from './random-path.ts';
import { datesNaively } from './schedule-naive.ts';
import { ONE_IN, casesOf } from '../share.ts';

const PATHS = 700;
/** Milliseconds for thousands of paths worked out slowly, on a busy machine. */
const BY = ['low', 'typical', 'high'] as const;

describe.each([
  ['plans', 0],
  ['paths with records here and there', 0.3],
  ['histories', 0.9],
] as const)('on random %s', (_, records) => {
  test('the schedule says what the page says', () => {
    for (const seed of casesOf(PATHS)) {
      const roadmap = randomPath(seed, { most: 14, records });
      const tip = roadmap.nodes.at(-1)?.id ?? null;
      const { tasks, outOfOrder } = schedule(roadmap, tip);
      const wanted = datesNaively(roadmap, tip);
      const plain = tasks.map(({ node, start, finish, waitsFor }) => {
        return { node, start, finish, waitsFor };
      });
      expect(plain, `seed ${seed}`).toEqual(wanted.tasks);
      expect(
        outOfOrder.map(({ node }) => node),
        `seed ${seed}`,
      ).toEqual(wanted.outOfOrder);
      const critical = tasks.filter((task) => task.critical).map(({ node }) => node);
      expect(critical, `seed ${seed}`).toEqual(wanted.critical);
    }
  });
});

test('steps take effect in the order of the path, but for records', () => {
  for (const seed of casesOf(PATHS)) {
    const roadmap = randomPath(seed, { most: 14, records: 0 });
    const { tasks, end } = schedule(roadmap, roadmap.nodes.at(-1)?.id ?? null);
    tasks.forEach(({ start, finish }, index) => {
      for (const by of BY) {
        expect(start[by] <= finish[by], `seed ${seed}`).toBe(true);
        expect((tasks[index - 1]?.finish[by] ?? '') <= finish[by], `seed ${seed}`).toBe(true);
      }
      expect(finish.low <= finish.typical && finish.typical <= finish.high).toBe(true);
    });
    if (tasks.length > 0) expect(tasks.at(-1)?.finish, `seed ${seed}`).toEqual(end);
  }
});

test('a record that contradicts names an earlier step that finishes after it', () => {
  let told = 0;
  for (const seed of casesOf(PATHS)) {
    const roadmap = randomPath(seed, { most: 14, records: 0.5 });
    const { tasks, outOfOrder } = schedule(roadmap, roadmap.nodes.at(-1)?.id ?? null);
    for (const { node, with: other } of outOfOrder) {
      const [own, earlier] = [node, other].map((id) => tasks.findIndex((task) => task.node === id));
      if (other === null) continue;
      told += 1;
      expect(earlier).toBeLessThan(own ?? 0);
      const finish = (at = 0) => tasks[at]?.finish.typical ?? '';
      expect(finish(earlier) > finish(own), `seed ${seed}`).toBe(true);
    }
  }
  expect(told).toBeGreaterThan(25 / ONE_IN);
});
