// Does the language for trying out say every sentence otherwise than English, with all that is put into it?
import { expect, test } from 'vitest';
import { compile } from '../../src/words/compile.ts';
import { accented } from '../../src/words/pseudo.ts';
import { wordsFor } from '../../src/words/words.ts';
import { english } from '../words-en.ts';

test('letters are accented, many are doubled, values and cases stay', () => {
  const said = accented({
    one: "It's {name}",
    two: '{count, plural, =0 {none} one {# step} other {# steps of {all, number}}}',
  });
  expect(said).toEqual({
    one: "Ííţţ''šš {name}",
    two: '{count, plural, =0 {ñóóñéé} one {# ššţţééƥ} other {# ššţţééƥšš óóƒ {all, number}}}',
  });
});

test('no sentence keeps a plain letter, and together they are about 40 % longer', () => {
  const bare = (message: string) =>
    JSON.stringify(compile(message).filter((token) => typeof token === 'string'));
  const said = accented(english);
  for (const [id, message] of Object.entries(said)) expect(bare(message), id).not.toMatch(/[a-z]/i);
  const lengthOf = (all: Readonly<Record<string, string>>) =>
    Object.values(all).reduce((sum, message) => sum + bare(message).length, 0);
  expect(lengthOf(said) / lengthOf(english)).toBeGreaterThan(1.35);
});

test('its days and lists are in other letters, too', async () => {
  const words = await wordsFor('qps');
  expect(words.language).toBe('qps');
  for (const said of [
    words.day('2019-03-01'),
    words.month('2019-03-01'),
    words.list(['1', '2', '3']),
  ])
    expect(said).not.toMatch(/[a-z]/i);
  expect(words.say('time.months', { count: 1 })).toBe('1 ɱóóñţţħ');
  expect(words.say('time.months', { count: 2 })).toBe('2 ɱóóñţţħšš');
});
