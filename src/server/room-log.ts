// How is the log of a room kept in one file, so that what was acknowledged outlives a power cut?
// The first line says what it is; every other is one batch with a sum of its text. It is the owner's alone to read.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Batch } from '../room/act.ts';

const FAMILY = 'stepwise/room-log@';
const VERSION = 1;

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

export interface RoomLog {
  /**
   * Writes batches behind each other and waits until the disk has them. Rejects when the disk does not take them: then none of
   * them is in the log, and it can be tried again.
   */
  readonly append: (batches: readonly Batch[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A new log with its first line on the disk. Rejects where there is one already. */
export async function makeLog(path: string, head: LogHead): Promise<RoomLog> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  const line = Buffer.from(`${JSON.stringify({ format: `${FAMILY}${VERSION}`, ...head })}\n`);
  await file.write(line);
  await file.sync();
  await syncFolder(dirname(path));
  return logOf(file, line.length);
}

/** The file's own line in its folder has to be on the disk, too. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs none of this.
  const folder = await open(path, constants.O_RDONLY).catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** A log to go on with, from the length that `readLog` found whole: a torn last line is cut off. */
export async function goOnWith(path: string, whole: number): Promise<RoomLog> {
  const file = await open(path, 'r+');
  await file.truncate(whole);
  await file.sync();
  return logOf(file, whole);
}

function logOf(file: FileHandle, from: number): RoomLog {
  let length = from;
  let isSure = true;
  const append = async (batches: readonly Batch[]): Promise<void> => {
    // After a failure nobody knows what of it the disk has.
    if (!isSure) await file.truncate(length);
    isSure = false;
    const bytes = Buffer.from(batches.map(lineOf).join(''));
    await writeAll(file, bytes, length);
    await file.datasync();
    length += bytes.length;
    isSure = true;
  };
  return { append, close: () => file.close() };
}

/** A full disk takes a part of what is written and says so only by its length. */
async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw new Error('the disk takes no more');
    done += bytesWritten;
  }
}

function lineOf(batch: Batch): string {
  const text = JSON.stringify(batch);
  return `{"sum":"${sumOf(text)}","batch":${text}}\n`;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

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
  if (typeof format !== 'string' || !format.startsWith(FAMILY)) return null;
  const version = Number(format.slice(FAMILY.length));
  if (version > VERSION) return version;
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
