// How is a timeline said in words: every step, every deadline, and the whole in a line?
import { durationBetween } from '../../core/duration.ts';
import type { Words } from '../../words/words.ts';
import type { TimePlan } from './timeline.ts';
import type { Planned } from './bars.ts';
import type { DeadlineFlag } from './shapes.ts';

/** A step's dates and how it stands, part by part: what the quick facts and a screen reader say. */
export function factsOf({ taken, task }: Planned, plan: TimePlan, words: Words): readonly string[] {
  const { start, finish, critical, waitsFor, setBy } = task;
  const decider = plan.steps.findLast(
    ({ task: other }) => other.finish.typical === start.typical && waitsFor.includes(other.node),
  );
  const ahead = setBy.some(({ kind }) => kind === 'waits')
    ? undefined
    : setBy.find(({ kind }) => kind === 'turn')?.nodes[0];
  const leader = plan.steps.find(({ task: other }) => other.node === ahead);
  const said: readonly (string | false)[] = [
    start.typical === finish.typical
      ? words.say('timeline.moment', { day: words.day(start.typical) })
      : words.say('timeline.dates', {
          from: words.day(start.typical),
          until: words.day(finish.typical),
        }),
    finish.low !== finish.high &&
      words.say('timeline.range', { low: words.month(finish.low), high: words.month(finish.high) }),
    critical && words.say('timeline.is-critical'),
    taken.setback && words.say('timeline.is-setback'),
    taken.assumed && words.say('timeline.is-assumed'),
    !taken.holds && words.say('timeline.is-broken'),
    taken.node.start !== undefined &&
      words.say('timeline.pinned', { day: words.day(taken.node.start) }),
    words.say('timeline.waits', { count: waitsFor.length }),
    decider !== undefined &&
      words.say('timeline.follows', { step: words.text(decider.taken.step.name) }),
    leader !== undefined &&
      words.say('timeline.turn', { step: words.text(leader.taken.step.name) }),
  ];
  return said.filter((part) => part !== false);
}

/** A step in one sentence. */
export function tellStep(planned: Planned, plan: TimePlan, words: Words): string {
  return words.say('timeline.bar', {
    number: planned.number,
    step: words.text(planned.taken.step.name),
    facts: factsOf(planned, plan, words).join(', '),
  });
}

/** A deadline in one sentence: its status, who owes it, when it is due and when it was done. */
export function tellFlag(flag: DeadlineFlag, words: Words): string {
  const { said: label, party, deadline, finished, exposure } = flag;
  const day = words.day(deadline);
  const told =
    finished === null
      ? words.say('timeline.flag-told', { label, party, day })
      : words.say('timeline.flag-done', { label, party, day, finished: words.day(finished) });
  if (!exposure) return told;
  const { parties, since, until } = exposure;
  const from = words.day(since);
  return until === null
    ? words.say('timeline.exposed-still', { told, parties, from })
    : words.say('timeline.exposed', { told, parties, from, until: words.day(until) });
}

/** What the branch comes to: its end and the range of it, the longest chain, the deadlines. */
export interface Summary {
  readonly end: string | null;
  readonly range: string | null;
  readonly critical: string | null;
  readonly deadlines: string;
  /** A deadline is late or broken. */
  readonly missed: boolean;
}

/** The summary of a branch; of one without steps only its deadlines. */
export function summaryOf({ schedule, promises }: TimePlan, words: Words): Summary {
  const { end, tasks } = schedule;
  const missed = promises.some(({ status }) => status === 'late' || status === 'broken');
  const deadlines = sayDeadlines(promises, words);
  if (tasks.length === 0) return { end: null, range: null, critical: null, deadlines, missed };
  const critical = tasks.filter((task) => task.critical);
  const from = critical.reduce(
    (first, { start: { typical } }) => (typical < first ? typical : first),
    end.typical,
  );
  return {
    end: words.say('timeline.ends', { day: words.day(end.typical) }),
    range:
      end.low === end.high
        ? null
        : words.say('timeline.between', { low: words.month(end.low), high: words.month(end.high) }),
    critical: words.say('timeline.critical', {
      count: critical.length,
      length: words.duration(durationBetween(from, end.typical)),
    }),
    deadlines,
    missed,
  };
}

function sayDeadlines(promises: TimePlan['promises'], words: Words): string {
  const count = promises.length;
  if (count === 0) return words.say('timeline.deadlines-none');
  const late = promises.filter(({ status }) => status === 'late').length;
  const broken = promises.filter(({ status }) => status === 'broken').length;
  const missed = [
    ...(late > 0 ? [words.say('timeline.late', { count: late })] : []),
    ...(broken > 0 ? [words.say('timeline.broken', { count: broken })] : []),
  ];
  return missed.length === 0
    ? words.say('timeline.deadlines-kept', { count })
    : words.say('timeline.deadlines-missed', { missed: words.list(missed), count });
}
