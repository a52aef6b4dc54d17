// How does the worker answer questions and read long texts without the page noticing?
import type { Progress } from '../analysis/asking.ts';
import { type QuestionId, ask } from '../analysis/questions.ts';
import { runQuestion } from '../analysis/run.ts';
import type { Read } from '../core/problem.ts';
import type { Scenario } from '../core/scenario.ts';
import type { TableDefaults } from '../formats/scenario-table/raw.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Unpacked, unpack } from './unpack.ts';

/** From the page: what questions are about comes once and is named by a number from then on. */
export type ToWorker =
  | { readonly kind: 'subject'; readonly subject: number; readonly data: Scenario }
  | {
      readonly kind: 'subject';
      readonly subject: number;
      readonly data: Omit<Roadmap, 'scenario'>;
      /** The number of its scenario, which was sent before. */
      readonly scenario: number;
    }
  | { readonly kind: 'forget'; readonly subject: number }
  | {
      readonly kind: 'ask';
      readonly ticket: number;
      readonly id: QuestionId;
      readonly subject: number;
      readonly asked: unknown;
    }
  | { readonly kind: 'stop'; readonly ticket: number }
  | { readonly kind: 'read'; readonly text: string; readonly defaults: TableDefaults };

export type FromWorker =
  | { readonly kind: 'progress'; readonly ticket: number; readonly progress: Progress<unknown> }
  | { readonly kind: 'answer'; readonly ticket: number; readonly answer: unknown }
  | { readonly kind: 'stopped'; readonly ticket: number }
  | { readonly kind: 'read'; readonly read: Read<Unpacked> }
  | { readonly kind: 'failed'; readonly ticket: number; readonly message: string };

/** The side of a port that the worker needs. */
export interface Port {
  postMessage: (message: FromWorker) => void;
  addEventListener: (
    type: 'message',
    listener: (event: { readonly data: ToWorker }) => void,
  ) => void;
}

/** Answers on a port. Several questions may be under way: they take turns. */
export function serve(port: Port, pause: () => Promise<void>): void {
  const subjects = new Map<number, Scenario | Roadmap>();
  const stopped = new Set<number>();
  const answer = async (message: Extract<ToWorker, { kind: 'ask' }>) => {
    const { ticket, id, subject, asked } = message;
    try {
      const about = subjects.get(subject);
      if (!about) throw new Error(`question "${id}" is about nothing that was sent`);
      // What the page asks was checked by its types before it crossed over.
      const outcome = await runQuestion(ask(id, about as never, asked as never), {
        every: (progress) => port.postMessage({ kind: 'progress', ticket, progress }),
        shouldStop: () => stopped.has(ticket),
        pause,
        now: () => performance.now(),
      });
      if (outcome.kind === 'stopped') port.postMessage({ kind: 'stopped', ticket });
      else port.postMessage({ kind: 'answer', ticket, answer: outcome.answer });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: 'failed', ticket, message: text });
    } finally {
      stopped.delete(ticket);
    }
  };
  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'subject') keep(subjects, data);
    if (data.kind === 'forget') subjects.delete(data.subject);
    if (data.kind === 'stop') stopped.add(data.ticket);
    if (data.kind === 'ask') void answer(data);
    if (data.kind === 'read')
      port.postMessage({ kind: 'read', read: unpack(data.text, data.defaults) });
  });
}

function keep(
  subjects: Map<number, Scenario | Roadmap>,
  sent: Extract<ToWorker, { kind: 'subject' }>,
): void {
  if (!('scenario' in sent)) {
    subjects.set(sent.subject, sent.data);
    return;
  }
  const scenario = subjects.get(sent.scenario);
  if (!scenario || 'scenario' in scenario)
    throw new Error(`roadmap ${sent.subject} came without scenario ${sent.scenario}`);
  subjects.set(sent.subject, { ...sent.data, scenario });
}
