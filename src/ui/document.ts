// What is open, where does the reader stand in it, and how does the screen hear of changes?
import { createEmitter } from '../browser/emitter.ts';
import type { Goal } from '../core/scenario.ts';
import type { Text } from '../core/text.ts';
import { type History, createHistory, record, redo, undo } from '../roadmap/history.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { branchesThrough } from '../roadmap/branch-lines.ts';
import { indexOf, lineTo } from '../roadmap/tree-index.ts';
import type { MessageId } from '../words/words.ts';

/** What an edit is called in the undo menu: a sentence of the catalogue and its values. */
export interface Label {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What the right-hand panel shows: a node of the roadmap, or a step that could be taken. */
export type Chosen =
  { readonly kind: 'node'; readonly id: string } | { readonly kind: 'step'; readonly id: string };

/** Steps that could follow a place. */
export interface Ghost {
  readonly place: Place;
  readonly steps: readonly string[];
  readonly name: Text;
}

/** The pictures of one roadmap. */
const PICTURES = [
  'outline',
  'map',
  'timeline',
  'deals',
  'statechart',
  'compare',
  'table',
  'stress',
] as const;
export type Picture = (typeof PICTURES)[number];

export type Pane = 'choices' | 'outline' | 'node' | 'board';

/** How the person looks at the roadmap. Never saved in the file, never undone. */
export interface View {
  readonly picture: Picture;
  /** What stands on the left: the choices, or the planner. */
  readonly desk: 'choices' | 'ask';
  /** The panel that has the page, where there is room for one. */
  readonly pane: Pane;
  /** A route that was found and is shown beside the roadmap until it is adopted or put away. */
  readonly ghost: Ghost | null;
  /** The picture has the page for itself: choices, step and situation are put aside. */
  readonly wide: boolean;
  readonly chosen: Chosen | null;
  readonly grouping: 'verdict' | 'track' | 'party';
  readonly filter: string;
  /** Id of the goal that is kept in sight: what each step does to it is shown. */
  readonly pinned: string | null;
  /** The step that the reader rests on: what it would change is shown, nothing is done. */
  readonly rested: string | null;
  /** Side lines that stand open in the outline, by their first node. */
  readonly open: ReadonlySet<string>;
}

export interface State {
  readonly history: History<Roadmap, Label>;
  readonly place: Place;
  /** Id of the branch that is followed, if any. */
  readonly branch: string | null;
  readonly view: View;
}

/** What was done, said by the action that does it. Nobody has to compare two states to find out. */
export type Deed =
  /** A step or setback was taken at the cursor: a possible one, or a blocked one as an assumption. */
  | { readonly kind: 'taken' | 'assumed'; readonly step: string }
  /** To another place; along another line from the same place. */
  | { readonly kind: 'walked' | 'followed' }
  | { readonly kind: 'edited' | 'undone' | 'redone'; readonly label: Label }
  /** Another roadmap is open, new or from outside; or as the browser's storage has it. */
  | { readonly kind: 'opened' | 'restored' }
  /** It now says what another tab has made of it; it goes on under an id of its own. */
  | { readonly kind: 'exchanged' | 'parted' }
  | { readonly kind: 'viewed'; readonly change: Partial<View> };

/** `from`: the state in which it was done. */
export type Happened = Deed & { readonly from: State };

/** The one store. Everything on screen reads it; only `actions` and the shelf write it. */
export interface Document {
  readonly get: () => State;
  /** Hears what happened, after each change. @returns stops listening */
  readonly subscribe: (listener: (happened: Happened) => void) => () => void;
  /** What happened last, for who came too late to hear it; null where nothing has. */
  readonly last: () => Happened | null;
  readonly set: (next: State, deed: Deed) => void;
  /** The moment at which an edit is made. */
  readonly now: () => Date;
}

export const FRESH_VIEW: View = {
  picture: 'outline',
  desk: 'choices',
  pane: 'outline',
  ghost: null,
  wide: false,
  chosen: null,
  grouping: 'verdict',
  filter: '',
  pinned: null,
  rested: null,
  open: new Set(),
};

/** A roadmap that was opened just now, with the reader at its start, on the main branch. */
export function atStart(roadmap: Roadmap): State {
  const branch = roadmap.main ?? null;
  return { history: createHistory(roadmap), place: null, branch, view: FRESH_VIEW };
}

/** A store with its first state. */
export function createDocument(first: State, now: Document['now']): Document {
  let state = first;
  let last: Happened | null = null;
  const { emit, listen } = createEmitter<Happened>();
  return {
    get: () => state,
    subscribe: listen,
    last: () => last,
    set: (next, deed) => {
      last = { ...deed, from: state };
      state = next;
      emit(last);
    },
    now,
  };
}

/** The roadmap that is open. */
export function roadmapOf(state: State): Roadmap {
  return state.history.present;
}

/** The goal that is pinned; null where none is, or where the scenario has it no more. */
export function pinnedIn(state: State): Goal | null {
  const { pinned } = state.view;
  return roadmapOf(state).scenario.goals.find(({ id }) => id === pinned) ?? null;
}

/** The state after an edit that can be undone. The same roadmap back is no edit. */
export function edited(state: State, label: Label, roadmap: Roadmap): State {
  return settled(state, { ...state, history: record(state.history, label, roadmap) });
}

export function undone(state: State): State {
  return shownAgain(state, settled(state, { ...state, history: undo(state.history) }));
}

export function redone(state: State): State {
  return shownAgain(state, settled(state, { ...state, history: redo(state.history) }));
}

/** Another state of the same roadmap in its place: the reader stays where they stand, as far as that is still there. */
export function exchanged(state: State, history: State['history']): State {
  const after = settled(state, { ...state, history });
  const { ghost } = after.view;
  const isThere =
    ghost === null || ghost.place === null || indexOf(history.present).byId.has(ghost.place);
  return isThere ? after : { ...after, view: { ...after.view, ghost: null } };
}

/** A cursor, branch or choice that points at something that is gone falls back to what is nearest to it. */
function settled(before: State, after: State): State {
  const roadmap = roadmapOf(after);
  const { byId } = indexOf(roadmap);
  const line = lineTo(roadmapOf(before), before.place);
  const place = line.findLast(({ id }) => byId.has(id))?.id ?? null;
  const branch = roadmap.branches.some(({ id }) => id === after.branch)
    ? after.branch
    : (branchesThrough(roadmap, place)[0]?.id ?? roadmap.main ?? null);
  const { chosen } = after.view;
  const gone = chosen?.kind === 'node' && !byId.has(chosen.id);
  const view =
    roadmap.scenario === roadmapOf(before).scenario
      ? gone
        ? { ...after.view, chosen: null }
        : after.view
      : // What was looked at may not be in the scenario any more.
        { ...after.view, chosen: null, rested: null, ghost: null };
  return { ...after, branch, place, view };
}

/** Steps that an undo or redo brings back are where the reader wants to be: the cursor goes to the first of them. */
function shownAgain(before: State, after: State): State {
  const { byId } = indexOf(roadmapOf(before));
  const back = roadmapOf(after).nodes.find(({ id }) => !byId.has(id));
  if (!back) return after;
  const through = branchesThrough(roadmapOf(after), back.id);
  const stays = through.some(({ id }) => id === after.branch);
  const branch = stays ? after.branch : (through[0]?.id ?? null);
  return { ...after, place: back.id, branch, view: { ...after.view, chosen: null } };
}
