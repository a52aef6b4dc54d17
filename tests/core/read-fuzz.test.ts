// Does the reader survive whatever it is given, quickly?
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { MOST_CHARACTERS, readJson } from '../../src/core/read-json.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import { type Chance, chanceOf, fileOf, randomFile } from '../makers.ts';

// Other work may share the machine: the limits that count are those in the tests.
vi.setConfig({ testTimeout: 60_000 });

const SHIPPED = join(import.meta.dirname, '../../machines/scenarios');
const MOST_MILLISECONDS = 2000;

/** Reads, within the time there is, and gives how many problems were found; every one has a place and a code. */
function survive(data: unknown): number {
  const begin = performance.now();
  const read = readScenario(data);
  expect(performance.now() - begin).toBeLessThan(MOST_MILLISECONDS);
  if (read.ok) return 0;
  for (const { at, code } of read.problems)
    expect([typeof at, typeof code]).toEqual(['string', 'string']);
  expect(read.problems.length).toBeGreaterThan(0);
  return read.problems.length;
}

describe('the reader survives', () => {
  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (data) => {
        survive(data);
      }),
      { numRuns: 1000 },
    );
  });

  test('any JSON in any list of a scenario', () => {
    const lists = [
      'parties',
      'tracks',
      'gauges',
      'milestones',
      'steps',
      'setbacks',
      'positions',
      'commitments',
      'goals',
      'phases',
      'calendar',
      'sources',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.jsonValue(), (list, data) => {
        survive(fileOf({ [list]: data }));
        survive(fileOf({ [list]: [data, data] }));
      }),
      { numRuns: 1000 },
    );
  });

  test('random scenarios with a few things changed', () => {
    let refused = 0;
    for (let seed = 0; seed < 2000; seed += 1) {
      const chance = chanceOf(seed);
      const data: unknown = JSON.parse(JSON.stringify(randomFile(seed % 200)));
      for (let change = chance.whole(1, 3); change > 0; change -= 1) spoil(data, chance);
      if (survive(data) > 0) refused += 1;
    }
    expect(refused).toBeGreaterThan(1000);
  });

  test('the shipped scenarios with a few things changed', () => {
    for (const file of readdirSync(SHIPPED).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(join(SHIPPED, file), 'utf8');
      for (let seed = 0; seed < 40; seed += 1) {
        const data: unknown = JSON.parse(text);
        spoil(data, chanceOf(seed));
        survive(data);
      }
    }
  });

  test('a text of which some characters are lost', () => {
    const text = JSON.stringify(randomFile(7));
    for (let seed = 0; seed < 500; seed += 1) {
      const at = chanceOf(seed).whole(0, text.length);
      const read = readJson(text.slice(0, at) + text.slice(at + 1));
      if (read.ok) survive(read.value);
      else expect(read.problems).toHaveLength(1);
    }
  });

  test('conditions as deep as text may be', () => {
    let deep: unknown = { track: 'nowhere', is: 'x' };
    for (let level = 0; level < 46; level += 1) deep = { all: [deep] };
    const read = readJson(JSON.stringify(fileOf({ goals: [{ id: 'g', when: deep }] })));
    expect(survive(read.ok ? read.value : null)).toBe(1);
  });

  test('a hundred thousand steps, each wrong', () => {
    const steps = Array.from({ length: 100_000 }, (_, index) => ({ id: `s${index}`, moves: 5 }));
    const text = JSON.stringify(fileOf({ steps }));
    expect(text.length).toBeLessThan(MOST_CHARACTERS);
    const begin = performance.now();
    const read = readScenario(JSON.parse(text));
    expect(read.ok ? 0 : read.problems.length).toBe(100_000);
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});

const WRONG = [
  null,
  0,
  -1,
  1.5,
  Infinity,
  '',
  'x',
  'constructor',
  '__proto__',
  true,
  [],
  {},
  [[]],
  { all: [{ any: [{ not: {} }] }] },
  'P1M',
  '2019-02-30',
];

/** Changes one place somewhere inside: another value, a key more, a key less, an item twice. */
function spoil(data: unknown, chance: Chance): void {
  let here = data as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(here);
    if (keys.length === 0) return;
    const key = chance.pick(keys);
    const inner = here[key];
    if (typeof inner === 'object' && inner !== null && chance.likely(0.85)) {
      here = inner as Record<string, unknown>;
      continue;
    }
    const change = chance.whole(0, 3);
    if (change === 0 && Array.isArray(here)) here.splice(Number(key), 1);
    else if (change === 0) Reflect.deleteProperty(here, key);
    else if (change === 1) here[Array.isArray(here) ? here.length : `${key}x`] = inner;
    else here[key] = chance.pick(WRONG);
    return;
  }
}
