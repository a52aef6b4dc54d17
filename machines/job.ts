// How does one background question live: asked, under way, answered, stopped, failed?
import { type ActorRefFrom, type SnapshotFrom, assign, createActor, setup } from 'xstate';

/** Q, P, A: what a question, its progress and its answer look like. Plain data. */
export interface JobContext<Q, P, A> {
  /** Told apart by the asker: whatever comes in for an earlier question is too late and ignored. */
  readonly ticket: number;
  readonly question: Q | null;
  readonly progress: P | null;
  readonly answer: A | null;
  /** A message for the log; what a person reads is made in words. */
  readonly problem: string | null;
}

export type JobEvent<Q, P, A> =
  /** Asks; a question under way is given up for it. */
  | { readonly type: 'ASK'; readonly ticket: number; readonly question: Q }
  | { readonly type: 'PROGRESS'; readonly ticket: number; readonly progress: P }
  | { readonly type: 'ANSWER'; readonly ticket: number; readonly answer: A }
  | { readonly type: 'FAIL'; readonly ticket: number; readonly problem: string }
  | { readonly type: 'STOP' };

/**
 * The life of one question at a time. It runs nothing itself: whoever pulls the search, in a worker, a test or the
 * command line, says here how it goes. Stopped keeps its last progress, so that one sees how far it came.
 */
export function jobOf<Q, P, A>() {
  return setup({
    types: { context: {} as JobContext<Q, P, A>, events: {} as JobEvent<Q, P, A> },
    guards: {
      current: ({ context, event }) => 'ticket' in event && event.ticket === context.ticket,
    },
    actions: {
      ask: assign(({ context, event }) =>
        event.type === 'ASK'
          ? { ...NOTHING, ticket: event.ticket, question: event.question }
          : context,
      ),
      note: assign(({ context, event }) => {
        if (event.type === 'PROGRESS') return { progress: event.progress };
        if (event.type === 'ANSWER') return { answer: event.answer };
        return event.type === 'FAIL' ? { problem: event.problem } : context;
      }),
    },
  }).createMachine({
    id: 'job',
    context: { ...NOTHING, ticket: 0, question: null },
    initial: 'idle',
    on: { ASK: { target: '.running', actions: 'ask' } },
    states: {
      idle: {},
      running: {
        on: {
          PROGRESS: { guard: 'current', actions: 'note' },
          ANSWER: { guard: 'current', target: 'done', actions: 'note' },
          FAIL: { guard: 'current', target: 'failed', actions: 'note' },
          STOP: 'stopped',
        },
      },
      done: {},
      stopped: {},
      failed: {},
    },
  });
}

export type Job<Q, P, A> = ActorRefFrom<ReturnType<typeof jobOf<Q, P, A>>>;
export type JobSnapshot<Q, P, A> = SnapshotFrom<ReturnType<typeof jobOf<Q, P, A>>>;

/** A job that waits for its first question. */
export function startJob<Q, P, A>(): Job<Q, P, A> {
  return createActor(jobOf<Q, P, A>()).start();
}

const NOTHING = { progress: null, answer: null, problem: null } as const;
