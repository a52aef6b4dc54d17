// What stays open along the followed branch, and what would a next step close: asked in the background, shown when known?
import type { Options, Stop } from '../analysis/options.ts';
import type { Closes } from '../analysis/options-closes.ts';
import { askInWorker } from '../browser/ask.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { tipOf } from './derived.ts';
import { type Document, roadmapOf } from './document.ts';

/** What is known so far. Each part says what it belongs to, so that nobody shows it beside something else. */
export interface Foreseen {
  readonly roadmap: Roadmap;
  readonly tip: Place;
  readonly options: Options | null;
  readonly place: Place;
  readonly closes: Closes | null;
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
/** Milliseconds from the start until the page has long been painted. */
const FIRST_PAINT = 750;

/** Follows the cursor. Questions that are overtaken are stopped. */
export function createForesight(doc: Document): Foresight {
  const listeners = new Set<() => void>();
  const sight: Sight = { foreseen: null, running: null, timer: undefined };
  const show = (foreseen: Foreseen) => {
    sight.foreseen = foreseen;
    for (const listener of listeners) listener();
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
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function lookAhead(
  doc: Document,
  sight: Sight,
  show: (foreseen: Foreseen) => void,
): Promise<void> {
  const state = doc.get();
  const { place } = state;
  const roadmap = roadmapOf(state);
  const tip = tipOf(state);
  const known = sight.foreseen;
  const sameLine =
    known !== null && known.roadmap === roadmap && known.tip === tip && known.options !== null;
  if (sameLine && known.place === place && known.closes !== null) return;
  sight.running?.abort();
  const control = new AbortController();
  sight.running = control;
  const { signal } = control;
  try {
    const closes = await askInWorker(
      'closes',
      roadmap,
      { place, limit: MOST_LOOKED, setbacks: true },
      { signal },
    );
    if (signal.aborted) return;
    const begun = { roadmap, tip, place, closes, options: sameLine ? known.options : null };
    show(begun);
    if (sameLine) return;
    const options = await askInWorker(
      'options',
      roadmap,
      { place: tip, limit: MOST_LOOKED },
      { signal },
    );
    if (!signal.aborted) show({ ...begun, options });
  } catch (error) {
    // Overtaken, or the worker failed: the roadmap is as good without the meter.
    if (!signal.aborted) console.warn('what stays open is not known:', error);
  }
}

/** What is known about one node of the line, if it belongs to what is on screen. */
export function stopAt(foreseen: Foreseen | null, roadmap: Roadmap, node: Place): Stop | null {
  if (foreseen?.roadmap !== roadmap) return null;
  return foreseen.options?.stops.find((stop) => stop.node === node) ?? null;
}
