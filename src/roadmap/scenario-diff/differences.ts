// What does one scenario say otherwise than another?
import type { Scenario } from '../../core/scenario.ts';
import { type PartShape, SCENARIO_SHAPE, partsOf, sameData, shapeAt } from './parts.ts';

/**
 * The place of a part in a scenario, by names and never by numbers, so that it is a place in another one too:
 * `['start']`, `['steps', 'freeze']`, `['steps', 'freeze', 'takes']`, `['steps', 'freeze', 'moves', 'tests', 'to']`
 * (a move by its track), `['tracks', 'tests', 'stages', 'halted', 'name']`. A date of the calendar without an id is
 * `@2020-11-03`, the second of that day `@2020-11-03 2`.
 */
export type PartPlace = readonly string[];

/** The key of an item that another one stands behind; null where it stands at the head of its list. */
export type Behind = string | null;

/** One thing that differs between an older and a newer scenario. Where a field is left out, its value is undefined. */
export type ScenarioDifference =
  | {
      /** An item of a list: a party, a step, a stage of a track, a move of a step. */
      readonly kind: 'added' | 'removed';
      readonly at: PartPlace;
      readonly value: unknown;
      /** What it stands behind: the item just before it, and the nearest before it that both have; null is the head. */
      readonly after: readonly Behind[];
    }
  | {
      readonly kind: 'changed';
      readonly at: PartPlace;
      readonly old: unknown;
      readonly now: unknown;
    }
  | {
      /** The items that both have stand in another order; `at` is the list. */
      readonly kind: 'moved';
      readonly at: PartPlace;
      readonly old: readonly string[];
      readonly now: readonly string[];
    };

/**
 * Everything that must be done to `older` to make it `newer`, in an order in which it can be done: for each list what
 * was removed, moved and added, then item by item and field by field what changed. Empty where they say the same.
 */
export function scenarioDifferences(
  older: Scenario,
  newer: Scenario,
): readonly ScenarioDifference[] {
  return differencesIn(SCENARIO_SHAPE, { at: [], old: older, now: newer });
}

interface Compared {
  readonly at: PartPlace;
  readonly old: unknown;
  readonly now: unknown;
}

function differencesIn(shape: PartShape, compared: Compared): readonly ScenarioDifference[] {
  const { at, old, now } = compared;
  if (sameData(old, now)) return [];
  if (shape.kind === 'whole' || old === undefined || now === undefined)
    return [{ kind: 'changed', at, old, now }];
  const [before, after] = [partsOf(shape, old), partsOf(shape, now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const inBoth = keys.filter((key) => before.has(key) && after.has(key));
  const deeper = shape.kind === 'list' ? inBoth : keys;
  return [
    ...(shape.kind === 'list' ? ofList(at, before, after) : []),
    ...deeper.flatMap((key) =>
      differencesIn(shapeAt(shape, key), {
        at: [...at, key],
        old: before.get(key),
        now: after.get(key),
      }),
    ),
  ];
}

type Parts = ReadonlyMap<string, unknown>;

function ofList(at: PartPlace, before: Parts, after: Parts): readonly ScenarioDifference[] {
  const old = [...before.keys()].filter((key) => after.has(key));
  const now = [...after.keys()].filter((key) => before.has(key));
  return [
    ...onlyIn(before, after).map((lone) => ({ kind: 'removed' as const, ...lone })),
    ...(sameData(old, now) ? [] : [{ kind: 'moved' as const, at: [], old, now }]),
    ...onlyIn(after, before).map((lone) => ({ kind: 'added' as const, ...lone })),
  ].map((found) => ({ ...found, at: [...at, ...found.at] }));
}

/** The items that one list alone has, each with what it stands behind. */
function onlyIn(these: Parts, those: Parts) {
  const found: { at: PartPlace; value: unknown; after: readonly Behind[] }[] = [];
  let last: Behind = null;
  let shared: Behind = null;
  for (const [key, value] of these) {
    if (those.has(key)) shared = key;
    else found.push({ at: [key], value, after: [...new Set([last, shared])] });
    last = key;
  }
  return found;
}
