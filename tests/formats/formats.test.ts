// Does every format of the table keep what a format promises?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, formats } from '../../src/formats/formats.ts';
import { exportRows } from '../../src/formats/rows.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { resolve } from '../../src/roadmap/resolve.ts';
import { wordsEn } from '../words-en.ts';
import { scenarioOf } from '../makers.ts';
import { along, edits, empty, freeze, growth } from '../roadmap/makers.ts';

const table: readonly Format[] = formats;

const files = import.meta.glob<unknown>('../../machines/scenarios/*.roadmap.json', {
  eager: true,
  import: 'default',
});
const roadmaps = Object.values(files).map((file) => {
  const read = readRoadmap(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { id: read.value.id, roadmap: read.value };
});

test('formats are told apart by their ids, and each has a name and says what it is good for', () => {
  expect(new Set(exportRows.map(({ id }) => id)).size).toBe(exportRows.length);
  for (const { label, about } of exportRows)
    for (const id of [label, about]) expect(wordsEn.say(id)).not.toBe(id);
});

describe.each(table.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('writes an empty roadmap', () => {
    expect(format.write(empty(), wordsEn)).not.toBe('');
  });

  test('writes equal roadmaps as equal texts, and never throws', () => {
    fc.assert(
      fc.property(edits(), fc.nat(), (list, seed) => {
        for (const roadmap of growth(list, scenarioOf(seed)).slice(-2))
          expect(format.write(structuredClone(roadmap), wordsEn)).toBe(
            format.write(roadmap, wordsEn),
          );
      }),
      { numRuns: 50 },
    );
  });

  test.each(roadmaps)('writes $id, the same each time', ({ roadmap }) => {
    expect(format.write(structuredClone(roadmap), wordsEn)).toBe(format.write(roadmap, wordsEn));
  });

  test.each([
    ['none', ''],
    ['what ends texts elsewhere', '*/ ]]> "\n(;'],
    ['what no text may hold', '\ud800\u0000\ufffe'],
  ])('writes a roadmap and a scenario whose name is %s', (_, name) => {
    const { scenario } = empty();
    expect(format.write({ ...empty(), name, scenario: { ...scenario, name } }, wordsEn)).not.toBe(
      '',
    );
  });

  const { read } = format;
  if (!read) return;
  test('reads what it has written', () => {
    fc.assert(
      fc.property(edits(), fc.nat(), (list, seed) => {
        for (const roadmap of growth(list, scenarioOf(seed)).slice(-1))
          expect(read(JSON.parse(format.write(roadmap, wordsEn)))).toEqual({
            ok: true,
            value: roadmap,
          });
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  'resolved',
  'brief',
  'markdown',
  'html',
  'map-svg',
  'map-a3-svg',
  'map-slide-svg',
  'timeline-svg',
  'statechart-svg',
  'exposure-svg',
])('%s says who may read it', (id) => {
  const format = table.find((each) => each.id === id);
  const [{ roadmap }] = roadmaps as [(typeof roadmaps)[number]];
  const marked = { ...roadmap, marking: { en: 'For <two> eyes', ko: '두 사람' } };
  const { marking: _, ...unmarked } = marked;
  const said = /For (<|&lt;|\\<|\\u003c)two(>|&gt;|\\>) eyes/;
  expect(format?.write(marked, wordsEn)).toMatch(said);
  expect(format?.write(unmarked, wordsEn)).not.toMatch(said);
});

test('the resolved file is the roadmap with every branch told after it', () => {
  const roadmap = along(freeze, { steps: ['dual-freeze', 'exemption'] });
  const [json, resolved] = formats
    .slice(0, 2)
    .map(({ write }) => JSON.parse(write(roadmap, wordsEn)) as object);
  expect(resolved).toEqual({ ...json, resolved: resolve(roadmap) });
  expect(Object.keys(resolved ?? {}).at(-1)).toBe('resolved');
});
