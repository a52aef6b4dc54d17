// Does the timeline say in words and in a file what it shows?
import { describe, expect, test } from 'vitest';
import { timelineTicks, axisOver } from '../../src/picture/timeline/axis.ts';
import { pack } from '../../src/picture/timeline/pack.ts';
import { barBeside } from '../../src/picture/timeline/roving.ts';
import { timelineSvg } from '../../src/picture/timeline/svg.ts';
import { summaryOf, tellFlag, tellStep } from '../../src/picture/timeline/told.ts';
import { timePlanOf } from '../../src/picture/timeline/timeline.ts';
import { wordsEn } from '../words-en.ts';
import { along, empty, freeze, tipOf } from '../roadmap/makers.ts';
import { drawnOf, hanoi, mainTip } from './timeline-makers.ts';

const line = along(freeze, { steps: ['dual-freeze', { step: 'exemption', start: '2019-06-01' }] });

describe('words', () => {
  const plan = timePlanOf(line, tipOf(line));

  test('each step is said with its dates, its range, and what it waits for', () => {
    expect(plan.steps.map((step) => tellStep(step, plan, wordsEn))).toEqual([
      '1. dual-freeze: 1 March 2019 to 1 April 2019, waits for no other step',
      '2. exemption: 1 June 2019 to 1 August 2019, finished between Jul 2019 and Dec 2019, on the critical path, not before 1 June 2019, waits for 1 step',
    ]);
  });

  test('each deadline is said with its status, who owes it and when it was done', () => {
    const { flags } = drawnOf(line, tipOf(line));
    expect(flags.map((flag) => tellFlag(flag, wordsEn))).toEqual([
      'Kept: exemption (us, due 1 October 2019, done 1 August 2019); exposed until it is answered: north, 1 April 2019 to 1 August 2019',
    ]);
  });

  test('the whole is said in a line', () => {
    expect(summaryOf(timePlanOf(hanoi, mainTip), wordsEn)).toEqual({
      end: 'Ends 16 May 2034',
      range: 'between Jun 2029 and Apr 2047',
      critical: 'Critical path: 15 steps, 15 years 2 months 15 days',
      deadlines: '15 deadlines, none missed',
      missed: false,
    });
    const none = summaryOf(timePlanOf(empty(), null), wordsEn);
    expect(none).toMatchObject({
      range: null,
      critical: null,
      deadlines: 'No deadlines',
      end: null,
    });
  });
});

describe('the axis', () => {
  const labels = (perDay: number) => {
    const axis = axisOver(['2019-03-01', '2020-06-01'], perDay);
    const ticks = timelineTicks(axis, { width: axis.days * perDay + 12, language: 'en' });
    return ticks.map(({ label }) => label).join(' ');
  };

  test('names years from far, quarters and months from near', () => {
    expect(labels(0.15)).toBe('2019 2020');
    expect(labels(0.5)).toBe('2019  Q3 Q4 2020 Q2');
    expect(labels(1.5)).toBe('2019  Apr May Jun Jul Aug Sep Oct Nov Dec 2020 Feb Mar Apr May Jun');
  });

  test('its labels have room', () => {
    for (const perDay of [0.01, 0.05, 0.1, 0.3, 0.9, 2, 4]) {
      const axis = axisOver(['2019-03-14', '2060-06-01'], perDay);
      const ticks = timelineTicks(axis, { width: 4000, language: 'en' });
      const steps = ticks.slice(2).map(({ x }, index) => x - (ticks[index + 1]?.x ?? 0));
      expect(Math.min(...steps)).toBeGreaterThan(24);
    }
  });
});

test('a piece takes the first row with room, and shortens a name before it opens a new one', () => {
  const pieces = [
    { from: 0, until: 50, to: 400 },
    { from: 200, until: 250, to: 260 },
    { from: 100, until: 150, to: 160 },
    { from: 500, until: 550, to: 560 },
  ];
  expect(pack(pieces)).toEqual({ rows: [0, 0, 1, 0], ends: [192, 260, 160, 560], count: 2 });
  expect(pack(pieces, { most: 1 }).rows).toEqual([0, 0, -1, 0]);
});

test('up and down lead to the nearest bar of the next row and back', () => {
  const { bars } = drawnOf(hanoi, mainTip);
  const top = bars.toSorted((a, b) => a.y - b.y)[0];
  const below = barBeside(bars, top?.node ?? '', 'down');
  expect(bars.find(({ node }) => node === below)?.y).toBeGreaterThan(top?.y ?? 0);
  expect(barBeside(bars, top?.node ?? '', 'up')).toBeUndefined();
  expect(barBeside([], 'none', 'down')).toBeUndefined();
});

test('of the bars of the next row the one whose middle is nearest is reached', () => {
  const [bar] = drawnOf(hanoi, mainTip).bars;
  if (!bar) throw new Error('no bar is drawn');
  const at = (node: string, x: number, y: number) => ({ ...bar, node, x, width: 10, y });
  const bars = [at('far', 0, 40), at('from', 100, 0), at('near', 90, 40), at('beyond', 100, 80)];
  expect(barBeside(bars, 'from', 'down')).toBe('near');
  expect(barBeside(bars, 'beyond', 'up')).toBe('near');
});

describe('the file', () => {
  const svg = timelineSvg(hanoi, { tip: mainTip, words: wordsEn });

  test('stands alone: one root, nothing loaded, no style and no script', () => {
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(/href=|<style| style=|<script|NaN|undefined/.exec(svg)?.[0]).toBeUndefined();
  });

  test('titles every step with its sentence', () => {
    expect(svg.match(/<title>/g)).toHaveLength(69);
    expect(svg).toContain('<title>8. Dual freeze in writing: 1 June 2019 to 1 September 2019');
  });

  test('keeps foreign text out of its mark-up', () => {
    const name = '<script>"&\u0000';
    const named = timelineSvg({ ...line, name }, { tip: tipOf(line), words: wordsEn });
    expect(named).toContain('&lt;script&gt;&quot;&amp;:');
  });

  test('is drawn for an empty roadmap too', () => {
    expect(timelineSvg(empty(), { tip: null, words: wordsEn })).toContain('</svg>');
  });
});
