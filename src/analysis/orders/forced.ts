// Which steps come before which in every legal order, as far as bounds prove it?
import type { Progress } from '../asking.ts';
import { countingAll, newCount } from './count.ts';
import { type Jumble, about, withOneBefore } from './items.ts';

/** For each item, the items of which every time comes before each of its own in every legal order. */
export type Ahead = readonly Set<number>[];

/**
 * What is forced, as far as two bounds show it. The first looks at one track after another as if the rest did not
 * matter, and tries every order there. The second asks what may become possible before the last time of an item, as if
 * tracks kept all the stages they ever had and nothing but what is known to be forced held anything back.
 */
export function* forcing(jumble: Jumble): Generator<Progress, Ahead, void> {
  const ahead: Set<number>[] = jumble.items.map(() => new Set<number>());
  for (const [field, { kind }] of jumble.fields.entries())
    if (kind === 'track') yield* forcingOn(jumble, field, ahead);
  close(ahead);
  while (force(jumble, ahead)) close(ahead);
  return ahead;
}

/** Adds what follows: what comes before that which comes before an item comes before it too. */
export function close(ahead: Ahead): void {
  for (const [through, before] of ahead.entries())
    for (const later of ahead) if (later.has(through)) for (const item of before) later.add(item);
}

/** A track has few movers; where it has many readers too, only so much is looked at. */
const LIMIT = 200;

function* forcingOn(jumble: Jumble, field: number, ahead: Ahead): Generator<Progress, void, void> {
  const { jumble: part, indexes } = about(jumble, field);
  for (const [last, a] of indexes.entries())
    for (const [first, b] of indexes.entries()) {
      if (first === last || ahead[b]?.has(a)) continue;
      if (!moves(part, first, field) && !moves(part, last, field)) continue;
      const count = newCount(withOneBefore(part, { first, last }), { limit: LIMIT, any: true });
      const found = yield* countingAll(count);
      if (found === 0n && !count.cut) ahead[b]?.add(a);
    }
}

function moves({ items }: Jumble, index: number, field: number): boolean {
  return items[index]?.writes.some((write) => write.field === field) ?? false;
}

/** Adds what the second bound shows; false where that was nothing new. */
function force(jumble: Jumble, ahead: Ahead): boolean {
  let added = false;
  for (const last of jumble.items.keys()) {
    const early = possibleBefore(jumble, last, ahead);
    for (const [item, before] of ahead.entries()) {
      if (item === last || early.has(item) || before.has(last)) continue;
      before.add(last);
      added = true;
    }
  }
  return added;
}

/** The items that may be possible before the last time of another, taken too widely rather than too narrowly. */
function possibleBefore(jumble: Jumble, last: number, ahead: Ahead): ReadonlySet<number> {
  const { fields, items, values, residuals } = jumble;
  const spans = { low: values.slice(), high: values.slice() };
  const taken = new Set<number>();
  const held = (index: number): boolean =>
    [...(ahead[index] ?? [])].some((item) => item === last || !taken.has(item));
  for (let before = -1; before !== taken.size;) {
    before = taken.size;
    for (const [index, { times, possible, writes }] of items.entries()) {
      const most = index === last ? times - 1 : times;
      if (most === 0 || taken.has(index) || held(index)) continue;
      if (residuals.settle(possible, spans) === residuals.never) continue;
      taken.add(index);
      for (const { kind, field, value } of writes) {
        const low = spans.low[field] ?? 0;
        const high = spans.high[field] ?? 0;
        const down = kind === 'move' ? value : low + most * Math.min(0, value);
        const up = kind === 'move' ? value : high + most * Math.max(0, value);
        spans.low[field] = Math.max(0, Math.min(low, down));
        spans.high[field] = Math.min((fields[field]?.size ?? 1) - 1, Math.max(high, up));
      }
    }
  }
  return taken;
}
