// How does a workshop go on before a room: what is shown, how much time is left, and which way leads back to the road?
import { type ActorRefFrom, type SnapshotFrom, assign, setup } from 'xstate';
import { actorOf } from './live.ts';
import {
  FRESH_WORKSHOP,
  type KeptClock,
  type KeptWorkshop,
  type LogEntry,
  type RoadPlace,
} from './sitting.ts';

/** What the room looks at. */
export type Sight = 'step' | 'board' | 'map' | 'compare';
/** Which cards lie on the table. */
export type Deck = 'choices' | 'blocked';

interface Context extends Omit<KeptWorkshop, 'next' | 'light' | 'clock'> {
  readonly time: number;
  /** Which of the pages of cards, from 0. */
  readonly page: number;
  /** The blocked step that is to be assumed, once that is confirmed. */
  readonly asked: string | null;
  /** The log that was put away last, until something is written down again. */
  readonly cleared: readonly LogEntry[] | null;
}

/** `at` is now, in milliseconds. */
export type WorkshopEvent =
  /** Hides what can come next, or shows it again; darkens the screen, or lights it again. */
  | { readonly type: 'HIDE' | 'BLANK' }
  /** Turns to what is named; back to the step, or to what can be chosen, where that is there already. */
  | { readonly type: 'SHOW'; readonly sight: Sight }
  | { readonly type: 'DECK'; readonly deck: Deck }
  | { readonly type: 'PAGE'; readonly page: number }
  /** A blocked step is to be assumed: asks first. */
  | { readonly type: 'ASK'; readonly step: string }
  | { readonly type: 'CANCEL' }
  /** An inject is about to lead away from here. */
  | { readonly type: 'INJECT'; readonly from: RoadPlace }
  /** The room stands elsewhere now. */
  | { readonly type: 'MOVED'; readonly to: RoadPlace }
  | { readonly type: 'START' | 'ADD'; readonly minutes: number; readonly at: number }
  /** Stops the clock for a while, or lets it go on. */
  | { readonly type: 'HOLD'; readonly at: number }
  | { readonly type: 'STOP' }
  | { readonly type: 'CHOOSER'; readonly by: string }
  | { readonly type: 'NOTE'; readonly place: string | null; readonly text: string }
  /** Lays an inject ready, or puts it away. */
  | { readonly type: 'PREPARE'; readonly step: string }
  | { readonly type: 'LOG'; readonly entries: readonly LogEntry[] }
  /** Says of an entry, counted from 0, who chose. */
  | { readonly type: 'CORRECT'; readonly index: number; readonly by: string }
  | { readonly type: 'CLEAR' | 'BRING_BACK' }
  /** Another page has gone on with it, or it comes back after a reload. */
  | { readonly type: 'LOAD'; readonly kept: KeptWorkshop };

const MINUTE = 60_000;
const SIGHTS = ['board', 'map', 'compare'] as const satisfies Sight[];

const parts = setup({
  types: { context: {} as Context, events: {} as WorkshopEvent },
  guards: {
    loads: ({ event }, { state }: { readonly state: KeptState }) =>
      event.type === 'LOAD' &&
      [event.kept.next, event.kept.light, event.kept.clock.kind].includes(state),
    names: ({ event }, { sight }: { readonly sight: Sight }) =>
      event.type === 'SHOW' && event.sight === sight,
    isBlocked: ({ event }) => event.type === 'DECK' && event.deck === 'blocked',
  },
  actions: {
    start: assign(({ event }) =>
      event.type === 'START' ? { time: event.at + event.minutes * MINUTE } : {},
    ),
    /** A clock that is over goes on from now. */
    add: assign(({ context: { time }, event }) =>
      event.type === 'ADD' ? { time: Math.max(time, event.at) + event.minutes * MINUTE } : {},
    ),
    addLeft: assign(({ context: { time }, event }) =>
      event.type === 'ADD' ? { time: time + event.minutes * MINUTE } : {},
    ),
    pause: assign(({ context: { time }, event }) =>
      event.type === 'HOLD' ? { time: Math.max(0, time - event.at) } : {},
    ),
    goOn: assign(({ context: { time }, event }) =>
      event.type === 'HOLD' ? { time: event.at + time } : {},
    ),
    firstPage: assign({ page: 0 }),
    turn: assign(({ event }) => (event.type === 'PAGE' ? { page: event.page } : {})),
    ask: assign(({ event }) => (event.type === 'ASK' ? { asked: event.step } : {})),
    answered: assign({ asked: null }),
    /** The road is where it was left first: an inject after an inject leads no further away from it. */
    leave: assign(({ context: { road }, event }) =>
      event.type === 'INJECT' ? { road: road ?? event.from } : {},
    ),
    move: assign(({ context: { road }, event }) =>
      event.type === 'MOVED' && road?.branch === event.to.branch ? { road: null } : {},
    ),
    write: assign(({ context, event }) => writtenBy(context, event)),
    load: assign(({ event }) => {
      if (event.type !== 'LOAD') return {};
      const { log, by, notes, prepared, road, clock } = event.kept;
      return { log, by, notes, prepared, road, time: clock.time };
    }),
  },
});

