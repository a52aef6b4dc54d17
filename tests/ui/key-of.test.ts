// Which key counts on a keyboard that prints other letters?
import { expect, test } from 'vitest';
import { keyOf } from '../../src/ui/key-of.ts';

const presses: readonly [
  keyboard: string,
  key: string,
  code: string,
  shift: boolean,
  is: string,
][] = [
  ['Korean', 'ㅣ', 'KeyL', false, 'l'],
  ['Korean, an input method at work', 'Process', 'KeyL', false, 'l'],
  ['Russian', 'л', 'KeyK', false, 'k'],
  ['Russian', 'З', 'KeyP', true, 'P'],
  ['Greek', 'ς', 'KeyW', false, 'w'],
  ['Arabic', 'ن', 'KeyK', false, 'k'],
  ['Arabic, two letters on one key', 'لا', 'KeyB', false, 'b'],
  ['Arabic', '؟', 'Slash', true, '?'],
  ['Hebrew', 'ש', 'KeyA', false, 'a'],
  ['Persian', '۳', 'Digit3', false, '3'],
  ['Thai', 'ี', 'KeyU', false, 'u'],
  ['Dvorak: the letter counts, not the place', 'l', 'KeyP', false, 'l'],
  ['French: the letter counts', 'a', 'KeyQ', false, 'a'],
  ['French', 'é', 'Digit2', false, 'é'],
  ['German', '§', 'Digit3', true, '§'],
  ['Spanish', '¿', 'Equal', true, '¿'],
  ['Russian', '.', 'Slash', false, '.'],
  ['any', 'ArrowLeft', 'ArrowLeft', true, 'ArrowLeft'],
  ['any', 'Dead', 'BracketLeft', false, 'Dead'],
];
test.each(presses)('%s: %s on %s, with Shift: %s, is %s', (...press) => {
  const [, key, code, shiftKey, is] = press;
  expect(keyOf({ key, code, shiftKey })).toBe(is);
});
