// Is a thing of a scenario the very same once its cells were read again, and does what is wrong stand at its cell?
import { describe, expect, test } from 'vitest';
import {
  ITEM_KINDS,
  type ItemData,
  type ItemKind,
  cellsOfItem,
  itemFrom,
} from '../../src/formats/scenario-table/one-item.ts';
import { KINDS } from '../../src/formats/scenario-table/kinds.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { scenarioWith } from '../makers.ts';
import { shipped } from '../shipped.ts';

function withItem(scenario: Scenario, { list, item, at }: Pick<ItemData, 'list' | 'item' | 'at'>) {
  const items: readonly unknown[] = scenario[list];
  return readScenario({ ...scenario, [list]: items.toSpliced(at, 1, item) });
}

const countOf = (scenario: Scenario, kind: ItemKind) => {
  const { list } = KINDS[kind];
  return list === 'stages'
    ? scenario.tracks.reduce((count, { stages }) => count + stages.length, 0)
    : scenario[list].length;
};

describe.each(shipped)('in $id', ({ scenario }) => {
  test.each(ITEM_KINDS)('each %s is what its cells say', (kind) => {
    const count = countOf(scenario, kind);
    // A few of each: every reading goes through the whole scenario.
    const some = [...new Set([0, Math.floor(count / 2), count - 1])].filter((at) => at >= 0);
    for (const index of count === 0 ? [] : some) {
      const read = itemFrom(scenario, { kind, index }, cellsOfItem(scenario, { kind, index }));
      if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
      expect(withItem(scenario, read.value)).toEqual({ ok: true, value: scenario });
    }
  });
});

const scenario = scenarioWith({
  parties: [{ id: 'north', name: { en: 'North', ko: '북' }, role: 'negotiator' }],
  tracks: [
    {
      id: 'guns',
      stages: [
        { id: 'firing', name: 'Firing' },
        { id: 'silent', name: 'Silent' },
      ],
    },
  ],
  steps: [{ id: 'truce', moves: [{ track: 'guns', from: 'firing', to: 'silent' }] }],
});

/** What comes of other cells in a row, once the whole scenario was read with it. */
function change(kind: ItemKind, index: number, cells: Record<string, string>) {
  const at = { kind, index };
  const made = itemFrom(
    scenario,
    at,
    cellsOfItem(scenario, at).map((cell) => {
      const key = cell.language === '' ? cell.column : `${cell.column}.${cell.language}`;
      return { ...cell, text: cells[key] ?? cell.text };
    }),
  );
  if (!made.ok) return made;
  const { list, item, at: place, placed } = made.value;
  const read = withItem(scenario, { list, item, at: place });
  return read.ok
    ? { ok: true, value: { list, at: place, item: read.value[list][place] } }
    : { ok: false, problems: read.problems.map(placed) };
}

test('a changed cell changes that thing alone; the other languages of a text stay', () => {
  const read = change('party', 0, { name: 'Northland' });
  expect(read).toMatchObject({
    ok: true,
    value: { list: 'parties', at: 0, item: { id: 'north', name: { en: 'Northland', ko: '북' } } },
  });
});

test('a new thing comes last, a new stage into its track', () => {
  expect(change('goal', 0, { id: 'peace', name: 'Peace', when: 'guns = silent' })).toMatchObject({
    ok: true,
    value: { list: 'goals', at: 0, item: { id: 'peace', when: { track: 'guns', is: 'silent' } } },
  });
  const stage = change('stage', 2, { track: 'guns', id: 'gone', name: 'Gone' });
  const stages = [{ id: 'firing' }, { id: 'silent' }, { id: 'gone', name: 'Gone' }];
  expect(stage).toMatchObject({ ok: true, value: { list: 'tracks', at: 0, item: { stages } } });
});

test.each([
  ['step', { moves: 'guns: firing -> loud' }, ['moves', 'no-stage']],
  ['step', { takes: 'soon' }, ['takes', 'length']],
  ['step', { requires: 'gunz = silent' }, ['requires', 'no-track']],
  ['track', { initial: 'loud' }, ['initial', 'initial']],
] as const)('what is wrong in a %s, %j, is told at its cell', (kind, cells, [column, code]) => {
  expect(change(kind, 0, cells)).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      { cell: { column, language: '' }, problem: expect.objectContaining({ code }) },
    ]),
  });
});
