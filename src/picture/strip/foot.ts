// Where below a row do the names of the ways stand that leave it, so that no two lie on each other?
import { lettered } from './lettering.ts';
import { LEFT, type Measures, RIGHT } from './measures.ts';
import type { Lettering, StripWay } from './shapes.ts';
import type { StripStop } from './stops.ts';

/** A step from which ways leave, and where it stands. */
export interface Fork {
  readonly stop: StripStop;
  readonly x: number;
}

/** A name below the row, from the top of the foot down. */
interface Hung {
  readonly fork: Fork;
  readonly way: StripStop['ways'][number];
  readonly lines: readonly string[];
  readonly whole: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Foot {
  readonly hung: readonly Hung[];
  readonly height: number;
}

const ARM = 15;
const MOST_ROWS = 3;
/** A name is set in no less than this, also where it then reaches below its own fork. */
const LEAST_BESIDE = 112;
const BEND = 6;

/**
 * The names from the right to the left: what leaves farther right hangs higher, and what reaches below it hangs lower,
 * so that no way crosses the name of one that lies beside it.
 */
export function footOf(forks: readonly Fork[], width: number, measures: Measures): Foot {
  const hung: Hung[] = [];
  for (const fork of forks.toReversed())
    for (const way of fork.stop.ways) hung.push(hang(hung, { fork, way }, { width, measures }));
  const deepest = hung.reduce((most, { bottom }) => Math.max(most, bottom), 0);
  return { hung, height: deepest === 0 ? 0 : deepest + 4 };
}

function hang(
  before: readonly Hung[],
  { fork, way }: Pick<Hung, 'fork' | 'way'>,
  { width, measures }: { readonly width: number; readonly measures: Measures },
): Hung {
  const type = measures.way;
  const most = width - LEFT - RIGHT;
  // The room to the right of the fork, and farther left where that is too little.
  const beside = Math.max(width - RIGHT - fork.x - ARM, Math.min(most, LEAST_BESIDE));
  const set = lettered(way.said, { width: beside, most: MOST_ROWS }, type);
  const left = Math.max(LEFT, Math.min(fork.x + ARM, width - RIGHT - set.width));
  const right = left + set.width;
  const height = set.lines.length * measures.wayHeight;
  const from = Math.min(left, fork.x) - 6;
  const top = before.reduce(
    (low, other) =>
      Math.min(other.left, other.fork.x) - 6 < right + 6 && other.right > from
        ? Math.max(low, other.bottom)
        : low,
    4,
  );
  return { fork, way, ...set, left, right, top, bottom: top + height };
}

/** The ways of a foot as shapes: `line` is the height of the row's line, `top` that of the foot. */
export function waysOf(
  { hung }: Foot,
  { line, top }: { readonly line: number; readonly top: number },
  { way: type, wayHeight }: Measures,
): readonly StripWay[] {
  return hung.map(({ fork, way, lines, whole, left, right, ...own }) => {
    const middle = top + own.top + wayHeight / 2;
    const label: Lettering = {
      lines,
      whole,
      x: left,
      y: middle + type.size * 0.34,
      anchor: 'start',
      size: type.size,
      lineHeight: wayHeight,
      box: { left, right, top: top + own.top, bottom: top + own.bottom },
    };
    return {
      key: `${fork.stop.node ?? ''} ${way.kind} ${way.end ?? ''}`,
      kind: way.kind,
      at: fork.stop.node,
      branches: way.branches,
      end: way.end,
      steps: way.steps,
      look: way.look,
      path: pathTo({ x: fork.x, from: line, to: middle, left: left - 4 }),
      label,
    };
  });
}

/** Down from the line, then aside to the name; straight down where the name stands under it. */
function pathTo(way: Readonly<Record<'x' | 'from' | 'to' | 'left', number>>): string {
  const { x, from, to, left } = way;
  if (left <= x + BEND) return `M${n(x)},${n(from)}V${n(to - 9)}`;
  return `M${n(x)},${n(from)}V${n(to - BEND)}Q${n(x)},${n(to)} ${n(x + BEND)},${n(to)}H${n(left)}`;
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
