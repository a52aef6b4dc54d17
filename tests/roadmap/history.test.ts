// Is what was done undone, also after a reload?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as history from '../../src/roadmap/history.ts';
import { replayTree } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { annotate, describe as told, renameRoadmap } from '../../src/roadmap/edit.ts';
import { take } from '../../src/roadmap/take.ts';
import { chanceOf } from '../makers.ts';
import { damaged } from './damage.ts';
import { edits, empty, freeze, growth } from './makers.ts';

type Log = history.History<Roadmap, string>;

const logOf = (states: readonly Roadmap[]): Log =>
  states
    .slice(1)
    .reduce(
      (log, state, index) => history.record(log, `edit ${index}`, state),
      history.createHistory<Roadmap, string>(states[0] ?? empty()),
    );

const [first, second, third] = [empty(), renameRoadmap(empty(), 'B'), renameRoadmap(empty(), 'C')];

describe('undo and redo', () => {
  test('give the very same objects back', () => {
    const log = logOf([first, second, third]);
    const back = history.undo(history.undo(log));
    expect(back.present).toBe(first);
    expect(history.redo(back).present).toBe(second);
    expect(history.redo(history.redo(back))).toEqual(log);
  });

  test('tell what comes next', () => {
    const log = history.undo(logOf([first, second, third]));
    expect([log.past.at(-1)?.label, log.future.at(-1)?.label]).toEqual(['edit 0', 'edit 1']);
  });

  test('do nothing at the ends', () => {
    const log = history.createHistory<Roadmap, string>(first);
    expect(history.undo(log)).toBe(log);
    expect(history.redo(log)).toBe(log);
  });

  test('a new change gives up what was taken back', () => {
    const log = history.record(history.undo(logOf([first, second])), 'other', third);
    expect(log.future).toEqual([]);
    expect(history.undo(log).present).toBe(first);
  });

  test('the object that is present already is no change', () => {
    const log = history.undo(logOf([first, second]));
    expect(history.record(log, 'nothing', first)).toBe(log);
  });

  test('the oldest changes are forgotten', () => {
    const states = Array.from({ length: 600 }, (_, index) => renameRoadmap(first, `${index}`));
    const { past } = logOf(states);
    expect(past).toHaveLength(history.MOST_CHANGES);
    expect(past.at(0)?.before).toBe(states[99]);
  });
});

/** As a browser keeps it: the present as it is read again, the history as data. */
const reloaded = (log: Log, present = structuredClone(log.present)): Log =>
  history.decodeHistory<string>(present, JSON.parse(JSON.stringify(history.encodeHistory(log))));

describe('a history that is kept', () => {
  test('comes back with equal states and labels, wherever it stood', () => {
    fc.assert(
      fc.property(edits(40), fc.nat(30), (list, steps) => {
        let log = logOf(growth(list));
        for (let step = 0; step < steps; step += 1) log = history.undo(log);
        expect(reloaded(log)).toEqual(log);
      }),
      { numRuns: 60 },
    );
  });

  test('comes back a second time', () => {
    const log = logOf(
      growth([
        [3, 0, 0],
        [2, 0, 0],
        [14, 1, 2],
        [13, 2, 1],
        [2, 1, 1],
      ]),
    );
    expect(reloaded(reloaded(log))).toEqual(log);
  });

  test('shares with its present what did not change', () => {
    const { roadmap, at } = take(first, { at: null, step: 'dual-freeze' });
    const log = reloaded(logOf([roadmap, annotate(roadmap, at, { note: 'x' }), roadmap]));
    const [before] = log.past;
    expect(before?.before.scenario).toBe(log.present.scenario);
    expect(before?.before.branches).toBe(log.present.branches);
  });

  test('is small: an edit costs about what it says', () => {
    const states = growth(
      Array.from({ length: 300 }, (_, index) => [index % 12, index, index * 7]),
    );
    const size = JSON.stringify(history.encodeHistory(logOf(states))).length;
    expect(size / history.MOST_KEPT).toBeLessThan(250);
  });

  test('keeps the latest changes', () => {
    const states = Array.from({ length: 130 }, (_, index) => renameRoadmap(first, `${index}`));
    const log = reloaded(logOf(states));
    expect(log.past).toHaveLength(history.MOST_KEPT);
    expect(log.past.at(-1)?.before.name).toBe('128');
  });

  test('holds a change of the scenario too', () => {
    const other = { ...first, scenario: { ...freeze, name: 'Other' } };
    expect(reloaded(logOf([first, told(other, { summary: 'S' }), first])).past).toEqual([
      { label: 'edit 0', before: first },
      { label: 'edit 1', before: { ...other, summary: 'S' } },
    ]);
  });
});

describe('a history that is damaged', () => {
  const log = logOf(
    growth([
      [3, 0, 0],
      [2, 0, 0],
      [2, 1, 0],
      [13, 2, 1],
      [15, 1, 1],
    ]),
  );
  const nothing = history.createHistory(log.present);
  const change = (past: unknown) => ({ ...history.encodeHistory(log), past });
  const node = { id: 'x', parent: null, step: 'visit' };

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'history'],
    ['another version', { ...history.encodeHistory(log), version: 2 }],
    ['that of another roadmap', history.encodeHistory(logOf([first, second]))],
    ['a list that is none', change({})],
    ['an entry without a label', change([{ change: {} }])],
    ['an entry without a change', change([{ label: 'x' }])],
    ['a stretch beyond the end', change([{ label: 'x', change: { nodes: [[0, 999]] } }])],
    ['a stretch of no length', change([{ label: 'x', change: { nodes: [[0, 0]] } }])],
    ['a node twice', change([{ label: 'x', change: { nodes: [node, node], branches: [] } }])],
    [
      'a node without its parent',
      change([{ label: 'x', change: { nodes: [{ ...node, parent: 'y' }], branches: [] } }]),
    ],
    [
      'a node with a step that is none',
      change([{ label: 'x', change: { nodes: [{ ...node, step: 'y' }], branches: [] } }]),
    ],
    ['branches without their tips', change([{ label: 'x', change: { nodes: [] } }])],
    ['a main branch that is none', change([{ label: 'x', change: { set: { main: 'b99' } } }])],
    [
      'a binding position that is none',
      change([{ label: 'x', change: { set: { binding: ['y'] } } }]),
    ],
    ['a scenario that is none', change([{ label: 'x', change: { set: { scenario: {} } } }])],
    ['a name taken away', change([{ label: 'x', change: { drop: ['name'] } }])],
    ['a key that is none', change([{ label: 'x', change: { set: { nodes: [] } } }])],
  ])('is empty where it is %s', (_, data) => {
    expect(history.decodeHistory(log.present, data)).toEqual(nothing);
  });

  test('never throws, whatever is kept', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const data = damaged(history.encodeHistory(log), chanceOf(seed));
        const { past, present } = history.decodeHistory(log.present, data);
        expect(present).toBe(log.present);
        for (const { before } of past) expect(() => replayTree(before)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
