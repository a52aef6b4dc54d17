// In which phases is a verb possible, and for whom? What `machines/room.ts` draws as a statechart, as a table.
import type { Verb } from './commands.ts';
import type { Phase, RoomState } from './state.ts';
import type { Role } from './who.ts';

interface Rule {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
}

const LEADS: readonly Role[] = ['facilitator'];
const TEAM: readonly Role[] = ['speaker', 'member'];
const ALWAYS: readonly Phase[] = [
  'lobby', 'proposing', 'balloting', 'counted', 'revealed', 'accepted', 'between', 'debrief',
]; // prettier-ignore
const ROUND: readonly Phase[] = ['proposing', 'balloting', 'counted', 'revealed', 'accepted'];

const lead = (...phases: readonly Phase[]): Rule => ({ roles: LEADS, phases });

export const RULES: Readonly<Record<Verb, Rule>> = {
  begin: lead('lobby', 'between'),
  ballot: lead('proposing', 'revealed'),
  count: lead('balloting'),
  reveal: lead('counted'),
  again: lead('revealed'),
  accept: lead('revealed'),
  rest: lead('proposing', 'revealed', 'accepted'),
  debrief: lead('between'),
  end: lead('lobby', 'between', 'debrief'),
  wipe: lead('ended'),
  go: lead('lobby', 'proposing', 'accepted', 'between', 'debrief'),
  prepare: lead(...ALWAYS),
  inject: lead(...ROUND, 'between'),
  time: lead(...ALWAYS),
  more: lead(...ALWAYS),
  hold: lead(...ALWAYS),
  resume: lead(...ALWAYS),
  stop: lead(...ALWAYS),
  ring: lead(...ALWAYS),
  screen: lead(...ALWAYS),
  door: lead(...ALWAYS),
  seat: lead(...ALWAYS),
  remove: lead(...ALWAYS),
  relink: lead(...ALWAYS),
  test: lead('lobby', ...ROUND, 'between', 'debrief'),
  unveil: lead('lobby', ...ROUND, 'between', 'debrief'),
  propose: { roles: ['facilitator', ...TEAM], phases: ['proposing'] },
  table: { roles: ['speaker'], phases: ['proposing'] },
  sponsor: { roles: ['facilitator', 'speaker'], phases: ['proposing', 'revealed'] },
  withdraw: { roles: ['facilitator', ...TEAM], phases: ['proposing', 'between'] },
  answer: { roles: ['speaker'], phases: ['proposing', 'balloting', 'counted', 'revealed'] },
  vote: { roles: TEAM, phases: ['balloting'] },
  read: { roles: TEAM, phases: ALWAYS },
  note: { roles: ['facilitator', ...TEAM], phases: ALWAYS },
  join: { roles: ['waiting'], phases: ALWAYS },
  presence: { roles: LEADS, phases: [...ALWAYS, 'ended'] },
};

/** The kinds that the clock may be in for a verb of the clock; every other verb asks nothing of it. */
const CLOCKS: Readonly<Partial<Record<Verb, readonly RoomState['clock']['kind'][]>>> = {
  more: ['running', 'paused', 'over'],
  hold: ['running'],
  resume: ['paused'],
  stop: ['running', 'paused', 'over'],
  ring: ['running'],
};

/** Does the room's life have a place for this verb now, whoever asks? */
export function isTimely(
  { phase, clock }: Pick<RoomState, 'phase' | 'clock'>,
  verb: Verb,
): boolean {
  return RULES[verb].phases.includes(phase) && (CLOCKS[verb]?.includes(clock.kind) ?? true);
}
