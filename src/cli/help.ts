// How is the command line used?
import type { Words } from '../words/words.ts';
import { type Outcome, misused } from './outcome.ts';
import type { Paper } from './paper.ts';
import { list } from './table.ts';
import { COMMON_OPTIONS, type Option, type Verb, sayOption, usageOf } from './verb.ts';

/** About the program and all its verbs. */
export function sayHelp(words: Words, verbs: readonly Verb[]): Outcome {
  const text = (paper: Paper): string =>
    page(
      words.say('manual.usage', { usage: 'stepwise VERB ...' }),
      '',
      words.say('manual.about'),
      '',
      words.say('manual.verbs'),
      ...rows(paper, [
        ...verbs.map(({ name, about }) => [name, words.say(about)]),
        ['help', words.say('verb.help')],
      ]),
      '',
      words.say('manual.options'),
      ...options(paper, words, [...COMMON_OPTIONS, { name: 'version', about: 'manual.version' }]),
      '',
      words.say('manual.more', { command: 'stepwise help VERB' }),
      words.say('manual.exit'),
    );
  return { code: 0, text, json: () => ({ verbs: verbs.map((verb) => told(words, verb)) }) };
}

/** The answer to `help`, `help VERB` and `help` with anything else behind it. */
export function helpOn(words: Words, verbs: readonly Verb[], args: readonly string[]): Outcome {
  const asked = args.find((arg) => !arg.startsWith('-'));
  if (asked === undefined || asked === 'help') return sayHelp(words, verbs);
  const verb = verbs.find(({ name }) => name === asked);
  return verb ? sayVerb(words, verb) : unknownVerb(words, verbs, asked);
}

/** Nothing is called so. */
export function unknownVerb(words: Words, verbs: readonly Verb[], verb: string): Outcome {
  const known = words.list([...verbs.map(({ name }) => name), 'help']);
  return withHint(
    words,
    misused(words, 'usage.unknown-verb', { at: verb, verb, verbs: known }).outcome,
  );
}

/** The same outcome, and for people where to read more. */
export function withHint(words: Words, outcome: Outcome, verb?: Verb): Outcome {
  const command = verb ? `stepwise help ${verb.name}` : 'stepwise help';
  const hint = words.say('usage.try', { command });
  return { ...outcome, text: (paper) => `${outcome.text(paper)}${hint}\n` };
}

/** About one verb. */
export function sayVerb(words: Words, verb: Verb): Outcome {
  const text = (paper: Paper): string =>
    page(
      words.say('manual.usage', { usage: usageOf(verb) }),
      '',
      words.say(verb.about),
      '',
      words.say('manual.options'),
      ...options(paper, words, [...verb.options, ...COMMON_OPTIONS]),
    );
  return { code: 0, text, json: () => told(words, verb) };
}

function told(words: Words, verb: Verb): object {
  return {
    name: verb.name,
    usage: usageOf(verb),
    about: words.say(verb.about),
    options: [...verb.options, ...COMMON_OPTIONS].map((option) => ({
      option: sayOption(option),
      about: sayAbout(words, option),
    })),
  };
}

function options(paper: Paper, words: Words, all: readonly Option[]): readonly string[] {
  return rows(
    paper,
    all.map((option) => [sayOption(option), sayAbout(words, option)]),
  );
}

function sayAbout(words: Words, { about, values }: Option): string {
  return words.say(about, values);
}

function rows(paper: Paper, all: readonly (readonly string[])[]): readonly string[] {
  return list(
    paper,
    all.map((cells) => ({ cells })),
  );
}

function page(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
