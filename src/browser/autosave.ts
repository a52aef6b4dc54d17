// When is the work saved, and what does the person see of it?
import { type Clock, allSaved, shownOf, startSaving } from '../../machines/saving.ts';
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
type Maker = () => Kept;

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
  /** Hears what became of each save, but for those that were dropped. @returns stops listening */
  readonly onEnded: (listener: (saved: Saved) => void) => () => void;
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

/**
 * Saves after each edit, when the person pauses. A maker's `revision` may be the one that was loaded: revisions of
 * saves made here are remembered. A higher one (theirs, to overwrite it) is taken at its word.
 */
export function createAutosave({ vault, delay = 250, clock }: AutosaveOptions): Autosave {
  /** The revision of each roadmap that this page saved last. */
  const revisions = new Map<string, number>();
  /** Rejects where a maker made a mistake. */
  let running: Promise<unknown> = Promise.resolve();
  const save = (makeKept: Maker): Promise<Saved> => {
    const saved = saveOnce(vault, revisions, makeKept);
    running = Promise.all([running, saved]);
    // Our own mistake, in the maker: the work is not saved, and the mistake is heard by whoever flushes, or by all.
    return saved.catch(() => ({ kind: 'failed', why: 'unknown' }));
  };
  const saving = startSaving<Maker, Saved>({ save, delay, ...(clock ? { clock } : {}) });
  const { emit, listen } = createEmitter<SaveState>();
  let shown: SaveState = shownOf(saving.getSnapshot());
  saving.subscribe((snapshot) => {
    const next = shownOf(snapshot);
    if (isSame(shown, next)) return;
    shown = next;
    emit(shown);
  });
  return {
    schedule: (make) => saving.send({ type: 'EDIT', make }),
    async flush() {
      saving.send({ type: 'FLUSH' });
      const all = running;
      all.catch(() => undefined);
      await allSaved(saving);
      if (running === all) running = Promise.resolve();
      await all;
    },
    drop(kept) {
      // Removed since, and opened again from a file, a roadmap begins anew: whoever opens it knows its revision.
      revisions.clear();
      saving.send({ type: 'DROP', kept: kept ? { kind: 'saved', ...kept } : null });
    },
    state: () => shown,
    subscribe: listen,
    onEnded: (listener) => {
      const subscription = saving.on('ended', ({ result }) => listener(result));
      return () => subscription.unsubscribe();
    },
  };
}

async function saveOnce(
  vault: AutosaveOptions['vault'],
  revisions: Map<string, number>,
  makeKept: Maker,
): Promise<Saved> {
  const made = makeKept();
  const revision = Math.max(made.revision, revisions.get(made.id) ?? 0);
  const saved = await vault.save({ ...made, revision });
  if (saved.kind === 'saved') revisions.set(made.id, saved.revision);
  // From here on only the caller knows which revision the work stands on.
  if (saved.kind === 'conflict') revisions.delete(made.id);
  return saved;
}

/** Results are news each time; that it waits or is under way, once. */
function isSame(one: SaveState, other: SaveState): boolean {
  return one === other || (PASSING.has(one.kind) && one.kind === other.kind && one.at === other.at);
}

const PASSING: ReadonlySet<SaveState['kind']> = new Set(['idle', 'pending', 'saving']);
