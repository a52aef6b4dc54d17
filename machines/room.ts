// How does the life of a live room go on: its business, its clock, its screen and its door?
// `src/room/decide` answers for what is done in it, and a law holds the two together.
import { type SnapshotFrom, type StateValueFrom, setup } from 'xstate';
import type { RoomState } from '../src/room/state.ts';
import { actorOf } from './live.ts';

/** What leads the life of a room on: verbs of `src/room/commands.ts`. */
export type LifeEvent =
  | {
      readonly type:
        | 'begin'
        | 'ballot'
        | 'count'
        | 'reveal'
        | 'again'
        | 'accept'
        | 'rest'
        | 'debrief'
        | 'end'
        | 'inject'
        | 'time'
        | 'more'
        | 'hold'
        | 'resume'
        | 'stop'
        | 'ring';
    }
  | { readonly type: 'screen'; readonly to: RoomState['screen'] }
  | { readonly type: 'door'; readonly to: RoomState['door'] };

const parts = setup({
  types: { events: {} as LifeEvent },
  guards: {
    turns: ({ event }, { to }: { readonly to: string }) => 'to' in event && event.to === to,
  },
});

/** To where the event says; what stands there already stays. */
const turned = <T extends string>(to: T) => ({
  guard: { type: 'turns' as const, params: { to } },
  target: `.${to}` as const,
});

/** Injects void what is hidden: whatever the round had come to, it goes on with proposals. */
const life = parts.createMachine({
  id: 'room',
  initial: 'going',
  states: {
    going: {
      type: 'parallel',
      states: {
        business: {
          initial: 'lobby',
          states: {
            lobby: { on: { begin: 'round', end: '#room.ended' } },
            round: {
              initial: 'proposing',
              on: { inject: '.proposing' },
              states: {
                proposing: { on: { ballot: 'balloting', rest: '#room.going.business.between' } },
                balloting: { on: { count: 'counted' } },
                counted: { on: { reveal: 'revealed' } },
                revealed: {
                  on: {
                    accept: 'accepted',
                    again: 'proposing',
                    ballot: 'balloting',
                    rest: '#room.going.business.between',
                  },
                },
                accepted: { on: { rest: '#room.going.business.between' } },
              },
            },
            between: {
              on: { begin: 'round', inject: 'between', debrief: 'debrief', end: '#room.ended' },
            },
            debrief: { on: { end: '#room.ended' } },
          },
        },
        clock: {
          initial: 'idle',
          on: { time: '.running' },
          states: {
            idle: {},
            running: { on: { hold: 'paused', more: 'running', stop: 'idle', ring: 'over' } },
            paused: { on: { resume: 'running', more: 'paused', stop: 'idle' } },
            over: { on: { more: 'running', stop: 'idle' } },
          },
        },
        screen: {
          initial: 'shown',
          on: { screen: [turned('shown'), turned('hidden'), turned('blank')] },
          states: { shown: {}, hidden: {}, blank: {} },
        },
        door: {
          initial: 'open',
          on: { door: [turned('open'), turned('locked')] },
          states: { open: {}, locked: {} },
        },
      },
    },
    ended: { type: 'final' },
  },
});

export const roomMachine = life;
export type RoomLife = SnapshotFrom<typeof life>;

/** The life of a room that has just been opened. */
export function startRoom() {
  return actorOf(life, { id: 'room' }).start();
}

/** Where the chart of a room stands. */
export function lifeOf({
  phase,
  clock,
  screen,
  door,
}: Pick<RoomState, 'phase' | 'clock' | 'screen' | 'door'>): StateValueFrom<typeof life> {
  if (phase === 'ended') return 'ended';
  return { going: { business: businessOf(phase), clock: clock.kind, screen, door } };
}

function businessOf(phase: Exclude<RoomState['phase'], 'ended'>) {
  switch (phase) {
    case 'lobby':
    case 'between':
    case 'debrief':
      return phase;
    default:
      return { round: phase };
  }
}
