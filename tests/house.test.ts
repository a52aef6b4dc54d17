// Do the source files keep the house rules, and would the rules notice if they did not?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkExports, checkHouse } from './house.ts';

const ROOT = join(import.meta.dirname, '..');

function filesBelow(folder: string): [path: string, text: string][] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return [[path, readFileSync(join(ROOT, path), 'utf8')]];
  });
}

test('every file below src and machines keeps to its room, its size and its manners', () => {
  const files = new Map(['src', 'machines'].flatMap(filesBelow));
  expect(checkHouse(files)).toEqual([]);
});

test('every name that a file gives to others is taken by one', () => {
  const house = new Map(['src', 'machines'].flatMap(filesBelow));
  const readers = new Map(['tests', 'scripts'].flatMap(filesBelow));
  expect(checkExports(house, readers)).toEqual([]);
});

test('a name that nobody takes is noticed', () => {
  const given = (reader: string) =>
    checkExports(
      new Map([
        ['src/core/a.ts', 'export interface In {}\nexport function a(asked: In) {}\n'],
        ['src/core/b.ts', 'export type Lost = string;\n'],
      ]),
      new Map([['tests/a.test.ts', reader]]),
    );
  const lost = 'src/core/b.ts: nobody imports Lost';
  expect(given('')).toEqual(['src/core/a.ts: nobody imports a', lost]);
  expect(given("import { type In, a } from '../src/core/a.ts';")).toEqual([lost]);
  expect(given("import * as all from '../src/core/a.ts';")).toEqual([lost]);
  expect(given("const all = await import('../src/core/a.ts');")).toEqual([lost]);
});

/** A small house: each text gets the opening sentence that every file needs. */
function house(texts: Readonly<Record<string, string>>): readonly string[] {
  return checkHouse(
    new Map(Object.entries(texts).map(([path, text]) => [path, `// What is it?\n${text}`])),
  );
}

describe('an import is fine when it leads', () => {
  const fine: readonly [path: string, text: string][] = [
    ['src/roadmap/tree.ts', "import { play } from '../core/situation.ts';"],
    ['src/core/a.ts', "import * as z from 'zod/mini';"],
    ['src/words/why.ts', "import type { Verdict } from '../core/choices.ts';"],
    ['src/words/catalogue.ts', "export type A = typeof import('./en/a.ts').sentences;"],
    [
      'src/ui/panel.tsx',
      "import { session } from '../../machines/session.ts';\nimport styles from './a.module.css';",
    ],
    ['src/ui/hook.ts', "import { useMachine } from '@xstate/react';"],
    [
      'machines/process.ts',
      "import { setup } from 'xstate';\nimport { holds } from '../src/core/holds.ts';",
    ],
    [
      'src/cli/main.ts',
      "import { readFile } from 'node:fs/promises';\nimport { walk } from '../analysis/walk.ts';",
    ],
    ['src/formats/text.ts', "import { say } from '../words/say.ts';"],
    ['src/core/quoted.ts', "const text = ` import x from '../ui/a.ts'`;"],
    ['src/roadmap/date.ts', 'const day = new Date(asked); // not Date.now()'],
  ];
  test.each(fine)('%s: %s', (path, text) => {
    expect(house({ [path]: text })).toEqual([]);
  });
});

