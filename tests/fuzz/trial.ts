// Does a reader keep the law on one input: no exception, no hang, nothing changed, and every refusal with its place?
import { expect } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { sayProblem } from '../../src/words/problems.ts';
import { casesOf } from '../share.ts';
import { wordsEn } from '../words-en.ts';

/** No input may hang a reader, in milliseconds of this process's own time: ten times what the worst takes on a slow machine. */
export const MOST_MILLISECONDS = 20_000;

/** What a reader made of an input: `problems` where it refused it, else null. */
export interface Told {
  readonly problems: readonly Problem[] | null;
}

/** A reader under trial. */
export interface Reader<Input> {
  readonly name: string;
  /** Input by number: the same for the same number. */
  readonly input: (number: number) => Input;
  readonly count: number;
  readonly read: (input: Input) => Told | Promise<Told>;
  /** Which part of the inputs is refused at the least; left out, a third. */
  readonly refusedAtLeast?: number;
}

/** How a trial went. */
export interface Tally {
  readonly refused: number;
  /** The input that took longest, by its number, and its milliseconds. */
  readonly slowest: { readonly number: number; readonly ms: number };
}

/** Reads every input; throws with the number of the first on which the law is broken. */
export async function trial<Input>({ input, count, read }: Reader<Input>): Promise<Tally> {
  let refused = 0;
  let slowest = { number: 0, ms: 0 };
  const before = inherited();
  for (const number of casesOf(count)) {
    const given = frozen(input(number));
    const begin = process.cpuUsage();
    const told = await survived(number, () => read(given));
    const { user, system } = process.cpuUsage(begin);
    const ms = (user + system) / 1000;
    if (ms > slowest.ms) slowest = { number, ms };
    if (told.problems === null) continue;
    refused += 1;
    checkRefusal(number, told.problems);
  }
  expect(slowest.ms, `input ${slowest.number}`).toBeLessThan(MOST_MILLISECONDS);
  expect(inherited()).toEqual(before);
  return { refused, slowest };
}

async function survived(number: number, read: () => Told | Promise<Told>): Promise<Told> {
  try {
    return await read();
  } catch (error) {
    throw new Error(`input ${number}: ${String(error)}`, { cause: error });
  }
}

/** The sentences are made for the first problems only: thousands of them say the same. */
const MOST_SAID = 20;

function checkRefusal(number: number, problems: readonly Problem[]): void {
  const wrong = problems.filter(
    ({ at, code }) => typeof at !== 'string' || typeof code !== 'string',
  );
  if (problems.length === 0 || wrong.length > 0)
    throw new Error(`input ${number}: refused without a place: ${JSON.stringify(wrong)}`);
  for (const problem of problems.slice(0, MOST_SAID)) {
    const sentence = sayProblem(wordsEn, problem);
    if (
      /: *$|problem\.|\bundefined\b(?!")/.test(sentence.slice(problem.at.length)) &&
      !isQuoted(problem)
    )
      throw new Error(`input ${number}: "${sentence}" says nothing`);
  }
}

/** What a file says may be told back: then the sentence holds whatever the file holds. */
function isQuoted({ data = {} }: Problem): boolean {
  return Object.values(data).some((value) => /undefined|problem\.|: *$/.test(String(value)));
}

/** What every object would inherit from a polluted prototype. */
function inherited(): readonly string[] {
  return [Object.prototype, Array.prototype, String.prototype].flatMap((each) =>
    Reflect.ownKeys(each).map(String),
  );
}

/** Frozen all the way down: a reader that writes into what it was given throws. */
function frozen<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const here = waiting.pop();
    if (typeof here !== 'object' || here === null || Object.isFrozen(here)) continue;
    // Views of bytes cannot be frozen.
    if (ArrayBuffer.isView(here)) continue;
    Object.freeze(here);
    for (const key of Reflect.ownKeys(here)) waiting.push(Reflect.get(here, key));
  }
  return value;
}
