// Which parties regard a goal or a milestone as met?
import { holds } from '../core/conditions/holds.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Goal, Scenario } from '../core/scenario.ts';
import type { Situation } from '../core/situation.ts';

/** A goal or milestone that somebody reads in their own way, in one situation. */
export interface PartyReading {
  readonly of: 'goal' | 'milestone';
  /** Goals and milestones have one shape. */
  readonly subject: Goal;
  /** By its own condition. */
  readonly holds: boolean;
  /** Ids of the parties that regard it as met, and of those that do not, in the order of the scenario. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** Every goal, then every milestone that is read differently; a party without a reading of its own takes its condition. */
export function readingsAt(scenario: Scenario, situation: Situation): readonly PartyReading[] {
  const read = (of: PartyReading['of']) => (subject: Goal) =>
    Object.keys(subject.readBy).length === 0
      ? []
      : [readingAt(scenario, situation, { of, subject })];
  return [
    ...scenario.goals.flatMap(read('goal')),
    ...scenario.milestones.flatMap(read('milestone')),
  ];
}

/** Somebody with a reading of their own sees it otherwise than its words do. */
export function isParted({ subject, holds: own, met, unmet }: PartyReading): boolean {
  return (own ? unmet : met).some((party) => Object.hasOwn(subject.readBy, party));
}

function readingAt(
  scenario: Scenario,
  situation: Situation,
  { of, subject }: Pick<PartyReading, 'of' | 'subject'>,
): PartyReading {
  const lookup = lookupOf(scenario);
  const own = holds(lookup, situation, subject.when);
  const readings = new Map(
    Object.entries(subject.readBy).map(([party, when]) => [party, holds(lookup, situation, when)]),
  );
  const parties = scenario.parties.map(({ id }) => id);
  const met = parties.filter((party) => readings.get(party) ?? own);
  return { of, subject, holds: own, met, unmet: parties.filter((party) => !met.includes(party)) };
}
