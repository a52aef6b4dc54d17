// How does one background question live: asked, under way, answered, stopped, failed?
import {
  type ActorRefFrom,
  type EventObject,
  type SnapshotFrom,
  assign,
  fromCallback,
  setup,
} from 'xstate';
import { actorOf } from './live.ts';

/** How a question under way is followed, and given up: when the signal is aborted, nobody waits for an answer. */
export interface Watching<P> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}

/** Q, P, A: what a question, its progress and its answer look like. Plain data. */
export type Ask<Q, P, A> = (question: Q, watching: Watching<P>) => Promise<A>;

/** What progress may bring of the answer. */
type PartOf<P> = P extends { readonly part?: infer Part } ? NonNullable<Part> : never;

interface Context<Q, P, A> {
  readonly question: Q | null;
  readonly progress: P | null;
  /** What is found already: the parts that progress brought, in their order. */
  readonly parts: readonly PartOf<P>[];
  readonly answer: A | null;
  /** A message for the log; what a person reads is made in words. */
  readonly problem: string | null;
}

export type QuestionEvent<Q> =
  /** Asks; a question under way is given up for it. */
  | { readonly type: 'ASK'; readonly question: Q }
  /** Asks the same once more. */
  | { readonly type: 'AGAIN' }
  | { readonly type: 'STOP' };

type Heard<P, A> =
  | { readonly type: 'PROGRESS'; readonly progress: P }
  | { readonly type: 'ANSWER'; readonly answer: A }
  | { readonly type: 'FAIL'; readonly problem: string };

/**
 * The life of one question at a time. Under way, it asks whoever answers: a worker, a test. Leaving that state aborts
 * the question, and nothing that comes in late for it is heard. Stopped keeps its last progress, so that one sees how
 * far it came.
 */
function questionOf<Q, P, A>(ask: Ask<Q, P, A>) {
  return setup({
    types: {
      context: {} as Context<Q, P, A>,
      events: {} as QuestionEvent<Q> | Heard<P, A>,
    },
    actors: { asking: askingBy(ask) },
    guards: { asked: ({ context }) => context.question !== null },
    actions: {
      begin: assign(({ context, event }) => ({
        ...NOTHING,
        question: event.type === 'ASK' ? event.question : context.question,
      })),
      note: assign(({ context, event }) => {
        if (event.type === 'PROGRESS')
          return { progress: event.progress, parts: [...context.parts, ...partIn(event.progress)] };
        if (event.type === 'ANSWER') return { answer: event.answer };
        return event.type === 'FAIL' ? { problem: event.problem } : {};
      }),
    },
  }).createMachine({
    id: 'question',
    context: { ...NOTHING, question: null },
    initial: 'idle',
    on: {
      ASK: { target: '.running', actions: 'begin' },
      AGAIN: { guard: 'asked', target: '.running', actions: 'begin' },
    },
    states: {
      idle: {},
      running: {
        invoke: { src: 'asking', input: ({ context: { question } }) => ({ question }) },
        on: {
          PROGRESS: { actions: 'note' },
          ANSWER: { target: 'done', actions: 'note' },
          FAIL: { target: 'failed', actions: 'note' },
          STOP: 'stopped',
        },
      },
      done: {},
      stopped: {},
      failed: {},
    },
  });
}

const NOTHING = { progress: null, parts: [], answer: null, problem: null } as const;

function partIn<P>(progress: P): readonly PartOf<P>[] {
  if (typeof progress !== 'object' || progress === null || !('part' in progress)) return [];
  // The type says the same of what is in the field.
  return progress.part === undefined ? [] : [progress.part as PartOf<P>];
}

/** Once it is stopped, an actor sends nothing back: that is why no answer can be taken for another question's. */
function askingBy<Q, P, A>(ask: Ask<Q, P, A>) {
  return fromCallback<EventObject, Pick<Context<Q, P, A>, 'question'>>(({ input, sendBack }) => {
    if (input.question === null) return undefined;
    const control = new AbortController();
    const onProgress = (progress: P) => sendBack({ type: 'PROGRESS', progress });
    ask(input.question, { signal: control.signal, onProgress }).then(
      (answer) => sendBack({ type: 'ANSWER', answer }),
      (error: unknown) => sendBack(endOf(error)),
    );
    return () => control.abort();
  });
}

/** A question that somebody else aborted was stopped: nothing has failed. */
function endOf(error: unknown) {
  if (error instanceof Error && error.name === 'AbortError') return { type: 'STOP' };
  return { type: 'FAIL', problem: error instanceof Error ? error.message : String(error) };
}

/** Send it events, read its snapshot, subscribe (or use `useSelector` of @xstate/react). */
export type Question<Q, P, A> = ActorRefFrom<ReturnType<typeof questionOf<Q, P, A>>>;

export type QuestionSnapshot<Q, P, A> = SnapshotFrom<ReturnType<typeof questionOf<Q, P, A>>>;

/** An actor that waits for its first question. */
export function startQuestion<Q, P, A>(ask: Ask<Q, P, A>): Question<Q, P, A> {
  return actorOf(questionOf(ask)).start();
}
