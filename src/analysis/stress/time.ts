// When is a branch at its end, as it stands and with a setback and another way on?
import { type Day, DAYS_PER_MONTH, daysBetween } from '../../core/duration.ts';
import { type Passage, pass } from '../../roadmap/replay.ts';
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
 * The end of what is taken from a situation on, by the typical durations: what `schedule` says, without the other two
 * estimates, since it is asked for every setback at every place.
 * @param before what was taken up to there, as a path from the start
 */
export function endOf(
  { scenario, binding }: Pick<Roadmap, 'scenario' | 'binding'>,
  before: Pick<Passage, 'start' | 'taken'>,
  nodes: readonly RoadmapNode[],
): Day {
  const from = before.taken.at(-1)?.after ?? before.start;
  const { taken } = pass(scenario, from, nodes);
  return typicalEnd({ scenario, start: before.start, taken: [...before.taken, ...taken] }, binding);
}

/** A setback and another way on, after which these nodes of a line are left. Their steps keep the times set there. */
export function detour(
  left: readonly RoadmapNode[],
  { setback, route }: { readonly setback: string; readonly route: readonly string[] },
): readonly RoadmapNode[] {
  const rest = [...left];
  const nodeOf = (step: string): RoadmapNode => {
    const place = rest.findIndex((node) => node.step === step);
    const [node] = place < 0 ? [] : rest.splice(place, 1);
    return node ?? { id: '', parent: null, step };
  };
  return [{ id: '', parent: null, step: setback }, ...route.map(nodeOf)];
}

/** How much later one day is than another, with the steps that makes. */
export function extraOf(steps: number, from: Day, to: Day): Extra {
  const days = daysBetween(from, to);
  return { steps, days, months: days / DAYS_PER_MONTH };
}
