// Where do the letters at the ends of curves and the numbers at their lowest points stand, so that none hides another?

interface Mark {
  readonly x: number;
  readonly y: number;
}

const LETTER = 12;

/** The same marks, pushed apart upright where they would lie on each other; their order from top to bottom stays. */
export function markPlaces(marks: readonly Mark[]): readonly Mark[] {
  const placed = new Map<number, Mark>();
  const order = marks.map((mark, index) => ({ mark, index }));
  for (const { mark, index } of order.toSorted((a, b) => a.mark.y - b.mark.y)) {
    let { y } = mark;
    for (const other of placed.values())
      if (Math.abs(other.x - mark.x) < LETTER && y < other.y + LETTER) y = other.y + LETTER;
    placed.set(index, { x: mark.x, y });
  }
  return marks.map((mark, index) => placed.get(index) ?? mark);
}

const NUMBER = { width: 24, height: 14 };

/** Where the number of a lowest point stands: the middle of its foot. */
export function numberPlace({ x, y }: Mark): Mark {
  return { x, y: y + NUMBER.height };
}

/** Which lowest points have room for their number, the deepest served first. */
export function toldOf(
  lowest: readonly (Mark | null)[],
  marks: readonly Mark[],
): ReadonlySet<number> {
  // A letter stands to the right of its place, with its middle there.
  const taken = marks.map(({ x, y }) => ({ x: x + LETTER / 2, y: y + LETTER / 2 }));
  const told = new Set<number>();
  const order = lowest.flatMap((spot, line) => (spot ? [{ spot, line }] : []));
  for (const { spot, line } of order.toSorted((a, b) => b.spot.y - a.spot.y)) {
    const place = numberPlace(spot);
    const free = taken.every(
      ({ x, y }) => Math.abs(x - place.x) > NUMBER.width || Math.abs(y - place.y) > NUMBER.height,
    );
    if (!free) continue;
    taken.push(place);
    told.add(line);
  }
  return told;
}

/** How dark a stretch of the band is for its weight from 0 to 1: the least is still seen. */
export function depthOf(weight: number): number {
  return Math.round((0.3 + 0.7 * weight) * 100) / 100;
}
