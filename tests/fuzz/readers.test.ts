// Does every reader survive whatever it is given, quickly, and say where it refuses it?
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Read } from '../../src/core/problem.ts';
import { readJson } from '../../src/core/read-json.ts';
import { DEEPEST_CONDITION } from '../../src/core/check-depth.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import { readBackup, writeBackup } from '../../src/formats/backup.ts';
import { fileText, writeRoadmap } from '../../src/formats/json.ts';
import { writeResolved } from '../../src/formats/resolved.ts';
import { readTable } from '../../src/formats/scenario-table/read-table.ts';
import { writeTable } from '../../src/formats/scenario-table/write-table.ts';
import { createHistory, decodeHistory, encodeHistory, record } from '../../src/roadmap/history.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { readAnyFile } from '../../src/ui/read-any-file.ts';
import { chanceOf, fileOf, randomFile } from '../makers.ts';
import { wordsEn } from '../words-en.ts';
import { sampleEncoded, sampleRoadmap, samples } from './samples.ts';
import { spoilt, textSpoilt } from './spoil.ts';
import { testReaders } from './test-readers.ts';
import type { Reader, Told } from './trial.ts';

const told = (read: Read<unknown>): Told => ({ problems: read.ok ? null : read.problems });

/** Data as it comes from a file: what the reader of text lets through. */
function throughText(text: string, read: (data: unknown) => Read<unknown>): Told {
  const data = readJson(text);
  return told(data.ok ? read(data.value) : data);
}

const SHIPPED = join(import.meta.dirname, '../../machines/scenarios');
const shippedTexts = readdirSync(SHIPPED)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(SHIPPED, name), 'utf8'));

const roadmapTexts = samples((seed) => writeRoadmap(sampleRoadmap(seed)));
const roadmapData = samples((seed): unknown => JSON.parse(roadmapTexts(seed)));
const scenarioData = samples((seed): unknown => JSON.parse(JSON.stringify(randomFile(seed))));
const resolvedData = samples((seed): unknown => JSON.parse(writeResolved(sampleRoadmap(seed))));
const backupTexts = samples((seed) => {
  const item = (each: number, roadmap = sampleRoadmap(each)) => ({
    ...({ kind: 'whole', saved: '2026-01-01T00:00:00.000Z', place: null, branch: null } as const),
    roadmap,
    history: sampleEncoded(each),
    snapshots: [{ at: '2026-01-01', name: 'S', size: 3, text: '{}' }],
  });
  const lost = { kind: 'damaged', id: 'd', text: '{', snapshots: [] } as const;
  return writeBackup({ made: '2026-01-01', roadmaps: [item(seed), item(seed + 1), lost] });
});
const backupData = samples((seed): unknown => JSON.parse(backupTexts(seed)));

const anyJson = fc.sample(fc.jsonValue({ maxDepth: 6 }), { numRuns: 1500, seed: 1 });
const anyText = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 1000, seed: 2 });
const LISTS = [
  'parties', 'tracks', 'gauges', 'milestones', 'steps', 'setbacks', 'positions', 'commitments', 'goals', 'phases', 'calendar',
  'sources', 'start', 'id', 'name',
]; // prettier-ignore

