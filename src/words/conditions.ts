// What does a condition say, as a plain clause?
import type { Condition, GaugeWithin } from '../core/conditions/condition.ts';
import type { Gauge, Scenario } from '../core/scenario.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** `Kaesong has reached Pilot`, `one of: …`, `not: …`: what is asked, without how things stand. */
export function sayCondition(words: Words, scenario: Scenario, condition: Condition): string {
  const within = (part: Condition): string => sayPart(words, scenario, part);
  const parts = (list: readonly Condition[]): string => list.map(within).join('; ');
  if ('all' in condition) {
    const [first, ...others] = condition.all;
    if (!first) return words.say('condition.always');
    return others.length === 0 ? sayCondition(words, scenario, first) : parts(condition.all);
  }
  if ('any' in condition)
    return condition.any.length === 0
      ? words.say('condition.never')
      : words.say('condition.any', { parts: parts(condition.any) });
  if ('atLeast' in condition)
    return words.say('condition.at-least', {
      count: condition.atLeast,
      parts: parts(condition.of),
    });
  if ('not' in condition) return sayNot(words, scenario, condition.not);
  return sayLeaf(words, scenario, condition);
}

/** The clauses of an outermost `all`, each by itself; any other condition is one. */
export function sayConditions(
  words: Words,
  scenario: Scenario,
  condition: Condition | undefined,
): readonly string[] {
  const all = condition === undefined ? [] : 'all' in condition ? condition.all : [condition];
  return all.map((each) => sayCondition(words, scenario, each));
}

type Leaf = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { atLeast: unknown } | { not: unknown }
>;

function sayLeaf(words: Words, scenario: Scenario, condition: Leaf): string {
  if ('milestone' in condition) return nameIn(scenario.milestones, condition.milestone, words);
  if ('gauge' in condition)
    return words.say('condition.gauge', {
      gauge: nameIn(scenario.gauges, condition.gauge, words),
      bounds: sayBounds(words, scenario, condition),
    });
  const track = nameIn(scenario.tracks, condition.track, words);
  return 'reached' in condition
    ? words.say('condition.reached', {
        track,
        stage: sayStage(words, scenario, [condition.track, condition.reached]),
      })
    : words.say('condition.is', {
        track,
        stages: sayStages(words, scenario, [condition.track, condition.is]),
      });
}

function sayNot(words: Words, scenario: Scenario, condition: Condition): string {
  if ('track' in condition) {
    const track = nameIn(scenario.tracks, condition.track, words);
    return 'reached' in condition
      ? words.say('condition.reached-not', {
          track,
          stage: sayStage(words, scenario, [condition.track, condition.reached]),
        })
      : words.say('condition.is-not', {
          track,
          stages: sayStages(words, scenario, [condition.track, condition.is]),
        });
  }
  return words.say('condition.not', { part: sayPart(words, scenario, condition) });
}

/** A part inside another condition: in brackets where it has parts of its own. */
function sayPart(words: Words, scenario: Scenario, part: Condition): string {
  const said = sayCondition(words, scenario, part);
  const several = 'any' in part || 'of' in part || ('all' in part && part.all.length > 1);
  return several ? `(${said})` : said;
}

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
