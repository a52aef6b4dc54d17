// On which day is each step of a roadmap finished, whichever branch it lies on?
import { type Day, later } from '../../core/duration.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { schedule } from '../../roadmap/schedule.ts';
import type { Days } from '../../roadmap/times.ts';
import { leaves } from '../../roadmap/tree-index.ts';

/** When a step starts and is finished; `reached` is the day on which all before it are finished too. */
export interface Dated {
  readonly start: Day;
  readonly finish: Day;
  readonly reached: Day;
}

type Estimate = keyof Days;

const kept = new WeakMap<Roadmap, Map<Estimate, ReadonlyMap<string, Dated>>>();

/**
 * The dates of every node by one estimate. Two branches give a step they share the same dates, since these follow from
 * what lies before it; only a high estimate is cut by later records, and then the first branch that has it counts.
 */
export function datesOf(roadmap: Roadmap, by: Estimate = 'typical'): ReadonlyMap<string, Dated> {
  const known = kept.get(roadmap) ?? new Map<Estimate, ReadonlyMap<string, Dated>>();
  kept.set(roadmap, known);
  const dates = known.get(by) ?? made(roadmap, by);
  known.set(by, dates);
  return dates;
}

function made(roadmap: Roadmap, by: Estimate): ReadonlyMap<string, Dated> {
  const parents = new Map<string, Place>(roadmap.nodes.map(({ id, parent }) => [id, parent]));
  const dates = new Map<string, Dated>();
  for (const { id: leaf } of leaves(roadmap))
    for (const { node, start, finish } of schedule(roadmap, leaf).tasks) {
      if (dates.has(node)) continue;
      const before = dates.get(parents.get(node) ?? '')?.reached ?? roadmap.scenario.start;
      const own = { start: start[by], finish: finish[by] };
      dates.set(node, { ...own, reached: later(before, own.finish) });
    }
  return dates;
}
