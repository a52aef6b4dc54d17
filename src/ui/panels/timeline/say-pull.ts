// What does a pull at a bar do, in words?
import type { TimePlan } from '../../../picture/timeline/timeline.ts';
import { takesOf } from '../../../roadmap/times.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import type { Words } from '../../../words/words.ts';
import type { Pull, Pulled } from '../../../roadmap/pull.ts';

/** A pull under way and what it would do. */
export interface PullNow {
  readonly pull: Pull;
  readonly result: Pulled;
}

/** The sentence of a pull and of what moves with it, part by part. */
export function pullParts(
  { pull, result }: PullNow,
  plan: TimePlan,
  words: Words,
): readonly string[] {
  const planned = plan.steps.find(({ taken }) => taken.node.id === pull.node);
  const task = result.schedule.tasks.find(({ node }) => node === pull.node);
  const node = indexOf(result.roadmap).byId.get(pull.node);
  if (!planned || !task || !node) return [];
  const step = words.text(planned.taken.step.name);
  if (result.roadmap === plan.roadmap && pull.count !== 0)
    return [words.say('timeline.pull-nothing', { step })];
  const { end } = result.schedule;
  const head =
    pull.end === 'finish'
      ? words.say('timeline.pull-finish', {
          step,
          length: words.duration(takesOf({ node, step: planned.taken.step }, 'typical')),
        })
      : words.say('timeline.pull-start', { step, day: words.day(task.start.typical) });
  const loose = planned.taken.node.start !== undefined && node.start === undefined;
  return [
    head,
    ...(loose ? [words.say('timeline.unpinned', { step })] : []),
    words.say('timeline.pull-moves', { count: result.moved.length }),
    end.typical === plan.schedule.end.typical
      ? words.say('timeline.pull-end-same')
      : words.say('timeline.pull-end', { day: words.day(end.typical) }),
  ];
}

export function sayPull(now: PullNow, plan: TimePlan, words: Words): string {
  return pullParts(now, plan, words).join(', ');
}
