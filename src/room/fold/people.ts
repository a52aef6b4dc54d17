// What is a room after somebody came, was seated, left or was sent away, or wrote a note?
import type { Folds } from '../events.ts';
import { NOTHING, type RoomState } from '../state.ts';
import type { Member } from '../who.ts';

export const peopleFolds: Folds<
  RoomState,
  'opened' | 'joined' | 'seated' | 'removed' | 'relinked' | 'presence' | 'noted'
> = {
  opened: (_, { kind: _kind, facilitator, ...opened }) => ({
    ...NOTHING,
    ...opened,
    members: { [facilitator.member]: facilitator },
  }),
  joined: (state, { member }) => ({
    ...state,
    members: { ...state.members, [member.member]: member },
  }),
  seated: (state, { member, seat, epoch, voted }) =>
    withMember(voted ? without(state, member) : state, member, { ...seat, epoch }),
  removed: (state, { member, voted }) => {
    const { [member]: _, ...members } = state.members;
    return { ...(voted ? without(state, member) : state), members };
  },
  relinked: (state, { member, epoch }) => withMember(state, member, { epoch }),
  presence: (state, { member, here }) => withMember(state, member, { here }),
  noted: (state, { whose, text }) => ({
    ...state,
    notes: { ...state.notes, [whose.side]: text },
  }),
};

function withMember(state: RoomState, id: string, change: Partial<Member>): RoomState {
  const member = state.members[id];
  if (!member) return state;
  return { ...state, members: { ...state.members, [id]: { ...member, ...change } } };
}

/** The vote without a ballot that counts no more. */
function without(state: RoomState, member: string): RoomState {
  if (!state.vote) return state;
  const { [member]: _, ...ballots } = state.vote.ballots;
  return { ...state, vote: { ...state.vote, ballots, cast: state.vote.cast - 1 } };
}
