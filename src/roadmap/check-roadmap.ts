// Does every name in a roadmap file stand for something, only once, and do its nodes make a tree?
import { estimatesOutOfOrder } from '../core/check-rules.ts';
import type { Problem, ProblemCode } from '../core/problem.ts';
import { daySchema, takesSchema } from '../core/shapes.ts';

type Raw = Readonly<Record<string, unknown>>;

/** One entry of a list as far as it can be read: keys of the wrong type count as left out. */
interface Entry {
  readonly at: string;
  readonly index: number;
  readonly raw: Raw;
  readonly id: string | undefined;
}

/**
 * The problems with names and order in a roadmap file of any shape, in the order of the checks.
 * Whatever is broken in shape is passed over here: the schema speaks about it.
 */
export function checkRoadmap(file: Raw): readonly Problem[] {
  const nodes = entriesIn(file, 'nodes');
  const branches = entriesIn(file, 'branches');
  const steps = stepsIn(file['scenario']);
  const nodeIds = idsOf(nodes);
  return [
    ...repeatsIn(nodes),
    ...nodes.flatMap((entry) => lookUp(entry, 'parent', { known: nodeIds, code: 'no-node' })),
    ...ringsIn(nodes),
    ...(steps
      ? nodes.flatMap((entry) => lookUp(entry, 'step', { known: steps, code: 'no-step' }))
      : []),
    ...nodes.flatMap(checkTakes),
    ...recordsBeforeStart(nodes, file['scenario']),
    ...repeatsIn(branches),
    ...branches.flatMap((entry) => lookUp(entry, 'tip', { known: nodeIds, code: 'no-node' })),
    ...lookUp({ at: '', raw: file }, 'main', { known: idsOf(branches), code: 'no-branch' }),
    ...checkBinding(file),
  ];
}

function entriesIn(file: Raw, list: string): readonly Entry[] {
  const items = file[list];
  if (!Array.isArray(items)) return [];
  return Array.from(items, (item: unknown, index) => {
    const raw = rawOf(item);
    return { at: `${list}/${index}`, index, raw, id: textIn(raw, 'id') };
  });
}

function rawOf(item: unknown): Raw {
  return typeof item === 'object' && item !== null && !Array.isArray(item) ? { ...item } : {};
}

function textIn(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' ? value : undefined;
}

function idsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

/** Ids of steps and setbacks; null where the scenario does not have such lists. */
function stepsIn(scenario: unknown): ReadonlySet<string> | null {
  const raw = rawOf(scenario);
  if (!Array.isArray(raw['steps'])) return null;
  return idsOf([...entriesIn(raw, 'steps'), ...entriesIn(raw, 'setbacks')]);
}

interface Wanted {
  readonly known: ReadonlySet<string>;
  readonly code: ProblemCode;
}

function lookUp(
  { at, raw }: Pick<Entry, 'at' | 'raw'>,
  key: string,
  { known, code }: Wanted,
): readonly Problem[] {
  const id = textIn(raw, key);
  if (id === undefined || known.has(id)) return [];
  return [{ at: at === '' ? key : `${at}/${key}`, code, data: { id } }];
}

function repeatsIn(entries: readonly Entry[]): readonly Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ at, id }) => {
    if (id === undefined) return [];
    const earlier = first.get(id);
    if (earlier !== undefined)
      return [{ at: `${at}/id`, code: 'duplicate' as const, data: { id, first: earlier } }];
    first.set(id, at);
    return [];
  });
}

/** Nodes that come after themselves: each ring once, at its node that the file lists first. */
function ringsIn(nodes: readonly Entry[]): readonly Problem[] {
  const known = new Map<string, Entry>();
  for (const entry of nodes)
    if (entry.id !== undefined && !known.has(entry.id)) known.set(entry.id, entry);
  const settled = new Set<string>();
  return nodes.flatMap(({ id }) => {
    const walked = new Set<string>();
    let here = known.get(id ?? '');
    while (here?.id !== undefined && !settled.has(here.id) && !walked.has(here.id)) {
      walked.add(here.id);
      here = known.get(textIn(here.raw, 'parent') ?? '');
    }
    for (const seen of walked) settled.add(seen);
    return here?.id !== undefined && walked.has(here.id) ? [ringProblem(here.id, known)] : [];
  });
}

function ringProblem(from: string, known: ReadonlyMap<string, Entry>): Problem {
  const ring = new Set<string>();
  for (let id = from; !ring.has(id); id = textIn(known.get(id)?.raw ?? {}, 'parent') ?? from)
    ring.add(id);
  const ids = [...ring];
  const places = ids.map((id) => known.get(id)?.index ?? 0);
  const first = places.indexOf(places.reduce((least, place) => Math.min(least, place)));
  const turned = [...ids.slice(first), ...ids.slice(0, first)];
  const at = `nodes/${places[first] ?? 0}/parent`;
  return { at, code: 'cycle', data: { ring: ringText(turned) } };
}

/**
 * `a → b → a`, each node before the one it names as its parent; a long ring is cut short.
 */
function ringText(ring: readonly string[]): string {
  const shown = ring.length <= 12 ? ring : [...ring.slice(0, 10), '…', ...ring.slice(-1)];
  return [...shown, ring[0]].join(' → ');
}

function checkTakes({ at, raw }: Entry): readonly Problem[] {
  if (typeof raw['takes'] !== 'object') return [];
  const read = takesSchema.safeParse(raw['takes']);
  return read.success ? estimatesOutOfOrder(read.data, `${at}/takes`) : [];
}

/** What took effect before the scenario begins is no part of it. */
function recordsBeforeStart(nodes: readonly Entry[], scenario: unknown): readonly Problem[] {
  const start = dayIn(rawOf(scenario), 'start');
  if (start === undefined) return [];
  return nodes.flatMap(({ at, raw }): readonly Problem[] => {
    const on = dayIn(raw, 'on');
    if (on === undefined || on >= start) return [];
    return [{ at: `${at}/on`, code: 'before-start', data: { got: on, start } }];
  });
}

/** A day, written so that the order of the alphabet is that of the calendar. */
function dayIn(raw: Raw, key: string): string | undefined {
  const read = daySchema.safeParse(raw[key]);
  return read.success ? read.data : undefined;
}

function checkBinding(file: Raw): readonly Problem[] {
  const scenario = rawOf(file['scenario']);
  const listed = scenario['positions'] ?? [];
  const binding: unknown = file['binding'];
  if (!Array.isArray(binding) || !Array.isArray(listed) || file['scenario'] === undefined)
    return [];
  const known = idsOf(entriesIn({ positions: listed }, 'positions'));
  return binding.flatMap((id: unknown, index) =>
    typeof id === 'string' && !known.has(id)
      ? [{ at: `binding/${index}`, code: 'no-position' as const, data: { id } }]
      : [],
  );
}
