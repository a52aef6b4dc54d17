// Does the meter of what stays open show what belongs to what is on screen, and nothing that came too late?
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Asker } from '../../src/browser/ask.ts';
import { createHistory } from '../../src/roadmap/history.ts';
import { go, setView } from '../../src/ui/actions.ts';
import { createDocument, FRESH_VIEW, type State } from '../../src/ui/document.ts';
import { createForesight, foreseenOf } from '../../src/ui/foresight.ts';
import { exampleRoadmap } from '../example.ts';

interface Put {
  readonly id: string;
  readonly place: unknown;
  readonly toward?: unknown;
  readonly signal: AbortSignal | undefined;
  readonly onProgress?: (progress: unknown) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What the worker has said is heard. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A worker that answers when and what the test says, also where it was told to stop. */
function opened() {
  const history: State['history'] = createHistory(exampleRoadmap);
  const first = { history, place: null, branch: 'b1', view: FRESH_VIEW };
  const doc = createDocument(first, () => new Date('2026-03-01T12:00:00Z'));
  const put: Put[] = [];
  // As the worker is asked: a question is three things, and how it is followed.
  // oxlint-disable-next-line max-params
  const ask = ((id: string, _about: unknown, asked: { place: unknown }, following = {}) =>
    new Promise((resolve, reject) => {
      put.push({ id, ...asked, signal: undefined, ...following, resolve, reject });
    })) as unknown as Asker;
  const foresight = createForesight(doc, ask);
  const shown = () => foreseenOf(foresight.getSnapshot());
  const walk = (place: string) => {
    go(doc, place);
    vi.advanceTimersByTime(250);
  };
  return { doc, put, shown, walk, foresight };
}

const ahead = (step: string) => ({ here: {}, steps: [{ step, goals: null }] });
const seen = (step: string) => ({ whole: true, steps: new Map([[step, { step, goals: null }]]) });

/** The steps of a place are told, then its setbacks, which bring nothing here. */
async function told(put: readonly Put[], from: number, step: string): Promise<void> {
  put[from]?.resolve(ahead(step));
  await settled();
  put[from + 1]?.resolve({ here: {}, steps: [] });
  await settled();
}

const options = { goals: ['a', 'b'], stops: [{ node: 'n2', open: 1, closes: [] }] };

test('whoever walks fast asks nothing, and is asked for when they pause', () => {
  const { put, doc } = opened();
  go(doc, 'n1');
  vi.advanceTimersByTime(200);
  go(doc, 'n2');
  vi.advanceTimersByTime(200);
  expect(put).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(put).toMatchObject([{ id: 'ahead', place: 'n2' }]);
});

test('what is found is shown part by part, and asked for once', async () => {
  const { put, shown, walk } = opened();
  walk('n1');
  expect(shown()).toBeNull();
  put[0]?.resolve(ahead('one'));
  await settled();
  expect(shown()).toMatchObject({ place: 'n1', ahead: { ...seen('one'), whole: false } });
  put[1]?.resolve({ here: {}, steps: [] });
  await settled();
  expect(shown()).toMatchObject({ place: 'n1', ahead: seen('one'), options: null });
  put[2]?.resolve(options);
  await settled();
  expect(shown()).toMatchObject({ place: 'n1', ahead: seen('one'), options });
  expect(shown()?.open.get('n2')).toBe(0.5);
  walk('n2');
  await told(put, 3, 'two');
  // The line is the same: what stays open along it is known.
  expect(put.map(({ id }) => id)).toEqual(['ahead', 'ahead', 'options', 'ahead', 'ahead']);
  expect(shown()).toMatchObject({ place: 'n2', ahead: seen('two'), options });
});

test('parts that come close together are shown together', async () => {
  const { put, shown, walk, foresight } = opened();
  walk('n1');
  const shows = vi.fn();
  foresight.subscribe(shows);
  for (const step of ['one', 'two', 'three'])
    put[0]?.onProgress?.({ looked: 1, part: { kind: 'step', consequence: { step, goals: null } } });
  expect(shows).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(shows).toHaveBeenCalledOnce();
  expect([...(shown()?.ahead?.steps.keys() ?? [])]).toEqual(['one', 'two', 'three']);
  put[0]?.resolve(ahead('one'));
  await settled();
  expect(vi.getTimerCount()).toBe(0);
});

test('a goal that is pinned is asked for at once, here and along the line; unpinned, no more', async () => {
  const { put, shown, doc } = opened();
  const goal = exampleRoadmap.scenario.goals[0]?.id ?? '';
  setView(doc, { pinned: goal });
  vi.advanceTimersByTime(40);
  expect(put).toMatchObject([{ id: 'ahead', toward: [goal] }]);
  put[0]?.resolve(ahead('one'));
  await settled();
  expect(put[1]).toMatchObject({ id: 'along', place: 'n68' });
  put[1]?.resolve({ goal, stops: [{ node: 'n68', distance: { kind: 'never' } }] });
  await settled();
  expect(shown()).toMatchObject({ pinned: goal, along: [{ node: 'n68' }] });
  setView(doc, { rested: 'one' });
  vi.advanceTimersByTime(250);
  expect(put).toHaveLength(3);
  setView(doc, { pinned: null });
  vi.advanceTimersByTime(250);
  expect(put.at(-1)).toMatchObject({ id: 'ahead', toward: [] });
});

test('on the map the other branches are looked at, too', async () => {
  const { put, shown, doc } = opened();
  setView(doc, { picture: 'map' });
  vi.advanceTimersByTime(250);
  await told(put, 0, 'one');
  put[2]?.resolve(options);
  await settled();
  put[3]?.resolve({ ...options, stops: [{ node: 'n102', open: 2, closes: [] }] });
  await settled();
  expect(put.map(({ place }) => place)).toEqual([null, null, 'n68', 'n102', 'n126']);
  expect(shown()?.open.get('n102')).toBe(1);
});

test('an answer that is overtaken never shows, even where the worker did not stop', async () => {
  const { put, shown, walk } = opened();
  walk('n1');
  walk('n2');
  expect(put[0]?.signal?.aborted).toBe(true);
  put[0]?.resolve(ahead('too late'));
  await settled();
  expect(shown()).toBeNull();
  put[1]?.resolve(ahead('in time'));
  await settled();
  expect(shown()).toMatchObject({ place: 'n2', ahead: { steps: seen('in time').steps } });
});

test('what is known stays in sight until more is known', async () => {
  const { put, shown, walk } = opened();
  walk('n1');
  await told(put, 0, 'one');
  put[2]?.resolve(options);
  await settled();
  walk('n71');
  expect(shown()).toMatchObject({ place: 'n1', options });
  walk('n72');
  expect(shown()).toMatchObject({ place: 'n1', options });
});

test('on another line, what stays open is asked for anew', async () => {
  const { put, shown, walk } = opened();
  walk('n1');
  await told(put, 0, 'one');
  put[2]?.resolve(options);
  await settled();
  walk('n71');
  await told(put, 3, 'elsewhere');
  expect(shown()).toMatchObject({ place: 'n71', ahead: seen('elsewhere'), options: null });
  expect(put.at(-1)).toMatchObject({ id: 'options', place: 'n102' });
});

test('a worker that fails leaves what is known, and is asked again at the next step', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { put, shown, walk } = opened();
  walk('n1');
  await told(put, 0, 'one');
  put[2]?.reject(new Error('broken'));
  await settled();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(shown()).toMatchObject({ place: 'n1', ahead: seen('one') });
  walk('n2');
  expect(put.at(-1)).toMatchObject({ id: 'ahead', place: 'n2' });
  walk('n3');
  expect(warn).toHaveBeenCalledTimes(1);
});
