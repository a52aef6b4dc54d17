// What is a verb of the command line?
import type { MessageId, Values, Words } from '../words/words.ts';
import type { Io } from './io.ts';
import type { Outcome } from './outcome.ts';

/** One row of the table of verbs. */
export interface Verb {
  readonly name: string;
  readonly about: MessageId;
  /** What stands after the verb, in capitals: `FILE`. In brackets where it may be left out. */
  readonly arguments: readonly string[];
  readonly options: readonly Option[];
  readonly run: (call: Call) => Promise<Outcome>;
}

export interface Option {
  readonly name: string;
  readonly about: MessageId;
  readonly values?: Values;
  readonly short?: string;
  /** What stands after the option, in capitals; left out where the option is on or off. */
  readonly value?: string;
  /** It takes a value where another option is given, and is on or off elsewhere. */
  readonly beside?: { readonly option: string; readonly value: string };
}

/** A verb as it was called, its options known and its arguments counted. */
export interface Call {
  readonly io: Io;
  readonly words: Words;
  readonly arguments: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Every verb has these. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'json', about: 'option.json' },
  { name: 'help', about: 'option.help', short: 'h' },
];

/** `choices FILE [--branch BRANCH] [--at STEP-NUMBER]` */
export function usageOf({ name, arguments: args, options }: Verb): string {
  const shown = options.map((option) => `[${sayOption(option)}]`);
  return ['stepwise', name, ...args, ...shown].join(' ');
}

/** `--branch BRANCH` */
export function sayOption({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
