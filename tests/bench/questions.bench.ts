// How long do the questions about a branch take on the flagship's example roadmap?
import { readFileSync } from 'node:fs';
import { type Asking, answerOf } from '../../src/analysis/asking.ts';
import { ahead } from '../../src/analysis/ahead/ahead.ts';
import { along } from '../../src/analysis/ahead/along.ts';
import { against } from '../../src/analysis/against/against.ts';
import { exactly } from '../../src/analysis/exact/exact.ts';
import { options } from '../../src/analysis/options/options.ts';
import { orders } from '../../src/analysis/orders/orders.ts';
import { stress } from '../../src/analysis/stress/stress.ts';
import { asksWalkaway } from '../../src/analysis/walkaway/walkaway.ts';
import { when } from '../../src/analysis/when/when.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { branchOf, lineTo } from '../../src/roadmap/tree-index.ts';
import type { Bench } from './table.ts';

const FILE = 'machines/scenarios/korea-after-hanoi.roadmap.json';
const ROUNDS = 3;

/** A branch of 70 steps, and one of 31. */
const LONG = 'b1';
const THIRTY = 'b2';

const PINNED = 'first-projects';

const HISTORIES = [
  'agreed-framework-1994',
  'jpoa-jcpoa-2013-2025',
  'korea-2018-2024',
  'leap-day-2012',
  'six-party-2005-2009',
];

let read: Roadmap | null = null;

/** Rows of the bench table. Each is the median of a few rounds. */
export const questionBenches: readonly Bench[] = [
  row('options: each node, 70 steps', 100, (roadmap) => {
    const { tip } = branchOf(roadmap, LONG);
    const nodes = lineTo(roadmap, tip).length + 1;
    return timed(() => options(roadmap, { place: tip, limit: 2000 })) / nodes;
  }),
  row('ahead: the first list, nothing known yet', null, (roadmap) =>
    spent(() => answerOf(ahead(roadmap, { place: null, toward: [PINNED], limit: 5000 }))),
  ),
  row('ahead: the list after a step, median of 30', 100, (roadmap) => midmost(listTimes(roadmap))),
  row('ahead: the list after a step, longest of 30', null, (roadmap) =>
    Math.max(...listTimes({ ...roadmap, scenario: { ...roadmap.scenario } })),
  ),
  row('along: the distance at each of 70 steps', 300, (roadmap) => {
    const place = branchOf(roadmap, LONG).tip;
    const scenario = { ...roadmap.scenario };
    return spent(() =>
      answerOf(along({ ...roadmap, scenario }, { place, goal: PINNED, limit: 5000 })),
    );
  }),
  row('stress: 31 steps, 33 setbacks', 2000, (roadmap) =>
    timed(() => stress(roadmap, { branches: [THIRTY], limit: 500 })),
  ),
  row('stress: five branches, 155 steps', null, (roadmap) => {
    const branches = roadmap.branches.map(({ id }) => id);
    return timed(() => stress(roadmap, { branches, limit: 500 }));
  }),
  row('orders: 20 steps, exact', 1000, (roadmap) => {
    const place = branchOf(roadmap, 'b3').tip;
    return timed(() => orders(roadmap, { place, limit: 5000 }));
  }),
  row('orders: 70 steps, every pair', null, (roadmap) => {
    const place = branchOf(roadmap, LONG).tip;
    return timed(() => orders(roadmap, { place, limit: 500 }));
  }),
  row('walkaway: 70 steps and the best order', 1000, (roadmap) => {
    const place = branchOf(roadmap, LONG).tip;
    return timed(() => asksWalkaway(roadmap, { place, limit: 20_000 }));
  }),
  row('when: 10,000 draws of 70 steps', 1000, (roadmap) => {
    const place = branchOf(roadmap, LONG).tip;
    return timed(() => when(roadmap, { place, draws: 10_000, seed: 1 }));
  }),
  againstRow('freeze-and-cap'),
  againstRow('first-projects'),
  againstRow('yongbyon-for-relief'),
  ...HISTORIES.map((id) => reachRow(id, { setbacks: true, most: 1000 })),
  reachRow('korea-after-hanoi', { setbacks: false, most: 30_000 }),
  reachRow('korea-after-hanoi', { setbacks: true, most: 60_000 }),
];

function row(name: string, most: number | null, measured: (roadmap: Roadmap) => number): Bench {
  return {
    name,
    run: () =>
      Promise.resolve({
        value: measured(roadmapOnce()),
        unit: 'ms',
        ...(most === null ? {} : { target: { atMost: most } }),
      }),
  };
}

/** Exactly what can be reached; a minute and a good gigabyte are the most that it may take. */
function reachRow(id: string, { setbacks, most }: { setbacks: boolean; most: number }): Bench {
  const limits = { time: 60_000, memory: 1_200_000_000, now: () => performance.now() };
  return {
    name: `reach: ${id}${setbacks ? ', setbacks too' : ''}`,
    run: () => {
      const read = readScenario(JSON.parse(readFileSync(`machines/scenarios/${id}.json`, 'utf8')));
      if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
      const { ms, situations, atMost, nodes, complete } = answerOf(
        exactly(read.value, { setbacks, ...limits }),
      );
      const least = complete ? '' : 'at least ';
      const bound =
        complete || atMost === null ? '' : `, at most ${BigInt(atMost).toLocaleString('en')}`;
      const unit = `ms (${least}${BigInt(situations).toLocaleString('en')}${bound}, ${nodes} nodes)`;
      return Promise.resolve({ value: ms, unit, target: { atMost: most } });
    },
  };
}

/** The way to a goal of the flagship even if one thing goes wrong. */
function againstRow(goal: string): Bench {
  return {
    name: `against one setback: ${goal}`,
    run: () => {
      const { scenario } = roadmapOnce();
      const begin = performance.now();
      const found = answerOf(against(scenario, { goal, strikes: 1, limit: 100_000 }));
      const value = performance.now() - begin;
      const said = found.kind === 'found' ? `${found.worst}, at least ${found.bound}` : found.kind;
      return Promise.resolve({ value, unit: `ms (${said})`, target: { atMost: 10_000 } });
    },
  };
}

/**
 * Processor time of the list of what each step brings, at each of the first places of a branch, as somebody walks who has
 * pinned a goal: what was found out at one place serves the next.
 */
function listTimes(roadmap: Roadmap): readonly number[] {
  const line = lineTo(roadmap, branchOf(roadmap, LONG).tip).slice(0, 30);
  const listAt = (place: string | null) =>
    spent(() => answerOf(ahead(roadmap, { place, toward: [PINNED], limit: 5000 })));
  listAt(null);
  return line.map(({ id }) => listAt(id));
}

/** Milliseconds of processor time, which others on the machine do not lengthen. */
function spent(work: () => void): number {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1000;
}

function midmost(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** The median time to an answer, in milliseconds. */
function timed<R>(question: () => Asking<R, unknown>): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    answerOf(question());
    return performance.now() - begin;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}

function roadmapOnce(): Roadmap {
  if (read) return read;
  const found = readRoadmap(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  read = found.value;
  return read;
}
