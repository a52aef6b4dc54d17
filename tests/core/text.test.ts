// Which words does a reader get from a text in several languages?
import { expect, test } from 'vitest';
import { type Text, inLanguage, wordsOf } from '../../src/core/text.ts';

const both: Text = { ko: '시험 금지', en: 'Test ban' };

const cases: readonly [text: Text | undefined, language: string | undefined, words: string][] = [
  [undefined, 'en', ''],
  ['Test ban', 'ko', 'Test ban'],
  [both, 'ko', '시험 금지'],
  [both, 'ko-KR', '시험 금지'],
  [both, 'fr', 'Test ban'],
  [both, undefined, 'Test ban'],
  [{ ko: '시험 금지', fr: 'Interdiction' }, 'de', '시험 금지'],
  [{ 'pt-BR': 'a', pt: 'b' }, 'pt-BR', 'a'],
  [{ 'pt-BR': 'a', pt: 'b' }, 'pt-PT', 'b'],
  [{}, 'en', ''],
];
test.each(cases)('of %j a reader of %s gets %j', (text, language, words) => {
  expect(wordsOf(text, language)).toBe(words);
});

const edits: readonly [text: Text | undefined, change: readonly [string, string], made: unknown][] =
  [
    [undefined, ['en', 'Halt'], 'Halt'],
    ['Test ban', ['ko', 'Halt'], 'Halt'],
    ['Test ban', ['en', ''], undefined],
    [both, ['en', 'Halt'], { ko: '시험 금지', en: 'Halt' }],
    [both, ['ko-KR', '중단'], { ko: '중단', en: 'Test ban' }],
    [both, ['fr', 'Arrêt'], { ko: '시험 금지', en: 'Test ban', fr: 'Arrêt' }],
    [both, ['en', ''], { ko: '시험 금지' }],
    [both, ['fr', ''], both],
    [{ en: 'Test ban' }, ['en', ''], undefined],
    [{ 'pt-BR': 'a', pt: 'b' }, ['pt-BR', 'c'], { 'pt-BR': 'c', pt: 'b' }],
  ];
test.each(edits)('%j with %j is %j: other languages stay', (text, [language, words], made) => {
  expect(inLanguage(text, language, words)).toEqual(made);
});
