// What does a scenario look like when two people have changed the same one?
import type { Read } from '../../core/problem.ts';
import { readScenario } from '../../core/read-scenario.ts';
import type { Scenario } from '../../core/scenario.ts';
import { placed } from './apply.ts';
import type { Behind, PartPlace } from './differences.ts';
import { type PartShape, SCENARIO_SHAPE, partsOf, sameData, shapeAt, valueOf } from './parts.ts';

/** A scenario and two that were made of it: for example the one shipped, our own, and the next one shipped. */
export interface Versions {
  readonly base: Scenario;
  readonly ours: Scenario;
  readonly theirs: Scenario;
}

/**
 * Both changed the same part, and differently. Undefined: it was not there, or was removed. Where the order of a list is
 * in question, `at` is the list and the values are keys in their order.
 */
export interface MergeConflict {
  readonly at: PartPlace;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** Each part that one side changed as that side has it; where both did, as was chosen, else ours. */
  readonly scenario: Read<Scenario>;
  /** All of them, also those that a choice was made for. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * The changes of both, part by part and item by item (by id). A part that one side left alone is as the other has it, so
 * `merge({ base, ours, theirs: base })` is `ours`. What fits together part by part may still not make a scenario (one
 * side removed what the other uses): then the problems are told, with their places.
 * @param choose whose part it shall be where both changed it; left out, ours. It is asked anew with each call.
 */
export function mergeScenarios(
  { base, ours, theirs }: Versions,
  choose: (conflict: MergeConflict) => 'ours' | 'theirs' = () => 'ours',
): Merged {
  const conflicts: MergeConflict[] = [];
  const settle = (conflict: MergeConflict): unknown => {
    conflicts.push(conflict);
    return choose(conflict) === 'ours' ? conflict.ours : conflict.theirs;
  };
  const made = merged(SCENARIO_SHAPE, { at: [], base, ours, theirs }, settle);
  return { scenario: readScenario(made), conflicts };
}

type Settle = (conflict: MergeConflict) => unknown;

function merged(shape: PartShape, three: MergeConflict, settle: Settle): unknown {
  const { base, ours, theirs } = three;
  if (sameData(ours, theirs) || sameData(base, theirs)) return ours;
  if (sameData(base, ours)) return theirs;
  if (shape.kind === 'whole' || ours === undefined || theirs === undefined) return settle(three);
  const [was, mine, other] = [base, ours, theirs].map((value) => partsOf(shape, value));
  if (!was || !mine || !other) return settle(three);
  const keys = keysOf(shape, { at: three.at, was, mine, other }, settle);
  return valueOf(
    shape,
    new Map(
      keys.map((key) => {
        const [at, part] = [[...three.at, key], shapeAt(shape, key)];
        const values = { base: was.get(key), ours: mine.get(key), theirs: other.get(key) };
        return [key, merged(part, { at, ...values }, settle)];
      }),
    ),
  );
}

type Parts = ReadonlyMap<string, unknown>;

interface Sides {
  readonly at: PartPlace;
  readonly was: Parts;
  readonly mine: Parts;
  readonly other: Parts;
}

/** The keys of both sides: in the order of the side that changed it, each of the other's own behind what it stood behind. */
function keysOf(shape: PartShape, { at, was, mine, other }: Sides, settle: Settle) {
  const orderIn = (parts: Parts) =>
    [...parts.keys()].filter((key) => was.has(key) && mine.has(key) && other.has(key));
  const [base, ours, theirs] = [orderIn(was), orderIn(mine), orderIn(other)];
  const ordered =
    shape.kind !== 'list' || sameData(ours, theirs) || sameData(base, theirs)
      ? ours
      : sameData(base, ours)
        ? theirs
        : settle({ at, base, ours, theirs });
  const [first, second] = sameData(ordered, ours) ? [mine, other] : [other, mine];
  let keys: Parts = first;
  const behind: Behind[] = [null];
  for (const key of second.keys()) {
    if (!keys.has(key)) keys = placed(keys, { key, value: null, after: behind.toReversed() });
    behind.push(key);
  }
  return [...keys.keys()];
}
