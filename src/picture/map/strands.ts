// How does each line run over the map: along which lanes, and down or up where it leaves one?
import type { Lanes } from './lanes.ts';
import type { MapLine, Network } from './lines.ts';
import { type Places, strandY } from './places.ts';
import type { Drop, Strand, Stretch } from './shapes.ts';

interface Drawn {
  readonly network: Network;
  readonly lanes: Lanes;
  readonly places: Places;
  readonly followed: string | null;
  readonly focus: string | null;
  readonly ghost: string | null;
}

/** How far the end of a line without steps of its own reaches behind its last bend. */
const STUMP = 8;

/** One strand for each line, the main one last: it lies on top. */
export function strandsOf(drawn: Drawn): readonly Strand[] {
  const { lines } = drawn.network;
  return lines.map((line, index) => strandOf(drawn, line, index)).toSorted(byWeight);
}

function byWeight(a: Strand, b: Strand): number {
  return Number(a.main) - Number(b.main);
}

function strandOf(drawn: Drawn, line: MapLine, index: number): Strand {
  const { lanes, places, followed, focus, ghost } = drawn;
  const drops = places.drops[index] ?? [];
  const stretches = stretchesOf(drawn, line, index);
  const followedHere = line.id === followed;
  return {
    line: line.id,
    look: line.look,
    main: line.main,
    followed: followedHere,
    ghost: line.id === ghost,
    dim: focus !== null && line.id !== focus,
    width: widthOf(lanes.gap, line.main),
    stretches,
    drops,
    path: pathOf(stretches, drops),
    bar: line.path.length > 0 && isBare(line),
  };
}

/** No step stands on its own lane. */
function isBare({ runs }: MapLine): boolean {
  const own = runs.at(-1);
  return own !== undefined && own.from > own.to;
}

function widthOf(gap: number, main: boolean): number {
  return main ? Math.min(6, gap * 0.95) : Math.min(4, gap * 0.68);
}

function stretchesOf({ lanes, places }: Drawn, line: MapLine, index: number): readonly Stretch[] {
  const { xOf } = places;
  const start = xOf.get(null) ?? 0;
  return line.runs.map((run, at) => {
    const before = places.drops[index]?.[at - 1];
    const after = places.drops[index]?.[at];
    const last = run.to === 0 ? start : (xOf.get(line.path[run.to - 1]?.id ?? null) ?? start);
    const from = before?.x ?? start;
    const end = run.from > run.to ? from + (before?.bends[1] ?? 0) + STUMP : last;
    return {
      from,
      to: after?.x ?? Math.max(from, end),
      y: strandY(lanes, run.lane, run.slot),
      lane: run.lane,
    };
  });
}

function pathOf(stretches: readonly Stretch[], drops: readonly Drop[]): string {
  const [first] = stretches;
  if (!first) return '';
  const parts = [`M${round(first.from)},${round(first.y)}`];
  stretches.forEach((stretch, at) => {
    const drop = drops[at];
    parts.push(drop ? bendsOf(drop) : `H${round(stretch.to)}`);
  });
  return parts.join('');
}

function bendsOf({ x, from, to, bends: [before, after] }: Drop): string {
  const down = to >= from ? 1 : -1;
  const turn = down > 0 ? 1 : 0;
  return [
    `H${round(x - before)}`,
    `A${round(before)},${round(before)} 0 0 ${turn} ${round(x)},${round(from + down * before)}`,
    `V${round(to - down * after)}`,
    `A${round(after)},${round(after)} 0 0 ${1 - turn} ${round(x + after)},${round(to)}`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
