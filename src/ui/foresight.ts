// What stays open along the followed branch, and what would a next step close: asked in the background, shown when known?
import {
  type Question,
  type QuestionSnapshot,
  type Watching,
  startQuestion,
} from '../../machines/question.ts';
import type { AheadPart, Consequence, Distances } from '../analysis/ahead/ahead.ts';
import type { DistanceAt } from '../analysis/ahead/along.ts';
import type { Options, Stop } from '../analysis/options/options.ts';
import { isTooWide } from '../analysis/wide.ts';
import { type Asker, askInWorker } from '../browser/ask.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { kept, tipOf } from './derived.ts';
import { type Document, type Happened, type State, pinnedIn, roadmapOf } from './document.ts';

/** What is known so far. Each part says what it belongs to, so that nobody shows it beside something else. */
export interface Foreseen {
  readonly roadmap: Roadmap;
  readonly tip: Place;
  readonly options: Options | null;
  readonly place: Place;
  /** What each step would bring that can be taken at the place. */
  readonly ahead: AheadSeen | null;
  /** How far the pinned goal is along the line, as far as that is known. */
  readonly along: readonly DistanceAt[] | null;
  readonly pinned: string | null;
  /** How much of the goals is within reach after each node that was looked at: from 0 to 1. */
  readonly open: ReadonlyMap<string, number>;
}

export interface AheadSeen {
  readonly here: Distances;
  readonly steps: ReadonlyMap<string, Consequence>;
  /** Nothing more will be known. */
  readonly whole: boolean;
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
/** Milliseconds of quiet before anything is asked: whoever walks fast is not slowed down. Numbers that are waited for come sooner. */
const QUIET = 250;
const SOON = 40;
/** Milliseconds in which what is found is gathered before it is shown. */
const BETWEEN = 50;
/** How many other branches are looked at for the map, which shows them all. */
const MOST_BRANCHES = 12;
/** Milliseconds from the start until the page has long been painted. */
const FIRST_PAINT = 750;

const made = new WeakMap<Document, Foresight>();

/** The foresight of what is open; it begins when it is first asked for, which is after the first paint. */
export function foresightOn(doc: Document): Foresight {
  const known = made.get(doc) ?? createForesight(doc);
  made.set(doc, known);
  return known;
}

/** Follows the cursor. Questions that are overtaken are stopped. */
export function createForesight(doc: Document, ask: Asker = askInWorker): Foresight {
  const foresight = startQuestion<Looking, Foreseen, Foreseen>((looking, watching) =>
    lookAhead(ask, looking, watching),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        const question = nextLook(doc.get(), foreseenOf(foresight.getSnapshot()));
        if (question) foresight.send({ type: 'ASK', question });
      },
      pinnedIn(doc.get()) === null ? QUIET : SOON,
    );
  };
  doc.subscribe((happened) => {
    if (matters(happened)) look();
  });
  // The first sight of the page comes first.
  timer = setTimeout(look, FIRST_PAINT);
  foresight.subscribe(({ context: { problem } }) => {
    // The roadmap is as good without the meter.
    if (problem !== null) console.warn('what stays open is not known:', problem);
  });
  return foresight;
}

/** Much of how the page is looked at changes nothing of what is asked. */
function matters(happened: Happened): boolean {
  if (happened.kind !== 'viewed') return true;
  return 'picture' in happened.change || 'pinned' in happened.change;
}

/** What is not known yet of what is on screen; null where all is. */
function nextLook(state: State, shown: Foreseen | null): Looking | null {
  const roadmap = roadmapOf(state);
  if (isTooWide(roadmap.scenario)) return null;
  const tip = tipOf(state);
  const { place } = state;
  const pinned = pinnedIn(state)?.id ?? null;
  const known = shown?.roadmap === roadmap ? shown : null;
  const options = known?.tip === tip ? known.options : null;
  const isHere = known?.place === place && known.pinned === pinned && known.ahead?.whole;
  const ahead = isHere ? known.ahead : null;
  const along = pinned === null ? [] : alongKnown(known, { tip, pinned });
  const others = othersOf(state, tip, known);
  if (options && ahead && along && others.length === 0) return null;
  const open: Foreseen['open'] = known?.open ?? new Map();
  return {
    known: shown,
    begun: { roadmap, tip, place, options, ahead, along, pinned, open },
    others,
  };
}

function alongKnown(
  known: Foreseen | null,
  { tip, pinned }: { readonly tip: Place; readonly pinned: string },
): Foreseen['along'] {
  const isSame = known?.tip === tip && known.pinned === pinned;
  return isSame && known.along?.at(-1)?.node === tip ? known.along : null;
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
  if (at.ahead === null) {
    const toward = at.pinned === null ? [] : [at.pinned];
    const asked = { place, toward, limit: MOST_LOOKED };
    const { end, hear } = gathering((ahead) => show({ ahead }));
    const { here, steps } = await ask('ahead', roadmap, asked, {
      signal,
      onProgress: hear,
    }).finally(end);
    show({ ahead: { here, steps: byStep(steps), whole: false } });
  }
  if (at.along === null && at.pinned !== null) {
    const asked = { place: tip, goal: at.pinned, limit: MOST_LOOKED };
    show({ along: (await ask('along', roadmap, asked, { signal })).stops });
  }
  if (at.ahead !== null && !at.ahead.whole) {
    const { here, steps } = at.ahead;
    const asked = { place, toward: [], limit: MOST_LOOKED, setbacks: 'only' } as const;
    const more = byStep((await ask('ahead', roadmap, asked, { signal })).steps);
    show({ ahead: { here, steps: new Map([...steps, ...more]), whole: true } });
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

function byStep(list: readonly Consequence[]): ReadonlyMap<string, Consequence> {
  return new Map(list.map((consequence) => [consequence.step, consequence]));
}

/** Tells what is found, now and then: whoever is told of one part draws all again. */
function gathering(tell: (seen: AheadSeen) => void) {
  const steps = new Map<string, Consequence>();
  let here: Distances = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellAll = () => {
    timer = undefined;
    tell({ here, steps: new Map(steps), whole: false });
  };
  const hear = ({ part }: { readonly part?: AheadPart }) => {
    if (!part) return;
    if (part.kind === 'here') ({ here } = part);
    else steps.set(part.consequence.step, part.consequence);
    timer ??= setTimeout(tellAll, BETWEEN);
  };
  return { hear, end: () => clearTimeout(timer) };
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

/** What is known about one node of the line. */
export function stopAt({ options }: Foreseen, node: Place): Stop | null {
  return (options && stopsBy(options).get(node)) ?? null;
}

/** Asked by every row of the outline. */
const stopsBy = kept(
  ({ stops }: Options): ReadonlyMap<Place, Stop> => new Map(stops.map((stop) => [stop.node, stop])),
);
