// Which verb was asked for on the command line, and how did it end?
import { areas as documentAreas } from '../formats/rows.ts';
import { type Area, type Words, wordsFor } from '../words/words.ts';
import { callOf } from './call.ts';
import { helpOn, sayHelp, sayVerb, unknownVerb, withHint } from './help.ts';
import { type Io, processIo } from './io.ts';
import { type Outcome, misused } from './outcome.ts';
import { harmless, paperOf } from './paper.ts';
import { verbs } from './verbs.ts';
import { noAnswer } from './too-wide.ts';
import { version } from './version.ts';
import { NoAnswer } from './watch.ts';

/** What the verbs say, and what they write. All of it is in the one file of this program. */
const AREAS: readonly Area[] = [
  'consequences',
  ...documentAreas,
  'ahead',
  'analysis',
  'ask',
  'deals',
  'formats',
  'lint',
  'problems',
  'scenario-diff',
  'told',
  'usage',
];

/**
 * Runs one command.
 * @param args what stands after the program's name
 * @returns the exit code: 0 fine, 1 the file or the roadmap has problems, 2 wrong usage
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  const words = await wordsFor('en', AREAS);
  const asJson = asksForJson(args);
  try {
    const outcome = await outcomeOf(args, io, words);
    return say(io, outcome, asJson);
  } catch (error) {
    return say(io, failed(words, error), asJson);
  }
}

/** Says what there is to say and returns the exit code. Nothing is said before all of it is made. */
function say(io: Io, outcome: Outcome, asJson: boolean): number {
  const text = asJson ? jsonOf(outcome) : pageOf(outcome, io);
  if (outcome.to === 'err' && !asJson) io.err(text);
  else io.out(text);
  return outcome.code;
}

function jsonOf({ json }: Outcome): string {
  const answer = json();
  return typeof answer === 'string' ? answer : `${JSON.stringify(answer, null, 2)}\n`;
}

function pageOf({ text, document }: Outcome, io: Io): string {
  const page = text(paperOf(io));
  return document ? page : harmless(page);
}

async function outcomeOf(args: readonly string[], io: Io, words: Words): Promise<Outcome> {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args[at];
  if (name === undefined) return withoutVerb(args, words);
  const rest = args.toSpliced(at, 1);
  if (name === 'help') return helpOn(words, verbs, rest);
  const verb = verbs.find((each) => each.name === name);
  if (!verb) return unknownVerb(words, verbs, name);
  const call = callOf(verb, rest, { io, words });
  if (!call.ok) return withHint(words, call.outcome, verb);
  if (call.value.options.has('help')) return sayVerb(words, verb);
  try {
    return await verb.run(call.value);
  } catch (error) {
    if (error instanceof NoAnswer) return noAnswer(call.value, error.scenario);
    throw error;
  }
}

/** The last resort: a mistake of ours is told in a sentence too. */
function failed(words: Words, error: unknown): Outcome {
  const message = words.say('told.failed', { message: String(error) });
  const problem = { at: '', code: 'failed', message };
  return {
    code: 1,
    to: 'err',
    json: () => ({ ok: false, problems: [problem] }),
    text: () => `stepwise: ${message}\n`,
  };
}

function withoutVerb(args: readonly string[], words: Words): Outcome {
  if (args.includes('--version') || args.includes('-v')) {
    const number = version();
    return { code: 0, json: () => ({ version: number }), text: () => `${number}\n` };
  }
  const help = sayHelp(words, verbs);
  if (args.includes('--help') || args.includes('-h')) return help;
  const known = words.list(verbs.map((verb) => verb.name));
  const { outcome } = misused(words, 'usage.no-verb', { verbs: known });
  return { ...outcome, text: help.text };
}

/** Asked of the bare arguments: wrong usage answers in JSON too. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}
