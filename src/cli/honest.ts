// What is added to a route so that it is not taken for more than it is?
import type { PlanAsked, RouteNone } from '../analysis/plan/asked.ts';
import { plan } from '../analysis/plan/plan.ts';
import type { Scenario } from '../core/scenario.ts';
import { type RouteFacts, routeFacts } from '../roadmap/route-facts.ts';
import { sayFacts } from '../words/honest.ts';
import type { Words } from '../words/words.ts';
import { oneLine } from './paper.ts';
import type { Put } from './question.ts';
import type { Call } from './verb.ts';
import { watch } from './watch.ts';

export type Honest = RouteFacts | { readonly withSetbacks: boolean | null };

/** A route as it would be where the question stands. */
export function factsOf({ roadmap, standing }: Put, steps: readonly string[]): RouteFacts {
  return routeFacts(roadmap, standing?.last?.node.id ?? null, steps);
}

interface Unfound {
  readonly scenario: Scenario;
  readonly answer: RouteNone;
}

/** Whether setbacks would open a way where none was found without them; null where that is not known. */
export function withSetbacks(
  call: Call,
  asked: PlanAsked,
  { scenario, answer }: Unfound,
): boolean | null {
  if (asked.setbacks) return answer.proven ? false : null;
  const { found } = watch(plan(scenario, { ...asked, setbacks: true }), call, scenario);
  if (found.kind === 'found') return true;
  return found.proven ? false : null;
}

/** What people should know of a route, or of there being none. */
export function sayHonest(words: Words, scenario: Scenario, honest: Honest): readonly string[] {
  if ('withSetbacks' in honest)
    return honest.withSetbacks === null
      ? []
      : [words.say(honest.withSetbacks ? 'honest.with-setbacks' : 'honest.not-even')];
  return sayFacts(words, scenario, honest).map(oneLine);
}
