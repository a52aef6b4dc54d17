// What is said about why something holds, fails or is blocked?
import type { Reason } from '../core/choices.ts';
import type { Condition } from '../core/conditions/condition.ts';
import type { Why } from '../core/conditions/why.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayAmount, sayBounds, sayMilestone, sayStage, sayStages } from './amounts.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** One clause with how things stand: `Kaesong stands at Closed; needs Pilot or beyond`. Its parts are not said. */
export function sayClause(words: Words, scenario: Scenario, why: Why): string {
  const count = why.parts.length;
  const held = why.parts.filter((part) => part.holds).length;
  switch (why.kind) {
    case 'all':
      return count === 0 ? words.say('condition.always') : words.say('clause.all', { held, count });
    case 'any':
      return count === 0 ? words.say('condition.never') : words.say('clause.any', { held, count });
    case 'atLeast':
      return words.say('clause.at-least', { least: why.condition.atLeast, held, count });
    case 'not':
      return sayForbidden(words, scenario, why);
    case 'milestone':
      return words.say(why.holds ? 'clause.milestone' : 'clause.milestone-lacking', {
        name: sayMilestone(words, scenario, why.condition),
      });
    case 'gauge':
      return words.say('clause.gauge', standing(words, scenario, why));
    case 'is':
    case 'reached':
      return words.say('clause.track', standing(words, scenario, why));
    default:
      return why satisfies never;
  }
}

/**
 * Why a step is blocked, in one sentence. Of its own condition it names every clause that fails; a milestone by its
 * name alone, and a position by who insists on what.
 */
export function sayReason(words: Words, scenario: Scenario, reason: Reason): string {
  if (reason.kind === 'requires') return sayFailing(words, scenario, reason.why);
  if (reason.kind === 'position')
    return words.say('reason.position', {
      party: nameIn(scenario.parties, reason.position.party, words),
      name: words.text(reason.position.name),
    });
  const { track, from } = reason.move;
  const where = {
    track: nameIn(scenario.tracks, track, words),
    at: sayStage(words, scenario, [track, reason.at]),
  };
  return from === undefined
    ? words.say('reason.move-there', where)
    : words.say('reason.move', { ...where, stages: sayStages(words, scenario, [track, from]) });
}

/** The failing clauses of a condition in one line: alternatives as such, what holds left out. */
function sayFailing(words: Words, scenario: Scenario, why: Why): string {
  const { kind, condition, parts } = why;
  const failing = parts.filter((part) => !part.holds);
  const [first, ...others] = failing.map((part) => sayFailing(words, scenario, part));
  if (first === undefined) return sayClause(words, scenario, why);
  if (kind === 'all') return [first, ...others].join(' · ');
  if (kind !== 'any' && kind !== 'atLeast') return sayClause(words, scenario, why);
  if (kind === 'any' && others.length === 0) return first;
  const [one, ...more] = [first, ...others].map((said) =>
    said.includes(' · ') ? `(${said})` : said,
  );
  const said = more.reduce((before, after) => words.say('reason.or', { before, after }), one ?? '');
  if (!('atLeast' in condition)) return words.say('reason.any', { parts: said });
  const held = parts.length - failing.length;
  return words.say('reason.at-least', { count: condition.atLeast - held, parts: said });
}

function sayForbidden(words: Words, scenario: Scenario, { parts }: Why): string {
  const [inner] = parts;
  if (inner?.kind === 'milestone')
    return words.say('clause.milestone-not', {
      name: sayMilestone(words, scenario, inner.condition),
    });
  if (inner?.kind === 'gauge')
    return words.say('clause.gauge-not', standing(words, scenario, inner));
  if (inner?.kind === 'is' || inner?.kind === 'reached')
    return words.say('clause.track-not', standing(words, scenario, inner));
  return words.say('clause.not');
}

/** A clause about something that stands somewhere. */
type StandingClause = Extract<Why, { kind: 'gauge' | 'is' | 'reached' }>;

/** What the sentences about a track or a gauge put in: its name, where it stands, what is asked. */
function standing(words: Words, scenario: Scenario, { condition, at = '' }: StandingClause) {
  if ('gauge' in condition) {
    const gauge = scenario.gauges.find(({ id }) => id === condition.gauge);
    return {
      gauge: nameIn(scenario.gauges, condition.gauge, words),
      at: typeof at === 'number' ? sayAmount(words, gauge, at) : at,
      bounds: sayBounds(words, scenario, condition),
    };
  }
  return {
    track: nameIn(scenario.tracks, condition.track, words),
    at: sayStage(words, scenario, [condition.track, String(at)]),
    wanted: sayWanted(words, scenario, condition),
  };
}

function sayWanted(
  words: Words,
  scenario: Scenario,
  condition: Extract<Condition, { track: string }>,
): string {
  const { track } = condition;
  if (!('reached' in condition)) return sayStages(words, scenario, [track, condition.is]);
  const stage = sayStage(words, scenario, [track, condition.reached]);
  const last = scenario.tracks.find(({ id }) => id === track)?.stages.at(-1)?.id;
  return condition.reached === last ? stage : words.say('clause.reached', { stage });
}
