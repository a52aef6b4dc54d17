// What stays open along the followed branch, and what would a next step close: asked in the background, shown when known?
import type { Options, Stop } from '../analysis/options/options.ts';
import type { Closes } from '../analysis/options/closes.ts';
import { askInWorker } from '../browser/ask.ts';
import { createEmitter } from '../browser/emitter.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { tipOf } from './derived.ts';
import { type Document, type State, roadmapOf } from './document.ts';

/** What is known so far. Each part says what it belongs to, so that nobody shows it beside something else. */
export interface Foreseen {
  readonly roadmap: Roadmap;
  readonly tip: Place;
  readonly options: Options | null;
  readonly place: Place;
  readonly closes: Closes | null;
  /** How much of the goals is within reach after each node that was looked at: from 0 to 1. */
  readonly open: ReadonlyMap<string, number>;
}

export interface Foresight {
  readonly get: () => Foreseen | null;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Sight {
  foreseen: Foreseen | null;
  running: AbortController | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Situations that one look at one goal may take. */
const MOST_LOOKED = 5000;
/** Milliseconds of quiet before anything is asked: whoever walks fast is not slowed down. */
const QUIET = 250;
/** How many other branches are looked at for the map, which shows them all. */
const MOST_BRANCHES = 12;
/** Milliseconds from the start until the page has long been painted. */
const FIRST_PAINT = 750;

/** Follows the cursor. Questions that are overtaken are stopped. */
export function createForesight(doc: Document): Foresight {
  const { emit, listen } = createEmitter<void>();
  const sight: Sight = { foreseen: null, running: null, timer: undefined };
  const show = (foreseen: Foreseen) => {
    sight.foreseen = foreseen;
    emit();
  };
  const look = () => {
    clearTimeout(sight.timer);
    sight.timer = setTimeout(() => void lookAhead(doc, sight, show), QUIET);
  };
  doc.subscribe(look);
  // The first sight of the page comes first.
  sight.timer = setTimeout(look, FIRST_PAINT);
  return {
    get: () => sight.foreseen,
    subscribe: listen,
  };
}

async function lookAhead(
  doc: Document,
  sight: Sight,
  show: (foreseen: Foreseen) => void,
): Promise<void> {
  const state = doc.get();
  const roadmap = roadmapOf(state);
  const tip = tipOf(state);
  const known = sight.foreseen?.roadmap === roadmap ? sight.foreseen : null;
  const options = known?.tip === tip ? known.options : null;
  const closes = known?.place === state.place ? known.closes : null;
  const others = othersOf(state, tip, known);
  if (options && closes && others.length === 0) return;
  sight.running?.abort();
  const control = new AbortController();
  sight.running = control;
  const { signal } = control;
  const at = { roadmap, tip, place: state.place, options, closes, open: known?.open ?? new Map() };
  try {
    for await (const foreseen of looking(at, others, signal)) {
      if (signal.aborted) return;
      show(foreseen);
    }
  } catch (error) {
    // Overtaken, or the worker failed: the roadmap is as good without the meter.
    if (!signal.aborted) console.warn('what stays open is not known:', error);
  }
}

/** The ends of the branches that the map shows and that were not looked at yet. */
function othersOf(state: State, tip: Place, known: Foreseen | null): readonly string[] {
  if (state.view.picture !== 'map') return [];
  const tips = roadmapOf(state).branches.map((branch) => branch.tip);
  return tips.slice(0, MOST_BRANCHES).filter((each) => each !== tip && !known?.open.has(each));
}

/** Looks step by step, the nearest first: the next steps, the followed line, the other branches. */
async function* looking(
  begun: Foreseen,
  others: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Foreseen> {
  const { roadmap, tip, place } = begun;
  let at = begun;
  if (at.closes === null) {
    const asked = { place, limit: MOST_LOOKED, setbacks: true };
    at = { ...at, closes: await askInWorker('closes', roadmap, asked, { signal }) };
    yield at;
  }
  if (at.options === null) {
    const asked = { place: tip, limit: MOST_LOOKED };
    const options = await askInWorker('options', roadmap, asked, { signal });
    at = { ...at, options, open: withShares(at.open, options) };
    yield at;
  }
  for (const other of others) {
    const asked = { place: other, limit: MOST_LOOKED };
    // The worker takes one question after another in any case.
    // oxlint-disable-next-line no-await-in-loop
    const options = await askInWorker('options', roadmap, asked, { signal });
    at = { ...at, open: withShares(at.open, options) };
    yield at;
  }
}

function withShares(
  open: ReadonlyMap<string, number>,
  { goals, stops }: Options,
): ReadonlyMap<string, number> {
  const shares = stops.flatMap(({ node, open: reached }) =>
    node === null ? [] : [[node, goals.length === 0 ? 1 : reached / goals.length] as const],
  );
  return new Map([...open, ...shares]);
}

/** What is known about one node of the line, if it belongs to what is on screen. */
export function stopAt(foreseen: Foreseen | null, roadmap: Roadmap, node: Place): Stop | null {
  if (foreseen?.roadmap !== roadmap) return null;
  return foreseen.options?.stops.find((stop) => stop.node === node) ?? null;
}
