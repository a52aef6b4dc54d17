// How does the page put a question to the worker, follow it and stop it?
import type { Progress } from '../analysis/asking.ts';
import type { Answer, Asked, EarlyPart, QuestionId, Subject } from '../analysis/questions.ts';
import { MOST_TIME, TOO_LATE, isWide } from '../analysis/wide.ts';
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
  /** Runs while a question about a wide scenario may still be answered in time. */
  readonly timer: Timer | undefined;
}

type Timer = ReturnType<typeof setTimeout>;

/** How many scenarios and roadmaps the worker remembers. */
const MOST_SUBJECTS = 8;

/** Milliseconds in which the worker must have heard that: one that has not is busy with a single step of its work. */
export const MOST_DEAF = 1000;

/**
 * Asks over a port. The promise is rejected with an `AbortError` as soon as the question is stopped, with `TOO_LATE` where
 * the scenario is wide and the answer does not come in time, and with the worker's own message where it failed; a worker
 * that breaks fails every open question.
 * @param onBroken told when the worker has broken, or hears nothing: it answers nothing any more
 */
export function createAsker(port: WorkerPort, onBroken?: () => void): Asker {
  const questions: Questions = { port, open: new Map(), given: new Map() };
  const numberOf = subjectsOf(port);
  let tickets = 0;
  const broken = (message: string) => {
    for (const ticket of questions.open.keys())
      close(questions, ticket)?.reject(new Error(message));
    questions.given.forEach(clearTimeout);
    questions.given.clear();
    onBroken?.();
  };
  const late = (ticket: number) => {
    give(questions, ticket, new Error(TOO_LATE));
    questions.given.set(ticket, setTimeout(broken, MOST_DEAF, TOO_LATE));
  };
  port.addEventListener('message', ({ data }) => hear(questions, data));
  port.addEventListener('error', ({ message }) => broken(message || 'the worker broke'));
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
      const timer = isWide('scenario' in subject ? subject.scenario : subject)
        ? setTimeout(late, MOST_TIME, ticket)
        : undefined;
      questions.open.set(ticket, { resolve, reject, onProgress, timer });
      port.postMessage({ kind: 'ask', ticket, id, subject: about, asked });
      const stop = () => give(questions, ticket, stoppedError());
      signal?.addEventListener('abort', stop, { once: true });
    });
}

/** What is asked of one worker. */
interface Questions {
  readonly port: WorkerPort;
  readonly open: Map<number, Open>;
  /** Those that came too late, until the worker has heard of it. */
  readonly given: Map<number, Timer>;
}

function hear(questions: Questions, data: FromWorker): void {
  if (data.kind === 'read') return;
  if (data.kind === 'progress') {
    // Like the answer, it is what the question says it is.
    questions.open.get(data.ticket)?.onProgress?.(data.progress as Progress);
    return;
  }
  clearTimeout(questions.given.get(data.ticket));
  questions.given.delete(data.ticket);
  const waiting = close(questions, data.ticket);
  if (!waiting) return;
  if (data.kind === 'answer') waiting.resolve(data.answer as never);
  else if (data.kind === 'stopped') waiting.reject(stoppedError());
  else waiting.reject(new Error(data.message));
}

/** Whoever asked goes on at once; the worker hears of it at its next pause. */
function give(questions: Questions, ticket: number, error: Error): void {
  const waiting = close(questions, ticket);
  if (!waiting) return;
  questions.port.postMessage({ kind: 'stop', ticket });
  waiting.reject(error);
}

/** Nobody waits for it any more. */
function close({ open }: Questions, ticket: number): Open | undefined {
  const waiting = open.get(ticket);
  clearTimeout(waiting?.timer);
  open.delete(ticket);
  return waiting;
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
