// Which steps can stand for each other, as far as anything still depends on them?
import type { Item } from './items.ts';
import type { Left } from './split.ts';

/**
 * A number for a step that remains: equal for steps that wait for the same, remain as often and change the same of the
 * fields that are still read.
 */
export type Signs = (left: Left, read: ReadonlyMap<number, number>) => number;

/** Numbers signs as they come. */
export function signsOf(items: readonly Item[]): Signs {
  const bySteps = new Map<number, number>();
  const byText = new Map<string, number>();
  return (left, read) => {
    const writes = items[left.item]?.writes ?? [];
    let live = 0;
    for (let at = 0; at < writes.length; at += 1)
      if (read.has(writes[at]?.field ?? -1)) live += 2 ** at;
    // Exact below 2 ** 53: the text is what counts, the number only saves making it.
    const short = ((left.possible.id * 512 + left.item) * 256 + left.times) * 2048 + live;
    const known = short < Number.MAX_SAFE_INTEGER ? bySteps.get(short) : undefined;
    if (known !== undefined) return known;
    const text = textOf(
      left,
      writes.filter(({ field }) => read.has(field)),
    );
    const sign = byText.get(text) ?? byText.size;
    byText.set(text, sign);
    if (left.item < 512 && left.times < 256 && writes.length < 11) bySteps.set(short, sign);
    return sign;
  };
}

function textOf({ possible, times }: Left, writes: Item['writes']): string {
  const changes = writes.map(({ kind, field, value }) => `${kind} ${field} ${value}`).sort();
  return `${possible.id} ${times} ${changes.join()}`;
}
