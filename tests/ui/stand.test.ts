// Do the chart and the document stand in the same situation, whatever a person does?
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { processFor } from '../../machines/cursor.ts';
import { situationOf, stepEvent } from '../../machines/process.ts';
import { isPossible } from '../../src/core/choices.ts';
import { lookupOf, stepOf } from '../../src/core/lookup.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { play, type Situation, start } from '../../src/core/situation.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { newRoadmap, renameRoadmap, setBinding } from '../../src/roadmap/edit.ts';
import { remove } from '../../src/roadmap/remove.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import * as actions from '../../src/ui/actions.ts';
import {
  createDocument,
  exchanged,
  FRESH_VIEW,
  roadmapOf,
  type State,
} from '../../src/ui/document.ts';
import { createStand, take } from '../../src/ui/stand.ts';
import { exampleRoadmap } from '../example.ts';
import { scenarioOf, scenarioWith } from '../makers.ts';
import { edited } from '../roadmap/makers.ts';
import { shipped } from '../shipped.ts';

/** A chart and a document over one roadmap, at its beginning. */
function sitting(roadmap: Roadmap) {
  const first: State = {
    history: createHistory(roadmap),
    place: null,
    branch: roadmap.main ?? null,
    view: FRESH_VIEW,
  };
  const doc = createDocument(first, () => new Date('2026-03-01T12:00:00Z'));
  return { doc, stand: createStand(doc) };
}
type Sitting = ReturnType<typeof sitting>;

const empty = (scenario: Scenario) => newRoadmap(scenario, { id: 'r', name: 'R' });

/** Where the document's cursor stands, worked out by nothing but the core. */
function situationIn({ doc }: Sitting): Situation {
  const { scenario } = roadmapOf(doc.get());
  const line = lineTo(roadmapOf(doc.get()), doc.get().place);
  return line.reduce((at, { step }) => play(scenario, at, stepOf(scenario, step)), start(scenario));
}

const COMMANDS = [
  'take',
  'take',
  'take on a new branch',
  'take what is blocked',
  'assume',
  'walk',
  'follow',
  'undo',
  'redo',
  'delete',
  'edit',
  'bind',
  'adopt',
  'open',
  'meet another tab',
  'look',
] as const;
type Command = readonly [what: (typeof COMMANDS)[number], which: number];

const commands = () =>
  fc.array(fc.tuple(fc.constantFrom(...COMMANDS), fc.nat(999)), { minLength: 1, maxLength: 24 });

/** Does one thing. What there is to choose from may be nothing: then nothing is done. */
function act(sit: Sitting, [what, which]: Command, others: readonly Roadmap[]): void {
  const { doc } = sit;
  const roadmap = roadmapOf(doc.get());
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const [node, branch, other] = [pick(roadmap.nodes), pick(roadmap.branches), pick(others)];
  const [open, shut] = stepsIn(sit);
  const positions = roadmap.scenario.positions.map(({ id }) => id);
  switch (what) {
    case 'take':
      return takeOne(sit, pick(open), {});
    case 'take on a new branch':
      return takeOne(sit, pick(open), { newBranch: true });
    case 'take what is blocked':
      return refuse(sit, pick(shut));
    case 'assume':
      return takeOne(sit, pick([...shut, ...open]), { assume: true });
    case 'walk':
      return actions.go(doc, pick([null, ...roadmap.nodes.map(({ id }) => id)]) ?? null);
    case 'follow':
      return actions.follow(doc, branch?.id ?? 'none');
    case 'undo':
      return actions.undo(doc);
    case 'redo':
      return actions.redo(doc);
    case 'delete':
      if (node) actions.edit(doc, 'edit.delete', (open) => remove(open, node.id));
      return undefined;
    case 'edit':
      return actions.edit(doc, 'edit.note', (open) => edited(open, [which, which, which]));
    case 'bind':
      return actions.edit(doc, 'edit.bind', (open) =>
        setBinding(
          open,
          positions.filter((_id, index) => (which >> (index % 9)) % 2 === 1),
        ),
      );
    case 'adopt': {
      const steps = open.slice(0, 1 + (which % 3));
      return actions.adopt(doc, { place: node?.id ?? null, steps, name: 'Route' });
    }
    case 'open':
      if (other) actions.openRoadmap(doc, other);
      return undefined;
    case 'meet another tab':
      return doc.set(exchanged(doc.get(), createHistory(fromAnotherTab(roadmap, which))), {
        kind: 'exchanged',
      });
    case 'look':
      return actions.choose(doc, node ? { kind: 'node', id: node.id } : null);
    default:
      return what satisfies never;
  }
}

/** The steps and setbacks that are possible at the document's cursor, and those that are not, by the core. */
function stepsIn(sit: Sitting): readonly [open: readonly string[], shut: readonly string[]] {
  const { scenario, binding } = roadmapOf(sit.doc.get());
  const at = situationIn(sit);
  const all = [...lookupOf(scenario).steps.values()];
  const open = all.filter((step) => isPossible(scenario, at, { step, binding }));
  return [open.map(({ id }) => id), all.filter((s) => !open.includes(s)).map(({ id }) => id)];
}

function takeOne(sit: Sitting, step: string | undefined, how: { newBranch?: true; assume?: true }) {
  if (step === undefined) return;
  const roadmap = roadmapOf(sit.doc.get());
  const isBlocked = stepsIn(sit)[1].includes(step);
  const before = sit.doc.get().place;
  expect(take(sit.stand, { step, ...how })).toBe(true);
  const after = roadmapOf(sit.doc.get());
  const node = after.nodes.find(({ id }) => id === sit.doc.get().place);
  expect(node).toMatchObject({ step, parent: before });
  if (after.nodes.length > roadmap.nodes.length) expect(node?.assumed === true).toBe(isBlocked);
}

