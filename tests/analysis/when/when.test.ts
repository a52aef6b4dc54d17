// Does every draw follow the schedule of the model, and do the shares say what the draws say?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { chanceOf, drawBeta, pertOf } from '../../../src/analysis/when/chance.ts';
import { dayAt, dayCourseOf, run } from '../../../src/analysis/when/course.ts';
import { type When, when, whenEach } from '../../../src/analysis/when/when.ts';
import { daysBetween, daysIn } from '../../../src/core/duration.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { courseOf, schedule } from '../../../src/roadmap/schedule.ts';
import { scenarioWith } from '../../makers.ts';
import { randomPath } from '../../roadmap/random-path.ts';
import { casesOf } from '../../share.ts';
import { flagshipRoadmap, lineOf } from '../lines.ts';

const tipOf = ({ nodes }: Roadmap) => nodes.at(-1)?.id ?? null;
const ask = (roadmap: Roadmap, { draws = 1000, seed = 1 } = {}): When =>
  answerOf(when(roadmap, { place: tipOf(roadmap), draws, seed }));

/** When the nodes take effect if each is drawn this far between its shortest and longest estimate. */
function drawn(roadmap: Roadmap, shareOf: (index: number) => number) {
  const path = replay(roadmap, tipOf(roadmap));
  const course = dayCourseOf(courseOf(path, roadmap.binding));
  const finishes = new Int32Array(course.nodes.length);
  run(course, Float64Array.from(course.nodes.keys(), shareOf), finishes);
  return Array.from(finishes, (day) => dayAt(course.first, day));
}

/** The same where every step takes exactly one of its estimates, the shortest, its own or the longest. */
function certain(roadmap: Roadmap, which: 0 | 1 | 2): Roadmap {
  const of = <T extends { readonly takes?: Roadmap['nodes'][number]['takes'] }>(item: T): T => {
    const { takes } = item;
    if (takes === undefined || typeof takes === 'string') return item;
    const all = [takes.low, takes.typical, takes.high];
    const sorted = all.toSorted((a, b) => daysIn(a) - daysIn(b));
    return { ...item, takes: which === 1 ? takes.typical : sorted[which] };
  };
  const { scenario } = roadmap;
  const steps = scenario.steps.map(of);
  const setbacks = scenario.setbacks.map(of);
  return { ...roadmap, nodes: roadmap.nodes.map(of), scenario: { ...scenario, steps, setbacks } };
}

const typicalIn = (roadmap: Roadmap) =>
  schedule(roadmap, tipOf(roadmap)).tasks.map(({ finish }) => finish.typical);

describe('a draw', () => {
  test('follows the schedule wherever lengths are certain, whatever is on record', () => {
    for (const seed of casesOf(300)) {
      const roadmap = certain(randomPath(seed, { most: 12, records: 0.2 }), 1);
      expect(
        drawn(roadmap, () => seed / 300),
        `seed ${seed}`,
      ).toEqual(typicalIn(roadmap));
    }
  });

  test('of nothing but shortest or longest lengths is the schedule by these', () => {
    for (const seed of casesOf(300)) {
      const roadmap = randomPath(seed, { most: 12, records: 0 });
      const said = `seed ${seed}`;
      expect(
        drawn(roadmap, () => 0),
        said,
      ).toEqual(typicalIn(certain(roadmap, 0)));
      expect(
        drawn(roadmap, () => 1),
        said,
      ).toEqual(typicalIn(certain(roadmap, 2)));
    }
  });

  test('between them is the schedule of steps that take so many days', () => {
    for (const seed of casesOf(200)) {
      const roadmap = certain(randomPath(seed, { most: 12, records: 0.1 }), 1);
      const days = (index: number) => (index * 7 + seed) % 40;
      const whole = roadmap.nodes.map((node, index) => ({ ...node, takes: `P${days(index)}D` }));
      const ranged = whole.map((node) => ({
        ...node,
        takes: { low: 'P0D', typical: node.takes, high: 'P40D' },
      }));
      const exact = { ...roadmap, nodes: whole };
      const found = drawn({ ...roadmap, nodes: ranged }, (index) => days(index) / 40);
      expect(found, `seed ${seed}`).toEqual(typicalIn(exact));
    }
  });
});

test('where every length is certain all percentiles are the schedule’s own days, and nothing drives the end', () => {
  for (const seed of casesOf(100)) {
    const roadmap = certain(randomPath(seed, { most: 8, records: 0.1 }), 1);
    const found = ask(roadmap, { draws: 7 });
    const { end } = schedule(roadmap, tipOf(roadmap));
    expect(found.end, `seed ${seed}`).toEqual({
      p10: end.typical,
      p50: end.typical,
      p90: end.typical,
    });
    expect(found.drivers).toEqual([]);
  }
});

