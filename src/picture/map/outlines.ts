// Which outline has the mark of a step, the flag of a promise, the dash of a line?
import type { Flag, Look, Meter, Station } from './shapes.ts';

/** What of a station decides about its mark. */
type Marked = Pick<Station, 'kind' | 'top' | 'bottom' | 'radius'>;

/** An outline as an SVG path around the station's x and the middle of its strands. */
export function markPath({ kind, top, bottom, radius }: Marked): string {
  const half = (bottom - top) / 2;
  const r = kind === 'exchange' ? radius * 1.12 : radius;
  if (kind === 'setback') return diamond(radius * 1.3, half);
  if (kind === 'assumed' || kind === 'broken') return rectangle(r * 0.95, half + r * 0.95);
  if (kind === 'origin') return rectangle(r * 0.85, half + r * 0.95);
  return capsule(r, half);
}

/** The second sign inside a mark: the inner ring of an exchange, the cross of what no longer holds. */
export function innerPath({ kind, top, bottom, radius }: Marked): string | null {
  const half = (bottom - top) / 2;
  const r = radius;
  if (kind === 'exchange' && r >= 2.6) return capsule(r * 0.46, half);
  if (kind !== 'broken') return null;
  const w = r * 0.95;
  const [up, down] = [n(-half - w), n(-half + w)];
  return `M${n(-w)},${up}L${n(w)},${down}M${n(w)},${up}L${n(-w)},${down}`;
}

/** A pennant that hangs from its line. */
export function flagPath({ status }: Flag): string {
  const staff = 'M0,0V20';
  if (status === 'open') return `${staff}M0,10H9L6,14.5L9,19H0`;
  if (status === 'broken') return `${staff}M1,10L9,18M9,10L1,18`;
  return `${staff}M0,10H9L6,14.5L9,19H0Z`;
}

/** What is open along a line, as an area that grows upwards from its foot. */
export function meterPath({ y, values }: Meter): string {
  const [first] = values;
  if (!first) return '';
  const tops = values.map(({ x, open }) => `L${n(x)},${n(y - 3.5 * open)}`).join('');
  return `M${n(first.x)},${n(y)}${tops}L${n(values.at(-1)?.x ?? 0)},${n(y)}Z`;
}

/** Lines beyond the eighth share a colour and are told apart by their dash. */
const DASHES: readonly (string | null)[] = [null, '14 4', '6 3', '18 3 3 3', '2.5 2.5'];

export function dashOf({ round }: Look): string | null {
  return DASHES[round % DASHES.length] ?? null;
}

function capsule(r: number, half: number): string {
  const arc = `A${n(r)},${n(r)} 0 0 1`;
  return `M${n(-r)},${n(-half)}${arc} ${n(r)},${n(-half)}V${n(half)}${arc} ${n(-r)},${n(half)}Z`;
}

function diamond(r: number, half: number): string {
  const [up, down] = [n(-half), n(half)];
  return `M0,${n(-half - r)}L${n(r)},${up}V${down}L0,${n(half + r)}L${n(-r)},${down}V${up}Z`;
}

function rectangle(w: number, h: number): string {
  return `M${n(-w)},${n(-h)}H${n(w)}V${n(h)}H${n(-w)}Z`;
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
