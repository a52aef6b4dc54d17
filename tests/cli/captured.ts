// How does a test call the command line and see what it says, with files of its own?
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { fileOf } from '../makers.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by file. */
  readonly written: ReadonlyMap<string, string>;
}

export interface World {
  /** What stands in the files; data is written as JSON, an Error is what opening gives. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** In place of the files. */
  readonly read?: (file: string) => AsyncIterable<Uint8Array>;
  /** A clock in milliseconds; it stands where left out. */
  readonly now?: () => number;
  readonly columns?: number;
  readonly color?: boolean;
}

/** Calls the command line in this process. */
export async function call(line: string | readonly string[], world: World = {}): Promise<Said> {
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    read: world.read ?? ((file) => pieces(world.files?.[file] ?? trouble('ENOENT'))),
    write: (file, text) => {
      if (file.startsWith('/forbidden/')) return Promise.reject(trouble('EACCES'));
      if (file.startsWith('/nowhere/')) return Promise.reject(trouble('ENOENT'));
      written.set(file, text);
      return Promise.resolve();
    },
    makeFolder: () => Promise.resolve(),
    columns: world.columns ?? Infinity,
    color: world.color ?? false,
    watched: false,
    now: world.now ?? (() => 0),
    today: () => '2026-01-01',
  };
  const args = typeof line === 'string' ? line.split(' ').filter((arg) => arg !== '') : line;
  const code = await main(args, io);
  return { code, out, err, written };
}

/** The one object that `--json` prints; fails where there is more or less than that, or errors are told beside it. */
export async function ask(line: string, world: World = {}): Promise<Record<string, unknown>> {
  const { out, err } = await call(`${line} --json`, world);
  if (err !== '') throw new Error(`told beside the JSON: ${err}`);
  return JSON.parse(out) as Record<string, unknown>;
}

export function trouble(code: string): Error {
  return Object.assign(new Error(code), { code });
}

// eslint-disable-next-line require-await -- an async generator is what a stream looks like
async function* pieces(content: unknown): AsyncGenerator<Uint8Array> {
  if (content instanceof Error) throw content;
  if (content instanceof Uint8Array) yield content;
  else yield Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}

/** A small process: a freeze for a survey, then a pilot that some want later. */
export const SCENARIO = fileOf({
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: { en: 'South', ko: '남' } },
  ],
  tracks: [
    {
      id: 'tests',
      name: 'Tests',
      stages: [
        { id: 'active', name: 'Active' },
        { id: 'halted', name: 'Halted' },
      ],
    },
    {
      id: 'park',
      name: 'Industrial park',
      stages: [
        { id: 'closed', name: 'Closed' },
        { id: 'surveyed', name: 'Surveyed' },
        { id: 'pilot', name: 'Pilot' },
      ],
    },
  ],
  gauges: [{ id: 'trust', name: 'Trust', min: 0, max: 10, initial: 2, unit: '/10' }],
  milestones: [{ id: 'calm', name: 'Calm', when: { track: 'tests', is: 'halted' } }],
  steps: [
    {
      id: 'freeze',
      name: 'Freeze',
      parties: ['north'],
      moves: [{ track: 'tests', from: 'active', to: 'halted' }],
      effects: { trust: 2 },
      worth: { north: -2, south: 1 },
      rationale: 'assumed',
      takes: { low: 'P1M', typical: 'P2M', high: 'P3M' },
      sources: ['assumed'],
    },
    {
      id: 'survey',
      name: 'Survey',
      parties: ['north', 'south'],
      moves: [{ track: 'park', from: 'closed', to: 'surveyed' }],
      takes: 'P1M',
      sources: ['assumed'],
    },
    {
      id: 'pilot',
      name: 'Pilot begins',
      parties: ['south'],
      moves: [{ track: 'park', from: 'surveyed', to: 'pilot' }],
      requires: { all: [{ gauge: 'trust', min: 4 }, { milestone: 'calm' }] },
      worth: { north: 3, south: -1 },
      rationale: 'assumed',
      undo: false,
      takes: 'P6M',
      sources: ['assumed'],
    },
  ],
  setbacks: [
    {
      id: 'launch',
      name: 'Launch',
      parties: ['north'],
      moves: [{ track: 'tests', from: 'halted', to: 'active' }],
      effects: { trust: -2 },
      sources: ['assumed'],
    },
  ],
  positions: [
    {
      id: 'freeze-first',
      party: 'south',
      name: 'Freeze first',
      steps: ['survey'],
      requires: { milestone: 'calm' },
      sources: ['assumed'],
    },
  ],
  commitments: [
    {
      id: 'pilot-in-time',
      name: 'Pilot in time',
      parties: ['south'],
      after: 'freeze',
      owes: 'pilot',
      within: 'P1Y',
      sources: ['assumed'],
    },
  ],
  goals: [
    {
      id: 'running',
      name: 'Pilot running',
      when: { track: 'park', is: 'pilot' },
      sources: ['assumed'],
    },
  ],
  sources: [{ id: 'assumed', title: 'Assumed' }],
});

/** Two branches: one that holds, one that forgot the freeze and has its pilot too early. */
export const ROADMAP = {
  format: 'stepwise/roadmap@2',
  id: 'two-roads',
  name: 'Two roads',
  scenario: SCENARIO,
  nodes: [
    { id: 'n1', parent: null, step: 'freeze', phase: 'Halt' },
    { id: 'n2', parent: 'n1', step: 'survey' },
    { id: 'n3', parent: 'n2', step: 'pilot', phase: 'Open' },
    { id: 'n4', parent: null, step: 'survey' },
    { id: 'n5', parent: 'n4', step: 'pilot' },
  ],
  branches: [
    { id: 'b1', name: { en: 'In order', ko: '순서대로' }, tip: 'n3' },
    { id: 'b2', name: 'Too early', tip: 'n5' },
  ],
  main: 'b1',
};

export const FILES = { 'scenario.json': SCENARIO, 'roadmap.json': ROADMAP };
