// What is the difference between two states of a roadmap, as little data as possible?
import * as z from 'zod/mini';
import { lookupOf } from '../core/lookup.ts';
import { readScenario } from '../core/read-scenario.ts';
import { hash53 } from './path.ts';
import { type Roadmap, branchSchema, nodeSchema, outlineSchema } from './roadmap.ts';

/** A list made from another: stretches of it (`[from, count]`) and items of its own, in order. */
type Pieces<T> = readonly (readonly [number, number] | T)[];

/**
 * How one roadmap is made from another. Entries of `set` are new, those of `drop` are taken away.
 */
export interface Change {
  readonly nodes?: Pieces<Roadmap['nodes'][number]>;
  readonly branches?: Pieces<Roadmap['branches'][number]>;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly drop?: readonly string[];
}

/** Which roadmap it is, as far as changes point into it: its nodes and branches in their order. */
export function fingerprintOf({ nodes, branches }: Roadmap): string {
  const ids = [
    ...nodes.map(({ id }) => id),
    ...branches.map(({ id, tip }) => `${id} ${tip}`),
  ].join();
  return `${nodes.length}-${branches.length}-${hash53(ids).toString(36)}`;
}

/** What makes `to` from `from`. Parts that are the very same object in both take no room. */
export function changeBetween(from: Roadmap, to: Roadmap): Change {
  const before = new Map<string, unknown>(Object.entries(from));
  const news = Object.entries(to).filter(
    ([key, value]) => !LISTS.has(key) && before.get(key) !== value,
  );
  const drop = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return {
    ...(from.nodes === to.nodes ? {} : { nodes: piecesOf(from.nodes, to.nodes) }),
    ...(from.branches === to.branches ? {} : { branches: piecesOf(from.branches, to.branches) }),
    ...(news.length === 0 ? {} : { set: Object.fromEntries(news) }),
    ...(drop.length === 0 ? {} : { drop }),
  };
}

/**
 * The roadmap that a change makes from another; what it shares with that one is the very same
 * object.
 * @returns null where the data is no change, or what it makes is no sound roadmap
 */
export function apply(from: Roadmap, data: unknown): Roadmap | null {
  const read = changeSchema.safeParse(data);
  if (!read.success) return null;
  const { set = {}, drop = [] } = read.data;
  const { scenario: rawScenario, ...fields } = set;
  const scenario = rawScenario === undefined ? from.scenario : scenarioFrom(rawScenario);
  const nodes = joined(from.nodes, read.data.nodes);
  const branches = joined(from.branches, read.data.branches);
  if (!scenario || !nodes || !branches) return null;
  const kept = Object.entries(from).filter(([key]) => !drop.some((dropped) => dropped === key));
  // Only optional keys can be dropped, and each that is set has been read: the entries are those of
  // a roadmap.
  const made = {
    ...Object.fromEntries(kept),
    ...fields,
    scenario,
    nodes,
    branches,
  } as unknown as Roadmap;
  return isSound(made, from) ? made : null;
}

const LISTS: ReadonlySet<string> = new Set(['nodes', 'branches']);

const stretchSchema = z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(1))]);
const { id, name, main, ...others } = outlineSchema.shape;
const { summary, created, modified, purpose, conclusion, author, marking } = others;
const optional = { summary, created, modified, purpose, conclusion, author, marking, main };
const OPTIONAL = Object.keys(optional) as (keyof typeof optional)[];
const changeSchema = z.strictObject({
  nodes: z.optional(z.array(z.union([stretchSchema, nodeSchema]))),
  branches: z.optional(z.array(z.union([stretchSchema, branchSchema]))),
  set: z.optional(
    z.partial(
      z.strictObject({
        id,
        name,
        ...optional,
        binding: z.array(z.string()),
        scenario: z.unknown(),
      }),
    ),
  ),
  drop: z.optional(z.array(z.enum(OPTIONAL))),
});

/**
 * What both lists begin and end with is found first: between them there is rarely more than one
 * item.
 */
function piecesOf<T>(from: readonly T[], to: readonly T[]): Pieces<T> {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const places = new Map(
    from.slice(head, from.length - tail).map((item, index) => [item, head + index]),
  );
  const pieces: ([number, number] | T)[] = head > 0 ? [[0, head]] : [];
  let stretch: [number, number] | null = null;
  for (const item of to.slice(head, to.length - tail)) {
    const place = places.get(item);
    if (place === undefined) pieces.push(item);
    else if (stretch && stretch[0] + stretch[1] === place) stretch[1] += 1;
    else pieces.push((stretch = [place, 1]));
    if (place === undefined) stretch = null;
  }
  return tail > 0 ? [...pieces, [from.length - tail, tail]] : pieces;
}

function joined<T>(
  from: readonly T[],
  pieces: readonly (T | readonly [number, number])[] | undefined,
): readonly T[] | null {
  if (!pieces) return from;
  const list: T[] = [];
  for (const piece of pieces) {
    if (!isStretch(piece)) list.push(piece);
    else if (piece[0] + piece[1] > from.length || list.length > MOST_ITEMS) return null;
    else for (const item of from.slice(piece[0], piece[0] + piece[1])) list.push(item);
  }
  return list;
}

/** Damaged data must not make lists without end. */
const MOST_ITEMS = 1_000_000;

function isStretch(piece: unknown): piece is readonly [number, number] {
  return Array.isArray(piece);
}

function scenarioFrom(data: unknown): Roadmap['scenario'] | null {
  const read = readScenario(data);
  return read.ok ? read.value : null;
}

/**
 * Do its nodes make a tree of known steps, and do its branches end in it? What `from` shares is
 * sound already.
 */
function isSound(made: Roadmap, from: Roadmap): boolean {
  const same =
    made.nodes === from.nodes && made.branches === from.branches && made.scenario === from.scenario;
  if (same && made.main === from.main && made.binding === from.binding) return true;
  const { steps } = lookupOf(made.scenario);
  const seen = new Set<string>();
  for (const { id, parent, step } of made.nodes) {
    if (seen.has(id) || (parent !== null && !seen.has(parent)) || !steps.has(step)) return false;
    seen.add(id);
  }
  const branches = new Set(made.branches.map(({ id }) => id));
  const positions = new Set(made.scenario.positions.map(({ id }) => id));
  return (
    branches.size === made.branches.length &&
    made.branches.every(({ tip }) => seen.has(tip)) &&
    (made.main === undefined || branches.has(made.main)) &&
    made.binding.every((id) => positions.has(id))
  );
}
