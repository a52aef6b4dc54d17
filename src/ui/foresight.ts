// What stays open along the followed branch, and what would a next step close: asked in the background, shown when known?
import {
  type Question,
  type QuestionSnapshot,
  type Watching,
  startQuestion,
} from '../../machines/question.ts';
import type { Options, Stop } from '../analysis/options/options.ts';
import type { Closes } from '../analysis/options/closes.ts';
import { type Asker, askInWorker } from '../browser/ask.ts';
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

interface Looking {
  /** What is shown until more is known. */
  readonly known: Foreseen | null;
  /** Where one looks, with what is known there already. */
  readonly begun: Foreseen;
  /** The ends of other branches. */
  readonly others: readonly string[];
}

/** Read it with `foreseenOf`. */
export type Foresight = Question<Looking, Foreseen, Foreseen>;

/** What is known by now: never what was found for another place or roadmap than it says. */
export function foreseenOf({
  context,
}: QuestionSnapshot<Looking, Foreseen, Foreseen>): Foreseen | null {
  return context.answer ?? context.progress ?? context.question?.known ?? null;
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
export function createForesight(doc: Document, ask: Asker = askInWorker): Foresight {
  const foresight = startQuestion<Looking, Foreseen, Foreseen>((looking, watching) =>
    lookAhead(ask, looking, watching),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const question = nextLook(doc.get(), foreseenOf(foresight.getSnapshot()));
      if (question) foresight.send({ type: 'ASK', question });
    }, QUIET);
  };
  doc.subscribe(look);
  // The first sight of the page comes first.
  timer = setTimeout(look, FIRST_PAINT);
  foresight.subscribe(({ context: { problem } }) => {
    // The roadmap is as good without the meter.
    if (problem !== null) console.warn('what stays open is not known:', problem);
  });
  return foresight;
}

/** What is not known yet of what is on screen; null where all is. */
function nextLook(state: State, shown: Foreseen | null): Looking | null {
  const roadmap = roadmapOf(state);
  const tip = tipOf(state);
  const known = shown?.roadmap === roadmap ? shown : null;
  const options = known?.tip === tip ? known.options : null;
  const closes = known?.place === state.place ? known.closes : null;
  const others = othersOf(state, tip, known);
  if (options && closes && others.length === 0) return null;
  const open: Foreseen['open'] = known?.open ?? new Map();
  return {
    known: shown,
    begun: { roadmap, tip, place: state.place, options, closes, open },
    others,
  };
}

/** The ends of the branches that the map shows and that were not looked at yet. */
function othersOf(state: State, tip: Place, known: Foreseen | null): readonly string[] {
  if (state.view.picture !== 'map') return [];
  const tips = roadmapOf(state).branches.map((branch) => branch.tip);
  return tips.slice(0, MOST_BRANCHES).filter((each) => each !== tip && !known?.open.has(each));
}

/** Looks step by step, the nearest first: the next steps, the followed line, the other branches. */
async function lookAhead(
  ask: Asker,
  { begun, others }: Looking,
  { signal, onProgress }: Watching<Foreseen>,
): Promise<Foreseen> {
  const { roadmap, tip, place } = begun;
  const optionsAt = (end: Place) =>
    ask('options', roadmap, { place: end, limit: MOST_LOOKED }, { signal });
  let at = begun;
  const show = (more: Partial<Foreseen>) => {
    at = { ...at, ...more };
    onProgress(at);
  };
  if (at.closes === null) {
    const asked = { place, limit: MOST_LOOKED, setbacks: true };
    show({ closes: await ask('closes', roadmap, asked, { signal }) });
  }
  if (at.options === null) {
    const options = await optionsAt(tip);
    show({ options, open: withShares(at.open, options) });
  }
  for (const other of others) {
    // The worker takes one question after another in any case.
    // oxlint-disable-next-line no-await-in-loop
    show({ open: withShares(at.open, await optionsAt(other)) });
  }
  return at;
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
