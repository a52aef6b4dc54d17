// Into which groups do steps fall that cannot get in each other's way any more?
import type { Formula } from './formula.ts';
import type { Jumble } from './orders-items.ts';

/** Steps that remain to be put in order, and how things stand. */
export interface Rest {
  /** Indexes of the items, ascending, and how often each remains. */
  readonly items: readonly number[];
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** A rest whose steps hang together, with a text that is equal for rests that have the same orders. */
export interface Group extends Rest {
  readonly key: string;
}

/**
 * The groups of a rest, or null where some step of it can never be taken.
 *
 * The values that each field can still take are bounded by what the remaining steps write. A clause that holds for all
 * of them, or for none, is settled, and reads nothing any more. Steps hang together where one writes what an open
 * clause of another reads. Orders of different groups can be interleaved in any way, since no step of one group can
 * change whether a step of another is possible. What is settled goes into the key as the answer alone, and a field
 * that no open clause reads does not go into it at all.
 */
export function groupsOf(jumble: Jumble, rest: Rest): readonly Group[] | null {
  const spans = spansOf(jumble, rest);
  const readings: Reading[] = [];
  for (const index of rest.items) {
    const item = jumble.items[index];
    const reading: Reading = { answer: 1, open: [], settled: '' };
    if (item) reading.answer = read(item.formula, spans, reading);
    if (reading.answer === 0) return null;
    readings.push(reading);
  }
  return joined(jumble, rest, readings);
}

/** What a step still depends on. The answer is 1 for always, 0 for never, 2 where it is open. */
interface Reading {
  answer: number;
  readonly open: number[];
  settled: string;
}

interface Spans {
  readonly low: number[];
  readonly high: number[];
}

/** Between which values each field must stay, whatever is taken of the rest, in whatever order. */
function spansOf({ fields, items }: Jumble, { items: left, times, values }: Rest): Spans {
  const low = [...values];
  const high = [...values];
  const bounds = { low: [...values], high: [...values] };
  left.forEach((index, place) => {
    const item = items[index];
    if (!item) return;
    for (const { field, value } of item.moves) {
      bounds.low[field] = Math.min(bounds.low[field] ?? 0, value);
      bounds.high[field] = Math.max(bounds.high[field] ?? 0, value);
    }
    for (const { field, value } of item.pushes) {
      const all = value * (times[place] ?? 0);
      if (all < 0) low[field] = (low[field] ?? 0) + all;
      else high[field] = (high[field] ?? 0) + all;
    }
  });
  fields.forEach(({ kind, size }, field) => {
    const [from, to] = kind === 'track' ? [bounds.low, bounds.high] : [low, high];
    low[field] = Math.max(0, from[field] ?? 0);
    high[field] = Math.min(size - 1, to[field] ?? 0);
  });
  return { low, high };
}

/** The answer of a formula as far as it is settled; notes the fields of open clauses and the answers of settled ones. */
function read(formula: Formula, spans: Spans, reading: Reading): number {
  if (formula.kind === 'in') {
    const answer = leaf(formula, spans);
    if (answer === 2) reading.open.push(formula.field);
    reading.settled += answer;
    return answer;
  }
  const answers = formula.parts.map((part) => read(part, spans, reading));
  const held = answers.filter((answer) => answer === 1).length;
  const open = answers.filter((answer) => answer === 2).length;
  const needed =
    formula.kind === 'all' ? answers.length : formula.kind === 'any' ? 1 : formula.count;
  if (held >= needed) return 1;
  return held + open >= needed ? 2 : 0;
}

function leaf({ field, ranges }: Extract<Formula, { kind: 'in' }>, spans: Spans): number {
  const from = spans.low[field] ?? 0;
  const to = spans.high[field] ?? 0;
  let answer = 0;
  for (const { low, high } of ranges) {
    if (from >= low && to <= high) return 1;
    if (from <= high && to >= low) answer = 2;
  }
  return answer;
}

function joined(jumble: Jumble, rest: Rest, readings: readonly Reading[]): readonly Group[] {
  const readers = new Map<number, number>();
  const parent = rest.items.map((_item, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  readings.forEach(({ answer, open }, place) => {
    if (answer === 2)
      for (const field of open) {
        const other = readers.get(field);
        if (other === undefined) readers.set(field, place);
        else parent[root(place)] = root(other);
      }
  });
  rest.items.forEach((index, place) => {
    for (const field of jumble.items[index]?.writes ?? []) {
      const reader = readers.get(field);
      if (reader !== undefined) parent[root(place)] = root(reader);
    }
  });
  const places = new Map<number, number[]>();
  rest.items.forEach((_item, place) => {
    const group = root(place);
    places.set(group, [...(places.get(group) ?? []), place]);
  });
  return [...places.values()].map((members) => groupFrom(rest, members, readings));
}

function groupFrom(
  { items, times, values }: Rest,
  members: readonly number[],
  readings: readonly Reading[],
): Group {
  const fields = new Set<number>();
  let key = '';
  for (const place of members) {
    const { answer, open, settled } = readings[place] ?? { answer: 1, open: [], settled: '' };
    key += `${items[place]}*${times[place]}${answer === 1 ? '' : `?${settled}`} `;
    if (answer === 2) for (const field of open) fields.add(field);
  }
  for (const field of [...fields].sort((a, b) => a - b)) key += `${values[field]},`;
  return {
    items: members.map((place) => items[place] ?? 0),
    times: members.map((place) => times[place] ?? 0),
    values,
    key,
  };
}

/** The rest of a group when one of its items has been taken. */
export function without(
  { items, times }: Rest,
  place: number,
  values: readonly number[],
): Rest {
  if ((times[place] ?? 0) > 1) return { items, times: times.with(place, (times[place] ?? 0) - 1), values };
  return { items: items.toSpliced(place, 1), times: times.toSpliced(place, 1), values };
}

/** How many steps remain. */
export function sizeOf({ times }: Rest): number {
  return times.reduce((sum, count) => sum + count, 0);
}
