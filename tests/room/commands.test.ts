// Is every message that a room does not take refused with its place, whatever it is?
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand, readName } from '../../src/room/commands.ts';

test('a message is taken as it is meant', () => {
  const propose = {
    id: 'a1',
    place: 'n1',
    verb: 'propose',
    what: { kind: 'deal', give: 'test-ban', get: 'suspend' },
    why: 'all or nothing',
  };
  expect(readCommand(propose)).toEqual({ ok: true, command: propose });
});

test.each<readonly [about: string, at: string, message: unknown]>([
  ['nothing', '', null],
  ['a text', '', 'begin'],
  ['no verb', 'verb', { id: 'a' }],
  ['what only the server may say', 'verb', { id: 'a', verb: 'join', name: 'A', seat: null }],
  ['no id', 'id', { verb: 'begin' }],
  ['an id without end', 'id', { id: 'a'.repeat(65), verb: 'begin' }],
  ['no place', 'place', { id: 'a', verb: 'accept', proposal: 'p' }],
  ['two lines', 'text', { id: 'a', verb: 'read', text: 'a\nb' }],
  ['a line without end', 'text', { id: 'a', verb: 'read', text: 'a'.repeat(281) }],
  ['a six', 'ballot/value', { id: 'a', verb: 'vote', ballot: { kind: 'sense', value: 6 } }],
  ['a key more', '', { id: 'a', verb: 'begin', as: 'lead' }],
  [
    'a speaker of nobody',
    'seat',
    { id: 'a', verb: 'seat', member: 'b', seat: { role: 'speaker', party: null } },
  ],
])('%s is refused at "%s"', (_, at, message) => {
  expect(readCommand(message)).toEqual({ ok: false, at });
});

test('no data at all makes the reader throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(typeof readCommand(data).ok).toBe('boolean');
      expect(['string', 'object']).toContain(typeof readName(data));
    }),
  );
});

test('a name is one line with something in it', () => {
  expect(['  Kim ', '', ' ', 'a\nb', 'x'.repeat(61), 7].map(readName)).toEqual([
    'Kim',
    ...Array<null>(5).fill(null),
  ]);
});
