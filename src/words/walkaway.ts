// How is it said where a party would leave an order, and what order would mend that?
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** `after Dual freeze`; before the first step where no step is named. */
export function sayPlace(words: Words, scenario: Scenario, step: string | undefined): string {
  if (step === undefined) return words.say('walk.at-start');
  return words.say('walk.after', { step: words.text(lookupOf(scenario).steps.get(step)?.name) });
}

/** A party's worst place on a branch, and who is exposed there. */
interface Worst {
  readonly temptation: number;
  readonly taken: { readonly step: { readonly id: string } } | null;
  readonly exposed: { readonly party: string; readonly balance: number } | null;
}

/** `4 after Dual freeze; ROK would be left at −5`. */
export function sayWorst(words: Words, scenario: Scenario, worst: Worst): string {
  const { temptation, taken, exposed } = worst;
  const place = sayPlace(words, scenario, taken?.step.id);
  const said = words.say('walk.worst', { temptation, place });
  if (exposed === null) return said;
  const party = nameIn(scenario.parties, exposed.party, words);
  const left = words.say('walk.exposed', { party, balance: exposed.balance });
  return words.say('walk.worst-exposed', { said, left });
}

/** What was found of a better order: how much it tempts, how much the present one does, and what none goes below. */
interface Mended {
  readonly better: boolean;
  readonly tempts: number;
  readonly now: number;
  readonly bound: number;
}

/** Whether another order of the same steps would tempt less, and how sure that is. */
export function sayMend(words: Words, { better, tempts, now, bound }: Mended): string {
  const proven = bound >= tempts;
  if (better)
    return words.say(proven ? 'walk.mended' : 'walk.mended-so-far', { now, tempts, bound });
  if (tempts === 0) return words.say('walk.nothing-to-mend');
  return words.say(proven ? 'walk.no-better' : 'walk.no-better-so-far', { tempts, bound });
}

/** A split of an exchange, with the steps that its nodes take. */
interface SaidSplit {
  readonly party: string;
  readonly node: string;
  readonly by: string;
  readonly own: 'first' | 'later';
  readonly firstAfter: string | null;
  readonly laterAfter: string | null;
  readonly now: number;
  readonly tempts: number;
}

/** What splitting an exchange would do for a party: a suggestion. @param stepOf the step that a node takes */
export function saySplit(
  words: Words,
  scenario: Scenario,
  [split, stepOf]: readonly [SaidSplit, (node: string) => string | undefined],
): string {
  const { party, node, by, own, firstAfter, laterAfter, now, tempts } = split;
  const placeOf = (place: string | null) =>
    sayPlace(words, scenario, place === null ? undefined : stepOf(place));
  return words.say(own === 'first' ? 'walk.split-first' : 'walk.split-later', {
    exchange: words.text(lookupOf(scenario).steps.get(stepOf(node) ?? '')?.name),
    party: nameIn(scenario.parties, party, words),
    by: nameIn(scenario.parties, by, words),
    first: placeOf(firstAfter),
    later: placeOf(laterAfter),
    now,
    tempts,
  });
}
