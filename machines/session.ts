// What is the person doing in the app: in which mode, with what open before them?
import { type ActorRefFrom, type SnapshotFrom, setup, stateIn } from 'xstate';
import { actorOf } from './live.ts';

/** A dialog lies over everything. `problems` says why a file was refused. */
export type Dialog =
  | 'palette'
  | 'help'
  | 'new'
  /** A text or a link is pasted to be opened. */
  | 'open'
  | 'export'
  | 'positions'
  /** What the roadmap says of itself: purpose, conclusion, author, marking. */
  | 'details'
  /** A step of one's own is written. */
  | 'own-step'
  /** What took place is recorded. */
  | 'record'
  /** The scenario itself is changed. */
  | 'scenario'
  /** What is changed in the scenario that ships. */
  | 'ours'
  /** All roadmaps that are kept. */
  | 'library'
  /** Earlier states of the one that is open. */
  | 'states'
  /** A link to it. */
  | 'link'
  | 'problems';
export type Mode = 'planning' | 'comparing' | 'asking' | 'presenting' | 'briefing';

export type SessionEvent =
  | { readonly type: 'PLAN' | 'COMPARE' | 'ASK' }
  /** Begins to present: a second one ends nothing, or a stray key would in front of a room. LEAVE ends it. */
  | { readonly type: 'PRESENT' | 'LEAVE' }
  /** Begins to read the printed page; ends it where one does so already. */
  | { readonly type: 'BRIEF' }
  /** Reads why a step is blocked; edits a note; is done with either. */
  | { readonly type: 'READ' | 'EDIT' | 'DONE' }
  /** Opens a dialog in place of the one that is open; of the same one again, closes it. */
  | { readonly type: 'OPEN'; readonly dialog: Dialog }
  | { readonly type: 'CLOSE' }
  /** Closes what lies topmost: the dialog, else the reason or note, else leaves the mode. */
  | { readonly type: 'ESCAPE' };

/** Where each dialog is opened from: anywhere but from the news that a file was refused, which is put away first. */
const openings = (
  [
    'palette',
    'help',
    'new',
    'open',
    'export',
    'positions',
    'details',
    'own-step',
    'record',
    'scenario',
    'ours',
    'library',
    'states',
    'link',
  ] as const
).map((dialog) => ({ guard: opens(dialog), target: dialog }));

const dialogState = (own: Dialog) => ({
  on: { OPEN: [{ guard: opens(own), target: 'none' }, ...openings], CLOSE: 'none', ESCAPE: 'none' },
});

/**
 * Three things go on at once: a mode, what is looked into, a dialog. What is compared, read or refused is data of
 * the document and the view, and not kept here. It starts in planning, with nothing open.
 */
const session = setup({
  types: { events: {} as SessionEvent },
  guards: {
    names: ({ event }, { dialog }: { readonly dialog: Dialog }) =>
      event.type === 'OPEN' && event.dialog === dialog,
    noDialog: stateIn({ dialog: 'none' }),
    nothingOpen: stateIn({ dialog: 'none', focus: 'browsing' }),
  },
}).createMachine({
  id: 'session',
  type: 'parallel',
  states: {
    mode: {
      initial: 'working',
      states: {
        working: {
          initial: 'planning',
          states: {
            planning: {},
            comparing: { on: { ESCAPE: { guard: 'nothingOpen', target: 'planning' } } },
            asking: { on: { ESCAPE: { guard: 'nothingOpen', target: 'planning' } } },
            last: { type: 'history' },
          },
          on: { PRESENT: 'presenting', BRIEF: 'briefing' },
        },
        presenting: {
          on: {
            LEAVE: 'working.last',
            BRIEF: 'briefing',
            ESCAPE: { guard: 'nothingOpen', target: 'working.last' },
          },
        },
        briefing: {
          on: {
            BRIEF: 'working.last',
            PRESENT: 'presenting',
            ESCAPE: { guard: 'nothingOpen', target: 'working.last' },
          },
        },
      },
      on: { PLAN: '.working.planning', COMPARE: '.working.comparing', ASK: '.working.asking' },
    },
    focus: {
      initial: 'browsing',
      states: {
        browsing: {},
        reading: { on: { ESCAPE: { guard: 'noDialog', target: 'browsing' } } },
        editing: { on: { ESCAPE: { guard: 'noDialog', target: 'browsing' } } },
      },
      // Another mode is another page: what was looked into stays behind.
      on: {
        READ: '.reading',
        EDIT: '.editing',
        DONE: '.browsing',
        PLAN: '.browsing',
        COMPARE: '.browsing',
        ASK: '.browsing',
        PRESENT: '.browsing',
        BRIEF: '.browsing',
      },
    },
    dialog: {
      initial: 'none',
      states: {
        none: { on: { OPEN: openings } },
        palette: dialogState('palette'),
        help: dialogState('help'),
        new: dialogState('new'),
        open: dialogState('open'),
        export: dialogState('export'),
        positions: dialogState('positions'),
        details: dialogState('details'),
        'own-step': dialogState('own-step'),
        record: dialogState('record'),
        scenario: dialogState('scenario'),
        ours: dialogState('ours'),
        library: dialogState('library'),
        states: dialogState('states'),
        link: dialogState('link'),
        problems: { on: { CLOSE: 'none', ESCAPE: 'none' } },
      },
      // A refused file is told whatever else is open.
      on: { OPEN: { guard: opens('problems'), target: '.problems' } },
    },
  },
});

export type Session = ActorRefFrom<typeof session>;

/** A session that has begun: send it events, read its snapshot, subscribe (or use `useSelector` of @xstate/react). */
export function startSession(): Session {
  return actorOf(session, { id: 'session' }).start();
}

export type SessionSnapshot = SnapshotFrom<typeof session>;

/** The mode of a snapshot. */
export function modeOf({ value }: SessionSnapshot): Mode {
  return typeof value.mode === 'string' ? value.mode : value.mode.working;
}

/** The open dialog, if any. */
export function dialogOf({ value }: SessionSnapshot): Dialog | null {
  return value.dialog === 'none' ? null : value.dialog;
}

function opens(dialog: Dialog) {
  return { type: 'names' as const, params: { dialog } };
}
