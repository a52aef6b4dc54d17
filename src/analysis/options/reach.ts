// What may steps lead to from a situation, taken too widely rather than too narrowly?
import type { Item, Jumble } from '../orders/items.ts';
import type { Residual } from '../orders/residual.ts';

/**
 * Every track is looked at as if it kept all the stages it ever had, and every gauge as if it went all the way that a push
 * can take it as soon as something pushes it. What this rules out is proven. Rougher than `reach`, and fast enough to be asked about every
 * node and every step.
 */
export interface Wide {
  /** For each field, which of its values it may have; for a gauge all from `low` to `high`. */
  readonly values: readonly Values[];
  /** The steps that may be possible some time. */
  readonly items: readonly Item[];
}

export type Values =
  | { readonly kind: 'set'; readonly has: Uint8Array }
  | { readonly kind: 'span'; low: number; high: number };

/** What may be reached from some values by the steps of a jumble. */
export function wideFrom(all: Jumble, from: Float64Array): Wide {
  const values = all.fields.map(({ kind, size }, field): Values => {
    const value = from[field] ?? 0;
    if (kind === 'gauge') return { kind: 'span', low: value, high: value };
    const has = new Uint8Array(size);
    has[value] = 1;
    return { kind: 'set', has };
  });
  const items: Item[] = [];
  let waiting = all.items;
  for (let before = -1; before !== items.length;) {
    before = items.length;
    waiting = waiting.filter((item) => {
      if (!mayHold(item.possible, values)) return true;
      write(values, item);
      items.push(item);
      return false;
    });
  }
  return { values, items };
}

/** May a formula hold some time? */
export function mayHold({ shape }: Residual, values: readonly Values[]): boolean {
  if (shape.kind === 'atLeast') {
    let lacking = shape.count;
    for (const part of shape.parts) if (mayHold(part, values)) lacking -= 1;
    return lacking <= 0;
  }
  const at = values[shape.field];
  if (!at) return true;
  if (at.kind === 'span')
    return shape.ranges.some(({ low, high }) => at.low <= high && at.high >= low);
  return shape.ranges.some(({ low, high }) => {
    for (let value = low; value <= high; value += 1) if (at.has[value] === 1) return true;
    return false;
  });
}

/** How many values there are. */
export function widthOf(values: Values): number {
  if (values.kind === 'span') return values.high - values.low + 1;
  return values.has.reduce((sum, has) => sum + has, 0);
}

/** The lowest and the highest value. */
export function endsOf(values: Values): readonly [low: number, high: number] {
  if (values.kind === 'span') return [values.low, values.high];
  return [values.has.indexOf(1), values.has.lastIndexOf(1)];
}

function write(values: readonly Values[], { writes }: Item): void {
  for (const write of writes) {
    const at = values[write.field];
    if (at?.kind === 'set') at.has[write.value] = 1;
    else if (at && write.kind === 'push' && write.value < 0) at.low = Math.min(at.low, write.end);
    else if (at && write.kind === 'push') at.high = Math.max(at.high, write.end);
  }
}
