// How are the values of a gauge and the stages of a track said?
import type { GaugeWithin, MilestoneHolds } from '../core/conditions/condition.ts';
import type { Gauge, Scenario } from '../core/scenario.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** `at least 5 kt`, `between 3 and 5`: the bounds that a condition sets to a gauge. */
export function sayBounds(words: Words, scenario: Scenario, condition: GaugeWithin): string {
  const gauge = scenario.gauges.find(({ id }) => id === condition.gauge);
  const min = condition.min === undefined ? '' : sayAmount(words, gauge, condition.min);
  const max = condition.max === undefined ? '' : sayAmount(words, gauge, condition.max);
  if (min === '' && max === '') return words.say('bounds.none');
  if (min === '') return words.say('bounds.max', { max });
  if (max === '') return words.say('bounds.min', { min });
  return words.say(min === max ? 'bounds.exactly' : 'bounds.both', { min, max });
}

/** A value of a gauge with its unit: `60%`, `6/10`, `500 kt`. */
export function sayAmount(words: Words, gauge: Gauge | undefined, value: number): string {
  const unit = words.text(gauge?.unit);
  return `${words.number(value)}${/^[\p{L}\p{N}]/u.test(unit) ? ' ' : ''}${unit}`;
}

/** The name of a stage, by the ids of its track and its own. */
export function sayStage(
  words: Words,
  scenario: Scenario,
  [track, stage]: readonly [track: string, stage: string],
): string {
  const stages = scenario.tracks.find(({ id }) => id === track)?.stages ?? [];
  return nameIn(stages, stage, words);
}

/** One stage or several: `Pilot or Reopened`. */
export function sayStages(
  words: Words,
  scenario: Scenario,
  [track, stages]: readonly [track: string, stages: string | readonly string[]],
): string {
  const ids = typeof stages === 'string' ? [stages] : stages;
  return words.or(ids.map((stage) => sayStage(words, scenario, [track, stage])));
}

/** The name of a milestone, with the party that reads it where one is named. */
export function sayMilestone(
  words: Words,
  scenario: Scenario,
  { milestone, as }: MilestoneHolds,
): string {
  const name = nameIn(scenario.milestones, milestone, words);
  return as === undefined
    ? name
    : words.say('condition.read-by', { name, party: nameIn(scenario.parties, as, words) });
}
