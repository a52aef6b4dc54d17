// Is any edit lost, in whatever order two tabs save, load, remove and bring back the same roadmap?
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterAll, expect, test } from 'vitest';
import type { Copy } from '../../src/browser/vault.ts';
import { DATABASE_VERSION } from '../../src/browser/database.ts';
import { NONE, textIn } from '../../src/browser/kept.ts';
import type { Vault } from '../../src/browser/vault.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { closeTabs, freshName, makeKept, tabStepping } from './makers.ts';

const CASES = 10_000;
/** Cases that share a database, and go on at the same time in it: the transactions of all are in one queue. */
const TOGETHER = 10;
const MOST_ACTS = 5;

/** What one tab believes of the roadmap: it edits on top of that. */
interface Tab {
  readonly vault: Vault;
  readonly letter: string;
  revision: number;
  text: string | null;
  edits: number;
  /** Where its work went after somebody else was faster. */
  id: string;
}

/** What is known of one case. */
interface Case {
  /** Every text of which a tab was told that it is kept. */
  readonly told: Set<string>;
  /** Texts that a person replaced or removed knowingly, and what came back of the removed. */
  readonly replaced: Set<string>;
  readonly removed: Copy[];
  readonly chance: Chance;
}

type Act = (tab: Tab, running: Case) => Promise<void>;

/** One edit, saved on top of what the tab believes; where another tab was faster it goes on under an id of its own. */
const save: Act = async (tab, running) => {
  const before = tab.text;
  const edit = `${tab.letter}${(tab.edits += 1)}`;
  const text = `${edit} of ${tab.id}`;
  tab.text = text;
  const { id, revision } = tab;
  const saved = await tab.vault.save(makeKept({ id, text, revision }));
  if (saved.kind === 'failed') throw new Error(`not saved: ${saved.why}`);
  if (saved.kind === 'saved') {
    running.told.add(text);
    if (before !== null) running.replaced.add(before);
    if (tab.id === id) tab.revision = Math.max(tab.revision, saved.revision);
    return;
  }
  const own = `${id}+${edit}`;
  const aside = await tab.vault.save(makeKept({ id: own, text, revision: NONE }));
  if (aside.kind !== 'saved') throw new Error(`not saved beside: ${aside.kind}`);
  running.told.add(text);
  if (tab.id === id && tab.text === text) Object.assign(tab, { id: own, revision: aside.revision });
};

/** Two edits so close that the second is sent off while the first is on its way. */
const saveTwice: Act = async (tab, running) => {
  await Promise.all([save(tab, running), save(tab, running)]);
};

const load: Act = async (tab) => {
  const kept = await tab.vault.load(tab.id);
  if (kept !== null) Object.assign(tab, { revision: kept.revision, text: kept.text });
};

const remove: Act = async (tab, running) => {
  const copy = await tab.vault.remove(tab.id);
  if (copy === null) return;
  running.removed.push(copy);
};

const putBack: Act = async (tab, running) => {
  const copy = running.removed.at(-1);
  if (copy === undefined) return;
  await tab.vault.putBack(copy);
};

const keepState: Act = async (tab) => void (await tab.vault.keepSnapshot(tab.id));

const ACTS: readonly Act[] = [save, save, save, saveTwice, load, remove, putBack, keepState];

/** Some acts of both tabs, each begun at once or when the ones before it are done. */
async function play(tabs: readonly Tab[], running: Case): Promise<void> {
  const { chance } = running;
  const begun: Promise<void>[] = [];
  // One tab does one thing at a time; what the other does meanwhile is chance.
  const last = new Map<Tab, Promise<void>>();
  for (let count = chance.whole(3, MOST_ACTS); count > 0; count -= 1) {
    const [tab, act] = [chance.pick(tabs), chance.pick(ACTS)];
    const done = (last.get(tab) ?? Promise.resolve()).then(() => act(tab, running));
    last.set(tab, done);
    begun.push(done);
    if (chance.likely(0.5)) await chance.pick(begun);
  }
  await Promise.all(begun);
}

/** Every text that the browser keeps. */
async function textsIn(browser: string): Promise<ReadonlySet<string | null>> {
  const database = await openDB(browser, DATABASE_VERSION);
  const bodies: readonly unknown[] = await database.getAll('bodies');
  database.close();
  return new Set(bodies.map(textIn));
}

/** Texts of which a tab was told that they are kept, that are nowhere any more, and that nobody gave up. */
function lostIn({ told, replaced, removed }: Case, there: ReadonlySet<string | null>) {
  const inHand = new Set(removed.map((copy) => textIn(copy.body)));
  return [...told].filter((text) => !there.has(text) && !inHand.has(text) && !replaced.has(text));
}

async function lostTogether(seeds: readonly number[]): Promise<readonly string[]> {
  const browser = freshName();
  // Steps of different size, as chance gives them to real tabs.
  const vaults = [await tabStepping(browser, 3), await tabStepping(browser, 5)];
  const cases = seeds.map((seed) => {
    const id = `r${seed}`;
    const tabs = vaults.map((vault, index): Tab => {
      return { vault, letter: 'AB'.charAt(index), revision: NONE, text: null, edits: 0, id };
    });
    const told = new Set<string>();
    return {
      tabs,
      running: { told, replaced: new Set<string>(), removed: [], chance: chanceOf(seed) },
    };
  });
  await Promise.all(cases.map(({ tabs, running }) => play(tabs, running)));
  const there = await textsIn(browser);
  closeTabs();
  return cases.flatMap(({ running }) => lostIn(running, there));
}

afterAll(closeTabs);

test(`${CASES} interleavings of two tabs lose nothing`, async () => {
  const lost: string[] = [];
  for (let from = 0; from < CASES; from += TOGETHER)
    lost.push(
      ...(await lostTogether(Array.from({ length: TOGETHER }, (_, index) => from + index))),
    );
  expect(lost).toEqual([]);
});
