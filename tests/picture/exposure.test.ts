// Do the curves of exposure keep to one scale, run forwards, and stay whole where there is little to draw?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExposurePicture, exposureOf } from '../../src/picture/exposure/exposure.ts';
import { temptedAlong } from '../../src/picture/exposure/band.ts';
import { type By, pointsOf } from '../../src/picture/exposure/curves.ts';
import { endsOf } from '../../src/picture/exposure/ends.ts';
import { markPlaces } from '../../src/picture/exposure/marks.ts';
import { roundSpan, roundStep } from '../../src/picture/exposure/scale.ts';
import { exposureSvg } from '../../src/picture/exposure/svg.ts';
import { daysBetween } from '../../src/core/duration.ts';
import { type Comparison, compare } from '../../src/roadmap/compare/compare.ts';
import { tablesOf } from '../../src/roadmap/compare/tables.ts';
import { renameBranch } from '../../src/roadmap/edit.ts';
import { walkaway } from '../../src/roadmap/walkaway.ts';
import { wordsEn } from '../words-en.ts';
import { scenarioWith } from '../makers.ts';
import { branching } from '../roadmap/branching.ts';
import { shippedExample } from './map-makers.ts';

const BOTH: readonly By[] = ['step', 'date'];
const shown = compare(shippedExample(), ['b1', 'b2', 'b3', 'b4']);

function laid(comparison: Comparison, by: By, width = 900): ExposurePicture {
  return exposureOf(comparison, { width, by, words: wordsEn });
}

function between(...lines: readonly (readonly string[])[]): Comparison {
  return compare(
    branching(lines),
    lines.map((_, index) => `b${index + 1}`),
  );
}

describe.each(BOTH)('by %s', (by) => {
  test.each([320, 640, 1200])('%i pixels wide, all panels are on one scale', (width) => {
    const { panels, height } = laid(shown, by, width);
    const units = panels.flatMap(({ zero, curves }) =>
      curves.flatMap(({ spots }) =>
        spots.flatMap(({ y, balance }) => (balance === 0 ? [] : [(zero - y) / balance])),
      ),
    );
    for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? 0, 6);
    const lengths = new Set(panels.map(({ left, right }) => Math.round(right - left)));
    expect(lengths.size).toBe(1);
    for (const { bottom, right } of panels) {
      expect(bottom).toBeLessThan(height);
      expect(right).toBeLessThanOrEqual(width);
    }
  });

  test('curves run forwards and stay in their panel', () => {
    for (const { left, right, top, bottom, curves } of laid(shown, by).panels)
      for (const { spots } of curves) {
        const xs = spots.map(({ x }) => x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        for (const { x, y } of spots) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(right + 1e-6);
          expect(y).toBeGreaterThanOrEqual(top - 1e-6);
          expect(y).toBeLessThanOrEqual(bottom + 1e-6);
        }
      }
  });

  test('every curve ends at the balance of the ledger', () => {
    for (const line of shown.lines)
      for (const { party, balance, irreversible } of line.ledger) {
        const end = pointsOf(line, party, by).at(-1);
        expect([end?.balance, end?.lasting]).toEqual([balance, irreversible]);
      }
  });
});

test('along the path the lowest point is that of the ledger', () => {
  const { panels } = laid(shown, 'step');
  for (const { party, curves } of panels)
    for (const { line, lowest } of curves) {
      const account = shown.lines[line]?.ledger.find((each) => each.party.id === party.id);
      expect(lowest?.balance ?? 0).toBe(account?.lowest);
      expect(lowest?.taken.node.id ?? null).toBe(account?.lowestAt);
    }
});

describe('the band below the curves', () => {
  test('is what the walk-away test finds, step by step', () => {
    let tempted = 0;
    for (const line of shown.lines)
      for (const [id, { temptations }] of walkaway(line.replay)) {
        const party = line.replay.scenario.parties.find((each) => each.id === id);
        if (!party) throw new Error(id);
        const spans = temptedAlong(line, party, 'step');
        const along = temptations.slice(0, -1).map((_, step) => {
          const span = spans.find(({ from, until }) => from <= step && step < until);
          return span?.tempts ?? 0;
        });
        expect(along).toEqual(temptations.slice(0, -1).map((each) => Math.max(0, each)));
        tempted += spans.length;
      }
    expect(tempted).toBeGreaterThan(5);
  });

  test('lies between the curves and the words of the axis, a row for each branch', () => {
    for (const by of BOTH)
      for (const { bottom, foot, left, right, curves } of laid(shown, by).panels)
        for (const { tempted, line } of curves)
          for (const { x, y, width, height, weight } of tempted) {
            expect(y).toBeGreaterThan(bottom + line * height);
            expect(y + height).toBeLessThanOrEqual(foot);
            expect(x).toBeGreaterThanOrEqual(left - 0.1);
            expect(x + width).toBeLessThanOrEqual(right + 2.1);
            expect(weight > 0 && weight <= 1).toBe(true);
          }
  });

  test('takes no room where nobody is tempted', () => {
    const kind = scenarioWith({ steps: [{ id: 'get', worth: { north: 2 } }] });
    const given = compare(branching([['get'], ['get', 'get']], kind), ['b1', 'b2']);
    const [panel] = laid(given, 'step').panels;
    expect(panel?.foot).toBe(panel?.bottom);
    expect(panel?.curves.flatMap(({ tempted }) => tempted)).toEqual([]);
  });

  test('is told by the tables of the comparison as well: the worst place of each party', () => {
    const { holds, lines } = tablesOf(shippedExample(), shown);
    const told = lines.map((_, line) =>
      Object.fromEntries(holds.map(({ party, worst }) => [party.id, worst[line]?.temptation ?? 0])),
    );
    const walked = lines.map(({ replay }) =>
      Object.fromEntries(
        [...walkaway(replay)]
          .filter(([id]) => holds.some(({ party }) => party.id === id))
          .map(([id, { worst }]) => [id, Math.max(0, worst.temptation)]),
      ),
    );
    expect(told).toEqual(walked);
    for (const { worst } of holds)
      for (const each of worst) expect(each?.taken?.node.id ?? null).toBe(each?.node ?? null);
  });
});

