// When does each step of a path begin and end, and which chain of steps sets the end?
import { type Day, type Duration, addDuration, later } from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import { type Taken, replay } from './replay.ts';
import type { Place, Roadmap } from './roadmap.ts';
import { waitsAlong } from './waits.ts';

/** One day by each of the three estimates. */
export interface Days {
  readonly low: Day;
  readonly typical: Day;
  readonly high: Day;
}

/** One step of a path in time. */
export interface Task {
  readonly node: string;
  readonly start: Days;
  readonly finish: Days;
  /** The earlier nodes that it waits for directly. */
  readonly waitsFor: readonly string[];
  /** It lies on a longest chain by the typical estimates: any delay of it delays the end. */
  readonly critical: boolean;
}

export interface Schedule {
  /** The day on which the scenario begins. */
  readonly start: Day;
  /** When the last step is finished; the start, where there is no step. */
  readonly end: Days;
  readonly tasks: readonly Task[];
}

/**
 * The schedule of the path to a place: three schedules, one for each estimate. Each step starts
 * when all that it waits for are finished, and not before its own start where the user set one,
 * else that of the scenario.
 */
export function schedule(roadmap: Roadmap, place: Place): Schedule {
  const path = replay(roadmap, place);
  const waits = waitsAlong(path, roadmap.binding);
  const times = { start: roadmap.scenario.start, taken: path.taken, waits };
  const [low, typical, high] = [
    timesBy(times, 'low'),
    timesBy(times, 'typical'),
    timesBy(times, 'high'),
  ];
  const critical = criticalIn(typical, waits);
  const at = (which: 'starts' | 'finishes', index: number): Days => ({
    low: low[which][index] ?? low.end,
    typical: typical[which][index] ?? typical.end,
    high: high[which][index] ?? high.end,
  });
  return {
    start: times.start,
    end: { low: low.end, typical: typical.end, high: high.end },
    tasks: path.taken.map(({ node }, index) => ({
      node: node.id,
      start: at('starts', index),
      finish: at('finishes', index),
      waitsFor: (waits[index] ?? []).flatMap((earlier) => path.taken[earlier]?.node.id ?? []),
      critical: critical.has(index),
    })),
  };
}

/** How long a step of the path takes by one estimate; nothing said, it happens at once. */
export function takesOf({ node, step }: Pick<Taken, 'node' | 'step'>, by: keyof Days): Duration {
  const takes: Takes = node.takes ?? step.takes ?? 'P0D';
  return typeof takes === 'string' ? takes : takes[by];
}

interface Waiting {
  readonly start: Day;
  readonly taken: readonly Taken[];
  readonly waits: readonly (readonly number[])[];
}

interface Times {
  readonly starts: readonly Day[];
  readonly finishes: readonly Day[];
  readonly end: Day;
}

function timesBy({ start, taken, waits }: Waiting, by: keyof Days): Times {
  const starts: Day[] = [];
  const finishes: Day[] = [];
  taken.forEach((step, index) => {
    const free = (waits[index] ?? []).map((earlier) => finishes[earlier] ?? start);
    const begins = free.reduce(later, step.node.start ?? start);
    starts.push(begins);
    finishes.push(addDuration(begins, takesOf(step, by)));
  });
  return { starts, finishes, end: finishes.reduce(later, finishes[0] ?? start) };
}

/**
 * From the end backwards: what finishes last, and whatever a critical step starts on the very
 * finish of.
 */
function criticalIn(
  { starts, finishes, end }: Times,
  waits: readonly (readonly number[])[],
): ReadonlySet<number> {
  const critical = new Set<number>();
  for (let index = finishes.length - 1; index >= 0; index -= 1) {
    if (finishes[index] === end) critical.add(index);
    if (!critical.has(index)) continue;
    for (const earlier of waits[index] ?? [])
      if (finishes[earlier] === starts[index]) critical.add(earlier);
  }
  return critical;
}
