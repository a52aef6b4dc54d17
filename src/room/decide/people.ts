// What happens if somebody comes, is seated or sent away, is here or not, or writes a note?
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Seat } from '../commands.ts';
import { type RoomState, found } from '../state.ts';
import { sideOf } from '../who.ts';
import type { Answers } from './decided.ts';

/** Twenty-five people are a full room; a lecture hall may look on. */
const MOST_MEMBERS = 400;

export const peopleAsked: Answers<'join' | 'presence' | 'seat' | 'remove' | 'relink' | 'note'> = {
  join: ({ name, seat }, { state, roadmap, who: { member } }) => {
    if (state.door === 'locked' || Object.keys(state.members).length >= MOST_MEMBERS)
      return 'locked';
    if (found(state.members, member) || (seat && !isThere(roadmap, seat))) return 'stale';
    const given = seat && seatFor(state, member, seat);
    const { role, party } = given ?? { role: 'waiting' as const, party: null };
    return [{ kind: 'joined', member: { member, name, role, party, epoch: 1, here: true } }];
  },
  presence: ({ member: id, here }, { state }) => {
    const member = found(state.members, id);
    if (!member) return 'stale';
    return member.here === here ? [] : [{ kind: 'presence', member: id, here }];
  },
  seat: ({ member: id, seat }, { state, roadmap }) => {
    const member = found(state.members, id);
    if (!member || !isThere(roadmap, seat)) return 'stale';
    if (seatFor(state, id, seat) !== seat) return 'stale';
    if (seat.role !== 'facilitator' && isLastFacilitator(state, id)) return 'stale';
    if (member.role === seat.role && member.party === seat.party) return [];
    const voted = hasVoted(state, id);
    return [{ kind: 'seated', member: id, seat, epoch: member.epoch + 1, voted }];
  },
  remove: ({ member: id }, { state }) => {
    if (!found(state.members, id) || isLastFacilitator(state, id)) return 'stale';
    return [{ kind: 'removed', member: id, voted: hasVoted(state, id) }];
  },
  relink: ({ member: id }, { state }) => {
    const member = found(state.members, id);
    return member ? [{ kind: 'relinked', member: id, epoch: member.epoch + 1 }] : 'stale';
  },
  note: ({ text }, { state, who }) => {
    const side = sideOf(who);
    return side === null ? 'role' : [{ kind: 'noted', whose: { side, told: state.told }, text }];
  },
};

function isThere({ scenario }: Roadmap, { party }: Seat): boolean {
  return party === null || scenario.parties.some(({ id }) => id === party);
}

/** A party has one speaker: who comes with that party's card after there is one is a member of its team. */
function seatFor(state: RoomState, id: string, seat: Seat): Seat {
  const speaks = Object.values(state.members).some(
    ({ member, role, party }) => role === 'speaker' && party === seat.party && member !== id,
  );
  return seat.role === 'speaker' && speaks ? { role: 'member', party: seat.party } : seat;
}

function isLastFacilitator({ members }: RoomState, id: string): boolean {
  const leading = Object.values(members).filter(({ role }) => role === 'facilitator');
  return leading.length === 1 && leading[0]?.member === id;
}

function hasVoted({ vote }: RoomState, id: string): boolean {
  return Object.hasOwn(vote?.ballots ?? {}, id);
}
