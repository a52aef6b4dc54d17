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
  return readersOf(scenario).map((read) => read(situation));
}

/** Somebody with a reading of their own sees it otherwise than its words do. */
export function isParted({ subject, holds: own, met, unmet }: PartyReading): boolean {
  return (own ? unmet : met).some((party) => Object.hasOwn(subject.readBy, party));
}

type Reader = (situation: Situation) => PartyReading;

const kept = new WeakMap<Scenario, readonly Reader[]>();

function readersOf(scenario: Scenario): readonly Reader[] {
  const known = kept.get(scenario);
  if (known) return known;
  const read = (of: PartyReading['of']) => (subject: Goal) =>
    Object.keys(subject.readBy).length === 0 ? [] : [readerOf(scenario, of, subject)];
  const made = [
    ...scenario.goals.flatMap(read('goal')),
    ...scenario.milestones.flatMap(read('milestone')),
  ];
  kept.set(scenario, made);
  return made;
}

/** Long paths ask it of every step, and few answers differ: each is made once. */
function readerOf(scenario: Scenario, of: PartyReading['of'], subject: Goal): Reader {
  const lookup = lookupOf(scenario);
  const own = Object.entries(subject.readBy);
  const parties = scenario.parties.map(({ id }) => id);
  const answers = new Map<string, PartyReading>();
  return (situation) => {
    const isMet = holds(lookup, situation, subject.when);
    const read = own.map(([, when]) => holds(lookup, situation, when));
    const key = `${isMet} ${read.join(' ')}`;
    const known = answers.get(key);
    if (known) return known;
    const readings = new Map(own.map(([party], index) => [party, read[index]]));
    const met = parties.filter((party) => readings.get(party) ?? isMet);
    const unmet = parties.filter((party) => !met.includes(party));
    const made = { of, subject, holds: isMet, met, unmet };
    answers.set(key, made);
    return made;
  };
}
