// When does each step of a route end, told step by step as the route grows?
import { addOf } from '../../core/effect.ts';
import { clausesOf, readBy } from '../../roadmap/clauses.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { holds } from '../../core/conditions/holds.ts';
import { type Duration, addDuration, daysBetween } from '../../core/duration.ts';
import { type Lookup, lookupOf, rankOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import type { Situation } from '../../core/situation.ts';

/**
 * What the schedule's rules need to know about a route so far, as days from the scenario's start: for each stage of
 * each track the end of the step that last moved the track away from it, for each gauge the latest end of a step that
 * pushed it, and last the end of all. Steps that move one track wait for each other, so that the latest of them is the
 * last. Of two routes to one situation the one whose times are nowhere later goes on no later.
 */
export type Times = Int32Array;

export interface Clock {
  readonly scenario: Scenario;
  readonly lookup: Lookup;
  /** Where the stages of a track begin in the times; where the gauges do. */
  readonly firstStage: ReadonlyMap<string, number>;
  readonly gauges: ReadonlyMap<string, number>;
  readonly size: number;
  readonly paces: ReadonlyMap<string, Pace>;
  /** How many days after the start something ends that begins so many days after it. */
  readonly after: (day: number, duration: Duration) => number;
}

/** What a step has to do with time. */
export interface Pace {
  readonly step: Step;
  readonly takes: Duration;
  readonly needs: readonly Condition[];
  /** Places in the times of the gauges that its conditions read, and of those that it pushes. */
  readonly reads: readonly number[];
  readonly pushes: readonly number[];
}

/** The clock of a scenario, some positions binding. */
export function clockOf(scenario: Scenario, binding: readonly string[]): Clock {
  const lookup = lookupOf(scenario);
  const firstStage = new Map<string, number>();
  let size = 0;
  for (const { id, stages } of scenario.tracks) {
    firstStage.set(id, size);
    size += stages.length;
  }
  const gauges = new Map(scenario.gauges.map(({ id }, index) => [id, size + index]));
  size += gauges.size + 1;
  const paceOf = (step: Step): Pace => {
    const needs = needsOf(lookup, step, binding);
    const read = new Set(needs.flatMap((condition) => readBy(condition, lookup)));
    return {
      step,
      takes: typicalOf(step),
      needs,
      reads: [...read].flatMap((id) => gauges.get(id) ?? []),
      pushes: Object.entries(step.effects).flatMap(([id, push]) =>
        addOf(push) === 0 ? [] : (gauges.get(id) ?? []),
      ),
    };
  };
  const all = [...scenario.steps, ...scenario.setbacks];
  const paces = new Map(all.map((step) => [step.id, paceOf(step)]));
  return { scenario, lookup, firstStage, gauges, size, paces, after: daysAfter(scenario) };
}

export function newTimes({ size }: Clock): Times {
  return new Int32Array(size);
}

/** The times after a step that is taken in a situation. */
export function timesAfter(clock: Clock, times: Times, { pace, before }: Going): Times {
  const end = clock.after(beginOf(clock, times, { pace, before }), pace.takes);
  const next = times.slice();
  for (const { track } of pace.step.moves) {
    const rank = rankOf(clock.lookup, track, before.stages[track] ?? '');
    next[(clock.firstStage.get(track) ?? 0) + rank] = end;
  }
  for (const gauge of pace.pushes) next[gauge] = Math.max(next[gauge] ?? 0, end);
  next[clock.size - 1] = Math.max(endOf(clock, times), end);
  return next;
}

export interface Going {
  readonly pace: Pace;
  readonly before: Situation;
}

export function endOf({ size }: Clock, times: Times): number {
  return times[size - 1] ?? 0;
}

/** When the last step that moved a track ends. */
export function lastMoved(clock: Clock, times: Times, track: string): number {
  const first = clock.firstStage.get(track) ?? 0;
  const count = clock.lookup.tracks.get(track)?.stages.length ?? 0;
  let last = 0;
  for (let at = first; at < first + count; at += 1) last = Math.max(last, times[at] ?? 0);
  return last;
}

function beginOf(clock: Clock, times: Times, { pace, before }: Going): number {
  let begin = 0;
  for (const { track } of pace.step.moves) begin = Math.max(begin, lastMoved(clock, times, track));
  for (const gauge of pace.reads) begin = Math.max(begin, times[gauge] ?? 0);
  const judged = { lookup: clock.lookup, situation: before };
  for (const condition of pace.needs)
    for (const { clause, track, wanted } of clausesOf(condition, judged)) {
      const first = clock.firstStage.get(track) ?? 0;
      truthOf(clock, clause, track).forEach((truth, rank) => {
        if (truth !== wanted) begin = Math.max(begin, times[first + rank] ?? 0);
      });
    }
  return begin;
}

const truths = new WeakMap<Condition, readonly boolean[]>();

/** At which stages of its track a clause holds. */
function truthOf(
  { lookup, scenario }: Clock,
  clause: Condition,
  track: string,
): readonly boolean[] {
  const known = truths.get(clause);
  if (known) return known;
  const stages = scenario.tracks.find(({ id }) => id === track)?.stages ?? [];
  const truth = stages.map(({ id }) =>
    holds(lookup, { stages: { [track]: id }, gauges: {} }, clause),
  );
  truths.set(clause, truth);
  return truth;
}

function needsOf(lookup: Lookup, step: Step, binding: readonly string[]): readonly Condition[] {
  const named = (lookup.positions.get(step.id) ?? []).filter(({ id }) => binding.includes(id));
  return [...(step.requires ? [step.requires] : []), ...named.map(({ requires }) => requires)];
}

function typicalOf({ takes = 'P0D' }: Step): Duration {
  return typeof takes === 'string' ? takes : takes.typical;
}

function daysAfter({ start }: Scenario): Clock['after'] {
  const known = new Map<Duration, Map<number, number>>();
  return (day, duration) => {
    const days = known.get(duration) ?? new Map<number, number>();
    known.set(duration, days);
    const end =
      days.get(day) ?? daysBetween(start, addDuration(addDuration(start, `P${day}D`), duration));
    days.set(day, end);
    return end;
  };
}
