// How does the work get saved: what waits, what is under way, what became of it, and when is it tried again?
import {
  type ActorRefFrom,
  type EventObject,
  type SnapshotFrom,
  assign,
  emit,
  enqueueActions,
  fromCallback,
  setup,
  stopChild,
  waitFor,
} from 'xstate';
import { actorOf } from './live.ts';

/** What became of a save. */
type Result =
  { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'conflict' | 'failed' };

/** `at`: when a save last succeeded, ISO 8601. */
type Known<R> = R & { readonly at?: string };

/** M makes what is saved, when its time has come. R: what becomes of it. */
interface Context<M, R> {
  /** Makes what is not saved yet. */
  readonly newest: M | null;
  /** Numbers of the saves under way. */
  readonly underWay: readonly number[];
  /** How many were sent off. */
  readonly sent: number;
  /** What the first so many were for was dropped: what becomes of those is no news. */
  readonly dropped: number;
  readonly failures: number;
  /** What became of the last save, and when one last succeeded. Trouble stays in sight until one does again. */
  readonly last: Known<R> | null;
}

export type SavingEvent<M, R> =
  | { readonly type: 'EDIT'; readonly make: M }
  /** Saves now what waits, even behind a save that is still under way. */
  | { readonly type: 'FLUSH' }
  /** Forgets what waits. What is open now may be kept already. */
  | { readonly type: 'DROP'; readonly kept: R | null };

interface Ended<M, R> {
  readonly type: 'ENDED';
  readonly number: number;
  readonly make: M | null;
  readonly result: R;
}

export interface SavingOptions<M, R> {
  /** Has begun its work when it returns, and never rejects. */
  readonly save: (make: M) => Promise<R>;
  /** Milliseconds of quiet after an edit before it is saved. It never waits longer than twice that. */
  readonly delay: number;
  readonly clock?: Clock;
}