test('the same seed gives the same answer, another seed another', () => {
  const roadmap = twoSteps();
  expect(ask(roadmap, { seed: 5 })).toEqual(ask(roadmap, { seed: 5 }));
  expect(ask(roadmap, { seed: 5 })).not.toEqual(ask(roadmap, { seed: 6 }));
});

test.each([0, 0.1, 0.25, 0.5, 0.9, 1])(
  'draws of a mode at %s have the mean and spread of PERT',
  (mode) => {
    const { a, b } = pertOf(mode);
    const chance = chanceOf(17);
    const all = Array.from({ length: 40_000 }, () => drawBeta(chance, { a, b }));
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    const spread = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThanOrEqual(1);
    expect(mean).toBeCloseTo((0 + 4 * mode + 1) / 6, 2);
    expect(spread).toBeCloseTo((a * b) / (36 * 7), 2.5);
  },
);

describe('two steps one after the other, the second with ten times the range', () => {
  const found = ask(twoSteps(), { draws: 4000 });

  test('the wide one drives the end, and the shares are one together', () => {
    expect(found.drivers.map(({ node }) => node)).toEqual(['n2', 'n1']);
    expect(found.drivers[0]?.share).toBeGreaterThan(0.95);
    expect(found.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('half of a symmetric range lies before its middle, nothing before its start', () => {
    const shares = found.before.flatMap(({ goal, share }) => (goal === 'done' ? [share] : []));
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBeGreaterThan(0.45);
    expect(shares[1]).toBeLessThan(0.55);
    expect(shares[2]).toBe(1);
    expect(found.before[3]).toMatchObject({ goal: 'done', name: 'Middle', date: '2019-05-25' });
  });

  test('a goal is met when its step takes effect, which here is the end', () => {
    expect(found.goals['done']).toEqual(found.end);
    expect(found.goals['begun']?.p90 && found.goals['begun'].p90 < found.end.p10).toBe(true);
    expect(Object.keys(found.goals)).toEqual(['begun', 'done']);
    const { p10, p50, p90 } = found.end;
    expect(daysBetween(p10, p50) > 0 && daysBetween(p50, p90) > 0).toBe(true);
  });
});

test('of seventy steps of the flagship the median lies between the low and the high end', () => {
  const roadmap = flagshipRoadmap();
  const place = roadmap.branches.find(({ id }) => id === roadmap.main)?.tip ?? null;
  const { end } = schedule(roadmap, place);
  const found = answerOf(when(roadmap, { place, draws: 400, seed: 1 }));
  expect(found.end.p10 > end.low && found.end.p90 < end.high).toBe(true);
});

/** Ten to twenty days, then twenty to a hundred and twenty, each as likely to be short as long. */
function twoSteps(): Roadmap {
  const scenario = scenarioWith({
    tracks: [{ id: 'talks', stages: ['none', 'begun', 'done'] }],
    steps: [
      {
        id: 'begin',
        moves: [{ track: 'talks', from: 'none', to: 'begun' }],
        takes: { low: 'P10D', typical: 'P15D', high: 'P20D' },
      },
      {
        id: 'finish',
        moves: [{ track: 'talks', from: 'begun', to: 'done' }],
        takes: { low: 'P20D', typical: 'P70D', high: 'P120D' },
      },
    ],
    goals: ['begun', 'done', 'never'].map((id) => ({
      id,
      when:
        id === 'never'
          ? { not: { track: 'talks', reached: 'none' } }
          : { track: 'talks', reached: id },
    })),
    calendar: [
      { date: '2019-03-20', name: 'Early' },
      { date: '2019-05-25', name: 'Middle' },
      { date: '2020-01-01', name: 'Late' },
    ],
  });
  return lineOf(scenario, ['begin', 'finish']);
}

test('curves hold the three days that are told, and several branches are asked as each is', () => {
  const roadmap = flagshipRoadmap();
  const places = [tipOf(roadmap), roadmap.nodes[20]?.id ?? null];
  const each = answerOf(whenEach(roadmap, { places, draws: 500, seed: 3 }));
  expect(each).toEqual(
    places.map((place) => answerOf(when(roadmap, { place, draws: 500, seed: 3 }))),
  );
  for (const { end, goals, curves } of each)
    for (const [days, told] of [
      [curves.end, end],
      ...Object.keys(goals).map((id) => [curves.goals[id], goals[id]] as const),
    ] as const) {
      expect(days).toHaveLength(21);
      expect(days).toEqual(days?.toSorted());
      expect([days?.[2], days?.[10], days?.[18]]).toEqual([told?.p10, told?.p50, told?.p90]);
    }
});
