// Does a new kind of condition fail to compile everywhere that conditions are read?
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const CONDITION = 'src/core/conditions/condition.ts';

const copy = mkdtempSync(join(tmpdir(), 'stepwise-kind-'));
afterAll(() => rmSync(copy, { recursive: true }));

/** Each reader of conditions that must have an answer of its own for every kind. */
const READERS = [
  ['what tells a kind in a file', CONDITION],
  ['its meaning, parts and names: `holds`, checks, layers', 'src/core/conditions/kinds.ts'],
  ['its shape in a file: the reader and the JSON Schema', 'src/core/conditions/schema.ts'],
  ['what is missing', 'src/core/conditions/why.ts'],
  ['the packed formula of search and options', 'src/analysis/formula.ts'],
  ['the plain clause', 'src/words/conditions.ts'],
  ['the reason', 'src/words/reasons.ts'],
  ['Promela', 'src/formats/promela.ts'],
  ['PDDL', 'src/formats/pddl-condition.ts'],
  ['the cell of a table', 'src/formats/scenario-table/condition-text.ts'],
] as const;

test('a kind that nobody knows yet is missed by every reader, by name', () => {
  for (const folder of ['src', 'machines', 'schemas'])
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const own = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as object;
  const config = { ...own, include: [], files: READERS.map(([, file]) => file) };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config));
  const text = readFileSync(join(copy, CONDITION), 'utf8');
  const grown = text.replace(
    /export interface ConditionShapes \{\n/,
    (opening) => `export interface Parity { readonly even: string }\n${opening}  even: Parity;\n`,
  );
  expect(grown).not.toBe(text);
  writeFileSync(join(copy, CONDITION), grown);
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const failing = new Set([...stdout.matchAll(/^(\S+?)\(\d/gm)].map(([, file]) => file));
  expect(READERS.filter(([, file]) => !failing.has(file)).map(([what]) => what)).toEqual([]);
});
