// Is nothing done for somebody who may not ask for it, or in a phase that has no place for it?
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verb } from '../../src/room/commands.ts';
import type { Phase } from '../../src/room/state.ts';
import type { Who } from '../../src/room/who.ts';
import { ONE_IN } from '../share.ts';
import { drawn, draws, hand, seated } from './makers.ts';

/** As the page on the live room has it, letter by letter; its own words, not those of the code. */
const MAY: Readonly<Record<string, string>> = {
  facilitator:
    'begin ballot count reveal again accept rest debrief end wipe go prepare inject time more hold resume stop ring screen door seat remove relink test unveil propose sponsor withdraw note',
  speaker: 'propose table sponsor withdraw answer vote read note',
  member: 'propose withdraw vote read note',
  observer: '',
  projector: '',
  waiting: 'join',
};

const NOT_IN: Readonly<Record<Phase, string>> = {
  lobby:
    'ballot count reveal again accept rest debrief wipe inject propose table sponsor withdraw answer vote',
  proposing: 'begin count reveal again accept debrief end wipe vote',
  balloting:
    'begin ballot reveal again accept rest debrief end wipe go propose table sponsor withdraw',
  counted:
    'begin ballot count again accept rest debrief end wipe go propose table sponsor withdraw vote',
  revealed: 'begin count reveal debrief end wipe go propose table withdraw vote',
  accepted:
    'begin ballot count reveal again accept debrief end wipe propose table sponsor withdraw answer vote',
  between: 'ballot count reveal again accept rest wipe propose table sponsor answer vote',
  debrief:
    'begin ballot count reveal again accept rest debrief wipe inject propose table sponsor withdraw answer vote',
  ended:
    'begin ballot count reveal again accept rest debrief end go prepare inject time more hold resume stop ring screen door seat remove relink test unveil propose table sponsor withdraw answer vote read note join',
};

const names = (table: string, verb: Verb) => table.split(' ').includes(verb);

function mayAsk({ member, role }: Who, verb: Verb): boolean {
  if (verb === 'presence') return member === '';
  return names(MAY[role] ?? '', verb);
}

test('of what the wrong role asks, or the right one in the wrong phase, nothing is done', () => {
  const refused = new Set<string>();
  fc.assert(
    fc.property(draws(80), (list) => {
      const it = seated();
      for (const draw of list) {
        const { phase, roadmap, vote } = it.room.state;
        const { command, who } = drawn(it, draw);
        const before = it.room;
        const end = hand(it, command, who);
        const wrongRole = !mayAsk(who, command.verb);
        const wrongPhase = roadmap === null || names(NOT_IN[phase], command.verb);
        const byParty = command.verb === 'vote' && vote?.terms.by === 'party';
        if (wrongRole || (byParty && !wrongPhase && who.role !== 'speaker'))
          expect(end).toBe('role');
        else if (wrongPhase) expect(end).toBe('phase');
        if (!['done', 'again'].includes(end)) {
          refused.add(end);
          expect(it.room).toBe(before);
        }
      }
    }),
    { numRuns: ONE_IN === 1 ? 3000 : 80 },
  );
  // A locked door is met too seldom to be waited for here.
  for (const no of ['phase', 'role', 'stale']) expect(refused).toContain(no);
});
