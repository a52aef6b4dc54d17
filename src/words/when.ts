// How are the days of many draws said?
import type { Text } from '../core/text.ts';
import type { Scenario } from '../core/scenario.ts';
import { lookupOf } from '../core/lookup.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

interface OutsideDate {
  readonly date: string;
  readonly name: Text;
  readonly goal: string;
  readonly share: number;
}

/** Chances that are worth a sentence: neither nearly none nor nearly all of the draws. */
export function sayBefore(
  words: Words,
  scenario: Scenario,
  before: readonly OutsideDate[],
): readonly string[] {
  return before
    .filter(({ share }) => share >= 0.01 && share <= 0.99)
    .map(({ goal, name, date, share }) =>
      words.say('when.before', {
        goal: nameIn(scenario.goals, goal, words),
        event: words.text(name),
        date: words.day(date),
        share: percent(words, share),
      }),
    );
}

/** How many drivers are told. */
const MOST_TOLD = 3;

/** The steps that move the end most, by their ids, the first first. */
export function sayDrivers(
  words: Words,
  scenario: Scenario,
  drivers: readonly { readonly step: string; readonly share: number }[],
): string {
  if (drivers.every(({ share }) => share === 0)) return words.say('when.certain');
  const steps = drivers.slice(0, MOST_TOLD).map(({ step, share }) =>
    words.say('when.driver', {
      step: words.text(lookupOf(scenario).steps.get(step)?.name),
      share: percent(words, share),
    }),
  );
  return words.say('when.drivers', { steps: words.list(steps) });
}

/** A share from 0 to 1: `20%`. */
export function percent(words: Words, share: number): string {
  return new Intl.NumberFormat(words.language, { style: 'percent' }).format(share);
}
