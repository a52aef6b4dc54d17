// In which order do the stages of a track come, judged by the moves between them?

/** Two stages by their numbers: some step moves from the first to the second. */
export type Edge = readonly [from: number, to: number];

export interface Order {
  /** The numbers of the stages, each after those it is reached from; as they appeared where moves do not tell. */
  readonly order: readonly number[];
  /** Is there a move from each to the next, so that no other order is possible? */
  readonly sure: boolean;
}

/** The order of so many stages, or null where moves lead in a circle. */
export function orderOf(count: number, edges: readonly Edge[]): Order | null {
  const after = new Map<number, Set<number>>();
  for (const [from, to] of edges) after.set(from, (after.get(from) ?? new Set()).add(to));
  const waitsFor = Array.from({ length: count }, () => 0);
  for (const stages of after.values())
    for (const to of stages) waitsFor[to] = (waitsFor[to] ?? 0) + 1;
  // The ones that appeared first stand last: there they are taken from.
  const ready = waitsFor.flatMap((waits, stage) => (waits === 0 ? [stage] : [])).toReversed();
  const order: number[] = [];
  for (let stage = ready.pop(); stage !== undefined; stage = ready.pop()) {
    order.push(stage);
    for (const to of after.get(stage) ?? []) {
      const waits = (waitsFor[to] ?? 0) - 1;
      waitsFor[to] = waits;
      if (waits === 0) ready.splice(placeIn(ready, to), 0, to);
    }
  }
  if (order.length < count) return null;
  const sure = order.every(
    (stage, index) => index === 0 || after.get(order[index - 1] ?? -1)?.has(stage) === true,
  );
  return { order, sure };
}

/** Where a number belongs in a list that falls. */
function placeIn(falling: readonly number[], number: number): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] ?? 0) > number) low = middle + 1;
    else high = middle;
  }
  return low;
}
