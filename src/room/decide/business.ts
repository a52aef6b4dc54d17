// What happens if a facilitator leads the business, the clock, the screen or the door on?
import { branchAt } from '../../roadmap/branch-lines.ts';
import { canTake, isPlace, isSetback } from '../ideas.ts';
import { type RoomClock, found } from '../state.ts';
import type { Answers, Asked, Decided } from './decided.ts';

const MINUTE = 60_000;

export const businessAsked: Answers<
  | 'begin'
  | 'again'
  | 'accept'
  | 'rest'
  | 'debrief'
  | 'end'
  | 'wipe'
  | 'go'
  | 'prepare'
  | 'inject'
  | 'time'
  | 'more'
  | 'hold'
  | 'resume'
  | 'stop'
  | 'ring'
  | 'screen'
  | 'door'
> = {
  begin: () => [{ kind: 'begun' }],
  again: () => [{ kind: 'returned' }],
  rest: () => [{ kind: 'rested' }],
  debrief: () => [{ kind: 'debriefing' }],
  end: () => [{ kind: 'ended' }],
  wipe: () => [{ kind: 'wiped' }],
  accept: ({ proposal: id }, { state }) => {
    const proposal = found(state.proposals, id);
    if (proposal?.status !== 'open' || proposal.at !== state.place) return 'stale';
    const answers = Object.entries(proposal.answers);
    const those = (rejects: boolean) =>
      answers.filter(([, { answer }]) => (answer === 'reject') === rejects).map(([party]) => party);
    return [{ kind: 'accepted', proposal: id, agreed: those(false), dissent: those(true) }];
  },
  go: ({ to }, { state, roadmap }) => {
    if (!isPlace(roadmap, to)) return 'stale';
    if (to === state.place) return [];
    const wanted = state.road?.place === to ? state.road.branch : state.branch;
    return [{ kind: 'went', to, branch: branchAt(roadmap, to, wanted ?? undefined)?.id ?? null }];
  },
  prepare: ({ step }, { state: { prepared }, roadmap }) => {
    if (!isSetback(roadmap, step)) return 'stale';
    const others = prepared.filter((each) => each !== step);
    const steps = others.length < prepared.length ? others : [...prepared, step];
    return [{ kind: 'prepared', steps }];
  },
  inject: ({ step }, { state, roadmap }) =>
    isSetback(roadmap, step) && canTake(roadmap, state.place, [step])
      ? [{ kind: 'injected', step }]
      : 'stale',
  time: ({ minutes }, { now }) => set({ kind: 'running', ends: now + minutes * MINUTE }),
  more: ({ minutes }, { state: { clock }, now }) => {
    const added = minutes * MINUTE;
    if (clock.kind === 'paused') return set({ kind: 'paused', left: clock.left + added });
    // A clock that is over goes on from now.
    const ends = clock.kind === 'running' ? Math.max(clock.ends, now) : now;
    return set({ kind: 'running', ends: ends + added });
  },
  hold: (_, { state: { clock }, now }) =>
    clock.kind === 'running'
      ? set({ kind: 'paused', left: Math.max(0, clock.ends - now) })
      : 'phase',
  resume: (_, { state: { clock }, now }) =>
    clock.kind === 'paused' ? set({ kind: 'running', ends: now + clock.left }) : 'phase',
  stop: () => set({ kind: 'idle' }),
  ring: (_, asked) => rung(asked),
  screen: ({ to }, { state }) => (state.screen === to ? [] : [{ kind: 'screen', to }]),
  door: ({ to }, { state }) => (state.door === to ? [] : [{ kind: 'door', to }]),
};

function set(clock: RoomClock): Decided {
  return [{ kind: 'clock', clock }];
}

/** A clock that was given more time in between rings later. */
function rung({ state: { clock }, now }: Asked): Decided {
  if (clock.kind !== 'running') return 'phase';
  return clock.ends <= now ? set({ kind: 'over' }) : 'stale';
}
