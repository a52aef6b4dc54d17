// What is said of a route so that it is not taken for more than it is?
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import type { RouteFacts } from '../roadmap/route-facts.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** Promises that its own dates would break, setbacks in it, outcomes that nobody chooses; a sentence each. */
export function sayFacts(words: Words, scenario: Scenario, facts: RouteFacts): readonly string[] {
  const { setbacks, outcomes, promises } = facts;
  const broken = promises.flatMap(({ commitment, status }) => {
    const found = scenario.commitments.find(({ id }) => id === commitment);
    return status === 'broken' || status === 'late' ? [words.text(found?.name ?? commitment)] : [];
  });
  const named = (id: string) => words.text(lookupOf(scenario).steps.get(id)?.name);
  const lines = [
    ['honest.promises', broken],
    ['honest.setbacks', setbacks.map(named)],
    ['honest.outcomes', outcomes.map((id) => nameIn(scenario.outcomes, id, words))],
  ] as const;
  return lines.flatMap(([id, items]) =>
    items.length === 0 ? [] : [words.say(id, { items: [...new Set(items)].join('; ') })],
  );
}
