// What set the typical finish of each step, and which chain of steps sets the end?
import { addDuration } from '../core/duration.ts';
import { type Course, type Times, takesOf } from './times.ts';

/**
 * What a typical finish follows from. `waits`: the step took its time after the finish of these. `turn`: a step that
 * stands before it finished then. Else a day that somebody set: the day on record, the day before which its step does
 * not take effect, or the day on which it started, set for it or that of the scenario.
 */
export interface SetBy {
  readonly kind: 'waits' | 'turn' | 'record' | 'not-before' | 'start';
  /** The earlier nodes; none where it is a day. */
  readonly nodes: readonly string[];
}

/** The same, steps being named by their place on the path. */
export interface Setter extends Pick<SetBy, 'kind'> {
  readonly indexes: readonly number[];
}

/** For each step what set its finish: all that come to that very day. */
export function settersIn(course: Course, times: Times): readonly (readonly Setter[])[] {
  return course.taken.map((_, index) => settersOf(course, times, index));
}

/**
 * The critical path: from the last step back over all that set a finish, until days that somebody set.
 * @returns indexes of its steps
 */
export function criticalIn(setters: readonly (readonly Setter[])[]): ReadonlySet<number> {
  const critical = new Set<number>(setters.length === 0 ? [] : [setters.length - 1]);
  for (let index = setters.length - 1; index >= 0; index -= 1) {
    if (!critical.has(index)) continue;
    for (const { indexes } of setters[index] ?? [])
      for (const earlier of indexes) critical.add(earlier);
  }
  return critical;
}

function settersOf(
  { start, taken, waits }: Course,
  { starts, finishes, turns }: Times,
  index: number,
): readonly Setter[] {
  const each = taken[index];
  if (!each) return [];
  if (each.node.on !== undefined) return [{ kind: 'record', indexes: [] }];
  const setters: Setter[] = [];
  const [begins = start, finish, turn = -1] = [starts[index], finishes[index], turns[index]];
  if (addDuration(begins, takesOf(each, 'typical')) === finish) {
    const indexes = (waits[index] ?? []).filter((earlier) => finishes[earlier] === begins);
    if (indexes.length > 0) setters.push({ kind: 'waits', indexes });
    if (begins === start || begins === each.node.start)
      setters.push({ kind: 'start', indexes: [] });
  }
  if (each.step.notBefore === finish) setters.push({ kind: 'not-before', indexes: [] });
  if (finishes[turn] === finish) setters.push({ kind: 'turn', indexes: [turn] });
  return setters;
}
