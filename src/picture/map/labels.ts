// Which steps of the map carry their name, and where does it stand so that no two lie on each other?
import type { Place } from '../../roadmap/roadmap.ts';
import type { Room } from '../label-room.ts';
import type { Fit } from './fit.ts';
import type { Rooms } from './lanes.ts';
import type { Lane, Label, Station, StationKind } from './shapes.ts';

/** What makes a step worth its name before others. */
export interface Weights {
  readonly place: Place | undefined;
  readonly chosen: Place | undefined;
  readonly forks: ReadonlySet<Place>;
  readonly phases: ReadonlySet<Place>;
  readonly tips: ReadonlySet<Place>;
  readonly main: string | undefined;
}

export interface Setting {
  readonly fit: Fit;
  readonly room: Room;
  readonly rooms: Rooms;
  readonly laneOf: (station: Station) => Lane | undefined;
  readonly slanted: boolean;
  /** Pixels from one step to the next on the average. */
  readonly pace: number;
}

export const SIZE = 12.5;
const LINE_HEIGHT = 14;
const SLANT = -42;
const SIN = Math.sin((-SLANT * Math.PI) / 180);
const WIDEST = 168;
const AWAY = 5;
const MOST_ROWS = 3;
const LEFTMOST = 6;
/** How far a label may reach into the gap above its lane. */
const OVER = 4;
/** Where steps are mere beads, only those that matter most have a name. */
const FEW_PACE = 8;
const FEW_RANK = 3;

const KINDS: Readonly<Record<StationKind, number>> = {
  broken: 3,
  setback: 4,
  assumed: 5,
  exchange: 7,
  step: 8,
  origin: 6,
};

/** The labels of the stations, those that matter most first. Those for which there is no room are left out. */
export function labelsOf(
  stations: readonly Station[],
  weights: Weights,
  setting: Setting,
): readonly Label[] {
  const ranked = stations
    .map((station) => ({ station, rank: rankOf(station, weights) }))
    .toSorted((a, b) => a.rank - b.rank);
  const least = !setting.slanted && setting.pace < FEW_PACE ? FEW_RANK : Infinity;
  return ranked.flatMap(({ station, rank }) => {
    if (rank >= least) return [];
    const label = setting.slanted
      ? slantedLabel(station, setting, rank < 1)
      : lyingLabel(station, setting, rank < 1);
    if (!label) return [];
    setting.room.add(label.box);
    return [label];
  });
}

/**
 * Less is more important. Among equals the main line comes first, then steps whose number divides best by two: they
 * stand far apart, and zooming in adds others between them without moving any.
 */
function rankOf({ node, kind, line, number }: Station, weights: Weights): number {
  const { place, chosen, forks, phases, tips, main } = weights;
  if (node === place && place !== undefined) return 0;
  if (node === chosen && chosen !== undefined) return 0.5;
  const side = line === main ? 0 : 0.4;
  const fine = 0.01 * (8 - Math.min(8, twosIn(number)));
  if (forks.has(node) || tips.has(node)) return 1 + side + fine;
  if (phases.has(node)) return 2 + side + fine;
  return KINDS[kind] + side + fine;
}

function twosIn(number: number): number {
  let count = 0;
  for (let rest = number; rest > 0 && rest % 2 === 0; rest /= 2) count += 1;
  return count;
}

function slantedLabel(station: Station, setting: Setting, bold: boolean): Label | null {
  const lane = setting.laneOf(station);
  if (!lane) return null;
  const y = station.top - station.radius - AWAY;
  const reach = Math.min(WIDEST, (y - lane.top - LINE_HEIGHT / 2) / SIN - 4);
  for (const width of [reach, reach * 0.6]) {
    const { lines, width: set } = setting.fit(station.name, { width, rows: 1, bold });
    const box = { x: station.x + 1, y, width: set + 4, height: LINE_HEIGHT - 1, angle: SLANT };
    if (lines.length === 0 || !setting.room.isFree(box)) continue;
    return labelOf(station, bold, { lines, y: y + SIZE * 0.32, anchor: 'start', box });
  }
  return null;
}

interface Side {
  readonly above: boolean;
  readonly edge: number;
  readonly rows: number;
}

/** Above and below by turns, so that neighbours do not meet; then the other side; then both again with less. */
function lyingLabel(station: Station, setting: Setting, bold: boolean): Label | null {
  const { pace, fit, room } = setting;
  const sides = sidesOf(station, setting);
  for (const width of [
    Math.min(WIDEST, Math.max(pace * 2 - 8, 72)),
    Math.min(WIDEST, Math.max(pace - 6, 48)),
  ])
    for (const { above, edge, rows } of sides) {
      if (rows < 1) continue;
      const { lines, width: set } = fit(station.name, { width, rows, bold });
      const height = lines.length * LINE_HEIGHT;
      const y = above ? edge - height / 2 : edge + height / 2;
      const left = station.x - set / 2 - 3;
      const box = { x: Math.max(LEFTMOST, left), y, width: set + 6, height, angle: 0 };
      if (lines.length > 0 && room.isFree(box))
        return labelOf(station, bold, {
          lines,
          y: y - height / 2 + SIZE * 0.86,
          anchor: left < LEFTMOST ? 'start' : 'middle',
          box,
        });
    }
  return null;
}

function sidesOf(station: Station, { rooms, laneOf }: Setting): readonly Side[] {
  const lane = laneOf(station);
  if (!lane) return [];
  const [up, down] = [station.top - station.radius - AWAY, station.bottom + station.radius + AWAY];
  const rows = (space: number): number =>
    Math.min(MOST_ROWS, Math.floor((space + 2) / LINE_HEIGHT));
  const above = { above: true, edge: up, rows: rows(up - lane.top + OVER) };
  const below = { above: false, edge: down, rows: rows(lane.bottom - rooms.foot - down) };
  return station.number % 2 === 0 ? [above, below] : [below, above];
}

type Stood = Pick<Label, 'lines' | 'y' | 'anchor' | 'box'>;

/** Written out field by field: a map has thousands of them, and spreading one object into another is slow. */
function labelOf({ node, x, look, dim }: Station, bold: boolean, stood: Stood): Label {
  const { lines, y, anchor, box } = stood;
  return {
    key: `station ${node ?? ''}`,
    of: 'station',
    id: node ?? '',
    lines,
    x: anchor === 'start' ? box.x : x,
    y,
    anchor,
    angle: box.angle,
    size: SIZE,
    lineHeight: LINE_HEIGHT,
    bold,
    look,
    dim,
    box,
  };
}
