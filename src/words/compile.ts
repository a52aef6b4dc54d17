// How does an ICU message become data that a sentence is made of?

/** Text as it is, `#` among the cases of a plural, or the name of a value with the way it is said. */
export type Token =
  | string
  | readonly [name: string]
  | readonly [name: string, kind: 'number']
  | readonly [name: string, kind: 'plural', cases: Readonly<Record<string, Message>>];

/** A message, ready to be filled. */
export type Message = readonly Token[];

/** How far a message has been read. */
interface Reading {
  readonly message: string;
  at: number;
}

/**
 * The part of ICU's messages that the catalogues use: `{name}`, `{name, number}`, and
 * `{name, plural, =0 {…} one {# …} other {# …}}`, nested as deep as one likes. A
 * parser of all of ICU takes ten times the room; a test holds this one to its results. Throws on anything else.
 */
export function compile(message: string): Message {
  const reading: Reading = { message, at: 0 };
  const tokens = tokensIn(reading, false);
  if (reading.at < message.length) throw unreadable(reading);
  return tokens;
}

function tokensIn(reading: Reading, counts: boolean): Token[] {
  const tokens: Token[] = [];
  for (;;) {
    const text = textIn(reading, counts);
    if (text !== '') tokens.push(text);
    const sign = reading.message[reading.at];
    if (sign === '{') tokens.push(argumentIn(reading));
    else if (sign === '#' && counts) tokens.push(taken(reading, /#/y));
    else return tokens;
  }
}

/** Plain text up to the next sign. Two apostrophes are one; a sign between two apostrophes is text. */
function textIn(reading: Reading, counts: boolean): string {
  const plain = counts ? /(?:''|'[{}#][^']*'|[^{}#])*/y : /(?:''|'[{}][^']*'|[^{}])*/y;
  const text = taken(reading, plain);
  return text.replaceAll(/''|'([{}#][^']*)'/g, (_pair, quoted?: string) => quoted ?? "'");
}

function argumentIn(reading: Reading): Token {
  const name = taken(reading, /\{\s*\w+/y).replace(/\{\s*/, '');
  const kind = taken(reading, /\s*(?:,\s*(?:number\s*|plural\s*,\s*))?/y);
  const token: Token = kind.includes('plural')
    ? [name, 'plural', casesIn(reading)]
    : kind.includes('number')
      ? [name, 'number']
      : [name];
  taken(reading, /\}/y);
  return token;
}

function casesIn(reading: Reading): Record<string, Message> {
  const cases: Record<string, Message> = {};
  while (reading.message[reading.at] !== '}') {
    const name = taken(reading, /(?:=\d+|[a-z]+)\s*\{/y).replace(/^=?(\w+)\s*\{$/, '$1');
    cases[name] = tokensIn(reading, true);
    taken(reading, /\}\s*/y);
  }
  return cases;
}

/** Reads on over what a sticky pattern matches here. */
function taken(reading: Reading, pattern: RegExp): string {
  pattern.lastIndex = reading.at;
  const [found] = pattern.exec(reading.message) ?? [];
  if (found === undefined) throw unreadable(reading);
  reading.at += found.length;
  return found;
}

function unreadable({ message, at }: Reading): Error {
  return new Error(`the message "${message}" cannot be read from character ${at + 1} on`);
}
