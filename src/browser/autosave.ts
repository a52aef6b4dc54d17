// When is the work saved, and what does the person see of it?
import { createEmitter } from './emitter.ts';
import type { Kept } from './kept.ts';
import type { Saved, Vault } from './vault.ts';

/** `at` is the time of the last save that succeeded, ISO 8601. `failed` and `conflict` stay until one succeeds. */
export type SaveState =
  | { readonly kind: 'idle'; readonly at?: string }
  | { readonly kind: 'pending'; readonly at?: string }
  | { readonly kind: 'saving'; readonly at?: string }
  | {
      readonly kind: 'saved';
      readonly at: string;
      readonly revision: number;
      /** So many earlier states were given up on a full disk: see `Saved`. */
      readonly gaveWay?: number;
    }
  | { readonly kind: 'failed'; readonly why: Failure; readonly at?: string }
  | { readonly kind: 'conflict'; readonly theirs: number; readonly at?: string };
type Failure = Extract<Saved, { kind: 'failed' }>['why'];

export interface Autosave {
  /** After an edit: saves soon. Only the newest maker is called, when its time has come. */
  readonly schedule: (makeKept: () => Kept) => void;
  /**
   * Saves now what waits: it is on its way when this returns, even behind a save that is still under way, since a page
   * that is being left gets no other turn. Resolves when all is saved or has failed; see `state`.
   */
  readonly flush: () => Promise<void>;
  /**
   * Forgets what waits: after another roadmap was opened, or theirs was taken. Flush first to keep it.
   * What is open now may be kept already: then when, and as which revision.
   */
  readonly drop: (kept?: { readonly at: string; readonly revision: number }) => void;
  /** The same object until it changes. */
  readonly state: () => SaveState;
  /** @returns stops listening */
  readonly subscribe: (listener: (state: SaveState) => void) => () => void;
}