function refuse({ doc, stand }: Sitting, step: string | undefined): void {
  if (step === undefined) return;
  const [state, snapshot] = [doc.get(), stand.cursor.getSnapshot()];
  expect(take(stand, { step })).toBe(false);
  // Pressed past the button: the chart itself does not move either, and so nothing is written.
  stand.cursor.send(stepEvent(step));
  expect(doc.get()).toBe(state);
  expect(stand.cursor.getSnapshot()).toBe(snapshot);
}

/** What another tab makes of it: the file it saved, read again, so that no object is the same. */
function fromAnotherTab(roadmap: Roadmap, which: number): Roadmap {
  const read = readRoadmap(JSON.parse(writeRoadmap(edited(roadmap, [which, which, which]))));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function expectTogether(sit: Sitting, [, which]: Command): void {
  const { scenario, binding } = roadmapOf(sit.doc.get());
  const snapshot = sit.stand.cursor.getSnapshot();
  expect(situationOf(snapshot)).toEqual(situationIn(sit));
  // Of the same scenario under the same positions: any step tells.
  expect(snapshot.machine).toBe(processFor(scenario, binding));
  const all = [...scenario.steps, ...scenario.setbacks];
  const step = all[which % all.length];
  if (step)
    expect(snapshot.can(stepEvent(step.id))).toBe(
      isPossible(scenario, situationIn(sit), { step, binding }),
    );
}

function law(roadmaps: () => readonly Roadmap[], numRuns: number): void {
  const others = roadmaps();
  fc.assert(
    fc.property(fc.nat(), commands(), (first, list) => {
      const sit = sitting(others[first % others.length] ?? exampleRoadmap);
      for (const command of list) {
        act(sit, command, others);
        expectTogether(sit, command);
      }
    }),
    { numRuns },
  );
}

describe('chart and document stand in the same situation after any commands', () => {
  test('over random scenarios', () => {
    law(() => Array.from({ length: 150 }, (_, seed) => empty(scenarioOf(seed))), 2000);
  });

  test('over those that ship', () => {
    law(() => [exampleRoadmap, ...shipped.map(({ scenario }) => empty(scenario))], 150);
  });
});

describe('the document is written because the chart has moved', () => {
  const scenario = scenarioWith({
    steps: [
      { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] },
      { id: 'end', moves: [{ track: 'talks', from: 'begun', to: 'done' }] },
      { id: 'nod', moves: [] },
    ],
  });

  test('also where an event reaches the chart by itself', () => {
    const { doc, stand } = sitting(empty(scenario));
    stand.cursor.send(stepEvent('begin'));
    stand.cursor.send(stepEvent('begin'));
    expect(roadmapOf(doc.get()).nodes.map(({ step }) => step)).toEqual(['begin']);
  });

  test('also by a step that changes nothing', () => {
    const { doc, stand } = sitting(empty(scenario));
    expect(take(stand, { step: 'nod' })).toBe(true);
    expect(roadmapOf(doc.get()).nodes).toHaveLength(1);
  });

  test('and a blocked step needs to be assumed, whatever asks for it', () => {
    const { doc, stand } = sitting(empty(scenario));
    const state = doc.get();
    expect(take(stand, { step: 'end' })).toBe(false);
    expect(take(stand, { step: 'end', newBranch: true })).toBe(false);
    expect(take(stand, { step: 'unheard-of', assume: true })).toBe(false);
    expect(doc.get()).toBe(state);
    expect(take(stand, { step: 'end', assume: true })).toBe(true);
    expect(roadmapOf(doc.get()).nodes).toMatchObject([{ step: 'end', assumed: true }]);
  });

  test('and whoever hears of it finds both at the same place', () => {
    const sit = sitting(exampleRoadmap);
    const found: boolean[] = [];
    sit.doc.subscribe(() => {
      const at = situationOf(sit.stand.cursor.getSnapshot());
      found.push(JSON.stringify(at) === JSON.stringify(situationIn(sit)));
    });
    const [open] = stepsIn(sit);
    take(sit.stand, { step: open[0] ?? '', newBranch: true });
    actions.go(sit.doc, exampleRoadmap.nodes.at(-1)?.id ?? null);
    actions.undo(sit.doc);
    expect(found).toEqual([true, true, true]);
  });

  test('what cannot be written down has not happened', () => {
    // The chart reports the trouble from a timer of its own.
    vi.useFakeTimers();
    const full = () => {
      throw new Error('full');
    };
    const stand = createStand({ ...sitting(empty(scenario)).doc, set: full });
    take(stand, { step: 'begin' });
    expect(situationOf(stand.cursor.getSnapshot())).toEqual(start(scenario));
    expect(() => vi.runAllTimers()).toThrow('full');
    vi.useRealTimers();
  });
});

test('the chart goes nowhere while only the view changes', () => {
  const { doc, stand } = sitting(exampleRoadmap);
  const snapshot = stand.cursor.getSnapshot();
  actions.setView(doc, { filter: 'inspect', picture: 'map' });
  actions.edit(doc, 'edit.rename', (open) => renameRoadmap(open, 'Another name'));
  expect(stand.cursor.getSnapshot()).toBe(snapshot);
});
