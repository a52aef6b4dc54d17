// How do two tabs with the same roadmap walk together, so that one can lie before the room and the other be worked at?
import { createEmitter } from '../browser/emitter.ts';
import { type Standpoint, type Together, joinOthers } from '../browser/together.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import type { App } from './app-context.tsx';
import { type Document, type State, roadmapOf } from './document.ts';
import { goAlong, hasMoved } from './workshop.ts';

/** Whether this tab walks together with others, and with how many. */
export type Walking =
  { readonly kind: 'alone' } | { readonly kind: 'together'; readonly others: number };

interface Follower {
  walking: Walking;
  leave: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly changed: () => void;
}

const ALONE: Walking = { kind: 'alone' };
const made = new WeakMap<Document, Follower>();

function followerOn({ doc }: Pick<App, 'doc'>): Follower {
  const known = made.get(doc);
  if (known) return known;
  const { emit, listen } = createEmitter<void>();
  const follower: Follower = { walking: ALONE, leave: () => {}, subscribe: listen, changed: emit };
  made.set(doc, follower);
  return follower;
}

/** The same object until it changes. */
export const walkingOf = (app: App): Walking => followerOn(app).walking;
export const onWalking = (app: App, listener: () => void) => followerOn(app).subscribe(listener);

/** Joins the others; or leaves them, where it walks with them already. It holds at the desk, too, as long as the page lives. */
export function toggleTogether(app: App): void {
  const follower = followerOn(app);
  if (follower.walking.kind === 'alone') join(app, follower);
  else follower.leave();
  follower.changed();
}

function join(app: App, follower: Follower): void {
  const { doc, shelf } = app;
  const together = joinOthers(shelf.freshId(), standpointOf(doc.get()));
  /** Where the others are, while its step has not come here yet. */
  let ahead: Standpoint | null = null;
  /** What is told by others is not told back to them. */
  let led = false;
  const catchUp = () => {
    if (ahead === null || !isThere(doc.get(), ahead)) return;
    const to = ahead;
    ahead = null;
    led = true;
    try {
      goAlong(app, to);
    } finally {
      led = false;
    }
  };
  const stops = [
    together.listen((at) => {
      count(follower, together);
      if (at === null || at.roadmap !== roadmapOf(doc.get()).id) return;
      ahead = at;
      catchUp();
    }),
    doc.subscribe(({ kind, from }) => {
      const to = doc.get();
      if (kind === 'exchanged') catchUp();
      else if (hasMoved(from, to) && !led) together.stand(standpointOf(to));
    }),
  ];
  count(follower, together);
  follower.leave = () => {
    for (const stop of stops) stop();
    together.leave();
    follower.walking = ALONE;
  };
}

function count(follower: Follower, together: Together): void {
  follower.walking = { kind: 'together', others: together.others() };
  follower.changed();
}

function standpointOf(state: State): Standpoint {
  return { roadmap: roadmapOf(state).id, place: state.place, branch: state.branch };
}

function isThere(state: State, { place }: Standpoint): boolean {
  return place === null || indexOf(roadmapOf(state)).byId.has(place);
}
