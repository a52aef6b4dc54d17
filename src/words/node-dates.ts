// Where do the dates of a step not follow what was typed for it, and which other step is it that sets them?
import type { Replay } from '../roadmap/replay.ts';
import type { Schedule, Task } from '../roadmap/schedule.ts';
import type { Words } from './words.ts';

interface Asked {
  readonly dates: Schedule;
  readonly node: string;
}

/** A sentence each for a start that has to wait, and for a record that contradicts the order of the branch. */
export function sayDates(words: Words, path: Replay, { dates, node }: Asked): readonly string[] {
  const task = dates.tasks.find((each) => each.node === node);
  const taken = path.taken.find((each) => each.node.id === node);
  const stepOf = (id: string) =>
    words.text(path.taken.find((each) => each.node.id === id)?.step.name);
  const finishOf = (id: string) =>
    dates.tasks.find((each) => each.node === id)?.finish.typical ?? dates.start;
  const broken = dates.outOfOrder.find((each) => each.node === node);
  if (!task || !taken) return [];
  const { start, on } = taken.node;
  const latest = latestOf(task, finishOf);
  return [
    ...(start !== undefined && latest !== undefined && finishOf(latest) > start
      ? [
          words.say('dates.waits', {
            day: words.day(start),
            step: stepOf(latest),
            until: words.day(finishOf(latest)),
          }),
        ]
      : []),
    ...(broken === undefined || on === undefined
      ? []
      : [
          broken.with === null
            ? words.say('dates.contradicts-start', { day: words.day(task.start.typical) })
            : words.say('dates.contradicts', {
                step: stepOf(broken.with),
                day: words.day(finishOf(broken.with)),
              }),
        ]),
  ];
}

/** Of all that a step waits for the one that is finished last. */
function latestOf({ waitsFor }: Task, finishOf: (node: string) => string): string | undefined {
  return waitsFor.toSorted((a, b) => (finishOf(a) < finishOf(b) ? 1 : -1))[0];
}
