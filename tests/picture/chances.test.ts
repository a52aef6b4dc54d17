// Do curves of chance lie where their days are, in Compare and beneath the timeline, and does an exposure lane follow the dates?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/analysis/asking.ts';
import { whenEach } from '../../src/analysis/when/when.ts';
import { later } from '../../src/core/duration.ts';
import { chancesOf } from '../../src/picture/chances/chances.ts';
import { chanceCurve } from '../../src/picture/chances/curve.ts';
import { pointsOf } from '../../src/picture/exposure/curves.ts';
import { LEFT, xOn } from '../../src/picture/timeline/axis.ts';
import { chanceRows, exposureLane } from '../../src/picture/timeline/beneath.ts';
import { timePlanOf, timelineOf } from '../../src/picture/timeline/timeline.ts';
import { compare } from '../../src/roadmap/compare/compare.ts';
import { wordsEn } from '../words-en.ts';
import { shippedExample } from './map-makers.ts';

const roadmap = shippedExample();
const shown = compare(roadmap, ['b1', 'b2', 'b3']);
const places = shown.lines.map(({ branch }) => branch.tip);
const answers = answerOf(whenEach(roadmap, { places, draws: 400, seed: 7 }));
const start = shown.lines[0]?.schedule.start ?? '';
const end = shown.lines.reduce((last, { schedule }) => later(last, schedule.end.high), start);

/** The corners of a path, as numbers. */
function cornersOf(path: string): readonly (readonly [number, number])[] {
  return path
    .slice(1)
    .split('L')
    .map((corner) => {
      const [x = 0, y = 0] = corner.split(',').map(Number);
      return [x, y] as const;
    });
}

describe('a curve', () => {
  const place = { x: (day: string) => Number(day.slice(8)), bottom: 100, top: 0 };

  test('rises from none of the draws to all of them, never back in time', () => {
    const days = ['2020-01-01', '2020-01-03', '2020-01-03', '2020-01-09', '2020-01-20'];
    const { path, p50, first, last } = chanceCurve(days, place);
    expect(cornersOf(path)).toEqual([
      [1, 100],
      [1, 100],
      [3, 75],
      [3, 50],
      [9, 25],
      [20, 0],
    ]);
    expect([first, p50, last]).toEqual([1, 3, 20]);
  });

  test('is a step where the day is certain', () => {
    const { path, first, last } = chanceCurve(['2020-01-05', '2020-01-05'], place);
    expect(path).toBe('M5,100L5,100L5,0');
    expect(first).toBe(last);
  });
});

describe('the curves of branches', () => {
  const curves = answers.map((answer) => answer.curves.end);
  const picture = chancesOf([...curves, null], { width: 800, start, end, words: wordsEn });

  test('lie within the axis, which is there before them', () => {
    const empty = chancesOf([null, null], { width: 800, start, end, words: wordsEn });
    expect(empty.across).toEqual(picture.across);
    expect(picture.curves.map(({ line }) => line)).toEqual([0, 1, 2]);
    for (const { path, first, last } of picture.curves) {
      expect(first).toBeGreaterThanOrEqual(picture.left);
      expect(last).toBeLessThanOrEqual(picture.right);
      const corners = cornersOf(path);
      expect(corners.map(([x]) => x)).toEqual(corners.map(([x]) => x).toSorted((a, b) => a - b));
      expect(corners.at(-1)?.[1]).toBe(picture.top);
    }
  });

  test('end on no day that the schedule rules out', () => {
    for (const [line, { schedule }] of shown.lines.entries()) {
      expect((curves[line]?.[0] ?? '') >= schedule.end.low).toBe(true);
      expect((curves[line]?.at(-1) ?? '~') <= schedule.end.high).toBe(true);
    }
  });
});

describe('beneath the timeline', () => {
  const [line] = shown.lines;
  const [answer] = answers;
  if (!line || !answer) throw new Error('no branch');
  const plan = timePlanOf(roadmap, line.branch.tip);
  const timeline = timelineOf(plan, {
    words: wordsEn,
    grouping: 'track',
    perDay: 4,
    folded: [],
    names: 148,
  });

  test('the rows are on the axis of the bars, and tell open outside dates', () => {
    const chances = Object.entries(answer.curves.goals).map(([key, days]) => ({
      key,
      days,
      before: answer.before.filter(({ goal }) => goal === key),
    }));
    const rows = chanceRows(timeline, chances);
    expect(rows).toHaveLength(chances.length);
    for (const { key, p50, before } of rows) {
      expect(p50).toBeCloseTo(xOn(timeline, answer.goals[key]?.p50 ?? ''), 0);
      const open = answer.before.filter(
        ({ goal, share, date }) =>
          goal === key &&
          share >= 0.01 &&
          share <= 0.99 &&
          plan.calendar.some((each) => each.date === date),
      );
      const shares = open.map(({ share }) => share).toSorted((a, b) => a - b);
      expect(before.map(({ share }) => share).toSorted((a, b) => a - b)).toEqual(shares);
    }
  });

  test('the lane of a party ends with its balance on the day of the last step that counts', () => {
    for (const party of line.replay.scenario.parties) {
      const points = pointsOf(line, party, 'date');
      const lane = exposureLane(timeline, line, party);
      const lastX = Number(/H([\d.]+)V[\d.-]+$/.exec(lane.path)?.[1]);
      const days = points.at(-1)?.key ?? 0;
      expect(lastX).toBeCloseTo(xOn(timeline, line.schedule.start) + days * timeline.perDay, 0);
      expect(lane.start).toBeGreaterThanOrEqual(LEFT);
      for (const { x, width, weight } of lane.tempted) {
        expect(x).toBeGreaterThanOrEqual(lane.start);
        expect(x + width).toBeLessThanOrEqual(lastX + 2.1);
        expect(weight > 0 && weight <= 1).toBe(true);
      }
      expect(JSON.stringify(lane)).not.toMatch(/NaN|null/);
    }
  });
});
