// Which mark does each step of the map carry, and which strands does it lie across?
import type { Scenario } from '../../core/scenario.ts';
import { type Taken, replayTree } from '../../roadmap/replay.ts';
import type { Place } from '../../roadmap/roadmap.ts';
import { indexOf } from '../../roadmap/tree-index.ts';
import type { Words } from '../../words/words.ts';
import type { Lanes } from './lanes.ts';
import type { MapLine, Network, Run } from './lines.ts';
import { lookOf } from './looks.ts';
import { strandY } from './places.ts';
import type { Look, Station, StationKind } from './shapes.ts';

export type Colouring = 'branch' | 'track' | 'party';

interface Drawn {
  readonly network: Network;
  readonly lanes: Lanes;
  readonly xOf: ReadonlyMap<Place, number>;
  readonly radius: number;
  readonly words: Words;
  readonly colouring: Colouring;
  /** Only the steps of this line are not dimmed. */
  readonly lit: ReadonlySet<Place> | null;
  /** The line that is not part of the roadmap. */
  readonly ghost: string | null;
}

/** A mark for each place of the network, the beginning first. */
export function stationsOf(drawn: Drawn): readonly Station[] {
  const { network } = drawn;
  const taken = replayTree(network.roadmap);
  const beside = besideLanes(network.lines);
  const names = namesIn(drawn);
  const stations: Station[] = [];
  for (const [place, lane] of network.laneOf) {
    const line = network.lines[lane];
    const x = drawn.xOf.get(place);
    if (!line || x === undefined) continue;
    const found = place === null ? undefined : taken.get(place);
    const depth = network.depthOf.get(place) ?? 0;
    const [up, down] = strandsAt(beside[lane], depth);
    stations.push({
      node: place,
      kind: kindOf(found),
      name: found ? names(found) : drawn.words.say('map.start'),
      number: depth,
      x,
      top: strandY(drawn.lanes, lane, -up),
      bottom: strandY(drawn.lanes, lane, down),
      radius: line.main ? drawn.radius * 1.12 : drawn.radius,
      line: line.id,
      look: stationLook(drawn, line, found),
      ghost: place !== null && line.id === drawn.ghost,
      dim: drawn.lit !== null && !drawn.lit.has(place),
    });
  }
  return stations;
}

/** Which kind of mark a step has: what is wrong with it counts before what it is. */
export function kindOf(taken: Taken | undefined): StationKind {
  if (!taken) return 'origin';
  if (!taken.holds) return 'broken';
  if (taken.assumed) return 'assumed';
  if (taken.setback) return 'setback';
  return taken.step.parties.length > 1 ? 'exchange' : 'step';
}

function namesIn({ words }: Drawn): (taken: Taken) => string {
  const known = new Map<string, string>();
  return ({ step }) => {
    const name = known.get(step.id) ?? words.text(step.name);
    known.set(step.id, name);
    return name;
  };
}

function stationLook({ network, colouring }: Drawn, line: MapLine, taken: Taken | undefined): Look {
  if (colouring === 'branch' || !taken) return line.look;
  return subjectLook(network.roadmap.scenario, colouring, taken);
}

/** The look of the track that a step moves first, or of the party that makes it first. */
export function subjectLook(
  { tracks, parties }: Scenario,
  colouring: 'track' | 'party',
  { step }: Taken,
): Look {
  const at =
    colouring === 'track'
      ? tracks.findIndex(({ id }) => id === step.moves[0]?.track)
      : parties.findIndex(({ id }) => id === step.parties[0]);
  return at < 0 ? { hue: 0, round: 0 } : lookOf(at);
}

interface Beside {
  readonly up: readonly Run[];
  readonly down: readonly Run[];
}

/** By lane, the strands that run above and below its own line. */
function besideLanes(lines: readonly MapLine[]): readonly Beside[] {
  const found = lines.map(() => ({ up: [] as Run[], down: [] as Run[] }));
  for (const { runs } of lines)
    for (const run of runs)
      if (run.slot !== 0) found[run.lane]?.[run.slot < 0 ? 'up' : 'down'].push(run);
  return found;
}

function strandsAt(beside: Beside | undefined, depth: number): readonly [number, number] {
  if (!beside) return [0, 0];
  const count = (runs: readonly Run[]): number => runs.filter(({ to }) => to >= depth).length;
  return [count(beside.up), count(beside.down)];
}

/** The places that a line leads through. */
export function placesOn(network: Network, lineId: string): ReadonlySet<Place> {
  const line = network.lines.find(({ id }) => id === lineId);
  return new Set<Place>([null, ...(line?.path ?? []).map(({ id }) => id)]);
}

/** Places from which more than one way leads on. */
export function forksOf({ roadmap }: Network): ReadonlySet<Place> {
  const { children } = indexOf(roadmap);
  return new Set([...children].filter(([, own]) => own.length > 1).map(([place]) => place));
}
