// Does our small reader of messages understand them as the library's full one does?
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/words/compile.ts';
import { english } from '../words-en.ts';

test('every sentence of the catalogue is read as the library reads it', () => {
  for (const [id, message] of Object.entries(english))
    expect(compile(message), id).toEqual(compileMessageOrThrow(message));
});

const messages: readonly string[] = [
  'plain',
  '{a}',
  '{ a } and { b , number }',
  'between {a} and {b}',
  '{n, plural, one {# step} other {# steps of {all, number}}}',
  '{n,plural,=0{none}=1{one}other{#}}',
  '{n, plural, one {{m, plural, one {# a} other {# b}}} other {#}} and # outside',
  "it''s '{not a name}' and don't",
  "{n, plural, other {'#' is #}}",
  '한국어 {n, plural, other {#개}}',
];
test.each(messages)('%s', (message) => {
  expect(compile(message)).toEqual(compileMessageOrThrow(message));
});

describe('what is no message, or uses what the catalogues do without, is refused', () => {
  const bad: readonly string[] = [
    '{',
    '}',
    'a } b',
    '{a',
    '{a b}',
    '{}',
    '{n, plural}',
    '{n, plural, one {#}',
    '{n, date}',
    '{n, select, a {1} other {2}}',
  ];
  test.each(bad)('%s', (message) => {
    expect(() => compile(message)).toThrow('cannot be read');
  });
});
