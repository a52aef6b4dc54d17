// What happens if a vote is opened, given, counted or revealed?
import type { Terms } from '../commands.ts';
import { type Cast, fits, spreadOf } from '../spread.ts';
import { type RoomState, type Vote, found } from '../state.ts';
import { type Member, type Who, isTeam } from '../who.ts';
import type { Answers } from './decided.ts';

export const votesAsked: Answers<'ballot' | 'vote' | 'count' | 'reveal'> = {
  ballot: ({ terms }, { state }) => {
    const isOne = terms.kind === 'sense' || terms.kind === 'choice';
    const ids = new Set(terms.about);
    if (ids.size !== terms.about.length || (ids.size === 1) !== isOne) return 'stale';
    const isHere = (id: string) => {
      const proposal = found(state.proposals, id);
      return proposal?.status === 'open' && proposal.at === state.place;
    };
    return terms.about.every(isHere) ? [{ kind: 'balloting', terms }] : 'stale';
  },
  vote: ({ ballot }, { state: { vote }, who }) => {
    if (!vote) return 'phase';
    if (!mayVote(vote.terms, who)) return 'role';
    if (!fits(vote.terms, ballot)) return 'stale';
    const first = !Object.hasOwn(vote.ballots, who.member);
    return [{ kind: 'voted', member: who.member, ballot, first }];
  },
  count: ({ missing }, { state }) => {
    const { vote } = state;
    if (!vote) return 'phase';
    const left = votersMissing(state).length;
    // It is asked once, and what was answered must be about so many.
    if (left !== missing) return 'stale';
    return [{ kind: 'counted', tally: spreadOf(vote.terms, castsOf(state, vote), left) }];
  },
  reveal: (_, { state: { vote } }) =>
    vote?.tally ? [{ kind: 'revealed', spread: vote.tally }] : 'phase',
};

/** By party its speaker votes, by head the whole team. Observers never do. */
function mayVote({ by }: Terms, who: Pick<Who, 'role'>): boolean {
  return by === 'party' ? who.role === 'speaker' : isTeam(who);
}

/** Those who are connected, may vote and have not. */
export function votersMissing({ vote, members }: RoomState): readonly Member[] {
  if (!vote) return [];
  return Object.values(members).filter(
    (member) =>
      member.here && mayVote(vote.terms, member) && !Object.hasOwn(vote.ballots, member.member),
  );
}

/** Ballots with whose they were, in an order that does not tell who voted first. */
function castsOf({ members }: RoomState, { ballots }: Vote): readonly Cast[] {
  return Object.keys(ballots)
    .toSorted()
    .flatMap((id) => {
      const [ballot, member] = [ballots[id], members[id]];
      if (!ballot || !member) return [];
      return [{ name: member.name, party: member.party ?? '', ballot }];
    });
}
