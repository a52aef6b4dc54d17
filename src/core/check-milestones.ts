// Do milestones rest on firm ground: no rings, and not more clauses than can be judged?
import { type ConditionPlace, readingsIn } from './condition-places.ts';
import type { Condition } from './conditions/condition.ts';
import { mentionsIn, partsOf } from './conditions/kinds.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

type Milestones = Draft['milestones'];

/** The deepest nesting of clauses, those of the milestones inside included: a judge must not run out of stack. */
const DEEPEST_CLAUSES = 200;
/** The most clauses, those of the milestones inside included: twenty milestones could otherwise stand for a million. */
export const MOST_CLAUSES = 10_000;

/**
 * The problems with milestones that use milestones: a ring, reported once, at the one of it that is listed first;
 * else one that comes to too much, reported where it first does.
 */
export function checkMilestones(milestones: Milestones): readonly Problem[] {
  const meanings = meaningsOf(milestones);
  const { rings, order } = sorted(meanings);
  if (rings.length === 0) return tooMuch(meanings, order);
  const taken = new Set<string>();
  return rings.flatMap((found) => {
    if (found.some((id) => taken.has(id))) return [];
    for (const id of found) taken.add(id);
    const ring = fromFirst(found, [...meanings.keys()]);
    const at = meanings.get(ring[0] ?? '')?.at ?? '';
    return [{ at, code: 'cycle' as const, data: { ring: [...ring, ring[0]].join(' → ') } }];
  });
}

/**
 * What each milestone means, to all (`free`) and to each party that reads it otherwise (`free as us`; no id has a space).
 * A reading may use what all take the milestone to mean, but not itself.
 */
type Meanings = ReadonlyMap<string, ConditionPlace>;

function meaningsOf(milestones: Milestones): Meanings {
  return new Map(
    milestones.flatMap(({ at, item }) => {
      if (!item) return [];
      const parties = [undefined, ...Object.keys(item.readBy)];
      return readingsIn(item, at).map((place, index): [string, ConditionPlace] => [
        keyOf(item.id, parties[index]),
        place,
      ]);
    }),
  );
}

function keyOf(id: string, party: string | undefined): string {
  return party === undefined ? id : `${id} as ${party}`;
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
function sorted(meanings: Meanings): Sorted {
  const uses = new Map(
    [...meanings].map(([key, { condition }]) => [key, usedBy(condition, meanings)]),
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

function usedBy(condition: Condition, meanings: Meanings): readonly string[] {
  return mentionsIn(condition, '').flatMap(({ kind, id, as }) =>
    kind === 'milestone' ? [meant(id, as, meanings)] : [],
  );
}

/** A party without a reading of its own reads a milestone as all do. */
function meant(id: string, as: string | undefined, meanings: ReadonlyMap<string, unknown>): string {
  const own = keyOf(id, as);
  return meanings.has(own) ? own : id;
}

/** How much a condition comes to once every milestone in it is spelled out. */
interface Weight {
  readonly depth: number;
  readonly clauses: number;
}

function tooMuch(meanings: Meanings, order: readonly string[]): readonly Problem[] {
  const weights = new Map<string, Weight>();
  return order.flatMap((id): Problem[] => {
    const { at = '', condition } = meanings.get(id) ?? {};
    const { depth, clauses } = condition ? weightOf(condition, { meanings, weights }) : NOTHING;
    // One that is refused weighs nothing for those that use it: one cause, one problem.
    if (depth > DEEPEST_CLAUSES) return [{ at, code: 'too-deep', data: { most: DEEPEST_CLAUSES } }];
    if (clauses > MOST_CLAUSES)
      return [{ at, code: 'too-large', data: { size: clauses, most: MOST_CLAUSES } }];
    weights.set(id, { depth, clauses });
    return [];
  });
}

const NOTHING: Weight = { depth: 0, clauses: 0 };

interface Weighed {
  readonly meanings: Meanings;
  readonly weights: ReadonlyMap<string, Weight>;
}

function weightOf(condition: Condition, known: Weighed): Weight {
  const inside =
    'milestone' in condition
      ? [known.weights.get(meant(condition.milestone, condition.as, known.meanings)) ?? NOTHING]
      : partsOf(condition).map((part) => weightOf(part.condition, known));
  return {
    depth: 1 + inside.reduce((most, { depth }) => Math.max(most, depth), 0),
    clauses: 1 + inside.reduce((sum, { clauses }) => sum + clauses, 0),
  };
}
