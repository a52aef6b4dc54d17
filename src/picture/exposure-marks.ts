// Where do the letters at the ends of curves stand, so that none hides another?

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
