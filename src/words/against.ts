// How is it said what keeps a way to a goal from holding, and what is each branch of a contingency plan called?
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Words } from './words.ts';

/** A branch by what it is there for: an event after so many steps; null is the main line. */
export function nameContingency(
  words: Words,
  scenario: Scenario,
  contingency: { readonly event: string; readonly after: number } | null,
): string {
  if (contingency === null) return words.say('against.main');
  const { event, after } = contingency;
  return words.say('against.branch', {
    event: words.text(lookupOf(scenario).steps.get(event)?.name),
    after,
  });
}
