// How is the log of a room kept in one file, so that what was acknowledged outlives a power cut?
// The first line says what it is; every other is one batch with a sum of its text. It is the owner's alone to read.
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Batch } from '../room/act.ts';
import { type LogHead, LOG_FAMILY, LOG_VERSION, sumOf } from './read-log.ts';

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
  const line = Buffer.from(
    `${JSON.stringify({ format: `${LOG_FAMILY}${LOG_VERSION}`, ...head })}\n`,
  );
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
