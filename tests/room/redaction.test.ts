// Does everybody in a room get what they may know, and nothing else?
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAll } from '../../src/room/fold/fold.ts';
import { sentTo, view } from '../../src/room/redact.ts';
import type { RoomEvent } from '../../src/room/events.ts';
import type { Who } from '../../src/room/who.ts';
import { ONE_IN } from '../share.ts';
import { type Told, audiences, drawn, draws, hand, seated } from './makers.ts';

/** Rooms in which anything may have happened, with what was told of drafts and notes at the opening. */
function everyRoom(full: number, check: (it: Told) => void): void {
  fc.assert(
    fc.property(draws(60), fc.boolean(), (list, told) => {
      const it = seated(told);
      for (const draw of list) {
        it.now += 20_000;
        const { command, who } = drawn(it, draw);
        hand(it, command, who);
      }
      check(it);
    }),
    { numRuns: ONE_IN === 1 ? full : 60 },
  );
}

test('what is folded from the events that somebody gets is what they may see of the room', () => {
  everyRoom(2000, ({ log, room }) => {
    for (const who of audiences) {
      const events = log.flatMap((batch) => sentTo(batch, who).events);
      expect(foldAll(events)).toEqual(view(room.state, who));
    }
  });
});

test('nobody is ever sent what another party keeps to itself', () => {
  everyRoom(10_000, ({ log }) => {
    const told = log.some(({ events: [first] }) => first?.kind === 'opened' && first.told);
    for (const who of audiences) {
      const open = new Set<string>();
      for (const batch of log) {
        for (const event of batch.events) publish(event, open);
        const sent = sentTo(batch, who);
        expect(leaksIn(JSON.stringify(sent), who, { open, told })).toEqual([]);
        for (const event of sent.events) expect(isHidden(event, who)).toBe(true);
      }
    }
  });
});

/** What is on the table or unveiled is everybody's. */
function publish(event: RoomEvent, open: Set<string>): void {
  const texts =
    event.kind === 'tabled' || (event.kind === 'proposed' && event.proposal.status === 'open')
      ? [event.proposal.why]
      : event.kind === 'unveiled'
        ? Object.values(event.texts)
        : [];
  for (const text of texts) open.add(text);
}

interface Knowing {
  readonly open: ReadonlySet<string>;
  readonly told: boolean;
}

/** The secrets of others in a text that was sent. */
function leaksIn(text: string, { role, party }: Who, { open, told }: Knowing): readonly string[] {
  const leads = role === 'facilitator';
  return [...text.matchAll(/secret of (\w*) \d+/g)]
    .filter(([secret, whose]) => {
      if (open.has(secret) || (party !== null && whose === party)) return false;
      const isLeads = ['', 'lead', 'colead'].includes(whose ?? '');
      // A facilitator sees the facilitators' notes, and drafts and notes of parties where that was said.
      return !(leads && (isLeads || told));
    })
    .map(([secret]) => secret);
}

/** No ballot and no count of ballots goes out before it is revealed, but to the voter. */
function isHidden(event: RoomEvent, who: Who): boolean {
  if (event.kind === 'counted') return event.tally === null;
  if (event.kind === 'read') return event.text === null || event.party === who.party;
  if (event.kind === 'prepared') return who.role === 'facilitator';
  if (event.kind !== 'voted' || event.member === who.member) return true;
  return event.ballot === null && (event.member === null || who.role === 'facilitator');
}
