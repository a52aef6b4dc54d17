// Does a whole session go as a facilitator and five phones need it?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, next, NO_ROOM } from '../../src/room/act.ts';
import { view } from '../../src/room/redact.ts';
import type { Command } from '../../src/room/commands.ts';
import { ONE_IN } from '../share.ts';
import {
  type Told,
  does,
  drawn,
  draws,
  hand,
  lastProposal,
  opened,
  seated,
  whoIs,
} from './makers.ts';

const BAN = { what: { kind: 'step', step: 'test-ban' }, why: 'so that relief can follow' };
const VISIT = { what: { kind: 'step', step: 'visit' }, why: '' };
const SENSE = (it: Told, more = {}) => ({
  terms: { kind: 'sense', about: [lastProposal(it)], by: 'party', attribution: 'party', ...more },
});
const three = { ballot: { kind: 'sense', value: 3 } };

/** A room in its first round, with the test ban on the table. */
function proposed(): Told {
  const it = seated();
  does(it, 'lead begin');
  expect(does(it, 'kim propose', BAN)).toBe('done');
  return it;
}

function voting(more = {}): Told {
  const it = proposed();
  expect(does(it, 'lead ballot', SENSE(it, more))).toBe('done');
  return it;
}

describe('a round', () => {
  test('goes from a proposal by a private vote to an ordinary edit of the roadmap', () => {
    const it = voting();
    const { room } = it;
    does(it, 'moon answer', {
      proposal: lastProposal(it),
      answer: 'reading',
      text: 'until 2021',
    });
    does(it, 'bolton answer', {
      proposal: lastProposal(it),
      answer: 'reject',
      text: 'too late',
    });
    for (const voter of ['kim', 'moon', 'bolton'])
      expect(does(it, `${voter} vote`, three)).toBe('done');
    expect(does(it, 'lead count', { missing: 0 })).toBe('done');
    expect(it.room.state.vote).toMatchObject({ cast: 3, ballots: {}, spread: null });
    expect(does(it, 'lead reveal')).toBe('done');
    expect(it.room.state.vote?.spread?.rows).toEqual([
      { proposal: lastProposal(it), cells: [0, 0, 3, 0, 0] },
    ]);
    expect(does(it, 'lead accept', { proposal: lastProposal(it) })).toBe('done');
    const { roadmap, place, proposals, phase } = it.room.state;
    expect(phase).toBe('accepted');
    expect(roadmap?.nodes.map(({ step }) => step)).toEqual(['dual-freeze', 'test-ban']);
    expect(roadmap?.nodes.at(-1)?.id).toBe(place);
    expect(proposals[lastProposal(it)]).toMatchObject({
      status: 'accepted',
      party: 'north',
      agreed: ['south'],
      dissent: ['us'],
    });
    // The first roadmap is as it was.
    expect(room.state.roadmap?.nodes).toHaveLength(1);
  });

  test('a deal and a branch take their steps one after the other', () => {
    const it = seated();
    does(it, 'lead go', { to: null });
    does(it, 'lead begin');
    const what = { kind: 'branch', steps: ['dual-freeze', 'exemption', 'visit'] };
    expect(does(it, 'moon propose', { what, why: '' })).toBe('done');
    does(it, 'lead ballot', SENSE(it));
    does(it, 'lead count', { missing: 3 });
    does(it, 'lead reveal');
    expect(does(it, 'lead accept', { proposal: lastProposal(it) })).toBe('done');
    const steps = it.room.state.roadmap?.nodes.map(({ step }) => step);
    // The first step was there already: the same step at the same place is the same node.
    expect(steps).toEqual(['dual-freeze', 'exemption', 'visit']);
  });

  test('a party offers what is its own, and only what can be done there', () => {
    const it = proposed();
    const deal = (give: string, get: string) => ({ what: { kind: 'deal', give, get }, why: '' });
    expect(does(it, 'kim propose', deal('exemption', 'pilot'))).toBe('role');
    expect(does(it, 'moon propose', { ...VISIT, what: { kind: 'step', step: 'suspend' } })).toBe(
      'stale',
    );
    expect(does(it, 'moon propose', { ...VISIT, what: { kind: 'step', step: 'launch' } })).toBe(
      'stale',
    );
    expect(does(it, 'moon propose', { ...VISIT, place: null })).toBe('stale');
  });

  test('an old place is stale: what was proposed there waits until the room is back', () => {
    const it = proposed();
    const place = it.room.state.place;
    does(it, 'lead go', { to: null });
    expect(does(it, 'lead ballot', SENSE(it))).toBe('stale');
    does(it, 'lead go', { to: place });
    expect(does(it, 'lead ballot', SENSE(it))).toBe('done');
  });

  test('what a member proposes is the own team’s until its speaker tables it', () => {
    const it = seated();
    does(it, 'lead begin');
    does(it, 'ri propose', VISIT);
    const seen = (by: string) => Object.keys(view(it.room.state, whoIs(it, by)).proposals).length;
    expect(['ri', 'kim', 'pak', 'moon', 'lead', 'wall'].map(seen)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(does(it, 'moon table', { proposal: lastProposal(it) })).toBe('stale');
    expect(does(it, 'pak withdraw', { proposal: lastProposal(it) })).toBe('stale');
    expect(does(it, 'kim table', { proposal: lastProposal(it) })).toBe('done');
    expect(['moon', 'wall'].map(seen)).toEqual([1, 1]);
  });
});

describe('a vote', () => {
  test('that misses voices is counted by whoever was told how many', () => {
    const it = voting();
    does(it, 'kim vote', three);
    expect(does(it, 'lead count', { missing: 0 })).toBe('stale');
    expect(does(it, 'lead count', { missing: 2 })).toBe('done');
  });

  test('counts those who are connected, and never an observer', () => {
    const it = voting({ by: 'head' });
    for (const voter of ['kim', 'ri', 'moon', 'han', 'bolton']) does(it, `${voter} vote`, three);
    expect(does(it, 'watcher vote', three)).toBe('role');
    does(it, ' presence', { member: 'pak', here: false });
    expect(does(it, 'lead count', { missing: 0 })).toBe('done');
  });

  test('can be changed until it is counted, and is one vote', () => {
    const it = voting();
    does(it, 'kim vote', three);
    does(it, 'kim vote', { ballot: { kind: 'abstain' } });
    expect(it.room.state.vote?.cast).toBe(1);
    does(it, 'lead count', { missing: 2 });
    expect(it.room.state.vote?.tally).toMatchObject({ voters: 1, abstained: 1 });
  });

  test('is void after an inject, which says so and keeps the way back', () => {
    const it = voting();
    const { place } = it.room.state;
    does(it, 'kim vote', three);
    does(it, 'lead prepare', { step: 'launch' });
    expect(does(it, 'lead inject', { step: 'launch' })).toBe('done');
    const { phase, voided, vote, road, prepared, roadmap } = it.room.state;
    expect({ phase, voided, vote, road: road?.place, prepared }).toEqual({
      phase: 'proposing',
      voided: true,
      vote: null,
      road: place,
      prepared: [],
    });
    expect(roadmap?.nodes.map(({ step }) => step)).toEqual(['dual-freeze', 'launch']);
    does(it, 'lead go', { to: place });
    expect(it.room.state.road).toBe(null);
  });

  test('of somebody who is sent away counts no more', () => {
    const it = voting();
    does(it, 'kim vote', three);
    does(it, 'lead remove', { member: 'kim' });
    expect(it.room.state.vote).toMatchObject({ cast: 0, ballots: {} });
  });
});

describe('seats', () => {
  test('a locked door lets nobody in, and an open one has them wait for a seat', () => {
    const it = opened();
    const join = (member: string, seat: object | null = null) =>
      hand(it, { verb: 'join', id: '1', name: 'A', seat } as Command, whoIs(it, member));
    expect(join('a')).toBe('done');
    expect(whoIs(it, 'a').role).toBe('waiting');
    does(it, 'lead door', { to: 'locked' });
    expect(join('b')).toBe('locked');
    does(it, 'lead door', { to: 'open' });
    expect(join('c', { role: 'speaker', party: 'north' })).toBe('done');
    // A party speaks with one voice: who comes second with the card of a speaker is a member.
    expect(join('d', { role: 'speaker', party: 'north' })).toBe('done');
    expect(whoIs(it, 'd').role).toBe('member');
    expect(does(it, 'lead seat', { member: 'a', seat: { role: 'member', party: 'mars' } })).toBe(
      'stale',
    );
  });

  test('every new seat and link makes older ones worthless', () => {
    const it = seated();
    does(it, 'lead relink', { member: 'ri' });
    does(it, 'lead seat', { member: 'ri', seat: { role: 'observer', party: null } });
    expect(it.room.state.members['ri']).toMatchObject({ epoch: 3, role: 'observer' });
  });

  test('the last facilitator stays, and a second may do all that the first may', () => {
    const it = seated();
    expect(does(it, 'colead remove', { member: 'lead' })).toBe('done');
    expect(does(it, 'colead remove', { member: 'colead' })).toBe('stale');
    const away = { member: 'colead', seat: { role: 'observer', party: null } };
    expect(does(it, 'colead seat', away)).toBe('stale');
    expect(does(it, 'colead begin')).toBe('done');
  });

  test('ids that every object has name nobody', () => {
    const it = proposed();
    for (const [verb, more] of [
      ['relink', { member: 'constructor' }],
      ['remove', { member: 'toString' }],
      ['accept', { proposal: 'constructor' }],
    ] as const) {
      if (verb === 'accept') {
        does(it, 'lead ballot', SENSE(it));
        does(it, 'lead count', { missing: 3 });
        does(it, 'lead reveal');
      }
      expect([verb, does(it, `lead ${verb}`, more)]).toEqual([verb, 'stale']);
    }
  });
});

test('the clock ends when its time has come, not before, and goes on after more time', () => {
  const it = seated();
  does(it, 'lead time', { minutes: 1 });
  expect(does(it, ' ring')).toBe('stale');
  it.now += 30_000;
  does(it, 'lead hold');
  expect(it.room.state.clock).toEqual({ kind: 'paused', left: 30_000 });
  it.now += 600_000;
  does(it, 'lead resume');
  it.now += 30_000;
  expect(does(it, ' ring')).toBe('done');
  does(it, 'lead more', { minutes: 1 });
  expect(it.room.state.clock).toEqual({ kind: 'running', ends: it.now + 60_000 });
});

test('one line a team on what a step means, unveiled together and kept with its node', () => {
  const it = seated();
  const node = it.room.state.place ?? '';
  does(it, 'lead test', { node });
  does(it, 'kim read', { text: 'a pause' });
  does(it, 'han read', { text: 'the end of tests' });
  expect(view(it.room.state, whoIs(it, 'kim')).test).toEqual({
    node,
    written: 2,
    texts: { north: 'a pause' },
  });
  does(it, 'lead unveil');
  expect(it.room.state.readings).toEqual([
    { node, texts: { north: 'a pause', south: 'the end of tests' } },
  ]);
});

test('a room that is wiped has nothing left', () => {
  const it = proposed();
  does(it, 'lead rest');
  does(it, 'lead end');
  expect(does(it, 'kim wipe')).toBe('role');
  expect(does(it, 'lead wipe')).toBe('done');
  expect(it.room.state).toBe(NO_ROOM.state);
});

test('doing a command twice is doing it once, at once or later, and a log read again is the same room', () => {
  fc.assert(
    fc.property(draws(40), (list) => {
      const it = seated();
      for (const draw of list) {
        it.now += 20_000;
        const { command, who } = drawn(it, draw);
        const end = hand(it, command, who);
        if (end !== 'done' || who.member === '') continue;
        const { length } = it.log;
        expect(hand(it, command, who)).toBe('again');
        const [, seq] = it.room.done[who.member]?.at(-1) ?? [];
        expect([it.log.length, seq]).toEqual([length, length]);
        expect(act(it.room, command, { who, now: it.now + 1e9 })).toEqual({ kind: 'again', seq });
      }
      const read = JSON.parse(JSON.stringify(it.log)) as typeof it.log;
      expect(read.reduce(next, NO_ROOM)).toEqual(it.room);
    }),
    { numRuns: ONE_IN === 1 ? 1000 : 40 },
  );
});
