// Which key of a Latin keyboard was pressed, whatever the keyboard in use has printed there?

/** What of a key press says where the key lies and what it writes. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * What the key writes; where that is no Latin letter and no sign that keyboards share, what the key in that place writes on
 * an American keyboard. On a Latin layout the letter counts, wherever it lies.
 */
export function keyOf({ key, code, shiftKey }: Press): string {
  if (!FOREIGN.test(key)) return key;
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return key;
}

/** Letters and digits of other scripts, the Arabic question mark, and what an input method keeps to itself. */
const FOREIGN = /^(?:[^\p{ASCII}\p{Script=Latin}\p{P}\p{S}]+|؟|Process|Unidentified)$/u;

/** Is a syllable or a word still being composed? Then the key belongs to the input method, Enter and Escape too. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it tells of the key: the old number alone still says whose it was.
  return event.isComposing || event.keyCode === 229;
}
