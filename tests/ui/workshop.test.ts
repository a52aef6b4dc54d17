// Does the log of a workshop tell what happened, and does one key lead back to the road?
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startSession } from '../../machines/session.ts';
import { readWorkshop } from '../../src/browser/kept-workshop.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { annotate, newRoadmap } from '../../src/roadmap/edit.ts';
import { lineTo } from '../../src/roadmap/tree-index.ts';
import * as act from '../../src/ui/actions.ts';
import { choicesOf, lineOf } from '../../src/ui/derived.ts';
import { createDocument, FRESH_VIEW, roadmapOf, type State } from '../../src/ui/document.ts';
import { createStand, take } from '../../src/ui/stand.ts';
import {
  assumeAsked,
  backToRoad,
  chooseCard,
  forgetRemoved,
  goAlong,
  throwInject,
  workshopOn,
} from '../../src/ui/workshop.ts';
import { exampleRoadmap } from '../example.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const [first, second] = exampleRoadmap.nodes;
const BLOCKED = 'arsenal-eliminate';

/** The part of a browser's storage that is used, as long as one test lasts. */
beforeEach(() => {
  const methods = {
    getItem: (key: string): string | null =>
      Object.hasOwn(kept, key) ? String(Reflect.get(kept, key)) : null,
    setItem: (key: string, value: string) => void Reflect.set(kept, key, value),
    removeItem: (key: string) => void Reflect.deleteProperty(kept, key),
  };
  // Its keys are those of what is kept, as in a browser.
  const kept = Object.create(methods) as object;
  vi.stubGlobal('localStorage', kept);
  vi.stubGlobal('addEventListener', () => undefined);
  return () => vi.unstubAllGlobals();
});

function room(at: Partial<Pick<State, 'place' | 'branch'>> = {}) {
  const state: State = {
    history: createHistory(exampleRoadmap),
    place: null,
    branch: 'b1',
    view: FRESH_VIEW,
    ...at,
  };
  let now = NOW;
  const doc = createDocument(state, () => now);
  const session = startSession();
  session.send({ type: 'PRESENT' });
  const app = { doc, session, stand: createStand(doc) };
  const workshop = workshopOn(app);
  const context = () => workshop.getSnapshot().context;
  return {
    ...app,
    app,
    workshop,
    later: (hours: number) => (now = new Date(NOW.getTime() + hours * 3_600_000)),
    road: () => context().road,
    asked: () => context().asked,
    log: () => context().log,
    /** In short: what, which step, where it was done. */
    told: () =>
      context().log.map(({ kind, step, outside }) =>
        [kind, step ?? 'start', ...(outside ? [outside] : [])].join(' '),
      ),
  };
}

const setbackAt = ({ doc }: ReturnType<typeof room>): string => {
  const found = choicesOf(doc.get()).find(
    ({ setback, verdict, step }) =>
      setback && verdict.kind === 'possible' && step.id !== lineOf(doc.get()).taken[0]?.step.id,
  );
  if (!found) throw new Error('no setback can happen here');
  return found.step.id;
};

describe('the log', () => {
  test('tells a card that stood on the branch already from a walk, and what was planned', () => {
    const { app, doc, workshop, log } = room();
    workshop.send({ type: 'CHOOSER', by: 'Team A' });
    chooseCard(app, first?.step ?? '');
    act.go(doc, null);
    chooseCard(app, 'moratorium-written');
    expect(log().map(({ kind, step, planned, by }) => [kind, step, planned, by])).toEqual([
      ['took', first?.step, first?.step, 'Team A'],
      ['went', null, undefined, ''],
      ['took', 'moratorium-written', first?.step, 'Team A'],
    ]);
  });

  test('tells what was assumed, taken back and taken again, and no other edit', () => {
    const { app, doc, told } = room();
    chooseCard(app, BLOCKED);
    expect(told()).toEqual([]);
    assumeAsked(app);
    act.edit(doc, 'edit.note', (open) => annotate(open, first?.id ?? '', { note: 'Seen' }));
    act.undo(doc);
    act.undo(doc);
    act.redo(doc);
    expect(told()).toEqual([`assumed ${BLOCKED}`, `undone ${BLOCKED}`, `again ${BLOCKED}`]);
  });

  test('an inject is nobody’s choice, and says whether it was prepared', () => {
    const at = room();
    const setback = setbackAt(at);
    at.workshop.send({ type: 'CHOOSER', by: 'Team A' });
    at.workshop.send({ type: 'PREPARE', step: setback });
    throwInject(at.app, setback);
    expect(at.log()).toMatchObject([{ kind: 'inject', step: setback, by: '', prepared: true }]);
    expect(at.workshop.getSnapshot().context.prepared).toEqual([]);
  });

  test('steps taken at the desk are told as that, walks there are not', () => {
    const { app, doc, session, stand, told } = room();
    chooseCard(app, first?.step ?? '');
    session.send({ type: 'LEAVE' });
    act.go(doc, null);
    take(stand, { step: 'moratorium-written' });
    expect(told()).toEqual([`took ${first?.step}`, 'took moratorium-written desk']);
  });

  test('the desk of another day is no part of it', () => {
    const { app, session, stand, told, later } = room();
    chooseCard(app, first?.step ?? '');
    session.send({ type: 'LEAVE' });
    later(13);
    take(stand, { step: 'moratorium-written', newBranch: true });
    expect(told()).toEqual([`took ${first?.step}`]);
  });

  test('steps from another window are told once, those it has told itself not again', () => {
    const { app, doc, stand, told, log, workshop } = room();
    chooseCard(app, 'moratorium-written');
    const theirs = doc.get().history;
    act.undo(doc);
    doc.set({ ...doc.get(), history: theirs }, { kind: 'exchanged' });
    expect(told()).toEqual(['took moratorium-written', 'undone moratorium-written']);
    workshop.send({ type: 'CLEAR' });
    act.undo(doc);
    workshop.send({ type: 'CLEAR' });
    doc.set({ ...doc.get(), history: theirs }, { kind: 'exchanged' });
    expect(told()).toEqual(['took moratorium-written window']);
    expect(log()[0]?.node).toBe(roadmapOf(doc.get()).nodes.at(-1)?.id);
    expect(stand.cursor.getSnapshot()).toBeDefined();
  });

  test('walking along with another tab is told there', () => {
    const { app, doc, told } = room();
    goAlong(app, { place: second?.id ?? '', branch: 'b1' });
    expect(doc.get().place).toBe(second?.id);
    expect(told()).toEqual([]);
  });

  test('belongs to its roadmap, and is there again with it', () => {
    const { app, doc, told } = room();
    chooseCard(app, first?.step ?? '');
    const { scenario } = exampleRoadmap;
    act.openRoadmap(
      doc,
      newRoadmap(scenario, { id: 'other', name: 'Other', created: '2026-01-01' }),
    );
    expect(told()).toEqual([]);
    act.openRoadmap(doc, exampleRoadmap);
    expect(told()).toEqual([`took ${first?.step}`]);
    expect(room().told()).toEqual([`took ${first?.step}`]);
  });
});

