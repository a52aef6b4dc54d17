// How does the page put a question to the worker, follow it and stop it?
import type { Progress } from '../analysis/asking.ts';
import type { Answer, Asked, QuestionId, Subject } from '../analysis/questions.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export interface Following {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it stops the question. */
  readonly signal?: AbortSignal;
}

/** The side of a worker that the page needs. */
export interface WorkerPort {
  postMessage: (message: ToWorker) => void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

export type Asker = <Q extends QuestionId>(
  id: Q,
  subject: Subject<Q>,
  asked: Asked<Q>,
  following?: Following,
) => Promise<Answer<Q>>;

interface Open {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** How many scenarios and roadmaps the worker remembers. */
const MOST_SUBJECTS = 8;

/**
 * Asks over a port. The promise is rejected with an `AbortError` where the question was stopped, and with the worker's
 * own message where it failed; a worker that breaks fails every open question.
 */
export function createAsker(port: WorkerPort): Asker {
  const open = new Map<number, Open>();
  const sent = new Map<Scenario | Roadmap, number>();
  let tickets = 0;
  port.onmessage = ({ data }) => {
    const waiting = open.get(data.ticket);
    if (!waiting) return;
    if (data.kind === 'progress') {
      waiting.onProgress?.(data.progress);
      return;
    }
    open.delete(data.ticket);
    if (data.kind === 'answer') waiting.resolve(data.answer as never);
    else if (data.kind === 'stopped') waiting.reject(new DOMException('stopped', 'AbortError'));
    else waiting.reject(new Error(data.message));
  };
  port.onerror = ({ message }) => {
    for (const { reject } of open.values()) reject(new Error(message));
    open.clear();
  };
  const numberOf = (subject: Scenario | Roadmap): number => {
    const known = sent.get(subject);
    if (known !== undefined) return known;
    tickets += 1;
    sent.set(subject, tickets);
    port.postMessage({ kind: 'subject', subject: tickets, data: subject });
    for (const [old, number] of [...sent].slice(0, -MOST_SUBJECTS)) {
      sent.delete(old);
      port.postMessage({ kind: 'forget', subject: number });
    }
    return tickets;
  };
  return (id, subject, asked, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      const about = numberOf(subject);
      tickets += 1;
      const ticket = tickets;
      open.set(ticket, { resolve, reject, onProgress });
      port.postMessage({ kind: 'ask', ticket, id, subject: about, asked });
      signal?.addEventListener('abort', () => port.postMessage({ kind: 'stop', ticket }), {
        once: true,
      });
    });
}

let asker: Asker | null = null;

/** Asks the page's worker, which starts with the first question. */
export const askInWorker: Asker = (...question) => {
  asker ??= createAsker(
    new Worker(new URL('./worker-main.ts', import.meta.url), { type: 'module' }) as WorkerPort,
  );
  return asker(...question);
};