describe('a breach is noticed', () => {
  const breaches: readonly [problem: string, path: string, text: string][] = [
    [
      'core may not import roadmap',
      'src/core/a.ts',
      "import type { Roadmap } from '../roadmap/tree.ts';",
    ],
    ['roadmap may not import words', 'src/roadmap/a.ts', "import { say } from '../words/say.ts';"],
    [
      'analysis may not import picture',
      'src/analysis/a.ts',
      "export { map } from '../picture/map.ts';",
    ],
    ['formats may not import ui', 'src/formats/a.ts', "const ui = await import('../ui/app.tsx');"],
    [
      'cli may not import browser',
      'src/cli/a.ts',
      "import {\n  save,\n} from '../browser/save.ts';",
    ],
    ['cli may not import ui', 'src/cli/a.ts', "import '../ui/theme.ts';"],
    [
      'player may not import core',
      'src/player/a.ts',
      "import type { Step } from '../core/scenario.ts';",
    ],
    [
      '"virtual:player" may be imported only in formats',
      'src/ui/a.ts',
      "import { script } from 'virtual:player';",
    ],
    [
      'machines may not import roadmap',
      'machines/a.ts',
      "import { add } from '../src/roadmap/tree.ts';",
    ],
    [
      'analysis may not import machines',
      'src/analysis/a.ts',
      "import { process } from '../../machines/process.ts';",
    ],
    [
      'core may not import machines',
      'src/core/a.ts',
      "const all = import.meta.glob('../../machines/scenarios/*.json');",
    ],
    [
      'picture may not import browser',
      'src/picture/a.ts',
      "new Worker(new URL('../browser/worker.ts', import.meta.url));",
    ],
    [
      'words may not import analysis',
      'src/words/a.ts',
      "import type { Lint } from '../analysis/lint.ts';",
    ],
    [
      'analysis may not import words',
      'src/analysis/a.ts',
      "import type { MessageId } from '../words/words.ts';",
    ],
    [
      'the files of a language are only for src/words to load',
      'src/ui/a.ts',
      "import { sentences } from '../words/en/map.ts';",
    ],
    [
      'the files of a language are only for src/words to load',
      'src/words/steps.ts',
      "const map = await import('./en/map.ts');",
    ],
    ['words may not import ui', 'src/words/a.ts', "import type { App } from '../ui/app.tsx';"],
    [
      '"xstate" may be imported only in machines',
      'src/ui/a.ts',
      "import { createActor } from 'xstate';",
    ],
    [
      '"@xstate/react" may be imported only in machines and ui',
      'src/cli/a.ts',
      "import { useActor } from '@xstate/react';",
    ],
    [
      '"react" may be imported only in ui',
      'src/core/a.ts',
      "import type { ReactNode } from 'react';",
    ],
    [
      '"react-dom/client" may be imported only in ui',
      'src/browser/a.ts',
      "import { createRoot } from 'react-dom/client';",
    ],
    [
      '"node:fs" may be imported only in cli and server',
      'src/core/a.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    [
      '"path" may be imported only in cli and server',
      'src/formats/a.ts',
      "import { join } from 'path';",
    ],
    ['core may not import "idb-keyval"', 'src/core/a.ts', "import { get } from 'idb-keyval';"],
    [
      '"../../tests/makers.ts" leads out of the house',
      'src/ui/a.ts',
      "import { make } from '../../tests/makers.ts';",
    ],
    ['"./b" lacks its extension (.ts, .tsx)', 'src/core/a.ts', "import { b } from './b';"],
    ['a file is named for what is inside', 'src/core/utils.ts', ''],
    ['a file is named for what is inside', 'src/ui/panels/index.tsx', ''],
    ['has a default export', 'src/core/a.ts', 'export default function a() {}'],
    ['has a default export', 'src/core/a.ts', 'export { a as default };'],
    ['has an enum', 'src/core/a.ts', 'export const enum Kind { A }'],
    ['asks for the clock or for random', 'src/analysis/a.ts', 'const now = Date.now();'],
    ['asks for the clock or for random', 'src/roadmap/a.ts', 'const id = Math.random();'],
    ['reaches for the browser', 'src/core/a.ts', "document.title = 'a';"],
    [
      'keeps listeners of its own beside src/browser/emitter.ts',
      'src/ui/a.ts',
      'const heard = new Set<(news: News) => void>();',
    ],
    ['makes markup of text', 'src/player/a.ts', 'root.innerHTML = name;'],
    ['has 301 lines; the most is 300', 'src/core/a.ts', 'a;\n'.repeat(300)],
    ['names a type Line, which may be anything', 'src/core/a.ts', 'interface Line {}'],
    ['names a type Standing, which may be anything', 'src/ui/a.ts', "export type Standing = 'up';"],
    ['is in no room', 'src/misc/a.ts', "import 'zod';"],
    ['is in no room', 'src/app.ts', "import 'zod';"],
  ];
  test.each(breaches)('%s (%s)', (problem, path, text) => {
    expect(house({ [path]: text })).toContain(`${path}: ${problem}`);
  });

  test('a file without an opening sentence', () => {
    const begins = (text: string) => checkHouse(new Map([['src/core/a.ts', text]]));
    const problem = 'src/core/a.ts: begins without a comment that says what question it answers';
    expect(begins('export const a = 1;')).toEqual([problem]);
    expect(begins('// a\nexport const a = 1;')).toEqual([problem]);
    expect(begins('// What is a?\nexport const a = 1;')).toEqual([]);
    expect(begins('/** All about a. */\nexport const a = 1;')).toEqual([]);
  });

  test('files that import each other in a circle, be it of types', () => {
    const circle = (last: string) =>
      house({
        'src/core/a.ts': "import { b } from './b.ts';",
        'src/core/b.ts': "import { c } from './c.ts';",
        'src/core/c.ts': last,
        'src/core/d.ts': "import { a } from './a.ts';",
      });
    const problem = 'src/core/a.ts, src/core/b.ts, src/core/c.ts: import each other in a circle';
    expect(circle("import { a } from './a.ts';")).toEqual([problem]);
    expect(circle("import type { A } from './a.ts';")).toEqual([problem]);
    expect(circle("import type { D } from './e.ts';")).toEqual([]);
  });

  test('a folder below a room with one file', () => {
    const problem = 'src/ui/panels/map: a folder is made with its second file';
    expect(house({ 'src/ui/panels/map/map.tsx': '' })).toContain(problem);
    expect(house({ 'machines/scenarios/only.json': '{}' })).toEqual([]);
    expect(
      house({ 'src/ui/panels/map/map.tsx': '', 'src/ui/panels/map/map.module.css': '' }),
    ).toEqual([]);
  });

  test('a name of a type with two meanings in one room, and a word of the glossary with two in all', () => {
    const cells = 'export type Cell = string;';
    expect(house({ 'src/core/a.ts': cells, 'src/core/b.ts': cells })).toEqual([
      'src/core/b.ts: Cell is a type of src/core/a.ts already',
    ]);
    expect(house({ 'src/core/a.ts': cells, 'src/ui/b.ts': cells })).toEqual([]);
    const places = 'export interface Place {}';
    expect(house({ 'src/roadmap/a.ts': places, 'src/ui/b.ts': places })).toEqual([
      'src/ui/b.ts: Place is a type of src/roadmap/a.ts already',
    ]);
  });

  test('a house of long files', () => {
    const long = 'a;\n'.repeat(100);
    expect(house({ 'src/core/a.ts': long, 'src/core/b.ts': long, 'src/core/c.ts': '' })).toEqual([
      'The median file has 101 lines; it should be under 80',
    ]);
  });
});
