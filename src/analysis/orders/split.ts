// Into which groups do steps fall that cannot get in each other's way any more?
import { type Ties, newTies } from '../ties.ts';
import type { Jumble, Left } from './items.ts';
import type { Spans } from './residual.ts';

/** Steps that remain, and how things stand. */
export interface Rest {
  readonly left: readonly Left[];
  readonly values: Float64Array;
}

/**
 * Steps that hang together, sorted into slots: steps in one slot can stand for each other, since they wait for the
 * same and change the same as far as anything still depends on it. Groups of one key have as many orders as each
 * other, and their slots correspond.
 */
export interface Group {
  readonly key: string;
  readonly slots: readonly (readonly Left[])[];
  readonly values: Float64Array;
}

/** Groups that are ordered apart, and steps that nothing holds and that hold nothing. */
export interface Parts {
  readonly groups: readonly Group[];
  readonly loose: readonly Left[];
}

/**
 * The parts of a rest, or null where some step of it can never be taken.
 *
 * The values that a field can still take are bounded by what the remaining steps write, all of which will be taken. A
 * clause that holds for all of them, or for none, is settled, and reads nothing any more. Steps hang together where
 * one writes what an open clause of another reads. Orders of different parts can be interleaved in any way, since no
 * step of one can change whether a step of another is possible.
 */
export function partsOf(jumble: Jumble, { left, values }: Rest): Parts | null {
  const { settle, never } = jumble.residuals;
  const spans = spansOf(jumble, { left, values });
  const settled: Left[] = [];
  for (const one of left) {
    const possible = settle(one.possible, spans);
    if (possible === never) return null;
    settled.push(possible === one.possible ? one : { ...one, possible });
  }
  return sorted(jumble, { left: settled, values });
}

/** Between which values each field must stay, whatever is taken of the rest, in whatever order. */
function spansOf({ fields, items }: Jumble, { left, values }: Rest): Spans {
  const low = values.slice();
  const high = values.slice();
  for (const { item, times } of left)
    for (const { kind, field, value } of items[item]?.writes ?? []) {
      const from = low[field] ?? 0;
      const to = high[field] ?? 0;
      if (kind === 'move') {
        low[field] = Math.min(from, value);
        high[field] = Math.max(to, value);
      } else if (value < 0) low[field] = Math.max(0, from + value * times);
      else high[field] = Math.min((fields[field]?.size ?? 1) - 1, to + value * times);
    }
  return { low, high };
}

function sorted(jumble: Jumble, { left, values }: Rest): Parts {
  const { readers, root } = tied(jumble, left);
  const members = new Map<number, Left[]>();
  left.forEach((one, place) => {
    const at = root(place);
    const known = members.get(at);
    if (known) known.push(one);
    else members.set(at, [one]);
  });
  const groups: Group[] = [];
  const loose: Left[] = [];
  for (const group of members.values()) {
    const [only] = group;
    if (group.length === 1 && only && only.possible === jumble.residuals.always) loose.push(only);
    else groups.push(groupFrom(jumble, group, { readers, values }));
  }
  return { groups, loose };
}

interface Tied {
  /** For each field that is still read, one of its readers. */
  readonly readers: ReadonlyMap<number, number>;
  readonly root: Ties['root'];
}

function tied({ items }: Jumble, left: readonly Left[]): Tied {
  const readers = new Map<number, number>();
  const { root, tie } = newTies(left.length);
  left.forEach(({ possible }, place) => {
    for (const field of possible.fields) {
      const other = readers.get(field);
      if (other === undefined) readers.set(field, place);
      else tie(place, other);
    }
  });
  left.forEach(({ item }, place) => {
    for (const { field } of items[item]?.writes ?? []) {
      const reader = readers.get(field);
      if (reader !== undefined) tie(place, reader);
    }
  });
  return { readers, root };
}

function groupFrom(
  jumble: Jumble,
  members: readonly Left[],
  { readers, values }: Pick<Tied, 'readers'> & Pick<Rest, 'values'>,
): Group {
  const slots = new Map<number, Left[]>();
  const fields = new Set<number>();
  for (const one of members) {
    for (const field of one.possible.fields) fields.add(field);
    const sign = jumble.signs(one, readers);
    const slot = slots.get(sign);
    if (slot) slot.push(one);
    else slots.set(sign, [one]);
  }
  const ordered = [...slots].sort(([a], [b]) => a - b);
  const key: number[] = [ordered.length];
  for (const [sign, { length }] of ordered) key.push(sign, length);
  for (const field of [...fields].sort((a, b) => a - b)) key.push(field, values[field] ?? 0);
  return { key: textOf(key, jumble.wide), slots: ordered.map(([, slot]) => slot), values };
}

/** Numbers as a text that no others have. */
export function textOf(numbers: readonly number[], wide: boolean): string {
  return wide ? numbers.join() : String.fromCharCode(...numbers);
}
