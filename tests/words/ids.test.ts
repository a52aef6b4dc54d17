// Is every sentence that the program says in the catalogue, and is every sentence in the catalogue said?
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import type { LintCode } from '../../src/analysis/lint/finding.ts';
import type { ProblemCode } from '../../src/core/problem.ts';
import { type MessageId, languages, wordsFor } from '../../src/words/words.ts';
import { english, englishAreas, everyArea } from '../words-en.ts';
import { idsIn, sources } from './said.ts';

const ids = Object.keys(english);

test('every sentence asked for by its id is in the catalogue', () => {
  const missing = [...sources].flatMap(([path, text]) =>
    callsIn(text).flatMap(({ id }) => (ids.includes(id) ? [] : [`${path}: ${id}`])),
  );
  expect(missing).toEqual([]);
});

test.each([...englishAreas])('every sentence of the area %s is asked for', (_, sentences) => {
  const own = Object.keys(sentences);
  const said = new Set([...sources.values()].flatMap((text) => idsIn(text, own)));
  expect(own.filter((id) => !said.has(id))).toEqual([]);
});

test('every sentence gets the values that it asks for, and no others', () => {
  const wrong = [...sources].flatMap(([path, text]) =>
    callsIn(text).flatMap(({ id, values }) => {
      const message = messageOf(id);
      if (message === undefined || values === null) return [];
      const wanted = [...namesIn(message)].toSorted().join(', ');
      const given = values.toSorted().join(', ');
      return given === wanted ? [] : [`${path}: ${id} asks for (${wanted}) and gets (${given})`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no sentence stands in two areas', () => {
  const all = [...englishAreas.values()].flatMap((sentences) => Object.keys(sentences));
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test('every sentence is a sound message', () => {
  for (const [id, message] of Object.entries(english)) {
    expect(() => compileMessageOrThrow(message), id).not.toThrow();
    expect(message.trim(), id).toBe(message);
  }
});

// The compiler asks for every code there is.
const CODES = {
  json: true,
  empty: true,
  'too-large': true,
  'too-deep': true,
  'too-many-values': true,
  'too-much-taken': true,
  'too-many-items': true,
  'too-wrong': true,
  'reader-broke': true,
  more: true,
  'more-unread': true,
  'key-twice': true,
  'number-size': true,
  surrogate: true,
  'forbidden-key': true,
  format: true,
  newer: true,
  'unknown-key': true,
  missing: true,
  type: true,
  'one-of': true,
  condition: true,
  'too-small': true,
  'too-long': true,
  id: true,
  day: true,
  duration: true,
  'duration-order': true,
  url: true,
  language: true,
  duplicate: true,
  'no-party': true,
  'no-track': true,
  'no-stage': true,
  'no-gauge': true,
  'no-milestone': true,
  'no-step': true,
  'no-setback': true,
  'no-position': true,
  'no-source': true,
  'no-node': true,
  'no-branch': true,
  'no-clock': true,
  initial: true,
  bounds: true,
  outside: true,
  'moved-twice': true,
  stays: true,
  cycle: true,
  'no-party-in-step': true,
  'no-deadline': true,
  'owes-nothing': true,
  'owes-and-forbids': true,
  'few-members': true,
  'member-twice': true,
  ceiling: true,
  'before-start': true,
  csv: true,
  'no-rows': true,
  'no-heading': true,
  'no-column': true,
  'column-twice': true,
  'not-for-kind': true,
  'text-twice': true,
  twice: true,
  'said-otherwise': true,
  syntax: true,
  length: true,
  'no-move': true,
  'stage-order': true,
  'stage-start': true,
  'is-project': true,
  'is-statechart': true,
  'is-page': true,
  'is-xml': true,
  'is-text': true,
  'is-calendar': true,
  'table-title': true,
  'table-headings': true,
  'look-alike': true,
} as const satisfies Record<ProblemCode, true>;

test('every kind of problem has its sentence, and every sentence about problems its use', () => {
  const own = [
    'the-file',
    'format-missing',
    'format-wanted',
    'shape',
    'too-large-within',
    'syntax-end',
    'at-character',
    'at-line',
  ];
  const said = ids.flatMap((id) =>
    id.startsWith('problem.') ? [id.slice('problem.'.length)] : [],
  );
  expect(said.toSorted()).toEqual([...Object.keys(CODES), ...own].toSorted());
});

const LINTS = {
  'unreachable-stage': true,
  'never-possible': true,
  'always-true': true,
  'never-true': true,
  'outside-gauge': true,
  'idle-member': true,
  'idle-commitment': true,
  'idle-promise': true,
  'missing-source': true,
  'missing-rationale': true,
  'unused-milestone': true,
  'unused-party': true,
  'unused-source': true,
} as const satisfies Record<LintCode, true>;

test('every kind of finding in a scenario has its sentence, and every such sentence its use', () => {
  const own = ['never-possible-because', 'unproven'];
  const said = ids.flatMap((id) => (id.startsWith('lint.') ? [id.slice('lint.'.length)] : []));
  expect(said.toSorted()).toEqual([...Object.keys(LINTS), ...own].toSorted());
});

describe('languages', () => {
  test.each(languages)('%s has every sentence', async (language) => {
    const words = await wordsFor(language, everyArea);
    expect(words.language).toBe(language);
    for (const id of ids) expect(words.say(id as MessageId), id).not.toBe(id);
  });

  test('a language that is not there falls back to its base language, then to English', async () => {
    for (const tag of ['en-US', 'xx', 'constructor'])
      expect((await wordsFor(tag)).language).toBe('en');
  });
});

interface Said {
  readonly id: string;
  /** The names of the values; null where they are not written out beside the id. */
  readonly values: readonly string[] | null;
}

/** Every `say('id', { ... })` of a text. */
function callsIn(text: string): readonly Said[] {
  return [...text.matchAll(/\bsay\(\s*'([^']+)'\s*([,)])\s*/g)].map((found) => {
    const [whole, id = '', comma] = found;
    if (comma === ')') return { id, values: [] };
    return { id, values: keysFrom(text.slice(found.index + whole.length)) };
  });
}

/** The keys of the object that a text begins with; null where it begins with none, or spreads another into it. */
function keysFrom(text: string): readonly string[] | null {
  if (!text.startsWith('{')) return null;
  let depth = 0;
  let part = '';
  const parts: string[] = [];
  for (const sign of text) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth === 0 || (depth === 1 && sign === ',')) {
      parts.push(part);
      part = '';
    } else if (!(depth === 1 && sign === '{')) part += sign;
    if (depth === 0) break;
  }
  const keys = parts.map((each) => each.trim()).filter((each) => each !== '');
  if (keys.some((key) => key.startsWith('...'))) return null;
  return keys.map((key) => /^\w+/.exec(key)?.[0] ?? key);
}

function messageOf(id: string): string | undefined {
  return Object.hasOwn(english, id) ? english[id] : undefined;
}

/** The names that a message asks for, in all its cases. */
function namesIn(message: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (token: unknown): void => {
    if (!Array.isArray(token)) return;
    const [name, , cases] = token as readonly unknown[];
    if (typeof name === 'string') names.add(name);
    if (typeof cases !== 'object' || cases === null) return;
    for (const inner of Object.values(cases)) if (Array.isArray(inner)) inner.forEach(walk);
  };
  for (const token of compileMessageOrThrow(message)) walk(token);
  return names;
}
