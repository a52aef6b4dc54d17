// Where is a text read, so that the page does not stand still meanwhile?
import type { Problem, Read } from '../core/problem.ts';
import type { TableDefaults } from '../formats/scenario-table/raw.ts';
import { startWorker } from './ask.ts';
import { type Unpacked, unpack } from './unpack.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** The longest text that is read on the page itself, in characters: nobody feels that. */
export const MOST_AT_ONCE = 32 * 1024;

/** The side of a worker that a reading needs. */
export interface ReadingPort {
  postMessage: (message: ToWorker) => void;
  addEventListener: ((
    type: 'message',
    listener: (event: { readonly data: FromWorker }) => void,
  ) => void) &
    ((type: 'error', listener: () => void) => void);
  terminate: () => void;
}

/**
 * Reads a text of any length; a long one in a worker of its own, which is gone with all that it took when it has answered.
 * Never rejects: where a worker cannot be had, or its memory was not enough, that is told.
 */
export async function readLong(
  text: string,
  defaults: TableDefaults,
  start: () => ReadingPort | null = startReader,
): Promise<Read<Unpacked>> {
  if (text.length <= MOST_AT_ONCE) return unpack(text, defaults);
  const worker = start();
  if (worker === null) return unpack(text, defaults);
  try {
    return await readIn(worker, text, defaults);
  } finally {
    worker.terminate();
  }
}

/** Null where there are no workers, as in a page that was opened from a folder of some browsers. */
function startReader(): ReadingPort | null {
  try {
    return typeof Worker === 'undefined' ? null : startWorker();
  } catch {
    return null;
  }
}

function readIn(
  worker: ReadingPort,
  text: string,
  defaults: TableDefaults,
): Promise<Read<Unpacked>> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      resolve(data.kind === 'read' ? data.read : { ok: false, problems: [BROKE] });
    });
    worker.addEventListener('error', () => resolve({ ok: false, problems: [BROKE] }));
    worker.postMessage({ kind: 'read', text, defaults });
  });
}

const BROKE: Problem = { at: '', code: 'reader-broke' };
