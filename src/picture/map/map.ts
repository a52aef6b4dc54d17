// How does a roadmap look as a map: its branches as metro lines, side by side where they share their way?
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import type { Days } from '../../roadmap/times.ts';
import { sayPhase } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { type Room, createRoom, flat } from '../label-room.ts';
import { bandsOf } from './bands.ts';
import { type Column, columnsByDate, columnsByStep, spanOf } from './columns.ts';
import { datesOf } from './dates.ts';
import { fitter } from './fit.ts';
import { type Weights, SIZE, labelsOf } from './labels.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { type Network, networkOf } from './lines.ts';
import { flagsOf, metersOf, stubsOf } from './marks.ts';
import { branchNames, phaseNames } from './names.ts';
import { type Places, placesOf } from './places.ts';
import type { Flag, Label, MapPicture, Station, Strand, Stub, Tick } from './shapes.ts';
import { type Colouring, forksOf, placesOn, stationsOf } from './stations.ts';
import { strandsOf } from './strands.ts';
import { dateTicks, stepTicks } from './ticks.ts';
import { alongColumns } from './along.ts';

export interface MapOptions {
  readonly words: Words;
  readonly by: 'step' | 'date';
  /** Pixels from one step to the next on the average: the zoom. */
  readonly pace: number;
  /** Height to fill where the lanes do not need more. */
  readonly height: number;
  /** Ids of branches that are folded away. */
  readonly folded?: ReadonlySet<string>;
  /** The branch that is followed; its promises are shown. */
  readonly followed?: string | null;
  /** Everything but this branch is dimmed. */
  readonly focus?: string | null;
  /** The branch that is no branch yet, but a route laid beside the roadmap. */
  readonly ghost?: string | null;
  readonly place?: Place;
  readonly chosen?: Place;
  readonly colouring?: Colouring;
  readonly dates?: keyof Days;
  /** For each node, how much is still open after it: from 0 to 1. Drawn as a thin line under each branch. */
  readonly open?: ReadonlyMap<string, number>;
}

const LEFT = 34;
const RIGHT = 24;
const HALF_YEAR = 183;

/** The map of a roadmap in pixels. Deterministic: the same roadmap and options give the same map. */
export function mapOf(roadmap: Roadmap, options: MapOptions): MapPicture {
  const frame = frameOf(roadmap, options);
  const { network, lanes, places, radius } = frame;
  const focus = options.focus ?? null;
  const ghost = options.ghost ?? null;
  const stations = stationsOf({
    network,
    lanes,
    xOf: places.xOf,
    radius,
    words: options.words,
    colouring: options.colouring ?? 'branch',
    lit: focus === null ? null : placesOn(network, focus),
    ghost,
  });
  const followed = options.followed ?? null;
  const strands = strandsOf({ network, lanes, places, followed, focus, ghost });
  const bands = bandsOf({ network, lanes: lanes.lanes, places, radius, focus });
  const byPlace = new Map(stations.map((station) => [station.node, station]));
  const stubs = stubsOf(network.folded, (place) => byPlace.get(place));
  const flags = options.by === 'date' ? flagsIn(frame, options) : [];
  const { labels, right } = texts(frame, { stations, strands, bands, stubs, flags }, options);
  return {
    width: right + RIGHT,
    height: lanes.height,
    lanes: lanes.lanes,
    ticks: ticksOf(frame, options),
    bands,
    strands,
    meters: options.open
      ? metersOf(network, options.open, { xOf: places.xOf, lanes: lanes.lanes, focus })
      : [],
    stations,
    stubs,
    flags,
    labels,
    columns: places.columnXs,
  };
}

/** How wide the lines of a map are without their names, and how it would be at the least pace that shows all of it. */
export function paceToFit(roadmap: Roadmap, options: MapOptions, width: number): number {
  let [low, high] = [1, 160];
  for (let turns = 0; turns < 9; turns += 1) {
    const pace = Math.sqrt(low * high);
    if (mapWidth(roadmap, { ...options, pace }) > width) high = pace;
    else low = pace;
  }
  return low;
}

function mapWidth(roadmap: Roadmap, options: MapOptions): number {
  const frame = frameOf(roadmap, options);
  const { network, lanes, places, radius } = frame;
  const strands = strandsOf({
    network,
    lanes,
    places,
    followed: null,
    focus: null,
    ghost: null,
  });
  const { right } = named(frame, strands, options);
  return Math.max(right, lastX(places) + radius) + RIGHT;
}

interface MapFrame {
  readonly network: Network;
  readonly lanes: Lanes;
  readonly columns: readonly Column[];
  readonly places: Places;
  readonly unit: number;
  readonly radius: number;
  readonly room: Room;
}

