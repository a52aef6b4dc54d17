// What else stands on the map: branches folded away, promises at their deadlines, how much is still open?
import { sayDebtors } from '../../words/promises.ts';
import { daysBetween } from '../../core/duration.ts';
import { commitments } from '../../roadmap/commitments.ts';
import type { Place } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import type { Folded, MapLine, Network } from './lines.ts';
import type { Flag, Lane, Meter, Station, Stub } from './shapes.ts';

const STUB_AWAY = 12;
const STUB_ROOM = 25;
const STUB_ROW = 18;
const FLAG_ROOM = 11;

/** A stub below each step where branches are folded away; those that stand close go down a row by turns. */
export function stubsOf(
  folded: readonly Folded[],
  stationAt: (place: Place) => Station | undefined,
): readonly Stub[] {
  const ends = [-Infinity, -Infinity];
  return folded
    .flatMap(({ node, branches, steps }) => {
      const station = stationAt(node);
      return station ? [{ node, branches, steps, station }] : [];
    })
    .toSorted((a, b) => a.station.x - b.station.x)
    .map(({ node, branches, steps, station: { x, bottom, radius } }) => {
      const row = x - (ends[0] ?? 0) >= STUB_ROOM ? 0 : 1;
      ends[row] = x;
      const y = bottom + radius + STUB_AWAY + row * STUB_ROW;
      return { node, x, y, steps, branches: branches.map(({ id }) => id) };
    });
}

interface Due {
  readonly lane: Lane;
  readonly line: MapLine;
  readonly along: (day: number) => number;
  readonly words: Words;
}

/** The promises that run along a line, each at its deadline; those that fall together stand beside each other. */
export function flagsOf({ roadmap }: Network, { lane, line, along, words }: Due): readonly Flag[] {
  const { scenario } = roadmap;
  const runs = commitments(roadmap, line.path.at(-1)?.id ?? null);
  let last = -Infinity;
  return runs
    .flatMap(({ deadline, ...run }) => (deadline === undefined ? [] : [{ ...run, deadline }]))
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
    .map(({ commitment, deadline, status, from }) => {
      const x = Math.max(along(daysBetween(scenario.start, deadline)), last + FLAG_ROOM);
      last = x;
      const { name: own } = commitment;
      const name = own === undefined ? sayDebtors(words, scenario, commitment) : words.text(own);
      return { key: `${commitment.id} ${from ?? ''}`, x, y: lane.y, status, name, deadline };
    });
}

/** How much is still open along each line's own steps. */
export function metersOf(
  { lines }: Network,
  open: ReadonlyMap<string, number>,
  {
    xOf,
    lanes,
    focus,
  }: {
    readonly xOf: ReadonlyMap<Place, number>;
    readonly lanes: readonly Lane[];
    readonly focus: string | null;
  },
): readonly Meter[] {
  return lines.flatMap(({ id, path, runs }, index) => {
    const own = runs.at(-1);
    const lane = lanes[index];
    const values = path
      .slice(Math.max(0, (own?.from ?? 1) - 1))
      .flatMap((node) => ({ x: xOf.get(node.id) ?? 0, open: open.get(node.id) ?? -1 }))
      .filter(({ open }) => open >= 0);
    if (!lane || values.length === 0) return [];
    return [{ line: id, y: lane.bottom - 1.5, values, dim: focus !== null && focus !== id }];
  });
}