/** The timers, so that tests can hold them. */
export interface Clock {
  readonly setTimeout: (act: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

export interface AutosaveOptions {
  /** Its `save` may be called while another is under way. */
  readonly vault: Pick<Vault, 'save'>;
  /**
   * Milliseconds of quiet after an edit before it is saved. It never waits longer than twice that: whatever happens to
   * the browser, at most the last second of work is lost.
   */
  readonly delay?: number;
  readonly clock?: Clock;
}

/** The longest pause before another try after failures, in milliseconds. */
const LONGEST_PAUSE = 30_000;

const realClock: Clock = {
  setTimeout: (act, milliseconds) => setTimeout(act, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** All that an autosave remembers. */
interface Desk {
  readonly vault: Pick<Vault, 'save'>;
  readonly delay: number;
  readonly clock: Clock;
  readonly emit: (state: SaveState) => void;
  /** The revision of each roadmap that this page saved last. */
  readonly revisions: Map<string, number>;
  state: SaveState;
  /** Makes what is not saved yet. */
  newest: (() => Kept) | null;
  quiet: unknown;
  deadline: unknown;
  /** All saves under way; null when there are none. */
  running: Promise<unknown> | null;
  underWay: number;
  /** How many saves were sent off. */
  sent: number;
  /** What is newer shall be saved as soon as the save under way is done. */
  isWanted: boolean;
  failures: number;
  /** Counts the roadmaps dropped: the result of a save for an earlier one is no news. */
  sitting: number;
}

/**
 * Saves after each edit, when the person pauses. A maker's `revision` may be the one that was loaded: revisions of
 * saves made here are remembered. A higher one (theirs, to overwrite it) is taken at its word.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { vault, delay = 250, clock = realClock } = options;
  const { emit, listen } = createEmitter<SaveState>();
  const desk: Desk = {
    vault,
    delay,
    clock,
    emit,
    revisions: new Map(),
    state: { kind: 'idle' },
    newest: null,
    quiet: null,
    deadline: null,
    running: null,
    underWay: 0,
    sent: 0,
    isWanted: false,
    failures: 0,
    sitting: 0,
  };
  return {
    schedule: (makeKept) => schedule(desk, makeKept),
    flush: () => flush(desk),
    drop: (kept) => drop(desk, kept ? { kind: 'saved', ...kept } : { kind: 'idle' }),
    state: () => desk.state,
    subscribe: listen,
  };
}

function schedule(desk: Desk, makeKept: () => Kept): void {
  desk.newest = makeKept;
  saveAfterPause(desk);
  // Without a deadline, someone who never pauses would never be saved.
  desk.deadline ??= desk.clock.setTimeout(() => saveSoon(desk), pauseOf(desk) * 2);
  show(desk, { kind: 'pending', ...lastSave(desk) });
}

function saveAfterPause(desk: Desk): void {
  desk.clock.clearTimeout(desk.quiet);
  desk.quiet = desk.clock.setTimeout(() => saveSoon(desk), pauseOf(desk));
}

function pauseOf({ delay, failures }: Desk): number {
  return Math.min(delay * 2 ** failures, Math.max(LONGEST_PAUSE, delay));
}

/** One save at a time, so that a slow disk is not asked for more than it can do. Another follows if there is news. */
function saveSoon(desk: Desk): void {
  stopTimers(desk);
  if (desk.underWay > 0) desk.isWanted = true;
  else void flush(desk);
}

async function flush(desk: Desk): Promise<void> {
  stopTimers(desk);
  if (desk.newest !== null) {
    const saving = saveOnce(desk, desk.newest);
    // A mistake in the maker ends it before it has begun.
    if (desk.underWay === 0) return saving;
    desk.running = desk.running === null ? saving : Promise.all([desk.running, saving]);
  }
  await desk.running;
}

async function saveOnce(desk: Desk, makeKept: () => Kept): Promise<void> {
  const { sitting } = desk;
  const number = (desk.sent += 1);
  desk.newest = null;
  desk.isWanted = false;
  desk.underWay += 1;
  show(desk, { kind: 'saving', ...lastSave(desk) });
  try {
    const made = makeKept();
    const revision = Math.max(made.revision, desk.revisions.get(made.id) ?? 0);
    const saved = await desk.vault.save({ ...made, revision });
    desk.underWay -= 1;
    remember(desk, made.id, saved);
    if (sitting === desk.sitting) settle(desk, { number, makeKept, saved });
  } catch (error) {
    // Our own mistake, in the maker: the work is not saved, and the mistake must be heard.
    desk.underWay -= 1;
    const saved = { kind: 'failed', why: 'unknown' } as const;
    if (sitting === desk.sitting) settle(desk, { number, makeKept, saved });
    throw error;
  } finally {
    if (desk.underWay === 0) desk.running = null;
    if (desk.isWanted && desk.underWay === 0) void flush(desk);
  }
}

function remember(desk: Desk, id: string, saved: Saved): void {
  if (saved.kind === 'saved') desk.revisions.set(id, saved.revision);
  // From here on only the caller knows which revision the work stands on.
  if (saved.kind === 'conflict') desk.revisions.delete(id);
}

interface Done {
  /** Which of the saves that were sent off it is. */
  readonly number: number;
  readonly makeKept: () => Kept;
  readonly saved: Saved;
}

function settle(desk: Desk, { number, makeKept, saved }: Done): void {
  if (saved.kind === 'saved') {
    desk.failures = 0;
    put(desk, desk.underWay > 0 ? { kind: 'saving', at: saved.at } : saved);
    if (desk.newest !== null) show(desk, { kind: 'pending', at: saved.at });
    return;
  }
  // Where a newer one is on its way, this one is no longer wanted.
  if (number === desk.sent) desk.newest ??= makeKept;
  put(desk, { ...saved, ...lastSave(desk) });
  if (saved.kind !== 'failed') return;
  desk.failures += 1;
  // The disk may have room again before the person goes on.
  if (desk.newest !== null) saveAfterPause(desk);
}

function drop(desk: Desk, state: SaveState): void {
  stopTimers(desk);
  desk.newest = null;
  desk.isWanted = false;
  desk.failures = 0;
  desk.sitting += 1;
  // Removed since, and opened again from a file, a roadmap begins anew: whoever opens it knows its revision.
  desk.revisions.clear();
  put(desk, state);
}

function stopTimers(desk: Desk): void {
  desk.clock.clearTimeout(desk.quiet);
  desk.clock.clearTimeout(desk.deadline);
  desk.quiet = null;
  desk.deadline = null;
}

function lastSave({ state }: Desk): { readonly at?: string } {
  return state.at === undefined ? {} : { at: state.at };
}

/** Progress never covers trouble: that stays in sight until a save succeeds. */
function show(desk: Desk, state: SaveState): void {
  const isTrouble = desk.state.kind === 'failed' || desk.state.kind === 'conflict';
  if (!isTrouble && desk.state.kind !== state.kind) put(desk, state);
}

function put(desk: Desk, state: SaveState): void {
  desk.state = state;
  desk.emit(state);
}
