// Which options and arguments was a verb called with, and is there anything wrong with them?
import { parseArgs } from 'node:util';
import { type Duration, spanOf } from '../core/duration.ts';
import type { Words } from '../words/words.ts';
import type { Io } from './io.ts';
import { type Got, got, misused } from './outcome.ts';
import { COMMON_OPTIONS, type Call, type Option, type Verb, usageOf } from './verb.ts';

/** A verb's call made of what stands beside it on the command line, or what is wrong there. */
export function callOf(
  verb: Verb,
  args: readonly string[],
  { io, words }: { readonly io: Io; readonly words: Words },
): Got<Call> {
  const options = [...verb.options, ...COMMON_OPTIONS].map((option) => besideOthers(option, args));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value, short }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short ? { short } : {}) } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) return unknownOption(words, verb, token.rawName);
    const wrong = wrongValue(words, option, token);
    if (wrong) return wrong;
    if (given.has(option.name)) return givenTwice(words, option);
    given.set(option.name, token.value ?? '');
  }
  const rest = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const miscounted = given.has('help') ? null : wrongCount(words, verb, rest);
  return miscounted ?? got({ io, words, arguments: rest, options: given });
}

/** An option that takes a value only beside another one, as it is meant in this call. */
function besideOthers({ beside, ...option }: Option, args: readonly string[]): Option {
  const flag = `--${beside?.option}`;
  const given = beside && args.some((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return given ? { ...option, value: beside.value } : option;
}

function unknownOption(words: Words, verb: Verb, option: string) {
  const known = [...verb.options, ...COMMON_OPTIONS].map(({ name }) => `--${name}`);
  return misused(words, 'usage.unknown-option', {
    at: option,
    verb: verb.name,
    option,
    options: words.list(known),
  });
}

function wrongValue(
  words: Words,
  { name, value }: Option,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
) {
  const option = `--${name}`;
  if (value === undefined)
    return token.value === undefined
      ? null
      : misused(words, 'usage.no-value', { at: option, option });
  // `--branch --json`: the value was forgotten.
  const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
  return missing ? misused(words, 'usage.needs-value', { at: option, option, value }) : null;
}

/** Which of the two was meant cannot be known. */
function givenTwice(words: Words, { name }: Option) {
  const option = `--${name}`;
  return misused(words, 'usage.twice', { at: option, option });
}

function wrongCount(words: Words, verb: Verb, given: readonly string[]) {
  const least = verb.arguments.filter((argument) => !argument.startsWith('[')).length;
  if (given.length < least)
    return misused(words, 'usage.needs-file', { verb: verb.name, usage: usageOf(verb) });
  const extra = given[verb.arguments.length];
  if (extra === undefined) return null;
  return misused(words, 'usage.too-many', {
    verb: verb.name,
    count: verb.arguments.length,
    extra,
  });
}

/** The whole number after an option; `otherwise` where the option is left out. */
export function numberIn(
  { words, options }: Call,
  name: string,
  {
    least,
    most,
    otherwise,
  }: { readonly least: number; readonly most: number; readonly otherwise: number },
): Got<number> {
  const given = options.get(name);
  if (given === undefined) return got(otherwise);
  const number = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (number >= least && number <= most) return got(number);
  const option = `--${name}`;
  return misused(words, 'usage.no-number', { at: option, option, least, most, given });
}

/** The length of time after an option, such as `P1Y6M`; null where the option is left out. */
export function durationIn({ words, options }: Call, name: string): Got<Duration | null> {
  const given = options.get(name);
  if (given === undefined) return got(null);
  if (spanOf(given)) return got(given);
  const option = `--${name}`;
  return misused(words, 'usage.no-duration', { at: option, option, given });
}
