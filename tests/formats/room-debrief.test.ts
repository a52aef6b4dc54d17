// Does a live room leave whole, without what was private, and on request without anybody's name?
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomAsPage } from '../../src/formats/room/page.ts';
import { roomAsCsv, roomAsJson } from '../../src/formats/room/tables.ts';
import { debriefOf } from '../../src/room/debrief.ts';
import { ONE_IN } from '../share.ts';
import { type Told, does, drawn, draws, hand, seated } from '../room/makers.ts';
import { wordsEn } from '../words-en.ts';

/** A room with a vote by name, an accepted proposal with a dissent, a setback, and readings. */
function session(): Told {
  const it = seated();
  does(it, 'kim note', { text: 'a note of the north' });
  does(it, 'lead prepare', { step: 'full-drills' });
  does(it, 'lead begin');
  does(it, 'kim propose', { what: { kind: 'step', step: 'test-ban' }, why: '=it ends tests' });
  does(it, 'han propose', { what: { kind: 'step', step: 'visit' }, why: 'a draft of the south' });
  const [proposal] = Object.keys(it.room.state.proposals);
  does(it, 'moon answer', { proposal, answer: 'reading', text: 'until 2021' });
  does(it, 'bolton answer', { proposal, answer: 'reject', text: 'too late' });
  const terms = { kind: 'sense', about: [proposal], by: 'party', attribution: 'name' };
  does(it, 'lead ballot', { terms });
  for (const [voter, value] of Object.entries({ kim: 5, moon: 3, bolton: 1 }))
    does(it, `${voter} vote`, { ballot: { kind: 'sense', value } });
  does(it, 'lead count', { missing: 0 });
  does(it, 'lead reveal');
  does(it, 'lead accept', { proposal });
  does(it, 'lead test', { node: it.room.state.place });
  does(it, 'kim read', { text: 'a pause' });
  does(it, 'lead unveil');
  does(it, 'lead inject', { step: 'launch' });
  does(it, 'lead rest');
  does(it, 'lead end');
  expect(it.room.state.phase).toBe('ended');
  return it;
}

const tell = (it: Told, named: boolean) => ({
  debrief: debriefOf(it.log, { named }),
  words: wordsEn,
});

test('the page says what was accepted, by whom and against whom, and how the votes lay', () => {
  const page = roomAsPage(tell(session(), true));
  expect(page).toContain('One round, one proposal, one accepted.');
  expect(page).toContain('- Proposal 1: test-ban; agreed: south; rejected: us');
  expect(page).toContain('3 voted, nobody abstained, no vote was missing');
  expect(page).toContain('1: 1 · 2: 0 · 3: 1 · 4: 0 · 5: 1');
  expect(page).toContain('test-ban: “a pause” (north)');
  expect(page).toContain('Setback: launch');
});

test('the table has a row for everything, and runs nothing', () => {
  const rows = parse<Record<string, string>>(roomAsCsv(tell(session(), true)), {
    bom: true,
    columns: true,
  });
  expect(rows.map(({ kind }) => kind)).toEqual([
    'opened', 'begun', 'proposed', 'answered', 'answered', 'revealed', 'accepted', 'read', 'injected', 'ended',
  ]); // prettier-ignore
  expect(rows[2]).toMatchObject({ by: 'north', proposal: '1', text: "'=it ends tests" });
});

test('with names taken out no form names a person or a party', () => {
  const telling = tell(session(), false);
  const { entries } = JSON.parse(roomAsJson(telling)) as { entries: readonly object[] };
  expect(entries).toHaveLength(10);
  for (const text of [roomAsJson(telling), roomAsCsv(telling), roomAsPage(telling)]) {
    expect(text).not.toMatch(/Name of|north|south|\bus\b|kim|moon|bolton|lead/);
    expect(text).toContain('until 2021');
  }
  expect(roomAsPage(telling)).toContain('agreed: one party; rejected: one party');
});

test('nothing private is in any form, whatever was done in a room', () => {
  const told = JSON.stringify(debriefOf(session().log, { named: true }));
  expect(told).not.toMatch(/a note of the north|a draft of the south|full-drills"\]/);
  fc.assert(
    fc.property(draws(40), (list) => {
      const it = seated();
      for (const draw of list) {
        it.now += 20_000;
        const { command, who } = drawn(it, draw);
        hand(it, command, who);
      }
      const telling = tell(it, true);
      const shown = new Set(
        telling.debrief.entries.flatMap((entry) => ('text' in entry ? [entry.text] : [])),
      );
      const notes = it.log.flatMap(({ events }) =>
        events.flatMap((event) => (event.kind === 'noted' ? [event.text] : [])),
      );
      expect(notes.filter((note) => shown.has(note))).toEqual([]);
      for (const form of [roomAsJson, roomAsCsv, roomAsPage]) expect(form(telling)).not.toBe('');
    }),
    { numRuns: ONE_IN === 1 ? 500 : 20 },
  );
});
