// Which condition does a cell say, such as `kaesong >= pilot and (un = full or not us is relief)`?
import { comparison } from './comparison.ts';
import {
  type SpottedCondition,
  type TokenReader,
  ahead,
  miss,
  peek,
  takeSign,
  takeWord,
} from './condition-reading.ts';
import { tokensOf } from './condition-tokens.ts';
import type { Names } from './names.ts';
import { type Value, spotsBelow } from './value.ts';

/** The deepest nesting that is tried: deeper than any condition that a scenario may have. */
const DEEPEST_TEXT = 100;

/** Reads the text of a condition. The grammar is told in docs/step-table.md. */
export function readCondition(text: string, names: Names): Value {
  const reading: TokenReader = { names, tokens: tokensOf(text), next: 0, fault: null };
  const part = either(reading, 0);
  if (part && peek(reading).kind !== 'end') miss(reading, 'joint');
  if (!part || reading.fault) return { faults: reading.fault ? [reading.fault] : [] };
  return { data: part.condition, spots: part.spots };
}

/** One condition, or several with `or` between them. */
function either(reading: TokenReader, depth: number): SpottedCondition | null {
  return chain(reading, { word: 'or', key: 'any', one: () => both(reading, depth) });
}

/** One condition, or several with `and` between them. */
function both(reading: TokenReader, depth: number): SpottedCondition | null {
  return chain(reading, { word: 'and', key: 'all', one: () => single(reading, depth) });
}

interface Link {
  readonly word: string;
  readonly key: 'all' | 'any';
  readonly one: () => SpottedCondition | null;
}

function chain(reading: TokenReader, { word, key, one }: Link): SpottedCondition | null {
  const parts: SpottedCondition[] = [];
  do {
    const part = one();
    if (!part) return null;
    parts.push(part);
  } while (takeWord(reading, word));
  const [first] = parts;
  return first && parts.length === 1 ? first : listed(key, parts);
}

function listed(key: 'all' | 'any', parts: readonly SpottedCondition[]): SpottedCondition {
  const conditions = parts.map(({ condition }) => condition);
  const spots = parts.flatMap((part, index) => spotsBelow(`${key}/${index}`, part.spots));
  return { condition: key === 'all' ? { all: conditions } : { any: conditions }, spots };
}

function single(reading: TokenReader, depth: number): SpottedCondition | null {
  if (depth >= DEEPEST_TEXT) {
    const { character } = peek(reading);
    reading.fault ??= { code: 'too-deep', data: { most: DEEPEST_TEXT }, character };
    return null;
  }
  if (takeWord(reading, 'not')) {
    const inner = single(reading, depth + 1);
    return inner && { condition: { not: inner.condition }, spots: spotsBelow('not', inner.spots) };
  }
  if (takeSign(reading, '(')) {
    const inner = either(reading, depth + 1);
    return inner && takeSign(reading, ')') ? inner : miss(reading, 'closing');
  }
  if (ahead(reading, ['at', 'least'])) return atLeast(reading, depth);
  for (const key of ['all', 'any'] as const)
    if (ahead(reading, [key, 'of', '('])) {
      reading.next += 2;
      const parts = inParentheses(reading, depth);
      return parts && listed(key, parts);
    }
  return comparison(reading);
}

/** `at least 2 of (…, …)` */
function atLeast(reading: TokenReader, depth: number): SpottedCondition | null {
  reading.next += 2;
  const { kind, text } = peek(reading);
  if (kind !== 'word' || !/^\d+$/.test(text)) return miss(reading, 'count');
  reading.next += 1;
  takeWord(reading, 'of');
  const parts = inParentheses(reading, depth);
  if (!parts) return null;
  return {
    condition: { atLeast: Number(text), of: parts.map(({ condition }) => condition) },
    spots: parts.flatMap((part, index) => spotsBelow(`of/${index}`, part.spots)),
  };
}

function inParentheses(reading: TokenReader, depth: number): readonly SpottedCondition[] | null {
  if (!takeSign(reading, '(')) return miss(reading, 'opening');
  const parts: SpottedCondition[] = [];
  if (takeSign(reading, ')')) return parts;
  do {
    const part = either(reading, depth + 1);
    if (!part) return null;
    parts.push(part);
  } while (takeSign(reading, ','));
  return takeSign(reading, ')') ? parts : miss(reading, 'closing');
}
