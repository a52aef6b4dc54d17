// What happens if somebody asks for this now? Events, or the reason why nothing does.
import type { Command, Verb } from '../commands.ts';
import { RULES, isTimely } from '../life.ts';
import type { RoomState } from '../state.ts';
import { type Who, HOUSE } from '../who.ts';
import { businessAsked } from './business.ts';
import type { Asked, Decided } from './decided.ts';
import { peopleAsked } from './people.ts';
import { proposalsAsked } from './proposals.ts';
import { votesAsked } from './votes.ts';

const ANSWERS = { ...businessAsked, ...peopleAsked, ...proposalsAsked, ...votesAsked } satisfies {
  readonly [V in Verb]: unknown;
};

/** What only the room itself does. */
const OWN: readonly Verb[] = ['presence'];

/**
 * What a command comes to. Nothing is changed by asking.
 * @param hand who asks, and the moment by the server's clock, in milliseconds
 * @returns what happens, which may be nothing; or why not: `role` not theirs to ask, `phase` not now, `locked` the door is,
 *   `stale` about something that is not there (any more). A client may have seen less than the room is by now
 */
export function decide(
  state: RoomState,
  command: Command,
  hand: { readonly who: Who; readonly now: number },
): Decided {
  const { verb } = command;
  if (!RULES[verb].roles.includes(hand.who.role)) return 'role';
  if (OWN.includes(verb) && hand.who !== HOUSE) return 'role';
  const { roadmap } = state;
  if (!roadmap || !isTimely(state, verb)) return 'phase';
  if ('place' in command && command.place !== state.place) return 'stale';
  // The table has for each verb the function of that verb: the compiler cannot follow that through the look-up.
  const answer = ANSWERS[verb] as (command: Command, asked: Asked) => Decided;
  return answer(command, { state, roadmap, ...hand });
}
