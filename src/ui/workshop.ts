// How does a workshop go along with the roadmap: what is chosen and thrown, what is written down, what is kept?
import { modeOf } from '../../machines/session.ts';
import { FRESH_WORKSHOP, type RoadPlace } from '../../machines/sitting.ts';
import { type Workshop, keptWorkshop, startWorkshop } from '../../machines/workshop.ts';
import {
  forgetWorkshops,
  onForeignWorkshop,
  readWorkshop,
  writeWorkshop,
} from '../browser/kept-workshop.ts';
import { indexOf, takenAt } from '../roadmap/tree-index.ts';
import { follow, go } from './actions.ts';
import type { App } from './app-context.tsx';
import { type Document, type Happened, type State, roadmapOf } from './document.ts';
import { type Stand, type Taking, take } from './stand.ts';
import { type Circumstances, entriesOf } from './workshop-log.ts';
import { stepEvent } from '../../machines/process.ts';

type Around = Pick<App, 'doc' | 'session' | 'stand'>;

/** A workshop with what it is about. */
interface Watched {
  readonly workshop: Workshop;
  choosing: Circumstances['choosing'];
  /** Another tab is followed: the room's walk is written down there. */
  led: boolean;
}

const watched = new WeakMap<Document, Watched>();

/** The workshop about what is open. It begins when it is first asked for, and goes on as long as the page. */
export function workshopOn(app: Around): Workshop {
  return watchedOn(app).workshop;
}

function watchedOn(app: Around): Watched {
  const known = watched.get(app.doc);
  if (known) return known;
  const begun = begin(app);
  watched.set(app.doc, begun);
  return begun;
}

function begin(app: Around): Watched {
  const { doc } = app;
  const openId = () => roadmapOf(doc.get()).id;
  const keptOf = (id: string) => readWorkshop(id) ?? FRESH_WORKSHOP;
  const workshop = startWorkshop(keptOf(openId()));
  const each: Watched = { workshop, choosing: null, led: false };
  const keep = () => {
    const kept = keptWorkshop(workshop.getSnapshot());
    writeWorkshop(openId(), isFresh(kept) ? null : kept);
  };
  workshop.subscribe(keep);
  onForeignWorkshop((id, kept) => {
    if (id === openId()) workshop.send({ type: 'LOAD', kept });
  });
  doc.subscribe((happened) => {
    const { kind, from } = happened;
    const to = doc.get();
    if (kind === 'opened' || kind === 'restored')
      workshop.send({ type: 'LOAD', kept: keptOf(openId()) });
    else if (kind === 'parted') keep();
    else if (isUnderWay(app, workshop)) write(app, each, happened);
    if (hasMoved(from, to)) workshop.send({ type: 'MOVED', to: standingOf(to) });
  });
  return each;
}

function isFresh(kept: unknown): boolean {
  return JSON.stringify(kept) === JSON.stringify(FRESH_WORKSHOP);
}

/** Does one stand elsewhere, or on another branch? */
export function hasMoved(from: RoadPlace, to: RoadPlace): boolean {
  return from.place !== to.place || from.branch !== to.branch;
}

function standingOf({ place, branch }: State): RoadPlace {
  return { place, branch };
}

/** Milliseconds after the last entry in which what is done at the desk still belongs to the sitting. */
const SITTING = 12 * 3_600_000;

function isUnderWay({ doc, session }: Around, workshop: Workshop): boolean {
  if (modeOf(session.getSnapshot()) === 'presenting') return true;
  const last = workshop.getSnapshot().context.log.at(-1);
  return last !== undefined && doc.now().getTime() - Date.parse(last.at) < SITTING;
}

function write({ doc, session }: Around, each: Watched, happened: Happened): void {
  const { log, by, prepared } = each.workshop.getSnapshot().context;
  const isBefore = modeOf(session.getSnapshot()) === 'presenting';
  if (each.led) return;
  const entries = entriesOf(happened, doc.get(), {
    at: doc.now().toISOString(),
    by: isBefore ? by : '',
    outside: isBefore ? null : 'desk',
    choosing: each.choosing,
    prepared,
    told: new Set(log.flatMap(({ node }) => node ?? [])),
  });
  if (entries.length > 0) each.workshop.send({ type: 'LOG', entries });
}

/** Workshops about roadmaps that were removed from the library go with them. */
export async function forgetRemoved({ doc, shelf }: Pick<App, 'doc' | 'shelf'>): Promise<void> {
  if (shelf.vault.kind === 'memory') return;
  const kept = await shelf.kept().catch(() => null);
  if (kept === null) return;
  forgetWorkshops(new Set([...kept.map(({ id }) => id), roadmapOf(doc.get()).id]));
}

/** A card was pressed: takes its step, or asks whether it is to be assumed where it is blocked. Returns whether it was taken. */
export function chooseCard(app: Around, step: string): boolean {
  if (isPossible(app.stand, step)) return takeCard(app, { step });
  workshopOn(app).send({ type: 'ASK', step });
  return false;
}

/** The step that was asked about is assumed. */
export function assumeAsked(app: Around): void {
  const { asked } = workshopOn(app).getSnapshot().context;
  if (asked !== null) takeCard(app, { step: asked, assume: true });
}

/** Throws an inject, on a branch of its own: the road stays as it was. Thrown here before, it is found again. */
export function throwInject(app: Around, setback: string): void {
  const { doc, stand } = app;
  if (!isPossible(stand, setback)) return;
  const state = doc.get();
  const stands = takenAt(roadmapOf(state), state.place, setback) !== undefined;
  const workshop = workshopOn(app);
  workshop.send({ type: 'INJECT', from: standingOf(state) });
  takeCard(app, stands ? { step: setback } : { step: setback, newBranch: true });
  if (workshop.getSnapshot().context.prepared.includes(setback))
    workshop.send({ type: 'PREPARE', step: setback });
}

/** Back to where the road was left, or as near as is still there. */
export function backToRoad(app: Around): void {
  const { doc } = app;
  const each = watchedOn(app);
  const { road } = each.workshop.getSnapshot().context;
  if (road === null) return;
  const roadmap = roadmapOf(doc.get());
  const isThere = road.place === null || indexOf(roadmap).byId.has(road.place);
  doing(each, { kind: 'returned' }, () => {
    if (isThere) go(doc, road.place);
    if (road.branch !== null) follow(doc, road.branch);
  });
  // Also where that branch is gone: nothing leads further back.
  each.workshop.send({ type: 'MOVED', to: road });
}

/** Goes where another tab has gone, without a word in the log. */
export function goAlong(app: Around, { place, branch }: RoadPlace): void {
  const each = watchedOn(app);
  each.led = true;
  try {
    go(app.doc, place);
    if (branch !== null) follow(app.doc, branch);
  } finally {
    each.led = false;
  }
}

function takeCard(app: Around, taking: Taking): boolean {
  const kind = taking.assume ? 'assumed' : 'took';
  return doing(watchedOn(app), { kind }, () => take(app.stand, taking));
}

function doing<T>(each: Watched, choosing: Watched['choosing'], act: () => T): T {
  each.choosing = choosing;
  try {
    return act();
  } finally {
    each.choosing = null;
  }
}

function isPossible({ cursor }: Stand, step: string): boolean {
  return cursor.getSnapshot().can(stepEvent(step));
}
