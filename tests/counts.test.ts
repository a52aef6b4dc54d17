// Do the shipped scenarios still have as many situations at each depth as they had when these were counted?
// After a change that is meant: REFRESH=counts npx vitest run tests/counts.test.ts; npx prettier -w tests/golden-counts.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explore } from '../src/analysis/explore.ts';
import type { Scenario } from '../src/core/scenario.ts';
import { exploreNaively } from './analysis/naive.ts';
import { shipped, templates } from './shipped.ts';

const all = [...shipped, ...templates];

const FILE = join(import.meta.dirname, 'golden-counts.json');
/** So many situations are counted by a search over the core alone, in another way than the fast one. */
const COUNTED_PLAINLY = 3000;
/** The fast search goes as deep as it gets with about so many. */
const COUNTED = 300_000;

/** Situations first reached after 0, 1, 2 ... moves. */
interface Counts {
  readonly steps: readonly number[];
  readonly withSetbacks: readonly number[];
}
type Golden = Readonly<Record<string, Counts>>;

const golden = process.env['REFRESH'] === 'counts' ? refreshed() : readGolden();

test('every scenario and template that ships is counted, and nothing else', () => {
  expect(Object.keys(golden)).toEqual(all.map(({ id }) => id));
});

describe.each(all)('$id', ({ id, scenario }) => {
  const counts = golden[id] ?? { steps: [], withSetbacks: [] };

  test.each([
    ['with steps alone', { setbacks: false, expected: counts.steps }],
    ['with setbacks', { setbacks: true, expected: counts.withSetbacks }],
  ])('%s has the situations of the golden numbers at each depth', (_name, asked) => {
    const { setbacks, expected } = asked;
    const depth = expected.length - 1;
    expect(explore(scenario, { setbacks, depth }).byDepth).toEqual(expected);
  });

  test.each([
    ['with steps alone', { setbacks: false, expected: counts.steps }],
    ['with setbacks', { setbacks: true, expected: counts.withSetbacks }],
  ])('%s the first golden numbers are those of a search over the core', (_name, asked) => {
    const { setbacks, expected } = asked;
    const depth = depthFor(expected, COUNTED_PLAINLY);
    const { byDepth } = exploreNaively(scenario, { setbacks, depth });
    expect(byDepth).toEqual(expected.slice(0, depth + 1));
  });
});

/** How many levels have no more than so many situations together. */
function depthFor(byDepth: readonly number[], most: number): number {
  let sum = 0;
  const depth = byDepth.findIndex((count) => (sum += count) > most) - 1;
  return depth < -1 ? byDepth.length - 1 : Math.max(0, depth);
}

function readGolden(): Golden {
  // The file is this test's own; a wrong one fails the first test.
  return JSON.parse(readFileSync(FILE, 'utf8')) as Golden;
}

function refreshed(): Golden {
  const entries = all.map(({ id, scenario }) => [
    id,
    { steps: count(scenario, false), withSetbacks: count(scenario, true) },
  ]);
  const counts = Object.fromEntries(entries) as Golden;
  writeFileSync(FILE, `${JSON.stringify(counts, null, 2)}\n`);
  return counts;
}

/** Whole levels only: the search is repeated to the last depth that it finished. */
function count(scenario: Scenario, setbacks: boolean): readonly number[] {
  const { byDepth, complete } = explore(scenario, { setbacks, limit: COUNTED });
  return complete ? byDepth : byDepth.slice(0, depthFor(byDepth, COUNTED - 1) + 1);
}
