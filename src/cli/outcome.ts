// How did a command end, and what does it have to say to people and to programs?
import type { Problem } from '../core/problem.ts';
import { sayPlace, sayWrong } from '../words/problems.ts';
import type { MessageId, Values, Words } from '../words/words.ts';
import type { Paper } from './paper.ts';

/** 0 fine, 1 the file or the roadmap has problems, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Outcome {
  readonly code: ExitCode;
  /** The one object of `--json`, or its text. */
  readonly json: () => object | string;
  /** What people read. */
  readonly text: (paper: Paper) => string;
  /** Left out: what people read is the answer. `err`: it is what kept the command from answering. */
  readonly to?: 'err';
  /** The text is a document for programs: it goes out as it is. */
  readonly document?: true;
}

/** What a part of a command gives: a value to go on with, or the end of the command. */
export type Got<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly outcome: Outcome };

/** A problem as the command line tells it: the sentence is made. */
export interface ToldProblem {
  /** A place in the file, an option, or '' for the file or the command as a whole. */
  readonly at: string;
  readonly code: string;
  readonly message: string;
}

export function got<T>(value: T): Got<T> {
  return { ok: true, value };
}

/** A problem of a file, told. */
export function told(words: Words, problem: Problem): ToldProblem {
  return { at: problem.at, code: problem.code, message: sayWrong(words, problem) };
}

/** The file in question: as it was called, and what it says that it is. */
export interface File {
  readonly name: string;
  readonly kind?: 'scenario' | 'roadmap' | undefined;
}

/** The file cannot be worked with: exit 1. */
export function refused(
  words: Words,
  { name, kind }: File,
  problems: readonly ToldProblem[],
): { readonly ok: false; readonly outcome: Outcome } {
  const outcome: Outcome = {
    code: 1,
    to: 'err',
    json: () => ({ ok: false, ...(kind ? { kind } : {}), problems }),
    text: () => sayProblems(words, name, problems),
  };
  return { ok: false, outcome };
}

/** The most problems that people are shown; programs get all of them. */
const MOST_SHOWN = 100;

/** A file's problems, a head line first, one problem a line. */
export function sayProblems(words: Words, name: string, problems: readonly ToldProblem[]): string {
  const [first, ...others] = problems;
  if (first?.at === '' && others.length === 0) return `${name}: ${first.message}\n`;
  const more = problems.length - MOST_SHOWN;
  return [
    words.say('check.problems', { file: name, count: problems.length }),
    ...problems.slice(0, MOST_SHOWN).map((problem) => `  ${sayTold(words, problem)}`),
    ...(more > 0 ? [`  ${words.say('check.more', { count: more })}`] : []),
    '',
  ].join('\n');
}

/** `place: sentence` */
export function sayTold(words: Words, { at, message }: ToldProblem): string {
  return `${sayPlace(words, { at })}: ${message}`;
}

/** The command was not understood: exit 2. `at` is the option or argument in question. */
export function misused(
  words: Words,
  id: MessageId & `usage.${string}`,
  { at = '', ...values }: Values & { readonly at?: string },
): { readonly ok: false; readonly outcome: Outcome } {
  const message = words.say(id, values);
  const problem: ToldProblem = { at, code: id.slice('usage.'.length), message };
  const outcome: Outcome = {
    code: 2,
    to: 'err',
    json: () => ({ ok: false, problems: [problem] }),
    text: () => `stepwise: ${message}\n`,
  };
  return { ok: false, outcome };
}