/** What is noted beside what is shown: it changes in one event, wherever the rest stands. */
function writtenBy(context: Context, event: WorkshopEvent): Partial<Context> {
  const { log, notes, prepared, cleared } = context;
  switch (event.type) {
    case 'CHOOSER':
      return { by: event.by };
    case 'NOTE':
      return { notes: noteWritten(notes, event.place ?? '', event.text) };
    case 'PREPARE': {
      const others = prepared.filter((step) => step !== event.step);
      return { prepared: others.length < prepared.length ? others : [...prepared, event.step] };
    }
    case 'LOG':
      return { log: [...log, ...event.entries], cleared: null };
    case 'CORRECT':
      return {
        log: log.map((entry, at) => (at === event.index ? { ...entry, by: event.by } : entry)),
      };
    case 'CLEAR':
      return log.length === 0 ? {} : { log: [], cleared: log };
    case 'BRING_BACK':
      return cleared === null ? {} : { log: cleared, cleared: null };
    default:
      return {};
  }
}

function noteWritten(notes: Context['notes'], place: string, text: string): Context['notes'] {
  const { [place]: _, ...others } = notes;
  return text === '' ? others : { ...others, [place]: text };
}

/** States that a kept workshop goes on in; each has a name of its own. */
type KeptState = KeptWorkshop['next'] | KeptWorkshop['light'] | KeptClock['kind'];

const load = <S extends KeptState>(state: S) => ({
  guard: { type: 'loads' as const, params: { state } },
  target: `.${state}` as const,
});

/** To each of the others, and back from the one that is there already. */
const turns = (own: Sight) => ({
  on: {
    SHOW: SIGHTS.map((sight) => ({
      guard: { type: 'names' as const, params: { sight } },
      target: sight === own ? ('step' as const) : sight,
    })),
  },
});

/** Six things go on at once: what is hidden, the light, what the room looks at, the cards, a question, the clock. */
const workshop = parts.createMachine({
  id: 'workshop',
  type: 'parallel',
  context: { ...FRESH_WORKSHOP, time: 0, page: 0, asked: null, cleared: null },
  on: {
    INJECT: { actions: 'leave' },
    CHOOSER: { actions: 'write' },
    NOTE: { actions: 'write' },
    PREPARE: { actions: 'write' },
    LOG: { actions: 'write' },
    CORRECT: { actions: 'write' },
    CLEAR: { actions: 'write' },
    BRING_BACK: { actions: 'write' },
  },
  states: {
    next: {
      initial: 'shown',
      states: { shown: { on: { HIDE: 'hidden' } }, hidden: { on: { HIDE: 'shown' } } },
      on: { LOAD: [load('shown'), load('hidden')] },
    },
    light: {
      initial: 'lit',
      states: { lit: { on: { BLANK: 'blank' } }, blank: { on: { BLANK: 'lit' } } },
      on: { LOAD: [load('lit'), load('blank')] },
    },
    sight: {
      initial: 'step',
      states: {
        step: turns('step'),
        board: turns('board'),
        map: turns('map'),
        compare: turns('compare'),
      },
    },
    table: {
      initial: 'choices',
      states: {
        choices: { on: { DECK: { guard: 'isBlocked', target: 'blocked', actions: 'firstPage' } } },
        blocked: { on: { DECK: { target: 'choices', actions: 'firstPage' } } },
      },
      on: {
        PAGE: { actions: 'turn' },
        MOVED: { target: '.choices', actions: ['firstPage', 'move'] },
      },
    },
    question: {
      initial: 'none',
      states: {
        none: { on: { ASK: { target: 'assuming', actions: 'ask' } } },
        assuming: {
          on: {
            ASK: { actions: 'ask' },
            CANCEL: { target: 'none', actions: 'answered' },
            MOVED: { target: 'none', actions: ['answered'] },
          },
        },
      },
    },
    clock: {
      initial: 'idle',
      states: {
        idle: {},
        running: {
          on: {
            HOLD: { target: 'paused', actions: 'pause' },
            ADD: { actions: 'add' },
            STOP: 'idle',
          },
        },
        paused: {
          on: {
            HOLD: { target: 'running', actions: 'goOn' },
            ADD: { actions: 'addLeft' },
            STOP: 'idle',
          },
        },
      },
      on: {
        START: { target: '.running', actions: 'start' },
        LOAD: [load('idle'), load('running'), load('paused')].map((way) => ({
          ...way,
          actions: 'load' as const,
        })),
      },
    },
  },
});

export type Workshop = ActorRefFrom<typeof workshop>;
export type WorkshopSnapshot = SnapshotFrom<typeof workshop>;

/** A workshop that goes on where it was left. */
export function startWorkshop(kept: KeptWorkshop = FRESH_WORKSHOP): Workshop {
  const actor = actorOf(workshop, { id: 'workshop' }).start();
  actor.send({ type: 'LOAD', kept });
  return actor;
}

/** The time that a room has left, in milliseconds. It is over where nothing is left. */
export type ClockShown =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'paused' | 'over'; readonly left: number };

/** What the clock shows at a moment, in milliseconds. */
export function clockAt({ value, context: { time } }: WorkshopSnapshot, now: number): ClockShown {
  if (value.clock === 'idle') return { kind: 'idle' };
  const left = value.clock === 'paused' ? time : Math.max(0, time - now);
  return { kind: left === 0 ? 'over' : value.clock, left };
}

/** What is to outlive the page. */
export function keptWorkshop({ value, context }: WorkshopSnapshot): KeptWorkshop {
  const { log, by, notes, prepared, road, time } = context;
  const clock = { kind: value.clock, time };
  return { log, by, notes, prepared, road, next: value.next, light: value.light, clock };
}