test('a workshop goes with its roadmap out of the library, and the others stay', async () => {
  const { app, doc, workshop } = room();
  workshop.send({ type: 'NOTE', place: null, text: 'Only mine' });
  const { id } = exampleRoadmap;
  const open = newRoadmap(exampleRoadmap.scenario, { id: 'open', name: 'Open' });
  act.openRoadmap(doc, open);
  workshop.send({ type: 'NOTE', place: null, text: 'Here' });
  const shelfOf = (kind: 'kept' | 'memory', ...ids: string[]) =>
    ({ vault: { kind }, kept: async () => ids.map((each) => ({ id: each })) }) as never;
  await forgetRemoved({ doc: app.doc, shelf: shelfOf('memory') });
  await forgetRemoved({ doc: app.doc, shelf: shelfOf('kept', id) });
  expect([readWorkshop(id)?.notes, readWorkshop('open')?.notes]).toEqual([
    { '': 'Only mine' },
    { '': 'Here' },
  ]);
  await forgetRemoved({ doc: app.doc, shelf: shelfOf('kept') });
  expect([readWorkshop(id), readWorkshop('open')?.notes]).toEqual([null, { '': 'Here' }]);
});

describe('a blocked card', () => {
  test('is not taken before somebody has said so', () => {
    const { app, doc, asked, workshop } = room();
    expect(chooseCard(app, BLOCKED)).toBe(false);
    expect([doc.get().place, asked()]).toEqual([null, BLOCKED]);
    workshop.send({ type: 'CANCEL' });
    assumeAsked(app);
    expect(doc.get().place).toBeNull();
  });
});

describe('an inject', () => {
  test('stands on a branch of its own, also at the end of the road', () => {
    const tip = exampleRoadmap.branches.find(({ id }) => id === 'b1')?.tip ?? '';
    const at = room({ place: tip });
    const setback = setbackAt(at);
    throwInject(at.app, setback);
    const state = at.doc.get();
    expect(roadmapOf(state).branches.find(({ id }) => id === 'b1')?.tip).toBe(tip);
    expect(lineTo(roadmapOf(state), state.place).at(-1)?.step).toBe(setback);
    expect(state.branch).not.toBe('b1');
  });

  test('one key leads back to where the road was left, also after more steps', () => {
    const at = room({ place: second?.id ?? '' });
    throwInject(at.app, setbackAt(at));
    chooseCard(at.app, BLOCKED);
    assumeAsked(at.app);
    expect(at.road()).toEqual({ place: second?.id, branch: 'b1' });
    backToRoad(at.app);
    expect(at.doc.get()).toMatchObject({ place: second?.id, branch: 'b1' });
    expect(at.road()).toBeNull();
    expect(at.log().at(-1)).toMatchObject({ kind: 'returned', step: second?.step });
  });

  test('thrown again at the same place, it makes no second branch', () => {
    const at = room();
    const setback = setbackAt(at);
    throwInject(at.app, setback);
    backToRoad(at.app);
    const { branches } = roadmapOf(at.doc.get());
    throwInject(at.app, setback);
    expect(roadmapOf(at.doc.get()).branches).toEqual(branches);
    expect(at.road()).toEqual({ place: null, branch: 'b1' });
  });

  test('that cannot happen does nothing', () => {
    const at = room();
    throwInject(at.app, BLOCKED);
    expect([at.doc.get().place, at.road()]).toEqual([null, null]);
  });
});
