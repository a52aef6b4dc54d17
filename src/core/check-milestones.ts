// Do milestones rest on firm ground: no rings, and not more clauses than can be judged?
import type { Condition } from './conditions/condition.ts';
import { mentionsIn, partsOf } from './conditions/kinds.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

type Milestones = Draft['milestones'];

/** The deepest nesting of clauses, those of the milestones inside included: a judge must not run out of stack. */
export const DEEPEST_CLAUSES = 200;
/** The most clauses, those of the milestones inside included: twenty milestones could otherwise stand for a million. */
export const MOST_CLAUSES = 10_000;

/**
 * The problems with milestones that use milestones: a ring, reported once, at the one of it that is listed first;
 * else one that comes to too much, reported where it first does.
 */
export function checkMilestones(milestones: Milestones): readonly Problem[] {
  const { rings, order } = sorted(milestones);
  if (rings.length === 0) return tooMuch(milestones, order);
  const places = placesOf(milestones);
  const taken = new Set<string>();
  return rings.flatMap((found) => {
    if (found.some((id) => taken.has(id))) return [];
    for (const id of found) taken.add(id);
    const ring = fromFirst(found, [...places.keys()]);
    const at = places.get(ring[0] ?? '') ?? '';
    return [{ at, code: 'cycle' as const, data: { ring: [...ring, ring[0]].join(' → ') } }];
  });
}

function placesOf(milestones: Milestones): ReadonlyMap<string, string> {
  return new Map(milestones.flatMap(({ at, item }) => (item ? [[item.id, `${at}/when`]] : [])));
}

/** The ring, begun at the one of its members that is listed first. */
function fromFirst(ring: readonly string[], listed: readonly string[]): readonly string[] {
  const members = new Set(ring);
  const begin = ring.indexOf(listed.find((id) => members.has(id)) ?? '');
  return [...ring.slice(begin), ...ring.slice(0, begin)];
}

interface Sorted {
  readonly rings: readonly (readonly string[])[];
  /** Every milestone after those that it uses. */
  readonly order: readonly string[];
}

/** Walks down from every milestone, each once, with its own stack: a chain may be as long as a file. */
function sorted(milestones: Milestones): Sorted {
  const uses = new Map(
    milestones.flatMap(({ item }) => (item ? [[item.id, usedBy(item.when)]] : [])),
  );
  const rings: string[][] = [];
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const first of uses.keys()) {
    const line = state.has(first) ? [] : [{ id: first, used: 0 }];
    for (let here = line.at(-1); here; here = line.at(-1)) {
      state.set(here.id, 'open');
      const next = uses.get(here.id)?.[here.used];
      here.used += 1;
      if (next === undefined) {
        state.set(here.id, 'done');
        order.push(here.id);
        line.pop();
      } else if (state.get(next) === 'open') {
        const ids = line.map(({ id }) => id);
        rings.push(ids.slice(ids.indexOf(next)));
      } else if (!state.has(next) && uses.has(next)) line.push({ id: next, used: 0 });
    }
  }
  return { rings, order };
}

function usedBy(condition: Condition): readonly string[] {
  return mentionsIn(condition, '').flatMap(({ kind, id }) => (kind === 'milestone' ? [id] : []));
}

/** How much a condition comes to once every milestone in it is spelled out. */
interface Weight {
  readonly depth: number;
  readonly clauses: number;
}

function tooMuch(milestones: Milestones, order: readonly string[]): readonly Problem[] {
  const conditions = new Map(
    milestones.flatMap(({ item }) => (item ? [[item.id, item.when]] : [])),
  );
  const places = placesOf(milestones);
  const weights = new Map<string, Weight>();
  return order.flatMap((id): Problem[] => {
    const condition = conditions.get(id);
    const { depth, clauses } = condition ? weightOf(condition, weights) : NOTHING;
    const at = places.get(id) ?? '';
    // One that is refused weighs nothing for those that use it: one cause, one problem.
    if (depth > DEEPEST_CLAUSES) return [{ at, code: 'too-deep', data: { most: DEEPEST_CLAUSES } }];
    if (clauses > MOST_CLAUSES)
      return [{ at, code: 'too-large', data: { size: clauses, most: MOST_CLAUSES } }];
    weights.set(id, { depth, clauses });
    return [];
  });
}

const NOTHING: Weight = { depth: 0, clauses: 0 };

function weightOf(condition: Condition, known: ReadonlyMap<string, Weight>): Weight {
  const inside =
    'milestone' in condition
      ? [known.get(condition.milestone) ?? NOTHING]
      : partsOf(condition).map((part) => weightOf(part.condition, known));
  return {
    depth: 1 + inside.reduce((most, { depth }) => Math.max(most, depth), 0),
    clauses: 1 + inside.reduce((sum, { clauses }) => sum + clauses, 0),
  };
}
