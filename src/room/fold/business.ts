// What is a room after its business, its clock, its screen or its door has gone on?
import { take } from '../../roadmap/take.ts';
import type { Folds } from '../events.ts';
import { stepsOf } from '../ideas.ts';
import { NOTHING, type Phase, type RoomState } from '../state.ts';

/** Phases of a round in which votes are hidden: what happens to the room then voids them. */
const HIDDEN: readonly Phase[] = ['balloting', 'counted'];
const OUTSIDE: readonly Phase[] = ['lobby', 'between', 'debrief', 'ended'];

export const businessFolds: Folds<
  RoomState,
  | 'begun'
  | 'returned'
  | 'rested'
  | 'debriefing'
  | 'ended'
  | 'wiped'
  | 'balloting'
  | 'voted'
  | 'counted'
  | 'revealed'
  | 'accepted'
  | 'went'
  | 'prepared'
  | 'injected'
  | 'clock'
  | 'screen'
  | 'door'
> = {
  begun: (state) => ({ ...proposing(state), round: state.round + 1 }),
  returned: (state) => proposing(state),
  rested: (state) => ({ ...state, phase: 'between', vote: null, voided: false }),
  debriefing: (state) => ({ ...state, phase: 'debrief' }),
  ended: (state) => ({ ...state, phase: 'ended', clock: { kind: 'idle' } }),
  wiped: () => NOTHING,
  balloting: (state, { terms }) => ({
    ...state,
    phase: 'balloting',
    voided: false,
    vote: { terms, cast: 0, ballots: {}, tally: null, spread: null },
  }),
  voted: (state, { member, ballot, first }) => {
    if (!state.vote) return state;
    const { ballots } = state.vote;
    const known = member === null ? ballots : { ...ballots, [member]: ballot };
    return {
      ...state,
      vote: { ...state.vote, ballots: known, cast: state.vote.cast + Number(first) },
    };
  },
  counted: (state, { tally }) => ({
    ...state,
    phase: 'counted',
    vote: state.vote && { ...state.vote, ballots: {}, tally },
  }),
  revealed: (state, { spread }) => {
    if (!state.vote) return state;
    const kept = { place: state.place, terms: state.vote.terms, spread };
    return {
      ...state,
      phase: 'revealed',
      vote: { ...state.vote, tally: null, spread },
      votes: [...state.votes, kept],
    };
  },
  accepted: (state, { proposal: id, agreed, dissent }) => {
    const proposal = state.proposals[id];
    if (!proposal) return state;
    const after = stepsOf(proposal.what).reduce(taken, state);
    const accepted = { ...proposal, status: 'accepted' as const, agreed, dissent };
    return { ...after, phase: 'accepted', proposals: { ...state.proposals, [id]: accepted } };
  },
  went: (state, { to, branch }) => ({
    ...state,
    place: to,
    branch,
    road: state.road?.place === to ? null : state.road,
  }),
  prepared: (state, { steps }) => ({ ...state, prepared: steps }),
  injected: (state, { step }) => {
    const after = taken(state, step);
    // The road is where it was left first: an inject after an inject leads no further away from it.
    const road = state.road ?? { place: state.place, branch: state.branch };
    const moved = { ...after, road, prepared: state.prepared.filter((each) => each !== step) };
    return OUTSIDE.includes(state.phase)
      ? moved
      : { ...proposing(moved), voided: HIDDEN.includes(state.phase) };
  },
  clock: (state, { clock }) => ({ ...state, clock }),
  screen: (state, { to }) => ({ ...state, screen: to }),
  door: (state, { to }) => ({ ...state, door: to }),
};

function proposing(state: RoomState): RoomState {
  return { ...state, phase: 'proposing', vote: null, voided: false };
}

/** The room after a step is taken where it stands, by an ordinary edit of its roadmap. */
function taken(state: RoomState, step: string): RoomState {
  if (!state.roadmap) return state;
  const followed = state.branch === null ? {} : { branch: state.branch };
  const took = take(state.roadmap, { at: state.place, step, ...followed });
  return { ...state, roadmap: took.roadmap, place: took.at, branch: took.branch };
}