function frameOf(roadmap: Roadmap, options: MapOptions): MapFrame {
  const { by, pace, height } = options;
  const network = networkOf(roadmap, options.folded);
  const columns =
    by === 'step'
      ? columnsByStep(network)
      : columnsByDate(network, datesOf(roadmap, options.dates));
  const longest = Math.max(1, ...network.lines.map(({ path }) => path.length));
  const span = spanOf(columns);
  const unit = by === 'step' || span === 0 ? pace : (pace * longest) / span;
  const radius = radiusAt(pace);
  const lanes = lanesOf(network, { height, pace });
  const places = placesOf(network, columns, { lanes, spacing: { unit, pace, radius, left: LEFT } });
  return { network, lanes, columns, places, unit, radius, room: createRoom() };
}

/** Steps shrink with the pace, down to beads on a string. */
function radiusAt(pace: number): number {
  return Math.max(2.2, Math.min(6, 1.1 + pace * 0.22));
}

function lastX({ columnXs }: Places): number {
  return columnXs.at(-1) ?? LEFT;
}

/** The room after the strands that change lanes, and the names of the branches in it. */
function named(
  { network, lanes, radius, room }: MapFrame,
  strands: readonly Strand[],
  options: MapOptions,
) {
  const half = lanes.gap;
  for (const { drops } of strands)
    for (const { x, from, to } of drops)
      room.add(
        flat({
          left: x - half,
          right: x + half,
          top: Math.min(from, to),
          bottom: Math.max(from, to),
        }),
      );
  const { words } = options;
  const names = branchNames({
    network,
    lanes: lanes.lanes,
    strands,
    radius,
    room,
    nameOf: ({ branch }) => words.text(branch?.name),
  });
  return { names, right: Math.max(0, ...names.map(({ box }) => box.x + box.width)) };
}

interface Drawn {
  readonly stations: readonly Station[];
  readonly strands: readonly Strand[];
  readonly bands: ReturnType<typeof bandsOf>;
  readonly stubs: readonly Stub[];
  readonly flags: readonly Flag[];
}

/** All that is written on the map, and how far it reaches to the right. */
function texts(frame: MapFrame, drawn: Drawn, options: MapOptions) {
  const { network, lanes, places, radius, room } = frame;
  const { stations, strands, bands, stubs, flags } = drawn;
  const { names, right } = named(frame, strands, options);
  for (const { x, y } of stubs)
    room.add(flat({ left: x - 10, right: x + 10, top: y - 9, bottom: y + 9 }));
  for (const { x, y } of flags)
    room.add(flat({ left: x - 2, right: x + 10, top: y, bottom: y + 22 }));
  for (const { x, top, bottom, radius: own } of stations)
    room.add(flat({ left: x - own, right: x + own, top: top - own, bottom: bottom + own }));
  const { scenario, main } = network.roadmap;
  const phases = phaseNames({
    bands,
    rooms: lanes.rooms,
    room,
    main,
    sayPhase: ({ phase }) => sayPhase(options.words, scenario, phase),
  });
  const laneOf = new Map(lanes.lanes.map((lane) => [lane.line, lane]));
  const labels = labelsOf(stations, weightsOf(network, options), {
    fit: fitter(SIZE),
    room,
    rooms: lanes.rooms,
    laneOf: ({ line }) => laneOf.get(line),
    slanted: lanes.slanted,
    pace: options.pace,
  });
  const all: readonly Label[] = [...phases, ...labels, ...names];
  return { labels: all, right: Math.max(right, lastX(places) + radius) };
}

function weightsOf(network: Network, { place, chosen }: MapOptions): Weights {
  const { roadmap } = network;
  return {
    place,
    chosen,
    forks: forksOf(network),
    phases: new Set(roadmap.nodes.filter(({ phase }) => phase !== undefined).map(({ id }) => id)),
    tips: new Set(roadmap.branches.map(({ tip }) => tip)),
    main: roadmap.main,
  };
}

function ticksOf(frame: MapFrame, { by, words, pace }: MapOptions): readonly Tick[] {
  const { network, columns, places, unit } = frame;
  const along = alongColumns(columns, places.columnXs, unit);
  const last = columns.at(-1)?.key ?? 0;
  if (by === 'step') return stepTicks({ end: last, unit: pace, along }, words);
  const end = last + HALF_YEAR;
  return dateTicks({ end, unit, along }, { start: network.roadmap.scenario.start, words });
}

function flagsIn(frame: MapFrame, { followed, words }: MapOptions): readonly Flag[] {
  const { network, lanes, columns, places, unit } = frame;
  const index = Math.max(
    0,
    network.lines.findIndex(({ id, main }) => (followed ? id === followed : main)),
  );
  const [line, lane] = [network.lines[index], lanes.lanes[index]];
  if (!line || !lane) return [];
  return flagsOf(network, {
    line,
    lane,
    words,
    along: alongColumns(columns, places.columnXs, unit),
  });
}
