// Which items of a list have to be moved to bring it into rising order, and which may stay?

/**
 * The fewest places of a list whose numbers stand out of order: all but a longest rising run. Of
 * several longest runs, the one that ends first.
 */
export function outOfRun(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const cameFrom: number[] = [];
  numbers.forEach((number, index) => {
    let best = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const rises = (numbers[earlier] ?? 0) < number;
      if (rises && (lengths[earlier] ?? 0) > (lengths[best] ?? 0)) best = earlier;
    }
    lengths.push((lengths[best] ?? 0) + 1);
    cameFrom.push(best);
  });
  const out = new Set(numbers.keys());
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = cameFrom[at] ?? -1)
    out.delete(at);
  return out;
}
