// Which other ways leave a line, where, and what is each called?
import type { Branch, Place, Roadmap } from '../../roadmap/roadmap.ts';
import { indexOf, leaves, lineTo } from '../../roadmap/tree-index.ts';
import type { Words } from '../../words/words.ts';
import { looksOf } from '../map/looks.ts';
import type { Look } from '../map/shapes.ts';
import type { WayKind } from './shapes.ts';

/** A way that leaves a line, or ends on it. */
export interface Leaving {
  readonly kind: WayKind;
  readonly branches: readonly string[];
  readonly end: string | null;
  readonly steps: number;
  readonly look: Look;
  /** What stands beside it. */
  readonly said: string;
}

/** More than this are not named at one place. */
const MOST_NAMED = 4;
const NEUTRAL: Look = { hue: 0, round: 0 };

interface Parting {
  readonly at: Place;
  readonly branch: Branch | null;
  readonly end: string;
  readonly steps: number;
  /** It begins with a setback. */
  readonly setback: boolean;
}

/** By place, the ways that leave the line to a tip there, in the order of the branches. Setbacks at one place are one way. */
export function waysFrom(
  roadmap: Roadmap,
  tip: Place,
  words: Words,
): ReadonlyMap<Place, readonly Leaving[]> {
  const found = new Map<Place, Parting[]>();
  for (const parting of partingsFrom(roadmap, tip)) {
    const held = found.get(parting.at);
    if (held) held.push(parting);
    else found.set(parting.at, [parting]);
  }
  const looks = looksOf(roadmap.branches);
  const lookOf = ({ branch }: Parting) => looks.get(branch?.id ?? '') ?? NEUTRAL;
  return new Map(
    [...found].map(([place, partings]) => [place, namedOf(partings, { words, lookOf })]),
  );
}

function partingsFrom(roadmap: Roadmap, tip: Place): readonly Parting[] {
  const line = new Set<Place>([null, ...lineTo(roadmap, tip).map(({ id }) => id)]);
  const { byId } = indexOf(roadmap);
  const setbacks = new Set(roadmap.scenario.setbacks.map(({ id }) => id));
  const tips = new Set(roadmap.branches.map((branch) => branch.tip));
  const ends = [
    ...roadmap.branches.map((branch) => ({ branch, end: branch.tip })),
    ...leaves(roadmap)
      .filter(({ id }) => !tips.has(id))
      .map(({ id }) => ({ branch: null, end: id })),
  ];
  return ends.flatMap(({ branch, end }) => {
    let [at, first, steps]: [Place, string, number] = [end, '', 0];
    while (at !== null && !line.has(at)) {
      [first, steps] = [byId.get(at)?.step ?? '', steps + 1];
      at = byId.get(at)?.parent ?? null;
    }
    const isOwn = steps === 0 && end === tip;
    return isOwn ? [] : [{ at, branch, end, steps, setback: setbacks.has(first) }];
  });
}

interface Naming {
  readonly words: Words;
  readonly lookOf: (parting: Parting) => Look;
}

function namedOf(partings: readonly Parting[], naming: Naming): readonly Leaving[] {
  const setbacks = partings.filter(({ setback }) => setback);
  const others = partings.filter(({ setback }) => !setback);
  const room = MOST_NAMED - (setbacks.length > 0 ? 1 : 0);
  const fits = others.length <= room;
  const named = fits ? others : others.slice(0, room - 1);
  const { words } = naming;
  const folded = (kind: 'setbacks' | 'more', all: readonly Parting[]): Leaving => ({
    kind,
    branches: all.flatMap(({ branch }) => (branch ? [branch.id] : [])),
    end: null,
    steps: all.reduce((sum, { steps }) => sum + steps, 0),
    look: NEUTRAL,
    said: words.say(kind === 'more' ? 'strip.more' : 'strip.setbacks', { count: all.length }),
  });
  return [
    ...named.map((parting) => wayOf(parting, naming)),
    ...(fits ? [] : [folded('more', others.slice(room - 1))]),
    ...(setbacks.length === 1 ? setbacks.map((parting) => wayOf(parting, naming)) : []),
    ...(setbacks.length > 1 ? [folded('setbacks', setbacks)] : []),
  ];
}

function wayOf(parting: Parting, { words, lookOf }: Naming): Leaving {
  const { branch, end, steps, setback } = parting;
  const name = words.text(branch?.name);
  const kind = steps === 0 ? 'ends' : setback ? 'setbacks' : branch ? 'branch' : 'unnamed';
  const said =
    kind === 'ends'
      ? words.say('strip.ends', { name })
      : branch
        ? words.say('strip.way', { name, steps })
        : words.say('strip.unnamed', { steps });
  return { kind, branches: branch ? [branch.id] : [], end, steps, look: lookOf(parting), said };
}
