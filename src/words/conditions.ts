// What does a condition say, as a plain clause?
import type { Condition } from '../core/conditions/condition.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayBounds, sayMilestone, sayStage, sayStages } from './amounts.ts';
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
  if ('milestone' in condition) return sayMilestone(words, scenario, condition);
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
