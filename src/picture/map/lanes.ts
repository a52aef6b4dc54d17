// How high does each lane of the map lie, and how thick are the strands on it?
import type { Network } from './lines.ts';
import type { Lane } from './shapes.ts';

/** What a lane needs above and below its strands. */
export interface Rooms {
  /** For labels and all else, above the line and below it. */
  readonly above: number;
  readonly below: number;
  /** The part of it below that is kept for the name of a phase. */
  readonly foot: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly rooms: Rooms;
  /** From the middle of one strand to the next. */
  readonly gap: number;
  readonly height: number;
  /** Labels rise at an angle: steps stand too close for lying ones, and there is room above. */
  readonly slanted: boolean;
}

interface Wanted {
  /** Height to fill, where the lanes do not need more. */
  readonly height: number;
  /** Pixels from one step to the next on the average. */
  readonly pace: number;
}

export const AXIS_HEIGHT = 30;
/** From this pace on, lying labels in two rows fit over their steps. */
const LYING_PACE = 36;
const LEAST_PITCH = 44;
const LYING_PITCH = 96;
const SLANTED_PITCH = 104;
const MOST_PITCH = 176;
const FOOT = 10;

/** The lanes from top to bottom. They fill the height where it is enough, and grow with the zoom until labels fit. */
export function lanesOf(network: Network, { height, pace }: Wanted): Lanes {
  const thickness = thicknessOf(network);
  const gap = gapFor(Math.max(...thickness.map(({ up, down }) => up + down)));
  const strands = thickness.reduce((sum, { up, down }) => sum + (up + down) * gap, 0);
  const free = (height - AXIS_HEIGHT - FOOT - strands) / network.lines.length;
  const grown = LEAST_PITCH + ((pace - 16) / (LYING_PACE - 16)) * (LYING_PITCH - LEAST_PITCH);
  const pitch = clamp(Math.max(free, clamp(grown, 0, LYING_PITCH)), LEAST_PITCH, MOST_PITCH);
  const slanted = pace < LYING_PACE && pitch >= SLANTED_PITCH;
  const rooms = roomsFor(pitch, slanted);
  const spare = Math.max(0, free - MOST_PITCH) * network.lines.length;
  let top = AXIS_HEIGHT + spare * 0.3;
  const lanes = network.lines.map((line, lane) => {
    const { up = 0, down = 0 } = thickness[lane] ?? {};
    const y = Math.round(top + rooms.above + up * gap);
    const bottom = y + down * gap + rooms.below;
    const made = { line: line.id, top, y, bottom };
    top = bottom;
    return made;
  });
  return { lanes, rooms, gap, slanted, height: Math.max(height, top + FOOT) };
}

function roomsFor(pitch: number, slanted: boolean): Rooms {
  const foot = pitch >= 80 ? 19 : 0;
  const below = slanted ? 15 + foot : clamp((pitch - foot) * 0.48, 20, 50) + foot;
  return { foot, below, above: pitch - below };
}

/** The most strands above and below each lane's own line. */
function thicknessOf({
  lines,
}: Network): readonly { readonly up: number; readonly down: number }[] {
  const found = lines.map(() => ({ up: 0, down: 0 }));
  for (const { runs } of lines)
    for (const { lane, slot } of runs) {
      const at = found[lane];
      if (!at) continue;
      at.up = Math.max(at.up, -slot);
      at.down = Math.max(at.down, slot);
    }
  return found;
}

/** Few strands stand apart; many draw together, but never touch. */
function gapFor(most: number): number {
  if (most <= 6) return 6;
  return most <= 14 ? 4.5 : 3;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
