// Which steps of a branch wait for which, and how does an arrow run between them?
import type { Task } from '../../roadmap/schedule.ts';
import { DIAMOND } from './bars.ts';
import type { Bar, Link } from './shapes.ts';

const WORD = 32;
const OUT = 5;
const HEAD = 4;
const BEND = 3;

/**
 * For each step those it waits for directly: of what the schedule names, whatever another of them waits for already is
 * left out. Indexes of tasks.
 */
function directWaits(tasks: readonly Task[]): readonly (readonly number[])[] {
  const at = new Map(tasks.map(({ node }, index) => [node, index]));
  const words = Math.ceil(tasks.length / WORD);
  const before: Uint32Array[] = [];
  return tasks.map(({ waitsFor }) => {
    const seen = new Uint32Array(words);
    const earlier = waitsFor.flatMap((node) => at.get(node) ?? []).toSorted((a, b) => b - a);
    const direct = earlier.filter((index) => {
      if (has(seen, index)) return false;
      before[index]?.forEach((bits, word) => (seen[word] = (seen[word] ?? 0) | bits));
      return true;
    });
    for (const index of direct)
      seen[index >>> 5] = (seen[index >>> 5] ?? 0) | (1 << (index & (WORD - 1)));
    before.push(seen);
    return direct.toReversed();
  });
}

function has(bits: Uint32Array, index: number): boolean {
  return ((bits[index >>> 5] ?? 0) & (1 << (index & (WORD - 1)))) !== 0;
}

/**
 * The arrows of a branch. Critical ones lead from one critical step to another that starts on its very finish, or that is
 * ready and takes effect only behind it.
 */
export function layLinks(tasks: readonly Task[], bars: readonly Bar[]): readonly Link[] {
  const byNode = new Map(bars.map((bar) => [bar.node, bar]));
  const waits = directWaits(tasks).flatMap((waits, index) =>
    waits.flatMap((earlier): readonly Link[] => {
      const [first, second] = [tasks[earlier], tasks[index]];
      const [from, to] = [byNode.get(first?.node ?? ''), byNode.get(second?.node ?? '')];
      if (!first || !second || !from || !to) return [];
      const critical =
        first.critical && second.critical && first.finish.typical === second.start.typical;
      return [{ kind: 'waits', from: from.node, to: to.node, critical, ...routed(from, to) }];
    }),
  );
  return [...waits, ...layTurns(tasks, byNode)];
}

/** From the finish of a step to that of one that was ready, but stands behind it. */
function layTurns(tasks: readonly Task[], bars: ReadonlyMap<string, Bar>): readonly Link[] {
  const critical = new Set(tasks.flatMap((task) => (task.critical ? [task.node] : [])));
  return tasks.flatMap(({ node, setBy }) => {
    if (setBy.some(({ kind }) => kind === 'waits')) return [];
    return setBy.flatMap(({ kind, nodes: [earlier = ''] }): readonly Link[] => {
      const [from, to] = [bars.get(earlier), bars.get(node)];
      if (kind !== 'turn' || !from || !to) return [];
      const both = critical.has(node) && critical.has(earlier);
      return [{ kind: 'turn', from: earlier, to: node, critical: both, ...turned(from, to) }];
    });
  });
}

/** Out of the end of one bar and back into the end of the other. */
function turned(from: Bar, to: Bar): Pick<Link, 'path' | 'head'> {
  const [end, back] = [endOf(from), endOf(to)];
  const [fromMiddle, toMiddle] = [from.y + from.height / 2, to.y + to.height / 2];
  const trunk = Math.max(end, back) + OUT + HEAD;
  if (from.y === to.y)
    return drawn([
      [end, fromMiddle],
      [trunk, fromMiddle],
    ]);
  return drawn([
    [end, fromMiddle],
    [trunk, fromMiddle],
    [trunk, toMiddle],
    [back, toMiddle],
  ]);
}

function endOf({ x, width }: Bar): number {
  return x + (width === 0 ? DIAMOND : width);
}

type Point = readonly [number, number];

/** Out of the end of one bar, up or down, and into the beginning of the other; right angles only. */
function routed(from: Bar, to: Bar): Pick<Link, 'path' | 'head'> {
  const end = endOf(from);
  const begin = to.width === 0 ? to.x - DIAMOND : to.x;
  const [fromMiddle, toMiddle] = [from.y + from.height / 2, to.y + to.height / 2];
  const start: Point = [end, fromMiddle];
  if (from.y === to.y) return drawn([start, [Math.max(end + 1, begin), toMiddle]]);
  const trunk = end + OUT;
  if (begin - trunk >= HEAD + 3)
    return drawn([start, [trunk, fromMiddle], [trunk, toMiddle], [begin, toMiddle]]);
  const down = toMiddle > fromMiddle;
  const edge = down ? to.y : to.y + to.height;
  const [first, last] =
    to.width === 0 ? [to.x, to.x] : [to.x + 1, to.x + Math.max(1, to.width - 1)];
  const inside = Math.min(last, Math.max(first, trunk));
  if (inside === trunk) return drawn([start, [trunk, fromMiddle], [trunk, edge]]);
  const turn = down ? edge - HEAD - 3 : edge + HEAD + 3;
  return drawn([start, [trunk, fromMiddle], [trunk, turn], [inside, turn], [inside, edge]]);
}

function drawn(points: readonly Point[]): Pick<Link, 'path' | 'head'> {
  return { path: bent(points), head: headOf(points) };
}

/** A line through points with its corners rounded. */
function bent(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${n(x)},${n(y)}`;
      if (!after) return `L${n(x)},${n(y)}`;
      const [ax, ay] = towards([x, y], before);
      const [bx, by] = towards([x, y], after);
      return `L${n(ax)},${n(ay)}Q${n(x)},${n(y)} ${n(bx)},${n(by)}`;
    })
    .join('');
}

function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.abs(toX - x) + Math.abs(toY - y);
  const share = length === 0 ? 0 : Math.min(BEND, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

/** A filled triangle with its point on the last point. */
function headOf(points: readonly Point[]): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [beforeX, beforeY] = points.at(-2) ?? [x - 1, y];
  const [dx, dy] = [Math.sign(x - beforeX), Math.sign(y - beforeY)];
  const [backX, backY] = [x - dx * (HEAD + 1), y - dy * (HEAD + 1)];
  const corner = (side: number) =>
    `${n(backX + dy * HEAD * 0.8 * side)},${n(backY + dx * HEAD * 0.8 * side)}`;
  return `M${n(x)},${n(y)}L${corner(1)}L${corner(-1)}Z`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
