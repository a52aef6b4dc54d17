// What is in the file of a room's log: all of it, as much as can be read, or what only a newer Stepwise reads?
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Batch } from '../room/act.ts';

export const LOG_FAMILY = 'stepwise/room-log@';
export const LOG_VERSION = 1;

/** What stands before everything in a room's log. */
export interface LogHead {
  readonly room: string;
  /** By which phones join. */
  readonly code: string;
  /** The key of all tokens of the room, in hex. */
  readonly key: string;
  /** SHA-256 of the facilitator's recovery code, in hex. */
  readonly recovery: string;
}

/** What a file is. `whole`: its length in bytes up to the end of the last line that counts. */
export type ReadLog =
  | {
      readonly kind: 'log';
      readonly head: LogHead;
      readonly batches: readonly Batch[];
      readonly whole: number;
    }
  /** Made by a newer Stepwise: it is left alone. */
  | { readonly kind: 'newer'; readonly version: number }
  /** From this line on, counted from 1, it cannot be read; what stands before it can. */
  | {
      readonly kind: 'damaged';
      readonly line: number;
      readonly head: LogHead | null;
      readonly batches: readonly Batch[];
    };

/** Reads a log, whatever is in the file. Rejects only where there is none that can be read at all. */
export async function readLog(path: string): Promise<ReadLog> {
  const bytes = await readFile(path);
  // What follows the last line break was never acknowledged: the disk had to have all of it first.
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const [first = '', ...lines] = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  const head = headIn(first);
  if (typeof head === 'number') return { kind: 'newer', version: head };
  const batches: Batch[] = [];
  if (head === null) return { kind: 'damaged', line: 1, head, batches };
  for (const line of lines) {
    const batch = batchIn(line);
    if (batch?.seq !== batches.length + 1)
      return { kind: 'damaged', line: batches.length + 2, head, batches };
    batches.push(batch);
  }
  return { kind: 'log', head, batches, whole };
}

/** What the first line says: the head, the version of a newer one, or nothing that is ours. */
function headIn(line: string): LogHead | number | null {
  const data = jsonIn(line);
  const format: unknown = data['format'];
  if (typeof format !== 'string' || !format.startsWith(LOG_FAMILY)) return null;
  const version = Number(format.slice(LOG_FAMILY.length));
  if (version > LOG_VERSION) return version;
  const { room, code, key, recovery } = data;
  return typeof room === 'string' &&
    typeof code === 'string' &&
    typeof key === 'string' &&
    typeof recovery === 'string'
    ? { room, code, key, recovery }
    : null;
}

function batchIn(line: string): Batch | null {
  const [, sum, text] = /^\{"sum":"([0-9a-f]{16})","batch":(.*)\}$/.exec(line) ?? [];
  if (sum === undefined || text === undefined || sumOf(text) !== sum) return null;
  // The sum says that this is, letter by letter, what was written here.
  return JSON.parse(text) as Batch;
}

function jsonIn(line: string): Readonly<Record<string, unknown>> {
  try {
    return { ...Object(JSON.parse(line)) };
  } catch {
    return {};
  }
}

/** By which a line is known to be, letter by letter, what was written. */
export function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