const readers: readonly Reader<unknown>[] = [
  {
    name: 'JSON: any text',
    count: 1000,
    input: (number) => anyText[number],
    read: (text) => told(readJson(String(text))),
  },
  {
    name: 'JSON: roadmap files with characters flipped, lost, doubled or put in',
    count: 3000,
    input: (number) => textSpoilt(roadmapTexts(number), chanceOf(number)),
    read: (text) => throughText(String(text), readRoadmap),
  },
  {
    name: 'scenario: any JSON',
    count: 1500,
    input: (number) => anyJson[number],
    read: (data) => told(readScenario(data)),
  },
  {
    name: 'scenario: any JSON in place of a list or of its items',
    count: 1500,
    input: (number) => {
      const list = LISTS[number % LISTS.length] ?? '';
      return fileOf({ [list]: number % 2 === 0 ? anyJson[number] : [anyJson[number]] });
    },
    read: (data) => told(readScenario(data)),
  },
  {
    name: 'scenario: random ones with places changed',
    count: 3000,
    input: (number) => spoilt(scenarioData(number), chanceOf(number)),
    read: (data) => told(readScenario(data)),
  },
  {
    name: 'roadmap: random ones with places changed',
    count: 2500,
    input: (number) => spoilt(roadmapData(number), chanceOf(number)),
    read: (data) => told(readRoadmap(data)),
  },
  {
    name: 'resolved roadmap: random ones with places changed',
    count: 800,
    input: (number) => spoilt(resolvedData(number), chanceOf(number)),
    read: (data) => told(readRoadmap(data)),
  },
  {
    name: 'backup: random ones with places changed',
    count: 1000,
    input: (number) => spoilt(backupData(number), chanceOf(number)),
    read: readWholeBackup,
  },
  {
    name: 'backup: as text with characters changed',
    count: 300,
    input: (number) => textSpoilt(backupTexts(number), chanceOf(number)),
    read: (text) => throughText(String(text), readBackup),
  },
  {
    name: 'shipped files with places changed',
    count: 60,
    input: (number) =>
      spoilt(JSON.parse(shippedTexts[number % shippedTexts.length] ?? ''), chanceOf(number)),
    read: (data) => told(hasNodes(data) ? readRoadmap(data) : readScenario(data)),
  },
  {
    name: 'the door: files of all kinds, as text',
    count: 600,
    input: (number) => {
      const texts = [roadmapTexts(number), fileText(scenarioData(number)), backupTexts(number)];
      return textSpoilt(texts[number % texts.length] ?? '', chanceOf(number));
    },
    read: async (text) => told(await readAnyFile(String(text), NAMING)),
  },
];

function hasNodes(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'nodes' in data;
}

const NAMING = { now: () => new Date(0), freshId: () => 'fresh', words: () => wordsEn };

/** A backup tells of the roadmaps in it that cannot be read one by one. */
function readWholeBackup(data: unknown): Told {
  const read = readBackup(data);
  if (!read.ok) return told(read);
  const wrong = read.value.roadmaps.flatMap((item) => (item.kind === 'unreadable' ? [item] : []));
  return { problems: wrong.length === 0 ? null : wrong.flatMap(({ problems }) => problems) };
}

testReaders(readers);

/** A scenario with a condition that nests so many levels deep. */
function deepFile(levels: number): unknown {
  let deep: unknown = { track: 'talks', is: 'none' };
  for (let level = 1; level < levels; level += 1) deep = { not: deep };
  return fileOf({ goals: [{ id: 'g', when: deep }] });
}

test('a condition as deep as is read comes back from every file that carries it, a deeper one is refused', () => {
  const deepest = readScenario(deepFile(DEEPEST_CONDITION));
  if (!deepest.ok) throw new Error('the deepest condition is read');
  const roadmap = newRoadmap(deepest.value, { id: 'r', name: 'Deep' });
  const before = { ...roadmap, scenario: { ...deepest.value, name: 'Before' } };
  const history = encodeHistory(record(createHistory(before), 'edit', roadmap));
  const item = { saved: '', place: null, branch: null, roadmap, history, snapshots: [] };
  const backup = writeBackup({ made: '', roadmaps: [{ kind: 'whole', ...item }] });
  const file = readJson(backup);
  expect(throughText(writeRoadmap(roadmap), readRoadmap)).toEqual({ problems: null });
  expect(readWholeBackup(file.ok && file.value)).toEqual({ problems: null });
  expect(decodeHistory(roadmap, JSON.parse(JSON.stringify(history))).past).toHaveLength(1);
  const table = readTable(writeTable(deepest.value), { name: 'T', today: '2026-01-01' });
  expect(table).toMatchObject({ ok: true, value: { scenario: deepest.value } });

  expect(readScenario(deepFile(DEEPEST_CONDITION + 1))).toEqual({
    ok: false,
    problems: [{ at: 'goals/0/when', code: 'too-deep', data: { most: DEEPEST_CONDITION } }],
  });
});

test('of a hundred thousand steps that are wrong the first thousand are told', () => {
  const steps = Array.from({ length: 100_000 }, (_, index) => ({ id: `s${index}`, moves: 5 }));
  const read = readScenario(fileOf({ steps }));
  const problems = read.ok ? [] : read.problems;
  expect(problems.slice(0, -1)).toHaveLength(1000);
  expect(problems.at(-1)).toEqual({ at: '', code: 'more-unread', data: { count: 99_000 } });
});