test('nothing is ever without a place', () => {
  const steps = fc.array(
    fc.constantFrom('dual-freeze', 'exemption', 'pilot', 'test-ban', 'visit'),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(
      fc.array(steps, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 2000 }),
      (lines, width) => {
        for (const by of BOTH) {
          const text = JSON.stringify(laid(between(...lines), by, width));
          expect(text).not.toMatch(/NaN|Infinity/);
          // What is no number becomes null; only a missing lowest point and a time without place may.
          expect(text.replaceAll('"lowest":null', '')).not.toMatch(/"(x|y|at|zero)":null/);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('where there is little', () => {
  test('branches that nobody gains or loses by have no panels, and say for whom', () => {
    const { panels, uncounted, height } = laid(between(['visit'], ['visit', 'visit']), 'step');
    expect([panels, height]).toEqual([[], 0]);
    expect(uncounted.map(({ id }) => id)).toEqual(['north', 'south', 'us', 'council']);
  });

  test('no branches at all have no picture', () => {
    const none = compare(branching([]), []);
    expect(laid(none, 'date')).toMatchObject({ panels: [], height: 0, uncounted: [] });
    expect(endsOf(none, { width: 300, words: wordsEn }).bars).toEqual([]);
  });

  test('a party that gets back what it gave is counted', () => {
    const scenario = scenarioWith({
      steps: [
        { id: 'give', worth: { north: -2 } },
        { id: 'get', worth: { north: 2 } },
      ],
    });
    const comparison = compare(branching([['give', 'get'], ['give']], scenario), ['b1', 'b2']);
    expect(laid(comparison, 'step').panels.map(({ party }) => party.id)).toEqual(['north']);
  });
});

test('only what cannot be undone is shaded', () => {
  const [north] = laid(between(['dual-freeze'], ['dual-freeze', 'test-ban']), 'step').panels;
  expect(north?.curves.map(({ area }) => area !== '')).toEqual([false, true]);
});

test('letters that would lie on each other are pushed apart in their order', () => {
  const places = markPlaces([
    { x: 0, y: 10 },
    { x: 4, y: 8 },
    { x: 90, y: 9 },
  ]);
  expect(places.map(({ y }) => y)).toEqual([20, 8, 9]);
});

test.each([
  [0.7, 1],
  [1, 1],
  [3, 5],
  [12, 20],
  [0, 1],
])('steps of at least %d are %d', (least, step) => {
  expect(roundStep(least)).toBe(step);
});

test('a span is widened to whole steps and has zero among them', () => {
  expect(roundSpan({ low: -32, high: 66 }, 6)).toEqual({ low: -40, high: 80, step: 20 });
});

test('ends lie from the earliest over the typical to the latest, on one axis', () => {
  const { bars, ticks, width, start } = endsOf(shown, { width: 600, words: wordsEn });
  const perDay = (width - 12 - start) / lastDay(shown);
  for (const [index, { low, typical, high }] of bars.entries()) {
    const { start: first = '', end } = shown.lines[index]?.schedule ?? {};
    const days = [end?.low, end?.typical, end?.high].map((day = '') => daysBetween(first, day));
    for (const [at, place] of [low, typical, high].entries())
      expect(place).toBeCloseTo(start + (days[at] ?? 0) * perDay);
    expect(low).toBeLessThanOrEqual(typical);
    expect(typical).toBeLessThanOrEqual(high);
    expect(high).toBeLessThanOrEqual(width);
  }
  const years = ticks.map(({ label }) => label);
  expect(years).toEqual([...new Set(years)].toSorted());
});

function lastDay({ lines }: Comparison): number {
  return Math.max(...lines.map(({ schedule }) => daysBetween(schedule.start, schedule.end.high)));
}

describe('the file', () => {
  const written = exposureSvg(shown, { by: 'step', words: wordsEn });

  test('is one svg element that asks for nothing from elsewhere, the same each time', () => {
    expect(written).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(written.trimEnd().endsWith('</svg>')).toBe(true);
    expect(written).not.toMatch(/href|url\(|@import|<script|<style|NaN/);
    expect(exposureSvg(shown, { by: 'step', words: wordsEn })).toBe(written);
  });

  test('names every branch, and what people write stays text', () => {
    const roadmap = renameBranch(shippedExample(), 'b1', '<b>&"bold"</b>');
    const text = exposureSvg(compare(roadmap, ['b1', 'b2']), { by: 'date', words: wordsEn });
    expect(text).toContain('&lt;b&gt;&amp;&quot;bold&quot;&lt;/b&gt; (A)');
    expect(text).toContain('Everything first (B)');
    expect(text).toContain('Shaded: what it has given and cannot undo');
  });
});
