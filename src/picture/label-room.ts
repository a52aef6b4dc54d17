// Where is there still room for a label?

/** A rectangle that starts at the middle of its left side and is turned about that point, in degrees. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** Ground that is given away piece by piece. */
export interface Room {
  readonly isFree: (box: Box) => boolean;
  readonly add: (box: Box) => void;
  /** The boxes in the way of one. */
  readonly inWay: (box: Box) => readonly Box[];
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL_WIDTH = 224;
const CELL_HEIGHT = 72;
const ROWS = 4096;

/** A rectangle that lies flat. */
export function flat({ left, top, right, bottom }: Bounds): Box {
  return { x: left, y: (top + bottom) / 2, width: right - left, height: bottom - top, angle: 0 };
}

/** Room with nothing in it. */
export function createRoom(): Room {
  const cells = new Map<number, Box[]>();
  const heldIn = (cell: number): Box[] => {
    const held = cells.get(cell) ?? [];
    if (held.length === 0) cells.set(cell, held);
    return held;
  };
  return {
    isFree: (box) =>
      !someCell(box, (cell) => cells.get(cell)?.some((other) => overlap(box, other)) ?? false),
    inWay: (box) => {
      const found = new Set<Box>();
      someCell(box, (cell) => {
        for (const other of cells.get(cell) ?? []) if (overlap(box, other)) found.add(other);
        return false;
      });
      return [...found];
    },
    add: (box) => {
      someCell(box, (cell) => heldIn(cell).push(box) < 0);
    },
  };
}

/** Do two boxes lie on each other? Touching is not overlapping. */
export function overlap(a: Box, b: Box): boolean {
  if (a.angle === b.angle) return overlapAlong(a, b);
  return [a.angle, b.angle].every((angle) => {
    const [first, second] = [extentAlong(a, angle), extentAlong(b, angle)];
    return (
      first.left < second.right &&
      second.left < first.right &&
      first.top < second.bottom &&
      second.top < first.bottom
    );
  });
}

/** The upright rectangle around a box. */
export function boundsOf(box: Box): Bounds {
  return extentAlong(box, 0);
}

/** Boxes turned alike are compared as if they lay flat. */
function overlapAlong(a: Box, b: Box): boolean {
  const [dx, dy] = turned(b.x - a.x, b.y - a.y, -a.angle);
  return (
    dx < a.width &&
    -dx < b.width &&
    Math.abs(dy) < (a.height + b.height) / 2 &&
    a.width > 0 &&
    b.width > 0
  );
}

function extentAlong({ x, y, width, height, angle }: Box, along: number): Bounds {
  const half = height / 2;
  if (angle === 0 && along === 0)
    return { left: x, top: y - half, right: x + width, bottom: y + half };
  const [px, py] = turned(x, y, -along);
  const [ux, uy] = turned(width, 0, angle - along);
  const [vx, vy] = turned(0, half, angle - along);
  return {
    left: px + Math.min(0, ux) - Math.abs(vx),
    right: px + Math.max(0, ux) + Math.abs(vx),
    top: py + Math.min(0, uy) - Math.abs(vy),
    bottom: py + Math.max(0, uy) + Math.abs(vy),
  };
}

const turns = new Map<number, readonly [number, number]>();

function turned(x: number, y: number, degrees: number): readonly [number, number] {
  if (degrees === 0) return [x, y];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = turns.get(degrees) ?? [Math.cos(angle), Math.sin(angle)];
  turns.set(degrees, [cos, sin]);
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Is something so in one of the cells that a box reaches into? */
function someCell(box: Box, is: (cell: number) => boolean): boolean {
  const { left, top, right, bottom } = boundsOf(box);
  for (let column = Math.floor(left / CELL_WIDTH); column * CELL_WIDTH < right; column += 1)
    for (let row = Math.floor(top / CELL_HEIGHT); row * CELL_HEIGHT < bottom; row += 1)
      if (is(column * ROWS + row)) return true;
  return false;
}
