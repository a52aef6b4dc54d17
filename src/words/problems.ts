// What is said about a problem in a file?
import type { Problem } from '../core/problem.ts';
import type { MessageId } from './catalogue.ts';
import type { Words } from './words.ts';

/** A problem with its place: `steps/3/requires/track: no track "kaesongg"`. */
export function sayProblem(words: Words, problem: Problem): string {
  return `${sayPlace(words, problem)}: ${sayWrong(words, problem)}`;
}

/** Where a problem is: its place in the file, or the file as a whole. */
export function sayPlace(words: Words, { at }: Pick<Problem, 'at'>): string {
  const [whole, line = '', column = ''] = /^line (\d+), column (\d+)$/.exec(at) ?? [];
  if (whole !== undefined) return words.say('problem.at-line', { line, column });
  return at === '' ? words.say('problem.the-file') : at;
}

/** What is wrong there, without the place; in a table's cell, with the character. */
export function sayWrong(words: Words, problem: Problem): string {
  const said = sayWhat(words, problem);
  const character = problem.data?.['character'];
  return character === undefined
    ? said
    : words.say('problem.at-character', { problem: said, character });
}

function sayWhat(words: Words, { at, code, data = {} }: Problem): string {
  if (code === 'syntax') return saySyntax(words, data);
  if (code === 'format') return sayFormat(words, data);
  // Of the file it is its characters that are too many, of a condition its clauses.
  if (code === 'too-large' && at !== '') return words.say('problem.too-large-within', data);
  if (code !== 'type') return words.say(`problem.${code}`, data);
  const { expected, got } = data;
  if (expected === undefined || got === undefined) return words.say('problem.shape');
  return words.say('problem.type', {
    expected: words.or(
      String(expected)
        .split(' or ')
        .map((kind) => sayKind(words, kind)),
    ),
    got: sayKind(words, String(got)),
  });
}

/** `wanted` names what should stand in a cell of a table; `got` is '' at its end. */
function saySyntax(words: Words, { wanted, got }: NonNullable<Problem['data']>): string {
  const missed = words.say(`wanted.${String(wanted)}` as MessageId);
  return got === ''
    ? words.say('problem.syntax-end', { wanted: missed })
    : words.say('problem.syntax', { wanted: missed, got: got ?? '' });
}

const KINDS: Readonly<Record<string, MessageId>> = {
  object: 'kind.object',
  array: 'kind.array',
  record: 'kind.object',
  string: 'kind.string',
  number: 'kind.number',
  int: 'kind.whole-number',
  'whole number': 'kind.whole-number',
  boolean: 'kind.boolean',
  null: 'kind.null',
  undefined: 'kind.undefined',
  'stepwise/scenario@2': 'kind.scenario',
  'stepwise/roadmap@2': 'kind.roadmap',
};

/** The word for a kind of value; whatever has none is shown as it is. */
function sayKind(words: Words, kind: string): string {
  const id = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return id === undefined ? kind : words.say(id);
}

/** `got` is what the file has at `format`, as JSON; `wanted` is there where only one format will do. */
function sayFormat(words: Words, { got, wanted }: NonNullable<Problem['data']>): string {
  if (wanted !== undefined)
    return words.say('problem.format-wanted', {
      wanted: sayKind(words, String(wanted)),
      got: sayKind(words, String(got)),
    });
  return got === undefined
    ? words.say('problem.format-missing')
    : words.say('problem.format', { got });
}
