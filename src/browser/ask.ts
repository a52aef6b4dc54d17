// How does the page put a question to the worker, follow it and stop it?
import type { Progress } from '../analysis/asking.ts';
import type { Answer, Asked, EarlyPart, QuestionId, Subject } from '../analysis/questions.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export interface Following<P = unknown> {
  readonly onProgress?: (progress: Progress<P>) => void;
  /** Aborting it stops the question. */
  readonly signal?: AbortSignal;
}

/** The side of a worker that the page needs. */
export interface WorkerPort {
  postMessage: (message: ToWorker) => void;
  addEventListener: ((
    type: 'message',
    listener: (event: { readonly data: FromWorker }) => void,
  ) => void) &
    ((type: 'error', listener: (event: { readonly message: string }) => void) => void);
}

// A question is three things by itself; how it is followed comes after it.
// oxlint-disable-next-line max-params
export type Asker = <Q extends QuestionId>(
  id: Q,
  subject: Subject<Q>,
  asked: Asked<Q>,
  following?: Following<EarlyPart<Q>>,
) => Promise<Answer<Q>>;

interface Open {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** How many scenarios and roadmaps the worker remembers. */
const MOST_SUBJECTS = 8;

/**
 * Asks over a port. The promise is rejected with an `AbortError` as soon as the question is stopped, and with the
 * worker's own message where it failed; a worker that breaks fails every open question.
 * @param onBroken told when the worker has broken: it answers nothing any more
 */
export function createAsker(port: WorkerPort, onBroken?: () => void): Asker {
  const open = new Map<number, Open>();
  const numberOf = subjectsOf(port);
  let tickets = 0;
  port.addEventListener('message', ({ data }) => hear(open, data));
  port.addEventListener('error', ({ message }) => {
    for (const { reject } of open.values()) reject(new Error(message || 'the worker broke'));
    open.clear();
    onBroken?.();
  });
  // A question is three things by itself.
  // oxlint-disable-next-line max-params
  return (id, subject, asked, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(stoppedError());
        return;
      }
      const about = numberOf(subject);
      tickets += 1;
      const ticket = tickets;
      open.set(ticket, { resolve, reject, onProgress });
      port.postMessage({ kind: 'ask', ticket, id, subject: about, asked });
      signal?.addEventListener('abort', () => stop(port, open, ticket), { once: true });
    });
}

function hear(open: Map<number, Open>, data: FromWorker): void {
  if (data.kind === 'read') return;
  const waiting = open.get(data.ticket);
  if (!waiting) return;
  if (data.kind === 'progress') {
    // Like the answer, it is what the question says it is.
    waiting.onProgress?.(data.progress as Progress);
    return;
  }
  open.delete(data.ticket);
  if (data.kind === 'answer') waiting.resolve(data.answer as never);
  else if (data.kind === 'stopped') waiting.reject(stoppedError());
  else waiting.reject(new Error(data.message));
}

/** Whoever asked goes on at once; the worker hears of it at its next pause. */
function stop(port: WorkerPort, open: Map<number, Open>, ticket: number): void {
  const waiting = open.get(ticket);
  if (!waiting) return;
  open.delete(ticket);
  port.postMessage({ kind: 'stop', ticket });
  waiting.reject(stoppedError());
}

function stoppedError(): DOMException {
  return new DOMException('stopped', 'AbortError');
}

/**
 * Numbers what questions are about, and sends each once. A roadmap is sent without its scenario, which stays what it was
 * from edit to edit: so does all that the worker knows about it.
 */
function subjectsOf(port: WorkerPort): (subject: Scenario | Roadmap) => number {
  const sent = new Map<Scenario | Roadmap, number>();
  let numbers = 0;
  const numberOf = (subject: Scenario | Roadmap): number => {
    const number = sent.get(subject) ?? send(subject);
    // The last that was asked about is the last to be forgotten.
    sent.delete(subject);
    sent.set(subject, number);
    return number;
  };
  const send = (subject: Scenario | Roadmap): number => {
    if ('scenario' in subject) {
      const { scenario, ...data } = subject;
      const about = numberOf(scenario);
      numbers += 1;
      port.postMessage({ kind: 'subject', subject: numbers, data, scenario: about });
    } else port.postMessage({ kind: 'subject', subject: (numbers += 1), data: subject });
    return numbers;
  };
  return (subject) => {
    const number = numberOf(subject);
    for (const [old, forgotten] of [...sent].slice(0, -MOST_SUBJECTS)) {
      sent.delete(old);
      port.postMessage({ kind: 'forget', subject: forgotten });
    }
    return number;
  };
}

let asker: Asker | null = null;

/** Asks the page's worker, which starts with the first question, and anew after it broke. */
export const askInWorker: Asker = (...question) => {
  asker ??= startAsker();
  return asker(...question);
};

function startAsker(): Asker {
  const worker = startWorker();
  return createAsker(worker, () => {
    worker.terminate();
    asker = null;
  });
}

export function startWorker(): Worker {
  return new Worker(new URL('./worker-main.ts', import.meta.url), { type: 'module' });
}
