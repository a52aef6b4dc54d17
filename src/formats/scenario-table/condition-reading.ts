// How far has the text of a condition been read, and what comes next?
import type { Condition } from '../../core/conditions/condition.ts';
import { type Token, KEYWORDS } from './condition-tokens.ts';
import type { Names } from './names.ts';
import { type Fault, type Spot, type Wanted, unexpected } from './value.ts';

/** A condition with the characters at which its parts stand. */
export interface SpottedCondition {
  readonly condition: Condition;
  readonly spots: readonly Spot[];
}

/** The text as far as it has been read. The first fault ends the reading. */
export interface TokenReader {
  readonly names: Names;
  readonly tokens: readonly Token[];
  next: number;
  fault: Fault | null;
}

const END: Token = { kind: 'end', text: '', character: 1 };

export function peek({ tokens, next }: TokenReader): Token {
  return tokens[next] ?? tokens.at(-1) ?? END;
}

/** Notes that something else was wanted here. */
export function miss(reading: TokenReader, wanted: Wanted): null {
  const { text, character } = peek(reading);
  reading.fault ??= unexpected(wanted, text, character);
  return null;
}

export function takeWord(reading: TokenReader, word: string): boolean {
  const found = ahead(reading, [word]);
  if (found) reading.next += 1;
  return found;
}

export function takeSign(reading: TokenReader, sign: string): boolean {
  const { kind, text } = peek(reading);
  const found = kind === 'sign' && text === sign;
  if (found) reading.next += 1;
  return found;
}

export function ahead({ tokens, next }: TokenReader, texts: readonly string[]): boolean {
  return texts.every((text, index) => {
    const token = tokens[next + index];
    return (token?.kind === 'word' || token?.kind === 'sign') && token.text.toLowerCase() === text;
  });
}

/** Between a milestone and the party that reads it. */
export const READ_BY: readonly string[] = ['read', 'by'];

/** A name: a text in quotation marks, or all words up to a sign or a word with a meaning. */
export function takeName(reading: TokenReader): Token | null {
  const first = peek(reading);
  if (first.kind === 'quoted') {
    reading.next += 1;
    return first;
  }
  const words: string[] = [];
  for (let token = first; isPlain(token); token = peek(reading)) {
    // `Quiet read by us`: what a party takes a milestone to mean.
    if (words.length > 0 && ahead(reading, READ_BY)) break;
    words.push(token.text);
    reading.next += 1;
  }
  return words.length === 0 ? null : { ...first, text: words.join(' ') };
}

function isPlain({ kind, text }: Token): boolean {
  return kind === 'word' && !KEYWORDS.includes(text.toLowerCase());
}
