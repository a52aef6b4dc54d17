// Do commands act on what they are told to, and what do the edits of a whole branch say?
import { beforeEach, expect, test } from 'vitest';
import { createHistory } from '../../src/roadmap/history.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import { go, undo } from '../../src/ui/actions.ts';
import { DID } from '../../src/ui/large-edits.ts';
import type { App } from '../../src/ui/app-context.tsx';
import { menuItemsFor, runCommand } from '../../src/ui/commands.ts';
import { LET_FOLLOW } from '../../src/ui/let-follow-command.ts';
import type { News } from '../../src/ui/shelf-state.ts';
import { createDocument, FRESH_VIEW, roadmapOf, type State } from '../../src/ui/document.ts';
import { addBranch, along, type Told, world } from '../roadmap/makers.ts';
import { eventually } from '../eventually.ts';
import { wordsEn } from '../words-en.ts';

const told: (News | null)[] = [];
beforeEach(() => void told.splice(0));

/** As much of the app as commands for edits need, on a roadmap. */
function appOn(roadmap: Roadmap): App {
  const history: State['history'] = createHistory(roadmap);
  const state = { history, place: null, branch: 'b1', view: FRESH_VIEW };
  const doc = createDocument(state, () => new Date('2026-03-01T12:00:00Z'));
  const shelf = { tell: (news: News | null) => void told.push(news) };
  return { doc, shelf, words: wordsEn } as unknown as App;
}

const move = (track: string, from: number) => ({
  track,
  from: `${track}${from}`,
  to: `${track}${from + 1}`,
});
const WORLD = {
  start: '2019-01-01',
  tracks: [{ id: 'x', stages: ['x0', 'x1', 'x2'] }],
  steps: [
    { id: 'vow', moves: [move('x', 0)], takes: 'P1M' },
    { id: 'pay', takes: 'P1M' },
    { id: 'on', moves: [move('x', 1)], takes: 'P1Y' },
    { id: 'talk', takes: 'P1M' },
  ],
  setbacks: [{ id: 'back', moves: [{ track: 'x', from: 'x1', to: 'x0' }] }],
  commitments: [
    { id: 'c', parties: ['north'], after: 'vow', owes: 'pay', within: 'P6M', otherwise: 'back' },
  ],
};
const lineOf = (steps: readonly Told[]) => along(world(WORLD), { steps });

function seen({ doc }: App): readonly string[] {
  const [branch] = roadmapOf(doc.get()).branches;
  return lineTo(roadmapOf(doc.get()), branch?.tip ?? null).map(({ step }) => step);
}

const lastLabel = ({ doc }: App) => doc.get().history.past.at(-1)?.label;
const lastEdit = (app: App) => {
  const { id, values } = lastLabel(app) ?? {};
  return id && wordsEn.say(id, values);
};
/** The sentence of the toast after the last edit. */
const lastDone = (app: App) => {
  const { id, values } = lastLabel(app) ?? {};
  const did = id && DID[id];
  return did && wordsEn.say(did, values);
};

test('an edit acts on the node and the branch that it is told, not on where the reader stands', () => {
  const app = appOn(addBranch(lineOf(['vow', 'talk', 'on']), { tip: 'vow', name: 'Short' }));
  expect(runCommand(app, 'delete')).toBe(false);
  expect(runCommand(app, 'delete', { node: 'talk' })).toBe(true);
  expect(seen(app)).toEqual(['vow']);
  expect(lastDone(app)).toBe('Deleted “talk” and what followed.');
  undo(app.doc);
  expect(runCommand(app, 'delete-branch', { branch: 'b2' })).toBe(true);
  expect(lastDone(app)).toBe('Deleted “Short”.');
  undo(app.doc);
  expect(runCommand(app, 'make-main', { branch: 'b2' })).toBe(true);
  expect(roadmapOf(app.doc.get()).main).toBe('b2');
  expect(runCommand(app, 'branch-up', { branch: 'b2' })).toBe(true);
  expect(roadmapOf(app.doc.get()).branches.map(({ id }) => id)).toEqual(['b2', 'b1']);
});

test('a menu offers what would change something', () => {
  const app = appOn(addBranch(lineOf(['vow', 'talk', 'on']), { tip: 'vow', name: 'Short' }));
  const offered = (about: object) =>
    menuItemsFor(app, ['branch-up', 'branch-down', 'promote', 'fork'], about)
      .filter(({ disabled }) => !disabled)
      .map(({ id }) => id);
  expect(offered({ branch: 'b1', node: 'on' })).toEqual(['branch-down']);
  expect(offered({ branch: 'b2', node: 'on' })).toEqual(['branch-up']);
});

test('the order of readiness says how much sooner the branch ends, and can be undone', async () => {
  const before = lineOf(['vow', 'on', 'talk']);
  const app = appOn(before);
  runCommand(app, 'order');
  await eventually(() => expect(seen(app)).not.toEqual(['vow', 'on', 'talk']));
  expect(lastDone(app)).toMatch(/^Sorted by what is ready first, it ends /);
  undo(app.doc);
  expect(roadmapOf(app.doc.get())).toBe(before);
  expect(told).toEqual([]);
});

test('whoever stands at a step stands at it still when it has another place', async () => {
  const before = lineOf(['vow', 'on', 'talk']);
  const app = appOn(before);
  go(app.doc, before.branches[0]?.tip ?? null);
  runCommand(app, 'order');
  await eventually(() => expect(seen(app)).not.toEqual(['vow', 'on', 'talk']));
  const { nodes } = roadmapOf(app.doc.get());
  expect(nodes.find(({ id }) => id === app.doc.get().place)?.step).toBe('talk');
});

test('a branch in the order of readiness stays, and that is said', async () => {
  const before = lineOf(['talk', 'vow', 'on']);
  const app = appOn(before);
  runCommand(app, 'order');
  await eventually(() => expect(told).toEqual([{ kind: 'said', id: 'news.in-order' }]));
  expect(roadmapOf(app.doc.get())).toBe(before);
});

test.each(['vow', 'on'])(
  'the setback of a promise broken at “%s” follows, and one stands there',
  (node) => {
    const app = appOn(lineOf(['vow', 'talk', 'on']));
    runCommand(app, LET_FOLLOW, { node });
    expect(seen(app)).toEqual(['vow', 'talk', 'back', 'on']);
    expect(lastEdit(app)).toBe('let “back” follow');
    expect(lastDone(app)).toBe('“back” follows now.');
    const { place } = app.doc.get();
    expect(roadmapOf(app.doc.get()).nodes.find(({ id }) => id === place)?.step).toBe('back');
    expect(runCommand(app, LET_FOLLOW, { node: 'vow' })).toBe(false);
  },
);

test('a setback is let follow only where a promise is broken', () => {
  const app = appOn(lineOf(['vow', 'talk', 'on']));
  const offered = (node: string | null) =>
    menuItemsFor(app, [LET_FOLLOW], { node }).some(({ disabled }) => !disabled);
  expect([null, 'vow', 'talk', 'on'].map(offered)).toEqual([false, true, false, true]);
});
