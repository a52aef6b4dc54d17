// Does the chart of a room's life say the same as what decides in it, wherever a room can come to?
import { createActor, type StateValueFrom } from 'xstate';
import { expect, test } from 'vitest';
import {
  type LifeEvent,
  type RoomLife,
  lifeOf,
  roomMachine,
  startRoom,
} from '../../machines/room.ts';
import { isTimely } from '../../src/room/life.ts';
import type { Room } from '../../src/room/act.ts';
import { votersMissing } from '../../src/room/decide/votes.ts';
import { type Told, does, lastProposal, opened, seated } from '../room/makers.ts';

const EVENTS: readonly LifeEvent[] = [
  ...(
    [
      'begin', 'ballot', 'count', 'reveal', 'again', 'accept', 'rest', 'debrief', 'end', 'inject',
      'time', 'more', 'hold', 'resume', 'stop', 'ring',
    ] as const
  ).map((type) => ({ type })),
  ...(['shown', 'hidden', 'blank'] as const).map((to) => ({ type: 'screen' as const, to })),
  ...(['open', 'locked'] as const).map((to) => ({ type: 'door' as const, to })),
]; // prettier-ignore

/** A room and its chart, side by side. */
interface Pair {
  readonly it: Told;
  readonly life: RoomLife;
}

/** Does in a room what leads its life on, with all that this needs. */
function lead(it: Told, event: LifeEvent): string {
  it.now += 1000;
  const { state } = it.room;
  switch (event.type) {
    case 'ballot': {
      // What is put to the vote has to be proposed at the place.
      const here = Object.values(state.proposals).filter(({ at }) => at === state.place);
      const about = here.slice(0, 1).map(({ id }) => id);
      const terms = { kind: 'sense', about, by: 'party', attribution: 'party' };
      return does(it, 'lead ballot', { terms });
    }
    case 'count':
      return does(it, 'lead count', { missing: votersMissing(state).length });
    case 'accept':
      return does(it, 'lead accept', { proposal: lastProposal(it) });
    case 'inject':
      return does(it, 'lead inject', { step: 'launch' });
    case 'time':
    case 'more':
      return does(it, `lead ${event.type}`, { minutes: 5 });
    case 'ring':
      it.now += 3_600_000;
      return does(it, ' ring');
    case 'screen':
    case 'door':
      return does(it, `lead ${event.type}`, { to: event.to });
    default:
      return does(it, `lead ${event.type}`);
  }
}

/** Where a round stands ready for a vote, something is proposed: the chart knows no proposals. */
function prepared(it: Told): void {
  const { state } = it.room;
  const isOpen = Object.values(state.proposals).some(
    ({ at, status }) => at === state.place && status === 'open',
  );
  if (state.phase === 'proposing' && !isOpen)
    does(it, 'kim propose', { what: { kind: 'step', step: 'visit' }, why: '' });
  // A setback can only come where there is something to set back.
  const halted = state.roadmap?.nodes.find(({ step }) => step === 'dual-freeze')?.id;
  if (state.place !== halted && state.phase === 'between') does(it, 'lead go', { to: halted });
}

function sent(life: RoomLife, event: LifeEvent): RoomLife {
  const actor = createActor(roomMachine, { snapshot: life }).start();
  actor.send(event);
  return actor.getSnapshot();
}

const copyOf = ({ room, log, now }: Told): Told => ({ room, log: [...log], now });
const keyOf = (value: StateValueFrom<typeof roomMachine>) => JSON.stringify(value);

test('every transition of the chart, from every state it can reach, is what the room does too', () => {
  const first: Pair = { it: seated(), life: startRoom().getSnapshot() };
  const reached = new Map([[keyOf(first.life.value), first]]);
  const taken = new Set<string>();
  for (const { it, life } of reached.values()) {
    for (const event of EVENTS) {
      expect([life.value, event.type, isTimely(it.room.state, event.type)]).toEqual([
        life.value,
        event.type,
        life.can(event) || staysThere(it.room, event),
      ]);
      const copy = copyOf(it);
      const end = lead(copy, event);
      if (!life.can(event)) {
        expect(['phase', 'again']).toContain(end);
        expect(copy.room).toBe(it.room);
        continue;
      }
      // An inject needs a setback that is possible there: the chart knows no roadmap.
      if (end === 'stale' && event.type === 'inject') continue;
      const after = sent(life, event);
      expect([event, lifeOf(copy.room.state)]).toEqual([event, after.value]);
      taken.add(`${keyOf(life.value)} ${JSON.stringify(event)}`);
      prepared(copy);
      const key = keyOf(after.value);
      if (!reached.has(key)) reached.set(key, { it: copy, life: after });
    }
  }
  // Eight phases by four clocks, three screens and two doors, and the end.
  expect(reached.size).toBe(8 * 4 * 3 * 2 + 1);
  const kinds = new Set([...taken].map((each) => each.replace(/^.*"type"/, '')));
  expect(kinds.size).toBe(EVENTS.length);
});

/** A screen or a door that is as it is asked to be. */
function staysThere({ state }: Room, event: LifeEvent): boolean {
  if (state.phase === 'ended') return false;
  return event.type === 'screen' || event.type === 'door';
}

test('a room begins where its chart begins', () => {
  expect(lifeOf(opened().room.state)).toEqual(startRoom().getSnapshot().value);
});
