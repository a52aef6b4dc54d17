// Does a roadmap say when it was last changed, by whatever edit, and does looking at it change nothing?
import { expect, test } from 'vitest';
import { dayOf } from '../../src/roadmap/day-of.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { renameRoadmap } from '../../src/roadmap/edit.ts';
import * as actions from '../../src/ui/actions.ts';
import {
  type Document,
  createDocument,
  FRESH_VIEW,
  roadmapOf,
  type State,
} from '../../src/ui/document.ts';
import { createStand, take } from '../../src/ui/stand.ts';
import { exampleRoadmap } from '../example.ts';

const NOW = '2028-02-29T12:00:00.000Z';
const shipped = Date.parse(exampleRoadmap.modified ?? '');

function open(): Document {
  const first: State = {
    history: createHistory(exampleRoadmap),
    place: null,
    branch: exampleRoadmap.main ?? null,
    view: FRESH_VIEW,
  };
  return createDocument(first, () => new Date(NOW));
}

const changed = (doc: Document) => Date.parse(roadmapOf(doc.get()).modified ?? '');
const [first] = exampleRoadmap.scenario.steps;

test.each<readonly [string, (doc: Document) => void]>([
  ['a new name', (doc) => actions.edit(doc, 'edit.rename', (open) => renameRoadmap(open, 'New'))],
  [
    'a step',
    (doc) => take(createStand(doc), { step: first?.id ?? '', assume: true, newBranch: true }),
  ],
  [
    'an adopted route',
    (doc) => actions.adopt(doc, { place: null, steps: [first?.id ?? ''], name: 'Route' }),
  ],
])('%s is dated; undo leads back to the earlier date, redo to the later one', (_, edit) => {
  const doc = open();
  edit(doc);
  expect(changed(doc)).toBe(Date.parse(NOW));
  expect(dayOf(roadmapOf(doc.get()))).toBe(roadmapOf(doc.get()).modified?.slice(0, 10));
  actions.undo(doc);
  expect(changed(doc)).toBe(shipped);
  actions.redo(doc);
  expect(changed(doc)).toBe(Date.parse(NOW));
});

test.each<readonly [string, (doc: Document) => void]>([
  ['walking', (doc) => actions.go(doc, exampleRoadmap.nodes[2]?.id ?? null)],
  ['another view', (doc) => actions.setView(doc, { picture: 'map' })],
  ['the same name', (doc) => actions.edit(doc, 'edit.rename', (open) => open)],
])('%s is no change', (_, look) => {
  const doc = open();
  look(doc);
  expect(roadmapOf(doc.get())).toBe(exampleRoadmap);
});

test.each([
  [{ modified: '2026-03-01T08:30:00+09:00', created: '2026-01-01' }, '2026-03-01'],
  [{ created: '2026-01-01T23:59:00Z' }, '2026-01-01'],
  [{ modified: '2026-02-30' }, null],
  [{ modified: 'yesterday' }, null],
  [{}, null],
])('a document of a roadmap of %j is of %s', (dates, day) => {
  const { modified: _modified, created: _created, ...bare } = exampleRoadmap;
  expect(dayOf({ ...bare, ...dates })).toBe(day);
});
