// Which phase lies behind each part of a line?
import { type Text, wordsOf } from '../../core/text.ts';
import { indexOf } from '../../roadmap/tree-index.ts';
import type { Place } from '../../roadmap/roadmap.ts';
import type { MapLine, Network } from './lines.ts';
import type { Places } from './places.ts';
import type { Band, Lane } from './shapes.ts';

/** A band with the phase whose name it carries. */
export interface PhaseBand extends Band {
  readonly phase: Text;
  /** The phase begins here, and is not only gone on with from the line before. */
  readonly begins: boolean;
}

interface Drawn {
  readonly network: Network;
  readonly lanes: readonly Lane[];
  readonly places: Places;
  readonly radius: number;
  readonly focus: string | null;
}

interface Begun {
  readonly phase: Text | undefined;
  readonly place: Place;
  readonly left: number;
  readonly begins: boolean;
}

/** The bands of every lane. A line that forks off goes on with the phase it comes from. */
export function bandsOf(drawn: Drawn): readonly PhaseBand[] {
  return drawn.network.lines.flatMap((line, index) => bandsAlong(drawn, line, index));
}

function bandsAlong(drawn: Drawn, line: MapLine, index: number): readonly PhaseBand[] {
  const { lanes, places, radius, focus } = drawn;
  const lane = lanes[index];
  const last = line.path.at(-1);
  const right = (places.xOf.get(last?.id ?? null) ?? 0) + radius + 8;
  const own = line.runs.at(-1);
  if (!lane || !own || own.from > own.to) return [];
  const begun = phasesAlong(drawn, line, index);
  return begun.flatMap(({ phase, place, left, begins }, at) => {
    if (phase === undefined) return [];
    return [
      {
        key: `${line.id} ${place ?? ''}`,
        line: line.id,
        left,
        right: begun[at + 1]?.left ?? right,
        top: lane.top + 2,
        bottom: lane.bottom - 3,
        odd: at % 2 === 1,
        dim: focus !== null && focus !== line.id,
        phase,
        begins,
      },
    ];
  });
}

function phasesAlong(
  { network, places, radius }: Drawn,
  { path, runs }: MapLine,
  index: number,
): readonly Begun[] {
  const own = runs.at(-1);
  const from = own?.from ?? 0;
  const begun: Begun[] = [];
  const entry = places.drops[index]?.at(-1)?.x ?? (places.xOf.get(null) ?? 0) - radius - 8;
  const before = phaseAt(network, path[from - 2]?.id ?? null);
  path.slice(Math.max(0, from - 1)).forEach(({ id, parent, phase }, at) => {
    const x = places.xOf.get(id) ?? 0;
    const back = Math.min((x - (places.xOf.get(parent) ?? x)) / 2, radius + 8);
    const first = at === 0;
    if (first)
      begun.push({
        phase: phase ?? before,
        place: id,
        left: from <= 1 || phase === undefined ? entry : Math.max(entry, x - back),
        begins: phase !== undefined,
      });
    else if (phase !== undefined && !same(phase, begun.at(-1)?.phase))
      begun.push({ phase, place: id, left: x - back, begins: true });
  });
  return begun;
}

function phaseAt({ roadmap }: Network, place: Place): Text | undefined {
  const { byId } = indexOf(roadmap);
  for (let at = place; at !== null; at = byId.get(at)?.parent ?? null) {
    const phase = byId.get(at)?.phase;
    if (phase !== undefined) return phase;
  }
  return undefined;
}

function same(a: Text, b: Text | undefined): boolean {
  return b !== undefined && wordsOf(a) === wordsOf(b);
}
