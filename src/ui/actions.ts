// What can a person do to the open roadmap and to their place in it? Every change to the store goes through here.
import { stepOf } from '../core/lookup.ts';
import type { Text } from '../core/text.ts';
import { createHistory } from '../roadmap/history.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { branchesThrough } from '../roadmap/branch-lines.ts';
import { describe } from '../roadmap/edit.ts';
import { take as takeInTree } from '../roadmap/take.ts';
import { graft } from '../roadmap/graft.ts';
import {
  type Chosen,
  type Document,
  FRESH_VIEW,
  type Ghost,
  type Label,
  type Pane,
  type State,
  type View,
  edited,
  roadmapOf,
  undone,
  redone,
} from './document.ts';
import { momentHere } from '../words/here.ts';
import { unfold } from './page.ts';

/** Opens another roadmap with an empty history; the place is the end of its main branch unless told otherwise. */
export function openRoadmap(
  doc: Document,
  roadmap: Roadmap,
  at?: Pick<State, 'place' | 'branch'>,
): void {
  const main = roadmap.branches.find(({ id }) => id === roadmap.main) ?? roadmap.branches[0];
  const state: State = {
    history: createHistory(roadmap),
    place: at ? at.place : null,
    branch: at ? at.branch : (main?.id ?? null),
    view: FRESH_VIEW,
  };
  doc.set(state, { kind: 'opened' });
}

/** Goes to a place. Stepping is no edit. A branch that does not lead there gives way to one that does. */
export function go(doc: Document, place: Place): void {
  const state = doc.get();
  const through = branchesThrough(roadmapOf(state), place);
  const stays = place === null || through.some(({ id }) => id === state.branch);
  walk(doc, { place, branch: stays ? state.branch : (through[0]?.id ?? null) });
}

/** Follows a branch: to its tip, or from the same place where the branch leads through it. */
export function follow(doc: Document, branchId: string): void {
  const state = doc.get();
  const roadmap = roadmapOf(state);
  const branch = roadmap.branches.find(({ id }) => id === branchId);
  if (!branch) return;
  const stays = branchesThrough(roadmap, state.place).some(({ id }) => id === branchId);
  walk(doc, { place: stays ? state.place : branch.tip, branch: branchId });
}

function walk(doc: Document, to: Pick<State, 'place' | 'branch'>): void {
  const state = doc.get();
  const change = { chosen: null, rested: null };
  const next = { ...state, ...to, view: { ...state.view, ...change } };
  if (to.place !== state.place) doc.set(next, { kind: 'walked' });
  else if (to.branch !== state.branch) doc.set(next, { kind: 'followed' });
  else doc.set(next, { kind: 'viewed', change });
}

export interface TakenOnChart {
  readonly step: string;
  readonly newBranch?: true | undefined;
  /** It was blocked, and is assumed. */
  readonly assumed: boolean;
}

/** Writes down at the cursor a step that the chart has taken. Only `stand.ts` calls this. */
export function writeStep(doc: Document, { step, newBranch, assumed }: TakenOnChart): void {
  // What was looked for is found: the next search begins anew.
  if (doc.get().view.filter !== '') setView(doc, { filter: '' });
  const state = doc.get();
  const roadmap = roadmapOf(state);
  const { name } = stepOf(roadmap.scenario, step);
  const taken = takeInTree(roadmap, {
    at: state.place,
    step,
    name,
    ...(state.branch === null ? {} : { branch: state.branch }),
    ...(newBranch ? { newBranch } : {}),
    ...(assumed ? { assumed } : {}),
  });
  const label = {
    id: assumed ? ('edit.assume' as const) : ('edit.take' as const),
    values: { step: nameOf(name) },
  };
  if (taken.roadmap === roadmap) {
    walk(doc, { place: taken.at, branch: taken.branch });
    return;
  }
  const next = edited(state, label, dated(doc, taken.roadmap));
  doc.set(
    {
      ...next,
      place: taken.at,
      branch: taken.branch,
      view: { ...next.view, chosen: null, rested: null },
    },
    { kind: assumed ? 'assumed' : 'taken', step },
  );
}

type Edit = (roadmap: Roadmap) => Roadmap;

/** Any edit of the roadmap, labelled so that undo can say what it takes back. The same roadmap back is no edit. */
export function edit(doc: Document, called: Label | Label['id'], change: Edit): void {
  const state = doc.get();
  const roadmap = change(roadmapOf(state));
  const label = typeof called === 'string' ? { id: called } : called;
  if (roadmap !== roadmapOf(state))
    doc.set(edited(state, label, dated(doc, roadmap)), { kind: 'edited', label });
}

/** What an edit made says when it was made. Undo leads back to the earlier state, and so to its moment. */
function dated(doc: Document, made: Roadmap): Roadmap {
  if (made === roadmapOf(doc.get())) return made;
  return describe(made, { modified: momentHere(doc.now()) });
}

export function undo(doc: Document): void {
  const state = doc.get();
  const last = state.history.past.at(-1);
  if (last) doc.set(undone(state), { kind: 'undone', label: last.label });
}

export function redo(doc: Document): void {
  const state = doc.get();
  const last = state.history.future.at(-1);
  if (last) doc.set(redone(state), { kind: 'redone', label: last.label });
}

export function choose(doc: Document, chosen: Chosen | null): void {
  setView(doc, { chosen });
}

/** Changes how the person looks at the roadmap. */
export function setView(doc: Document, change: Partial<View>): void {
  const state = doc.get();
  doc.set({ ...state, view: { ...state.view, ...change } }, { kind: 'viewed', change });
}

/** Brings a panel into sight, whatever was folded or had the page for itself: what is asked for there must be seen. */
export function reveal(doc: Document, pane: Pane, change: Partial<View> = {}): void {
  unfold(pane === 'choices' ? 'left' : 'right');
  unfold(pane);
  setView(doc, { ...change, pane, wide: false });
}

/** Makes a route a branch of the roadmap: steps that stand there already are found again. One edit. */
export function adopt(doc: Document, { place, steps, name }: Ghost): void {
  const state = doc.get();
  const before = roadmapOf(state);
  const grown = graft(before, { at: place, steps, name });
  const label = { id: 'edit.adopt' } as const;
  const next = edited(state, label, dated(doc, grown.roadmap));
  doc.set(
    {
      ...next,
      place: grown.at,
      branch: grown.branch,
      view: { ...next.view, ghost: null, chosen: null },
    },
    grown.roadmap === before ? { kind: 'walked' } : { kind: 'edited', label },
  );
}

/** Opens or folds a side line of the outline. */
export function toggleSide(doc: Document, node: string): void {
  const { open } = doc.get().view;
  const next = new Set(open);
  if (!next.delete(node)) next.add(node);
  setView(doc, { open: next });
}

function nameOf(name: Text): string {
  return typeof name === 'string' ? name : (name['en'] ?? Object.values(name)[0] ?? '');
}
