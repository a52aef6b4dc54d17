// Does the store say what was done, once for each deed, and where does the reader stand after it?
import { describe, expect, test } from 'vitest';
import { stepOf } from '../../src/core/lookup.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { annotate, newRoadmap, removeBranch } from '../../src/roadmap/edit.ts';
import { remove } from '../../src/roadmap/remove.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import * as act from '../../src/ui/actions.ts';
import {
  createDocument,
  type Document,
  FRESH_VIEW,
  roadmapOf,
  type State,
} from '../../src/ui/document.ts';
import { createStand, take as takeAt, type Taking } from '../../src/ui/stand.ts';
import { exampleRoadmap } from '../example.ts';

const [first] = exampleRoadmap.nodes;
const standing = lineTo(exampleRoadmap, 'n151').map(({ step }) => step);
const fork = 'n69';
const setback = exampleRoadmap.scenario.setbacks.find(({ id }) => id === 'summit-collapses');

function opened(at: Partial<Pick<State, 'place' | 'branch'>> = {}): Document {
  const history: State['history'] = createHistory(exampleRoadmap);
  const state = { history, place: null, branch: 'b1', view: FRESH_VIEW, ...at };
  return createDocument(state, () => new Date('2026-03-01T12:00:00Z'));
}

const take = (doc: Document, taking: Taking) => takeAt(createStand(doc), taking);
const note = (doc: Document, text: string) =>
  act.edit(doc, 'edit.note', (open) => annotate(open, first?.id ?? '', { note: text }));
const empty = (): Roadmap =>
  newRoadmap(exampleRoadmap.scenario, { id: 'empty', name: 'Empty', created: '2026-01-01' });

type Deeds = readonly [says: string, ...deeds: readonly ((doc: Document) => unknown)[]][];

const deeds: Deeds = [
  ['taken', (doc) => take(doc, { step: 'moratorium-written' })],
  ['', (doc) => take(doc, { step: 'arsenal-eliminate' })],
  ['assumed', (doc) => take(doc, { step: 'arsenal-eliminate', assume: true })],
  // The step stands there already: it is walked to.
  ['walked', (doc) => take(doc, { step: first?.step ?? '' })],
  ['walked', (doc) => act.go(doc, first?.id ?? '')],
  ['viewed', (doc) => act.go(doc, null)],
  ['walked followed', (doc) => act.go(doc, fork), (doc) => act.follow(doc, 'b3')],
  ['viewed', (doc) => act.choose(doc, { kind: 'step', id: 'moratorium-written' })],
  ['edited', (doc) => note(doc, 'Seen')],
  ['', (doc) => act.edit(doc, 'edit.note', (open) => open)],
  ['', act.undo, act.redo],
  ['edited undone redone', (doc) => note(doc, 'Seen'), act.undo, act.redo],
  [
    'edited',
    (doc) =>
      act.adopt(doc, { place: null, steps: ['moratorium-written', 'summit'], name: 'Found' }),
  ],
  ['walked', (doc) => act.adopt(doc, { place: null, steps: standing, name: 'There already' })],
  ['opened', (doc) => act.openRoadmap(doc, empty())],
];

describe('what happened is said by what did it', () => {
  test.each(deeds)('%s', (says, ...acts) => {
    const doc = opened();
    const said: string[] = [];
    doc.subscribe(({ kind }) => said.push(kind));
    for (const deed of acts) deed(doc);
    expect(said.join(' ')).toBe(says);
  });

  test('with the state from which it happened, and the name of an edit', () => {
    const doc = opened();
    const before = doc.get();
    const said: unknown[] = [];
    doc.subscribe((happened) => said.push(happened));
    note(doc, 'Seen');
    act.undo(doc);
    expect(said).toEqual([
      { kind: 'edited', label: { id: 'edit.note' }, from: before },
      { kind: 'undone', label: { id: 'edit.note' }, from: expect.anything() },
    ]);
  });
});

describe('where what was followed or stood on is gone', () => {
  test('a line that leads through the place is followed, not the main one', () => {
    const doc = opened({ place: fork, branch: 'b3' });
    act.edit(doc, 'edit.delete-branch', (open) => removeBranch(open, 'b3'));
    expect(doc.get()).toMatchObject({ place: fork, branch: 'b2' });
  });

  test('the reader stands on what is left nearest before it, and what was chosen is put away', () => {
    const doc = opened({ place: 'n104', branch: 'b3' });
    act.choose(doc, { kind: 'node', id: 'n104' });
    act.edit(doc, 'edit.delete', (open) => remove(open, 'n103'));
    expect(doc.get()).toMatchObject({ place: fork, view: { chosen: null } });
  });

  test('the main line is followed where none leads through the place', () => {
    const doc = opened({ place: 'n104', branch: 'b3' });
    act.edit(doc, 'edit.delete-branch', (open) => ({
      ...open,
      branches: open.branches.filter(({ id }) => id !== 'b3'),
    }));
    expect(doc.get()).toMatchObject({ place: 'n104', branch: 'b1' });
  });

  test('the names used here stand for what the example says', () => {
    const { scenario } = roadmapOf(opened().get());
    expect(setback && stepOf(scenario, setback.id)).toBeDefined();
    expect(first?.parent).toBeNull();
  });
});
