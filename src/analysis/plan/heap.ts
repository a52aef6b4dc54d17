// Which of the situations waiting is to be looked at next?

/** A heap of entries by key, then by tie, then by age, the youngest first: a search goes on where it has got furthest. */
export interface Heap {
  readonly entries: Entry[];
  pushed: number;
}

export interface Entry {
  readonly situation: number;
  readonly key: number;
  readonly tie: number;
  readonly age: number;
}

export function newHeap(): Heap {
  return { entries: [], pushed: 0 };
}

export function push(heap: Heap, situation: number, [key, tie]: readonly [number, number]): void {
  const { entries } = heap;
  const entry = { situation, key, tie, age: heap.pushed };
  heap.pushed += 1;
  let at = entries.length;
  entries.push(entry);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = entries[above] as Entry;
    if (!goesBefore(entry, other)) break;
    entries[at] = other;
    at = above;
  }
  entries[at] = entry;
}

export function pop({ entries }: Heap): Entry | undefined {
  const first = entries[0];
  const last = entries.pop();
  if (!last || entries.length === 0) return first;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    const left = entries[below];
    if (!left) break;
    const right = entries[below + 1];
    if (right && goesBefore(right, left)) below += 1;
    const next = entries[below] as Entry;
    if (!goesBefore(next, last)) break;
    entries[at] = next;
    at = below;
  }
  entries[at] = last;
  return first;
}

function goesBefore(a: Entry, b: Entry): boolean {
  if (a.key !== b.key) return a.key < b.key;
  if (a.tie !== b.tie) return a.tie < b.tie;
  return a.age > b.age;
}
