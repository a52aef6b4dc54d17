// What sets a commitment going, and what does it ask for?
import type { Condition } from './conditions/condition.ts';
import type { Commitment } from './scenario.ts';

/** What is promised. `any`: one of the steps will do. `forbids`: none of them may be taken while it runs. */
export type Due =
  | { readonly kind: 'any' | 'all' | 'forbids'; readonly steps: readonly string[] }
  | { readonly kind: 'reach'; readonly condition: Condition };

/** The steps and setbacks each taking of which starts a run; null where there is one run, from the scenario's start. */
export function triggersOf({ after }: Commitment): readonly string[] | null {
  if (after === undefined) return null;
  return typeof after === 'string' ? [after] : after;
}

/** What a commitment asks for. One that asks for nothing is refused at the door. */
export function dueOf({ id, owes, forbids }: Commitment): Due {
  if (forbids) return { kind: 'forbids', steps: forbids };
  if (owes === undefined) throw new Error(`commitment "${id}" owes nothing and forbids nothing`);
  if (typeof owes === 'string') return { kind: 'any', steps: [owes] };
  if ('all' in owes) return { kind: 'all', steps: owes.all };
  return 'reach' in owes ? { kind: 'reach', condition: owes.reach } : { kind: 'any', steps: owes };
}
