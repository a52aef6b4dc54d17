// How does a save go through: behind one that is under way, with a snapshot of what it replaces, on a full disk?
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { nameOf } from './errors.ts';
import { giveWay, keepStanding, snapshotOf, tidySnapshots } from './keep-snapshots.ts';
import { type Kept, NONE } from './kept.ts';
import { isDue, type Overwritten } from './sittings.ts';
import type { StoredSnapshot } from './snapshots.ts';
import type { Saved, WhyFailed } from './vault.ts';
import { type Save, writeKept } from './write-kept.ts';

/** Saves roadmaps over one connection. */
export interface Saver {
  /** The write is on its way when this returns, also where another save of the same roadmap is under way. */
  readonly save: (kept: Kept) => Promise<Saved>;
  /** Tells what stands in the database: it was loaded a moment ago. */
  readonly knows: (kept: Kept, standing: Overwritten) => void;
}

export interface SaverParts {
  readonly connection: Connection;
  readonly now: () => Date;
  /** By how much the next revision is more than the last: see `Save`. */
  readonly step: () => number;
}

/** What this page knows to stand in the database under an id. */
interface Known extends Overwritten {
  readonly kept: Kept;
}

/** Saves of one roadmap that are under way. */
interface Chain {
  /** The revisions that the saves of the chain began from. */
  readonly from: readonly number[];
  /** The revision that the last of them makes. */
  readonly to: number;
  readonly last: Promise<Saved>;
}

interface SaverState extends SaverParts {
  readonly known: Map<string, Known>;
  readonly chains: Map<string, Chain>;
  /** Snapshots were given up on a full disk, and that made no room. */
  inVain: boolean;
}

export function createSaver(parts: SaverParts): Saver {
  const saver: SaverState = { ...parts, known: new Map(), chains: new Map(), inVain: false };
  return {
    save: (kept) => save(saver, kept),
    knows: (kept, standing) => void saver.known.set(kept.id, { ...standing, kept }),
  };
}

/** A save that stands on one under way goes on from the revision which that one makes. */
function save(saver: SaverState, kept: Kept): Promise<Saved> {
  const before = saver.chains.get(kept.id);
  const follows = before !== undefined && [...before.from, before.to].includes(kept.revision);
  const revision = follows ? before.to : kept.revision;
  const plan: Save = {
    kept: { ...kept, revision },
    at: saver.now().toISOString(),
    step: saver.step(),
  };
  const last = follows ? saveBehind(saver, before, plan) : saveNow(saver, plan);
  const from = follows ? [...before.from, before.to] : [revision];
  const chain: Chain = { from, to: revision + plan.step, last };
  saver.chains.set(kept.id, chain);
  const end = () => {
    if (saver.chains.get(kept.id) === chain) saver.chains.delete(kept.id);
  };
  last.then(end, end);
  return last;
}

/** Where the save before it failed, or came through in another way than was foreseen, it is made again after that. */
async function saveBehind(saver: SaverState, before: Chain, plan: Save): Promise<Saved> {
  const saved = await write(saver, plan);
  if (saved.kind !== 'conflict') return saved;
  const earlier = await before.last;
  if (earlier.kind === 'conflict') return saved;
  const ours = earlier.kind === 'saved' ? [earlier.revision] : before.from;
  if (!ours.includes(saved.theirs)) return saved;
  return write(saver, { ...plan, kept: { ...plan.kept, revision: saved.theirs } });
}

/** What replaces a state that this page does not know replaces it knowingly: that one is kept as a snapshot first. */
async function saveNow(saver: SaverState, plan: Save): Promise<Saved> {
  const { id, revision } = plan.kept;
  const known = saver.known.get(id);
  if (revision <= NONE || known?.kept.revision === revision) return write(saver, plan, known);
  await saver.connection.use((database) => keepStanding(database, id)).catch(() => null);
  return write(saver, plan);
}

async function write(saver: SaverState, plan: Save, known?: Known): Promise<Saved> {
  const snapshot = known === undefined ? undefined : dueSnapshot(known, plan);
  try {
    const saved = await saver.connection.use((database) =>
      writeMakingRoom(saver, database, { ...plan, snapshot }),
    );
    if (saved.kind === 'saved') settle(saver, { plan, saved, snapshot });
    return saved;
  } catch (error) {
    return { kind: 'failed', why: whyOf(nameOf(error)) };
  }
}

/** Nothing is lost where the text stays the same: the person only looked around. */
function dueSnapshot({ kept, at, since }: Known, plan: Save): StoredSnapshot | undefined {
  const isOther = kept.revision === plan.kept.revision && kept.text !== plan.kept.text;
  return isOther && isDue({ at, since }, plan.at) ? snapshotOf(kept, at) : undefined;
}

/**
 * On a full disk, snapshots give way to the roadmap: the older half of them, then the one that was to be made. Some
 * browsers find the room that this makes only later: once it was in vain, nothing more is given up until a save
 * succeeds.
 */
async function writeMakingRoom(saver: SaverState, database: Database, save: Save): Promise<Saved> {
  try {
    const saved = await writeKept(database, save);
    saver.inVain = false;
    return saved;
  } catch (error) {
    if (nameOf(error) !== 'QuotaExceededError' || saver.inVain) throw error;
  }
  saver.inVain = true;
  const gone = await giveWay(database).catch(() => 0);
  const saved = await writeKept(database, save).catch((error: unknown) => {
    if (nameOf(error) !== 'QuotaExceededError') throw error;
    return writeKept(database, { ...save, snapshot: undefined });
  });
  saver.inVain = false;
  return saved.kind === 'saved' && gone > 0 ? { ...saved, gaveWay: gone } : saved;
}

interface Done {
  readonly plan: Save;
  readonly saved: Extract<Saved, { kind: 'saved' }>;
  readonly snapshot: StoredSnapshot | undefined;
}

function settle(saver: SaverState, { plan, saved, snapshot }: Done): void {
  const { id } = plan.kept;
  const { at, revision } = saved;
  const since = snapshot === undefined ? (saver.known.get(id)?.since ?? at) : at;
  saver.known.set(id, { kept: { ...plan.kept, revision }, at, since });
  if (snapshot !== undefined) void tidy(saver, id, at);
}

/** Needs no answer: what is not tidied now is tidied with the next snapshot. */
async function tidy({ connection }: SaverState, id: string, now: string): Promise<void> {
  await connection.use((database) => tidySnapshots(database, id, now)).catch(() => undefined);
}

const WHY: ReadonlyMap<string, WhyFailed> = new Map([
  ['QuotaExceededError', 'quota'],
  ['InvalidStateError', 'closed'],
  ['VersionError', 'newer'],
]);

function whyOf(name: string): WhyFailed {
  return WHY.get(name) ?? 'unknown';
}
