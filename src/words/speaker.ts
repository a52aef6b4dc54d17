// How does an ICU message become a sentence, without any code being made from text?
import type { MessageId } from './catalogue.ts';
import { type Message, type Token, compile } from './compile.ts';

/** What is put into a sentence, by the names in its braces. */
export type Values = Readonly<Record<string, string | number>>;

/** What says a sentence in one language. */
export type Say = (id: MessageId, values?: Values) => string;

/** Numbers and plurals as a language writes them. */
interface Grammar {
  readonly number: (value: number) => string;
  /** CLDR's category of a number: `one`, `other`, ... */
  readonly plural: (value: number) => string;
}

/**
 * A speaker for one language. Messages are compiled to data when they are first said, and kept.
 * A sentence whose area is not at hand is said as its id.
 */
export function speaker(messageOf: (id: MessageId) => string | undefined, grammar: Grammar): Say {
  const compiled = new Map<MessageId, Message>();
  return (id, values = {}) => {
    const message = compiled.get(id) ?? compile(messageOf(id) ?? '');
    if (message.length === 0) return id;
    compiled.set(id, message);
    return filled(message, { values, grammar, counted: '#' });
  };
}

interface Filling {
  readonly values: Values;
  readonly grammar: Grammar;
  /** What `#` stands for within the cases of a plural. */
  readonly counted: string;
}

function filled(message: Message, filling: Filling): string {
  return message.map((token) => part(token, filling)).join('');
}

function part(token: Token, filling: Filling): string {
  const { values, grammar, counted } = filling;
  if (typeof token === 'string') return token === '#' ? counted : token;
  const value = valueOf(values, token[0]);
  if (token.length === 1) return String(value);
  const count = Number(value);
  const number = grammar.number(count);
  if (token.length === 2) return number;
  const [, , cases] = token;
  const chosen = cases[String(count)] ?? cases[grammar.plural(count)] ?? cases['other'] ?? [];
  return filled(chosen, { ...filling, counted: number });
}

function valueOf(values: Values, name: string): string | number {
  return (Object.hasOwn(values, name) ? values[name] : undefined) ?? '';
}
