// What does each step on a path find and leave, and what rests on what?
import { describe, expect, test } from 'vitest';
import { play, start } from '../../src/core/situation.ts';
import { stepOf } from '../../src/core/lookup.ts';
import { type Taken, replay, replayTree } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { annotate } from '../../src/roadmap/edit.ts';
import { take } from '../../src/roadmap/take.ts';
import { type Told, along, drawn, freeze, tipOf, world } from './makers.ts';

const takenOn = (roadmap: Roadmap): readonly Taken[] => replay(roadmap, tipOf(roadmap)).taken;
const lineOf = (steps: readonly Told[]): Roadmap => along(freeze, { steps });

/** `!` does not hold, `?` assumed, `~` rests on an earlier step that was blocked. */
const marksOn = (roadmap: Roadmap): readonly string[] =>
  takenOn(roadmap).map(
    ({ node, holds, assumed, rests }) =>
      `${node.id}${holds ? '' : '!'}${assumed ? '?' : ''}${rests ? '~' : ''}`,
  );

test('the root has the first situation and no step', () => {
  expect(replay(lineOf(['visit']), null)).toEqual({
    scenario: freeze,
    start: start(freeze),
    taken: [],
  });
});

test('each step finds what the one before it left', () => {
  const taken = takenOn(lineOf(['dual-freeze', 'launch', 'visit']));
  expect(taken.map(({ step }) => step)).toEqual(
    ['dual-freeze', 'launch', 'visit'].map((id) => stepOf(freeze, id)),
  );
  expect(taken.map(({ setback }) => setback)).toEqual([false, true, false]);
  for (const { before, after, step } of taken) expect(after).toEqual(play(freeze, before, step));
  expect(taken[1]?.before).toBe(taken[0]?.after);
  expect(taken[2]?.after.gauges).toEqual({ trust: 4 });
});

describe('marks', () => {
  test.each<readonly [string, readonly Told[], readonly string[]]>([
    ['possible steps hold', ['dual-freeze', 'exemption'], ['dual-freeze', 'exemption']],
    [
      'a blocked step does not hold, and what follows rests on it',
      ['exemption', 'visit', 'dual-freeze'],
      ['exemption!', 'visit~', 'dual-freeze~'],
    ],
    [
      'an assumed step holds, and what follows rests on it',
      [{ step: 'exemption', assumed: true }, 'visit', 'pilot'],
      ['exemption?', 'visit~', 'pilot~'],
    ],
    [
      'an assumption that was not needed is none',
      [{ step: 'dual-freeze', assumed: true }, 'visit'],
      ['dual-freeze', 'visit'],
    ],
  ])('%s', (_, steps, marks) => {
    expect(marksOn(lineOf(steps))).toEqual(marks);
  });

  test('a blocked step is applied as if it were possible', () => {
    const [first] = takenOn(lineOf(['suspend']));
    expect(first?.verdict.kind).toBe('blocked');
    expect(first?.after.stages['un']).toBe('suspended');
  });

  test('a binding position blocks the step, and is an objection either way', () => {
    const steps = ['dual-freeze', 'exemption'];
    expect(marksOn(along(freeze, { steps, binding: ['us-ban-first'] }))).toEqual([
      'dual-freeze',
      'exemption!',
    ]);
    const objections = takenOn(lineOf(steps)).map((taken) => taken.objections.map(({ id }) => id));
    expect(objections).toEqual([[], ['us-ban-first']]);
  });

  test('when the scenario changes, steps that no longer hold are marked and none is dropped', () => {
    const before = lineOf(['dual-freeze', 'exemption', 'pilot']);
    const steps = freeze.steps.map((step) =>
      step.id === 'exemption' ? { ...step, requires: { track: 'tests', is: 'banned' } } : step,
    );
    const after = { ...before, scenario: { ...freeze, steps } };
    expect(marksOn(before)).toEqual(['dual-freeze', 'exemption', 'pilot']);
    expect(marksOn(after)).toEqual(['dual-freeze', 'exemption!', 'pilot~']);
  });
});

test('a step lies in the phase that began last before it', () => {
  const roadmap = lineOf([
    'visit',
    { step: 'dual-freeze', phase: 'Halt' },
    'exemption',
    { step: 'pilot', phase: { en: 'Open' } },
  ]);
  expect(takenOn(roadmap).map(({ phase }) => phase)).toEqual([
    undefined,
    'Halt',
    'Halt',
    { en: 'Open' },
  ]);
});

describe('a whole tree', () => {
  const roadmap = drawn('dual-freeze\n  exemption\n    pilot *b1\n  test-ban\n    suspend *b2');

  test('every node has what the replay of its own line gives', () => {
    const all = replayTree(roadmap);
    for (const { id } of roadmap.nodes)
      expect(all.get(id)).toEqual(replay(roadmap, id).taken.at(-1));
    expect(all.size).toBe(5);
  });

  test('after an edit, situations that did not change are the very same objects', () => {
    const noted = annotate(roadmap, 'exemption', { note: 'Why' });
    const grown = take(noted, { at: 'pilot', step: 'visit' }).roadmap;
    const [before, after] = [replayTree(roadmap), replayTree(grown)];
    for (const { id } of roadmap.nodes) expect(after.get(id)?.after).toBe(before.get(id)?.after);
  });

  test('another set of binding positions is another replay', () => {
    const bound = { ...roadmap, binding: ['us-ban-first'] };
    expect(replayTree(bound).get('exemption')?.holds).toBe(false);
    expect(replayTree(roadmap).get('exemption')?.holds).toBe(true);
  });
});

test('ids that every object has are ordinary ids', () => {
  const scenario = world({
    tracks: [{ id: 'constructor', stages: ['to-string', 'value-of'] }],
    steps: [{ id: 'constructor', moves: [{ track: 'constructor', to: 'value-of' }] }],
  });
  const roadmap = along(scenario, { steps: ['constructor'] });
  expect(takenOn(roadmap)[0]?.after.stages).toEqual({ constructor: 'value-of' });
});