/** The timers, so that tests can hold them. */
export interface Clock {
  readonly setTimeout: (act: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** The longest pause before another try after failures, in milliseconds. */
const LONGEST_PAUSE = 30_000;

/** What the machine is made of: its context and events, what it waits for, asks and does. */
function partsOf<M, R extends Result>({ save, delay }: SavingOptions<M, R>) {
  const pause = ({ context: { failures } }: { readonly context: Context<M, R> }) =>
    Math.min(delay * 2 ** failures, Math.max(LONGEST_PAUSE, delay));
  return setup({
    types: {
      context: {} as Context<M, R>,
      events: {} as SavingEvent<M, R> | Ended<M, R>,
      emitted: {} as { readonly type: 'ended'; readonly result: R },
    },
    actors: { save: savingBy(save) },
    delays: { pause, deadline: (given) => pause(given) * 2 },
    guards: {
      waits: ({ context }) => context.newest !== null,
      free: ({ context }) => context.underWay.length === 0,
      fails: ({ context, event }) =>
        event.type === 'ENDED' && isNews(context, event) && event.result.kind === 'failed',
      mustRetry: ({ context }) =>
        context.underWay.length === 0 && context.newest !== null && context.last?.kind === 'failed',
    },
    actions: {
      keep: assign(({ event }) => (event.type === 'EDIT' ? { newest: event.make } : {})),
      send: enqueueActions(({ context, enqueue }) => {
        const number = context.sent + 1;
        enqueue.assign({ newest: null, sent: number, underWay: [...context.underWay, number] });
        enqueue.spawnChild('save', {
          id: idOf(number),
          input: { number, make: context.newest },
        });
      }),
      note: enqueueActions(({ context, event, enqueue }) => {
        if (event.type !== 'ENDED') return;
        enqueue(stopChild(idOf(event.number)));
        // A maker is a function: given bare, it would be called for the value.
        enqueue.assign(() => after(context, event));
        // Of a save that another is sent off behind, only trouble is news.
        const isWhole = event.number === context.sent || event.result.kind !== 'saved';
        if (isWhole && isNews(context, event))
          enqueue(emit({ type: 'ended', result: event.result }));
      }),
      forget: assign(({ context, event }) => {
        const last = event.type === 'DROP' ? event.kept : null;
        return { newest: null, failures: 0, dropped: context.sent, last };
      }),
    },
  });
}

function savingOf<M, R extends Result>(options: SavingOptions<M, R>) {
  return partsOf(options).createMachine({
    id: 'saving',
    context: {
      newest: null,
      underWay: [],
      sent: 0,
      dropped: 0,
      failures: 0,
      last: null,
    },
    initial: 'idle',
    on: {
      EDIT: { target: '.pending', actions: 'keep' },
      FLUSH: { guard: 'waits', target: '.saving', actions: 'send' },
      DROP: { target: '.idle', actions: 'forget' },
      ENDED: { actions: 'note' },
    },
    states: {
      /** Nothing waits, or what waits is in conflict: only the person knows how that goes on. */
      idle: {},
      pending: {
        initial: 'quiet',
        // Without a deadline, someone who never pauses would never be saved.
        after: { deadline: 'due' },
        on: {
          EDIT: { target: '.quiet', actions: 'keep' },
          ENDED: [{ guard: 'fails', target: '.quiet', actions: 'note' }, { actions: 'note' }],
        },
        states: { quiet: { after: { pause: '#saving.due' } } },
      },
      /** One save at a time, so that a slow disk is not asked for more than it can do. */
      due: {
        on: { EDIT: { actions: 'keep' } },
        always: { guard: 'free', target: 'saving', actions: 'send' },
      },
      saving: {
        always: [
          { guard: 'mustRetry', target: 'retrying' },
          { guard: 'free', target: 'idle' },
        ],
      },
      /** The disk may have room again before the person goes on. */
      retrying: { after: { pause: 'due' } },
    },
  });
}

function savingBy<M, R>(save: (make: M) => Promise<R>) {
  return fromCallback<EventObject, Pick<Ended<M, R>, 'number' | 'make'>>(({ input, sendBack }) => {
    if (input.make === null) return;
    void save(input.make).then((result) => sendBack({ type: 'ENDED', ...input, result }));
  });
}

const idOf = (number: number) => `save-${number}`;

function isNews<M, R>({ dropped }: Context<M, R>, { number }: Ended<M, R>): boolean {
  return number > dropped;
}

function after<M, R extends Result>(
  context: Context<M, R>,
  ended: Ended<M, R>,
): Partial<Context<M, R>> {
  const { number, make, result } = ended;
  const underWay = context.underWay.filter((each) => each !== number);
  if (!isNews(context, ended)) return { underWay };
  if (result.kind === 'saved') return { underWay, failures: 0, last: result };
  const failures = context.failures + (result.kind === 'failed' ? 1 : 0);
  // Where a newer one is on its way, this one is no longer wanted.
  const newest = context.newest ?? (number === context.sent ? make : null);
  return { underWay, failures, newest, last: { ...result, ...since(context.last) } };
}

export type Saving<M, R extends Result> = ActorRefFrom<ReturnType<typeof savingOf<M, R>>>;
type SavingSnapshot<M, R extends Result> = SnapshotFrom<ReturnType<typeof savingOf<M, R>>>;

/** The life of all saves of one page, with nothing to save yet. */
export function startSaving<M, R extends Result>(options: SavingOptions<M, R>): Saving<M, R> {
  const { clock } = options;
  return actorOf(savingOf(options), clock ? { clock } : {}).start();
}

/** Resolves when no save is under way. */
export async function allSaved<M, R extends Result>(saving: Saving<M, R>): Promise<void> {
  await waitFor(saving, ({ context }) => context.underWay.length === 0);
}

/** What the person sees of it: progress never covers trouble. */
export function shownOf<M, R extends Result>({ value, context: { last } }: SavingSnapshot<M, R>) {
  if (last !== null && (last.kind !== 'saved' || value === 'idle')) return last;
  if (value === 'idle') return { kind: 'idle' as const };
  return { kind: value === 'saving' ? ('saving' as const) : ('pending' as const), ...since(last) };
}

function since(last: { readonly at?: string } | null): { readonly at?: string } {
  return last?.at === undefined ? {} : { at: last.at };
}
