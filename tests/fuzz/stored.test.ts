// Does what lies in the browser's storage, or comes in a link, ever break what reads it?
import { deflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import { inOrder, readEntry, readKept, recordsOf, textIn } from '../../src/browser/kept.ts';
import { unfold } from '../../src/browser/link.ts';
import { LINK_START } from '../../src/browser/says-link.ts';
import { fragmentOf } from '../../src/browser/link.ts';
import { readContent, readSnapshot } from '../../src/browser/snapshots.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { decodeHistory, redo, undo } from '../../src/roadmap/history.ts';
import { hash53 } from '../../src/roadmap/path.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { readAnyFile } from '../../src/ui/read-any-file.ts';
import { type Chance, chanceOf } from '../makers.ts';
import { wordsEn } from '../words-en.ts';
import { sampleEncoded, sampleHistory, sampleRoadmap, samples } from './samples.ts';
import { spoilt, textSpoilt } from './spoil.ts';
import { testReaders } from './test-readers.ts';
import type { Reader, Told } from './trial.ts';

/** What is damaged is not told by place here: there is nobody whose file it is. */
const DAMAGED: Told = { problems: [{ at: 'record', code: 'type' }] };
const SOUND: Told = { problems: null };

/** Beside what JSON has, storage may hold whatever can be cloned. */
const CLONABLE: readonly (() => unknown)[] = [
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => 10n ** 20n,
  () => undefined,
  () => new ArrayBuffer(8),
  () => /a/,
  () => Array.from({ length: 3 }),
  ring,
  () => deep(20_000),
];

function ring(): unknown {
  const outer: Record<string, unknown> = { not: null };
  outer['not'] = outer;
  return outer;
}

function deep(levels: number): unknown {
  let inner: unknown = { track: 'x', is: 'y' };
  for (let level = 0; level < levels; level += 1) inner = { not: inner };
  return inner;
}

/** The data with something of storage's own somewhere in it, now and then. */
function stored(data: unknown, chance: Chance): unknown {
  const holder = { data: spoilt(data, chance) };
  if (chance.likely(0.6)) return holder.data;
  let owner: object = holder;
  let key = 'data';
  for (;;) {
    const inner: unknown = Reflect.get(owner, key);
    const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
    if (keys.length === 0 || chance.likely(0.15)) break;
    owner = Object(inner) as object;
    key = chance.pick(keys);
  }
  Reflect.defineProperty(owner, key, { value: chance.pick(CLONABLE)(), enumerable: true });
  return holder.data;
}

/** Half of the histories keep what tells that they belong: else little of them would be looked at. */
function spoiltHistory(number: number): unknown {
  const chance = chanceOf(number);
  const { of } = sampleEncoded(number);
  const data = stored(sampleEncoded(number), chance);
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject && chance.likely(0.8) ? { ...data, version: 1, of } : data;
}

/** A change to another scenario, in which something stands that only storage can hold. */
function strangeScenario(number: number): unknown {
  const chance = chanceOf(number);
  const strange = CLONABLE[number % CLONABLE.length]?.();
  const scenario: unknown = structuredClone(sampleRoadmap(number).scenario);
  const [list, key] = chance.pick([
    ['goals', 'when'],
    ['steps', 'requires'],
    ['steps', 'name'],
    ['steps', 'effects'],
    ['gauges', 'min'],
    ['tracks', 'stages'],
    ['parties', 'role'],
  ] as const);
  const [item] = Reflect.get(Object(scenario), list) as readonly object[];
  if (item) Reflect.set(item, key, strange);
  const change = { set: { scenario } };
  return {
    version: 1,
    of: sampleEncoded(number).of,
    past: [{ label: 'edit', change }],
    future: [],
  };
}

const records = samples((seed) => {
  const roadmap = sampleRoadmap(seed);
  const { name, scenario } = roadmap;
  return recordsOf(
    {
      id: 'r',
      name,
      scenarioName: scenario.name,
      text: writeRoadmap(roadmap),
      revision: 1,
      history: sampleEncoded(seed),
      place: 'n1',
      branch: null,
      nodes: 3,
      branches: 1,
      disk: { name: 'a.json', at: '2026-01-01', behind: false },
    },
    { at: '2026-01-01T00:00:00.000Z', revision: 2 },
  );
});

function readRecords(data: unknown): Told {
  const { entry, body, handle } = Object(data) as Record<string, unknown>;
  const kept = readKept('r', { entry, body, handle });
  inOrder([readEntry('r', entry), readEntry('s', body)]);
  textIn(body);
  readSnapshot(['r', '2026-01-01'], entry);
  readContent(body);
  return kept === null ? DAMAGED : SOUND;
}

const none = () => Promise.resolve(null);
const links = samples((seed) => fragmentOf(sampleRoadmap(seed), none));

/** A link is sound, or says by a sentence why it is not; what it unfolds to goes through the door. */
async function follow(link: string): Promise<Told> {
  const unfolded = await unfold(link, none);
  if (!unfolded.ok) {
    const id = `refused.link-${unfolded.why}` as const;
    expect(wordsEn.say(id)).not.toBe(id);
    return DAMAGED;
  }
  const read = await readAnyFile(unfolded.text, {
    now: () => new Date(0),
    freshId: () => 'fresh',
    words: () => wordsEn,
  });
  return { problems: read.ok ? null : read.problems };
}

/** A link whose check is right whatever it carries. */
function linkTo(text: string): string {
  const packed = deflateRawSync(text).toString('base64url');
  return `${LINK_START}1.${hash53(text).toString(36)}.${packed}`;
}

const readers: readonly Reader<unknown>[] = [
  {
    name: 'undo history',
    count: 2500,
    input: (number) => ({ number, data: spoiltHistory(number) }),
    read: (input) => {
      const { number, data } = input as { number: number; data: unknown };
      const { present } = sampleHistory(number);
      const history = decodeHistory(present, data);
      expect(history.present).toBe(present);
      const empty = history.past.length + history.future.length === 0;
      for (const walk of [undo, redo])
        for (let state = history; ;) {
          const next = walk(state);
          if (next === state) break;
          expect(readRoadmap(JSON.parse(writeRoadmap(next.present)))).toMatchObject({ ok: true });
          state = next;
        }
      return empty ? DAMAGED : SOUND;
    },
  },
  {
    name: 'undo history: a scenario of storage’s own in a change',
    count: CLONABLE.length * 20,
    input: (number) => ({ number, data: strangeScenario(number) }),
    read: (input) => {
      const { number, data } = input as { number: number; data: unknown };
      const { past } = decodeHistory(sampleHistory(number).present, data);
      return past.length === 0 ? DAMAGED : SOUND;
    },
  },
  {
    name: 'kept records and snapshots',
    count: 1500,
    input: (number) => stored(records(number), chanceOf(number)),
    read: readRecords,
  },
  {
    name: 'link: characters flipped, lost, doubled or put in',
    count: 800,
    input: async (number) => textSpoilt(await links(number), chanceOf(number)),
    read: async (link) => follow(String(await link)),
  },
  {
    name: 'link: sound ones to spoilt roadmaps',
    count: 700,
    input: (number) => linkTo(textSpoilt(writeRoadmap(sampleRoadmap(number)), chanceOf(number))),
    read: (link) => follow(String(link)),
  },
];

testReaders(readers);
