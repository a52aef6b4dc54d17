// Does the typical end lie in its range wherever dates stand: in schedules, pictures, tables, documents and calendars?
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Day } from '../../src/core/duration.ts';
import { writeCalendar } from '../../src/formats/calendar.ts';
import { compareCsv } from '../../src/formats/compare/csv.ts';
import { writeStepsCsv } from '../../src/formats/csv.ts';
import { writeMarkdown } from '../../src/formats/markdown.ts';
import { compare } from '../../src/roadmap/compare/compare.ts';
import { tablesOf } from '../../src/roadmap/compare/tables.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import type { Days } from '../../src/roadmap/times.ts';
import { drawnOf } from '../picture/timeline-makers.ts';
import { randomPath } from '../roadmap/random-path.ts';
import { casesOf } from '../share.ts';
import { wordsEn } from '../words-en.ts';

const PATHS = 48;
/** Milliseconds for some hundred files, on a busy machine. */
const PATIENCE = 120_000;

/** A random path with a branch to its middle, so that there is something to compare, and phases along it. */
function roadmapOf(seed: number): Roadmap {
  const path = randomPath(seed, { most: 12, records: seed % 3 === 0 ? 0.4 : 0 });
  const scenario = { ...path.scenario, phases: [{ id: 'p', name: 'P' }] };
  const nodes = path.nodes.map((node, at) => (at % 3 === 0 ? { ...node, phase: 'p' } : node));
  const middle = nodes[nodes.length >> 1]?.id;
  const [main] = path.branches;
  const branches = main && middle ? [main, { id: 'b2', name: 'Half', tip: middle }] : [];
  return { ...path, scenario, nodes, branches };
}

function inOrder(...days: readonly Day[]): void {
  expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
}

const range = ({ low, typical, high }: Days) => inOrder(low, typical, high);

/** `ends 3 May 2026 by typical durations, between Apr 2026 and Jun 2026` has its month between the two. */
function rangesIn(text: string): number {
  const said = /ends (.*) by typical durations, between (.*) and (.*)\./g;
  const found = [...text.matchAll(said)];
  for (const [, end = '', low = '', high = ''] of found) {
    const month = (day: string) => new Date(`${day} UTC`).toISOString().slice(0, 7);
    inOrder(month(low), month(end), month(high));
  }
  return found.length;
}

test('whatever a path holds', { timeout: PATIENCE }, () => {
  let looked = 0;
  for (const seed of casesOf(PATHS)) {
    const roadmap = roadmapOf(seed);
    const tip = roadmap.nodes.at(-1)?.id ?? null;
    const { tasks, end } = schedule(roadmap, tip);
    range(end);
    tasks.forEach(({ start, finish }) => [start, finish].forEach(range));
    for (const { x, width, low, high, task } of drawnOf(roadmap, tip).bars) {
      range(task.finish);
      const least = task.start.typical === task.finish.typical ? x : Math.min(x + width, high);
      expect(low).toBeLessThanOrEqual(least + 1e-6);
      expect(least).toBeLessThanOrEqual(high + 1e-6);
    }
    const columns = { columns: true } as const;
    const rows: Record<string, string>[] = parse(writeStepsCsv(roadmap, wordsEn), columns);
    for (const row of rows) {
      inOrder(row['finish-low'] ?? '', row['finish'] ?? '', row['finish-high'] ?? '');
      inOrder(row['start'] ?? '', row['finish'] ?? '');
    }
    expect(rangesIn(writeMarkdown(roadmap, wordsEn))).toBe(roadmap.branches.length);
    if (roadmap.branches.length === 2) {
      const tables = tablesOf(roadmap, compare(roadmap, ['b1', 'b2']));
      tables.lines.forEach((line) => range(line.schedule.end));
      expect(compareCsv(tables, wordsEn)).toContain(tables.lines[0]?.schedule.end.typical ?? '?');
    }
    const calendar = new ICAL.Component(ICAL.parse(writeCalendar(roadmap, wordsEn)));
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const { uid, startDate, endDate } = new ICAL.Event(event);
      inOrder(String(startDate), String(endDate));
      if (!uid.startsWith('phase-')) continue;
      inOrder(scenarioStart(roadmap), String(startDate));
      inOrder(String(startDate), lastFinish(tasks));
    }
    looked += tasks.length;
  }
  expect(looked).toBeGreaterThan(20);
});

const scenarioStart = ({ scenario }: Roadmap) => scenario.start;

function lastFinish(tasks: readonly { readonly finish: Days }[]): Day {
  return tasks.map(({ finish }) => finish.high).reduce((a, b) => (a > b ? a : b), '');
}
