// What does the command line see of the world outside: streams, files, the terminal, the clock?
import { createReadStream } from 'node:fs';
import { lstat, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Day } from '../core/duration.ts';
import { dayHere } from '../words/here.ts';

/** The world outside, so that a test can be one. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The bytes of a file in pieces; `-` is what comes in by a pipe. Opening may fail like any file. */
  readonly read: (file: string) => AsyncIterable<Uint8Array>;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Columns of the terminal that reads the output; Infinity where that is a file or a pipe. */
  readonly columns: number;
  readonly color: boolean;
  /** Whether somebody watches the errors' stream: only then is progress told there. */
  readonly watched: boolean;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** The day here: a table that names no beginning begins with it. */
  readonly today: () => Day;
}

/** This process's own world. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  const plain = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    read: (file) => (file === '-' ? stdin : createReadStream(file)),
    write,
    makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
    columns: stdout.isTTY ? stdout.columns : Infinity,
    color: stdout.isTTY && !plain,
    watched: stderr.isTTY,
    now: () => performance.now(),
    today: () => dayHere(new Date()),
  };
}

/**
 * Writes a file whole or not at all: what stood there stays until the new text is safely beside it. Where the name is
 * a link, the file behind it is written and the link stays.
 */
async function write(file: string, text: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  // A device or a pipe is written to, and so is a link that leads to nothing yet; only a file can be replaced.
  const isLink = (await lstat(file).catch(() => null))?.isSymbolicLink() ?? false;
  if (there ? !there.isFile() : isLink) return writeFile(file, text);
  const target = there ? await realpath(file) : file;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    await writeFile(beside, text, there ? { mode: there.mode } : {});
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
