// What was changed, and how is it taken back, also after a reload?
import * as z from 'zod/mini';
import { isPlainData } from '../core/plain-data.ts';
import { type Rung, rise } from '../core/climb.ts';
import { type Change, apply, changeBetween, fingerprintOf } from './change.ts';
import type { Roadmap } from './roadmap.ts';

/** The states of one thing with what led from each to the next. */
export interface History<T, L> {
  /** Earlier states, the latest last, each with the name of the change that followed it. */
  readonly past: readonly { readonly label: L; readonly before: T }[];
  readonly present: T;
  /**
   * States that were taken back, the next to come again last, each with the name of the change that
   * led to it.
   */
  readonly future: readonly { readonly label: L; readonly after: T }[];
}

/** How many changes can be taken back. */
export const MOST_CHANGES = 500;
/** How many of them outlast a reload, in either direction. */
export const MOST_KEPT = 100;

export function createHistory<T, L>(present: T): History<T, L> {
  return { past: [], present, future: [] };
}

/**
 * Notes a change. The very object that is present already is none. What was taken back is given up.
 */
export function record<T, L>(history: History<T, L>, label: L, next: T): History<T, L> {
  if (next === history.present) return history;
  const past = [...history.past, { label, before: history.present }].slice(-MOST_CHANGES);
  return { past, present: next, future: [] };
}

/** Takes the last change back: the very object from before it is present again. */
export function undo<T, L>(history: History<T, L>): History<T, L> {
  const last = history.past.at(-1);
  if (!last) return history;
  const { label, before } = last;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [...history.future, { label, after: history.present }],
  };
}

/** Makes the change again that was taken back last: its very object is present again. */
export function redo<T, L>(history: History<T, L>): History<T, L> {
  const last = history.future.at(-1);
  if (!last) return history;
  const { label, after } = last;
  return {
    past: [...history.past, { label, before: history.present }],
    present: after,
    future: history.future.slice(0, -1),
  };
}

/** The same history with every state changed in the same way: it goes on under another name, for instance. */
export function mapHistory<T, L>(
  { past, present, future }: History<T, L>,
  change: (state: T) => T,
): History<T, L> {
  return {
    past: past.map(({ label, before }) => ({ label, before: change(before) })),
    present: change(present),
    future: future.map(({ label, after }) => ({ label, after: change(after) })),
  };
}

/**
 * A history without its present: each state as the difference from its neighbour towards the
 * present, nearest first.
 */
export interface EncodedHistory<L> {
  readonly version: 1;
  /** Of which present this is the history. */
  readonly of: string;
  readonly past: readonly EncodedChange<L>[];
  readonly future: readonly EncodedChange<L>[];
}

interface EncodedChange<L> {
  readonly label: L;
  readonly change: Change;
}

/**
 * A history as plain data that can be kept beside the roadmap's file: small, and no more than
 * `MOST_KEPT` each way.
 */
export function encodeHistory<L>({
  past,
  present,
  future,
}: History<Roadmap, L>): EncodedHistory<L> {
  return {
    version: 1,
    of: fingerprintOf(present),
    past: changesFrom(
      present,
      past.map(({ label, before }) => ({ label, state: before })),
    ),
    future: changesFrom(
      present,
      future.map(({ label, after }) => ({ label, state: after })),
    ),
  };
}

/**
 * The history of a roadmap from what `encodeHistory` gave when the same roadmap was present. Never
 * throws: what is damaged, newer than we are, or belongs to another roadmap, gives an empty history.
 * @param data whatever was kept; labels are handed on as they are
 */
export function decodeHistory<L>(present: Roadmap, data: unknown): History<Roadmap, L> {
  // What a browser kept has not come through the reader of files.
  if (!isPlainData(data)) return createHistory(present);
  const read = encodedSchema.safeParse(risen(data));
  if (!read.success || read.data.of !== fingerprintOf(present)) return createHistory(present);
  const past = statesFrom<L>(present, read.data.past);
  const future = statesFrom<L>(present, read.data.future);
  if (!past || !future) return createHistory(present);
  return {
    past: past.map(({ label, state }) => ({ label, before: state })),
    present,
    future: future.map(({ label, state }) => ({ label, after: state })),
  };
}

/** Leads the history that an earlier Stepwise kept to the present form: rung 0 from version 1 to 2. */
const HISTORY_RUNGS: readonly Rung[] = [];

function risen(data: unknown): unknown {
  const isNumbered = typeof data === 'object' && data !== null && 'version' in data;
  if (!isNumbered || typeof data.version !== 'number') return data;
  return rise({ ...data }, data.version, HISTORY_RUNGS);
}

const changesSchema = z
  .array(z.object({ label: z.unknown(), change: z.unknown() }))
  .check(z.maxLength(MOST_KEPT));
const encodedSchema = z.object({
  version: z.literal(1),
  of: z.string(),
  past: changesSchema,
  future: changesSchema,
});

interface Labelled<L> {
  readonly label: L;
  readonly state: Roadmap;
}

/**
 * The states stand with the nearest last; the changes with the nearest first, each from its
 * neighbour.
 */
function changesFrom<L>(
  present: Roadmap,
  states: readonly Labelled<L>[],
): readonly EncodedChange<L>[] {
  let nearer = present;
  return states
    .slice(-MOST_KEPT)
    .toReversed()
    .map(({ label, state }) => {
      const change = changeOnce(nearer, state);
      nearer = state;
      return { label, change };
    });
}

const known = new WeakMap<Roadmap, WeakMap<Roadmap, Change>>();

/** After each edit the whole history is encoded again, and of its changes one is new. */
function changeOnce(from: Roadmap, to: Roadmap): Change {
  const changes = known.get(from) ?? new WeakMap<Roadmap, Change>();
  const change = changes.get(to) ?? changeBetween(from, to);
  known.set(from, changes.set(to, change));
  return change;
}

function statesFrom<L>(
  present: Roadmap,
  changes: readonly { readonly label?: unknown; readonly change?: unknown }[],
): readonly Labelled<L>[] | null {
  let nearer = present;
  const states: Labelled<L>[] = [];
  for (const { label, change } of changes) {
    const state = apply(nearer, change);
    if (!state || label === undefined) return null;
    // Labels are the caller's own data, kept by the caller beside its own roadmap: they come back
    // as they went.
    states.unshift({ label: label as L, state });
    nearer = state;
  }
  return states;
}
