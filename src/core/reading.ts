// What does a party take a milestone or a goal to mean?
import type { Condition } from './conditions/condition.ts';
import type { Milestone } from './scenario.ts';

/** The condition by which a party regards it as met: its own reading where it has one, else the one all share. */
export function readingOf(
  { when, readBy }: Pick<Milestone, 'when' | 'readBy'>,
  party: string | undefined,
): Condition {
  return party !== undefined && Object.hasOwn(readBy, party) ? (readBy[party] ?? when) : when;
}
