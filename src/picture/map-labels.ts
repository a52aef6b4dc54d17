// Which steps of the map carry their name, and where does it stand so that no two lie on each other?
import type { Place } from '../roadmap/roadmap.ts';
import { type Box, type Room, flat } from './label-room.ts';
import type { Rooms } from './map-lanes.ts';
import type { Lane, Label, Station, StationKind } from './map-shapes.ts';
import { type Type, shortened, widthOf, wrapped } from './text-width.ts';

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
  return ranked.flatMap(({ station, rank }) => {
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

function typeOf(bold: boolean): Type {
  return { family: 'sans', size: SIZE, bold };
}

function slantedLabel(station: Station, setting: Setting, bold: boolean): Label | null {
  const lane = setting.laneOf(station);
  if (!lane) return null;
  const x = station.x + 1;
  const y = station.top - station.radius - AWAY;
  const type = typeOf(bold);
  for (const share of [1, 0.6]) {
    const reach = ((y - lane.top - LINE_HEIGHT / 2) / SIN - 4) * share;
    const text = shortened(station.name, Math.min(WIDEST, reach), type);
    const width = widthOf(text, type) + 4;
    const box: Box = { x, y, width, height: LINE_HEIGHT - 1, angle: SLANT };
    if (text !== '' && setting.room.isFree(box)) return slantedAt(station, { text, bold, box });
  }
  return null;
}

interface Slanted {
  readonly text: string;
  readonly bold: boolean;
  readonly box: Box;
}

function slantedAt(station: Station, { text, bold, box }: Slanted): Label {
  return {
    ...commonOf(station, bold),
    lines: [text],
    x: box.x,
    y: box.y + SIZE * 0.32,
    anchor: 'start',
    angle: SLANT,
    box,
  };
}

interface Try {
  readonly above: boolean;
  readonly width: number;
}

function lyingLabel(station: Station, setting: Setting, bold: boolean): Label | null {
  const wide = Math.min(WIDEST, Math.max(setting.pace * 2 - 8, 72));
  const near = Math.min(WIDEST, Math.max(setting.pace - 6, 48));
  const first = station.number % 2 === 0;
  const tries: readonly Try[] = [
    { above: first, width: wide },
    { above: !first, width: wide },
    { above: first, width: near },
    { above: !first, width: near },
  ];
  for (const attempt of tries) {
    const label = lyingAt(station, setting, { ...attempt, bold });
    if (label && setting.room.isFree(label.box)) return label;
  }
  return null;
}

function lyingAt(
  station: Station,
  setting: Setting,
  { above, width, bold }: Try & { readonly bold: boolean },
): Label | null {
  const type = typeOf(bold);
  const lane = setting.laneOf(station);
  if (!lane) return null;
  const edge = above ? station.top - station.radius - AWAY : station.bottom + station.radius + AWAY;
  const space = above ? edge - lane.top : lane.bottom - setting.rooms.foot - edge;
  const rows = Math.floor((space + 2) / LINE_HEIGHT);
  if (rows < 1) return null;
  const lines =
    rows > 1
      ? wrapped(station.name, { width, most: Math.min(rows, MOST_ROWS) }, type)
      : oneLine(shortened(station.name, width, type));
  if (lines.length === 0) return null;
  const half = Math.max(...lines.map((line) => widthOf(line, type))) / 2;
  const height = lines.length * LINE_HEIGHT;
  const top = above ? edge - height : edge;
  return {
    ...commonOf(station, bold),
    lines,
    x: station.x,
    y: top + SIZE * 0.86,
    anchor: 'middle',
    angle: 0,
    box: flat({
      left: station.x - half - 3,
      right: station.x + half + 3,
      top,
      bottom: top + height,
    }),
  };
}

function oneLine(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

function commonOf(station: Station, bold: boolean) {
  return {
    key: `station ${station.node ?? ''}`,
    of: 'station' as const,
    id: station.node ?? '',
    size: SIZE,
    lineHeight: LINE_HEIGHT,
    bold,
    look: station.look,
    dim: station.dim,
  };
}
