// When is a branch at its end, as it stands and with a setback and another way on?
import { type Day, DAYS_PER_MONTH, daysBetween } from '../../core/duration.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Roadmap, RoadmapNode } from '../../roadmap/roadmap.ts';
import { typicalEnd } from '../../roadmap/schedule.ts';

/** What another way costs against the rest of a branch. */
export interface Extra {
  readonly steps: number;
  /** By the typical durations, on the schedule's rules. */
  readonly days: number;
  /** The same, a month counting 30.4375 days. */
  readonly months: number;
}

/**
 * The end of a line, by the typical durations: what `schedule` says, without the other two estimates, since it is asked
 * for every setback at every place.
 */
export function endOf(roadmap: Roadmap, line: readonly RoadmapNode[]): Day {
  const nodes = line.map((node, index) => ({
    ...node,
    id: `n${index}`,
    parent: index === 0 ? null : `n${index - 1}`,
  }));
  const path = replay({ ...roadmap, nodes, branches: [] }, nodes.at(-1)?.id ?? null);
  return typicalEnd(path, roadmap.binding);
}

/** A line with a setback and another way on. Steps that the branch takes too keep the times set for them there. */
export function detour(
  line: readonly RoadmapNode[],
  {
    at,
    setback,
    route,
  }: { readonly at: number; readonly setback: string; readonly route: readonly string[] },
): readonly RoadmapNode[] {
  const rest = line.slice(at);
  const nodeOf = (step: string): RoadmapNode => {
    const place = rest.findIndex((node) => node.step === step);
    const [node] = place < 0 ? [] : rest.splice(place, 1);
    return node ?? { id: '', parent: null, step };
  };
  return [...line.slice(0, at), { id: '', parent: null, step: setback }, ...route.map(nodeOf)];
}

/** How much later one day is than another, with the steps that makes. */
export function extraOf(steps: number, from: Day, to: Day): Extra {
  const days = daysBetween(from, to);
  return { steps, days, months: days / DAYS_PER_MONTH };
}
