// What does a scenario look like once differences are taken over, or taken back?
import type { Read } from '../../core/problem.ts';
import { readScenario } from '../../core/read-scenario.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Behind, PartPlace, ScenarioDifference } from './differences.ts';
import { type PartShape, SCENARIO_SHAPE, partsOf, shapeAt, valueOf } from './parts.ts';

/**
 * The scenario with these differences, in their order. One whose item is not there changes nothing.
 * `applyDifferences(a, scenarioDifferences(a, b))` says what `b` says.
 * @returns the scenario, or what would be wrong with it (something else needs what was removed)
 */
export function applyDifferences(
  scenario: Scenario,
  differences: readonly ScenarioDifference[],
): Read<Scenario> {
  return readScenario(dataWith(scenario, differences));
}

/**
 * The scenario as it would be without these differences: each part is again what it was in the older one.
 * @param scenario the newer one of the two that were compared, or a later state of it
 * @returns the scenario, or what would be wrong with it (something else needs what was added)
 */
export function takeBack(
  scenario: Scenario,
  differences: readonly ScenarioDifference[],
): Read<Scenario> {
  return readScenario(dataWithout(scenario, differences));
}

/** The same as data that has yet to be read, in which all that does not differ is the very same. */
export function dataWithout(
  scenario: Scenario,
  differences: readonly ScenarioDifference[],
): unknown {
  return dataWith(scenario, differences.toReversed().map(turned));
}

function dataWith(scenario: Scenario, differences: readonly ScenarioDifference[]): unknown {
  return differences.reduce<unknown>(withDifference, scenario);
}

/** The same difference, seen from the newer scenario. */
function turned(difference: ScenarioDifference): ScenarioDifference {
  if ('value' in difference)
    return { ...difference, kind: difference.kind === 'added' ? 'removed' : 'added' };
  if (difference.kind === 'moved')
    return { ...difference, old: difference.now, now: difference.old };
  return { ...difference, old: difference.now, now: difference.old };
}

function withDifference(data: unknown, difference: ScenarioDifference): unknown {
  const { at, kind } = difference;
  if (kind === 'moved')
    return changedAt(data, at, (shape, value) =>
      valueOf(shape, reordered(partsOf(shape, value), difference.now)),
    );
  const key = at.at(-1) ?? '';
  return changedAt(data, at.slice(0, -1), (shape, value) => {
    const parts = partsOf(shape, value);
    if (kind === 'added')
      return valueOf(
        shape,
        placed(parts, { key, value: difference.value, after: difference.after }),
      );
    return valueOf(shape, new Map(parts).set(key, kind === 'changed' ? difference.now : undefined));
  });
}

/** The data with a change to what stands at a place; the same where nothing stands there. */
function changedAt(
  data: unknown,
  place: PartPlace,
  change: (shape: PartShape, value: unknown) => unknown,
): unknown {
  const within = (shape: PartShape, value: unknown, at: PartPlace): unknown => {
    const [key, ...rest] = at;
    if (key === undefined) return change(shape, value);
    const parts = partsOf(shape, value);
    if (!parts.has(key)) return value;
    const part = within(shapeAt(shape, key), parts.get(key), rest);
    return valueOf(shape, new Map(parts).set(key, part));
  };
  return within(SCENARIO_SHAPE, data, place);
}

interface Placed {
  readonly key: string;
  readonly value: unknown;
  readonly after: readonly Behind[];
}

/** The item behind the first of those that is there; last where none is. */
export function placed(
  parts: ReadonlyMap<string, unknown>,
  { key, value, after }: Placed,
): ReadonlyMap<string, unknown> {
  if (parts.has(key)) return new Map(parts).set(key, value);
  const entries = [...parts];
  const behind = after.find((other) => other === null || parts.has(other));
  const at = entries.findIndex(([other]) => other === behind) + 1;
  return new Map(entries.toSpliced(behind === undefined ? entries.length : at, 0, [key, value]));
}

/** These keys in this order, in the places where they stand; those that stand elsewhere stay. */
function reordered(
  parts: ReadonlyMap<string, unknown>,
  order: readonly string[],
): ReadonlyMap<string, unknown> {
  const moving = order.filter((key) => parts.has(key));
  const places = new Set(moving);
  let next = 0;
  const keys = [...parts.keys()].map((key) => (places.has(key) ? (moving[next++] ?? key) : key));
  return new Map(keys.map((key) => [key, parts.get(key)]));
}
