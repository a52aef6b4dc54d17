// What is told of two scenarios that differ, and of two people who changed the same one?
import { expect, test } from 'vitest';
import { readScenario } from '../../../src/core/read-scenario.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { takeBack } from '../../../src/roadmap/scenario-diff/apply.ts';
import { scenarioDifferences } from '../../../src/roadmap/scenario-diff/differences.ts';
import { mergeScenarios } from '../../../src/roadmap/scenario-diff/merge.ts';
import { sayConflict, sayDifference } from '../../../src/words/scenario-diff.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { SCENARIO } from '../../cli/captured.ts';

type Item = Readonly<Record<string, unknown>>;

/** The small scenario with changes to single items, by list and id; null takes one out. */
function changed(
  changes: Readonly<Record<string, Readonly<Record<string, Item | null>>>>,
): Scenario {
  const lists = Object.entries(changes).map(([list, items]) => {
    const old = SCENARIO[list] as readonly Item[];
    const kept = old.flatMap((item) => {
      const change = items[String(item['id'])];
      return change === null ? [] : [{ ...item, ...change }];
    });
    const fresh = Object.entries(items).filter(([id]) => !old.some((item) => item['id'] === id));
    return [list, [...kept, ...fresh.map(([id, item]) => ({ id, name: id, ...item }))]];
  });
  const read = readScenario({ ...SCENARIO, ...Object.fromEntries(lists) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const base = changed({});
const words = await wordsFor('en', ['scenario-diff']);

test('each difference is one sentence with names, not ids', () => {
  const newer = changed({
    steps: {
      freeze: { takes: 'P4M', worth: { north: -3, south: 1 } },
      pilot: { requires: { milestone: 'calm' }, undo: 'P1M' },
      visit: {},
    },
    positions: { 'freeze-first': null },
    tracks: {
      park: {
        stages: [
          { id: 'closed', name: 'Shut' },
          { id: 'pilot', name: 'Pilot' },
          { id: 'surveyed', name: 'Surveyed' },
        ],
      },
    },
  });
  const found = scenarioDifferences(base, newer);
  expect(found.map((each) => sayDifference(words, { older: base, newer }, each))).toEqual([
    'Track “Industrial park”, stages stand in another order: Shut, Pilot and Surveyed',
    'Track “Industrial park”, stage “Shut”, name: “Closed” → “Shut”',
    'Step “visit” is new.',
    'Step “Freeze”, worth to “North”: -2 → -3',
    'Step “Freeze”, takes: 2 months (1 month to 3 months) → 4 months',
    'Step “Pilot begins”, needs: Trust at least 4/10; Calm → Calm',
    'Step “Pilot begins”, undoing takes: practically irreversible → 1 month',
    'Position “Freeze first” is gone.',
  ]);
});

test('what would leave a name without a meaning is not taken back: it is told what needs it', () => {
  const newer = changed({
    steps: { visit: {} },
    commitments: { 'pilot-in-time': { owes: ['pilot', 'visit'] } },
  });
  const added = scenarioDifferences(base, newer).filter(({ kind }) => kind === 'added');
  const read = takeBack(newer, added);
  expect(read).toMatchObject({
    ok: false,
    problems: [{ at: 'commitments/0/owes/1', code: 'no-step' }],
  });
});

test('changes of both are there; where both changed one field, both are told and ours stays', () => {
  const versions = {
    base,
    ours: changed({ steps: { freeze: { takes: 'P1M' }, survey: { undo: 'P1M' }, visit: {} } }),
    theirs: changed({
      steps: { freeze: { takes: 'P9M' }, launchpad: {}, survey: { takes: 'P2M' } },
    }),
  };
  const { scenario, conflicts } = mergeScenarios(versions);
  const steps = scenario.ok ? scenario.value.steps : [];
  expect(steps.map(({ id, takes, undo }) => [id, takes, undo])).toEqual([
    ['freeze', 'P1M', undefined],
    ['survey', 'P2M', 'P1M'],
    ['pilot', 'P6M', false],
    ['launchpad', undefined, undefined],
    ['visit', undefined, undefined],
  ]);
  expect(conflicts.map((each) => sayConflict(words, versions, each))).toEqual([
    'Step “Freeze”, takes: ours 1 month, theirs 9 months; it was 2 months (1 month to 3 months)',
  ]);
});

test('an item that one side took out and the other changed is a conflict', () => {
  const ours = changed({ positions: { 'freeze-first': null } });
  const theirs = changed({ positions: { 'freeze-first': { weight: 3 } } });
  const { conflicts, scenario } = mergeScenarios({ base, ours, theirs }, () => 'theirs');
  expect(conflicts.map((each) => sayConflict(words, { base, ours, theirs }, each))).toEqual([
    'Position “Freeze first”: ours taken out, theirs changed; it was changed',
  ]);
  expect(scenario).toEqual({ ok: true, value: theirs });
});
