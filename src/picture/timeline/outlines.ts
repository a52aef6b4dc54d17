// Which outlines do the marks of a timeline have, on screen and in a file?
import { BAR_HEIGHT, DIAMOND } from './bars.ts';
import type { Bar, DeadlineFlag } from './shapes.ts';

const ROUND = 2.5;
const POINT = 6;
export const RAIL = 2;

type Outlined = Pick<Bar, 'x' | 'y' | 'width' | 'kind'>;

/** A bar's outline: round corners, pointed ends for a setback, a diamond for what happens at once. */
export function barPath({ x, y, width, kind }: Outlined): string {
  const middle = y + BAR_HEIGHT / 2;
  const [right, bottom] = [x + width, y + BAR_HEIGHT];
  if (width === 0)
    return `M${n(x - DIAMOND)},${n(middle)}L${n(x)},${n(middle - DIAMOND)}L${n(x + DIAMOND)},${n(middle)}L${n(x)},${n(middle + DIAMOND)}Z`;
  if (kind === 'setback') {
    const point = Math.min(POINT, width / 2);
    return `M${n(x)},${n(middle)}L${n(x + point)},${n(y)}L${n(right - point)},${n(y)}L${n(right)},${n(middle)}L${n(right - point)},${n(bottom)}L${n(x + point)},${n(bottom)}Z`;
  }
  const r = Math.min(ROUND, width / 2);
  return `M${n(x + r)},${n(y)}H${n(right - r)}Q${n(right)},${n(y)} ${n(right)},${n(y + r)}V${n(bottom - r)}Q${n(right)},${n(bottom)} ${n(right - r)},${n(bottom)}H${n(x + r)}Q${n(x)},${n(bottom)} ${n(x)},${n(bottom - r)}V${n(y + r)}Q${n(x)},${n(y)} ${n(x + r)},${n(y)}Z`;
}

/** A cross at the beginning of what is no longer possible; '' for everything else. */
export function strikePath({ x, y, width, kind }: Outlined): string {
  if (kind !== 'broken') return '';
  const [middle, from, to] = [y + BAR_HEIGHT / 2, width === 0 ? x - 4 : x - 13, 8];
  return `M${n(from)},${n(middle - 4)}l${to},8m0,-8l${-to},8`;
}

/** A post before the start of a bar that the user has given a day. */
export function pinPath({ x, y, width }: Pick<Bar, 'x' | 'y' | 'width'>): string {
  return `M${n((width === 0 ? x - DIAMOND : x) - 2.5)},${n(y - 1)}v${BAR_HEIGHT + 2}`;
}

/** The range of a step's finish: a rail below its bar, from a tick at the low end to the high end. */
export function rangeOf({ low, high, x, width, y, height }: Bar) {
  const typical = x + width;
  return {
    y: y + height + 2,
    tick: low,
    sure: { x: low, width: Math.max(0, typical - low) },
    fade: { x: typical, width: Math.max(0, high - typical) },
    shown: high - low >= 1,
  };
}

const FLAGS: Readonly<Record<DeadlineFlag['status'], string>> = {
  open: 'h9v8h-9Z',
  kept: 'h9v8h-9Z',
  late: 'h9l-3,4l3,4h-9Z',
  broken: 'h4l-2,4l2,4h-4Zm6,0h4v8h-4l-2,-4Z',
  void: 'h9v2h-9Zm0,6h9v2h-9Z',
};

/** A flag on its pole: whole where the promise is open or kept, with a tail for a late one, torn for a broken one. */
export function flagOutline({ x, y, status }: Pick<DeadlineFlag, 'x' | 'y' | 'status'>): string {
  return `M${n(x)},${n(y + 15)}V${n(y + 2)}${FLAGS[status]}`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
