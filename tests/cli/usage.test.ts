// Is wrong usage told as such, and help given where it is asked for?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/cli/verbs.ts';
import { FILES, ask, call } from './captured.ts';

const world = { files: FILES };

describe('wrong usage ends with 2 and a sentence', () => {
  const cases: readonly [line: string, code: string, sentence: string][] = [
    ['', 'no-verb', 'say what to do: check'],
    ['--json-please', 'no-verb', 'say what to do: check'],
    ['chekc scenario.json', 'unknown-verb', 'there is no verb "chekc"; there are check,'],
    ['help chekc', 'unknown-verb', 'there is no verb "chekc"'],
    ['constructor', 'unknown-verb', 'there is no verb "constructor"'],
    ['check', 'needs-file', 'check needs a file: stepwise check FILE'],
    ['check scenario.json roadmap.json', 'too-many', '"roadmap.json" is one too many'],
    ['check scenario.json --verbose', 'unknown-option', 'check has no option --verbose'],
    ['check -x scenario.json', 'unknown-option', 'check has no option -x'],
    ['choices scenario.json --setbacks=yes', 'no-value', '--setbacks takes no value'],
    ['choices roadmap.json --at 1 --at 2', 'twice', '--at is given twice; give it once'],
    ['choices roadmap.json --branch', 'needs-value', '--branch needs a value: --branch BRANCH'],
    ['choices --branch --setbacks roadmap.json', 'needs-value', '--branch needs a value'],
    [
      'choices roadmap.json --branch b9',
      'unknown-branch',
      'there are b1 (In order) and b2 (Too early)',
    ],
    ['choices roadmap.json --at 4', 'no-step-number', 'the branch has 3 steps'],
    ['choices roadmap.json --at -1', 'no-number', '"-1" is none'],
    ['choices roadmap.json --at 1.5', 'no-number', '"1.5" is none'],
    ['choices roadmap.json --at 99999999999999999999', 'no-number', 'is none'],
    ['choices scenario.json --at 0', 'needs-roadmap', '--at needs a roadmap'],
    ['choices scenario.json --branch b1', 'needs-roadmap', '--branch needs a roadmap'],
    ['choices scenario.json --bind nobody', 'unknown-position', 'there is freeze-first'],
    ['explore scenario.json --bind freeze-first,nobody', 'unknown-position', '"nobody"'],
    ['explore scenario.json --limit many', 'no-number', '"many" is none'],
    ['explore scenario.json --limit 0', 'no-number', 'from 1 to'],
    ['replay roadmap.json --branch nowhere', 'unknown-branch', 'there is no branch "nowhere"'],
    ['export roadmap.json', 'needs-format', '--as json, resolved'],
    ['export roadmap.json --as pdf', 'unknown-format', 'it can be json, resolved'],
    ['export roadmap.json --as toString', 'unknown-format', 'there is no format "toString"'],
    ['schema plan', 'unknown-schema', 'there is no schema "plan"'],
  ];

  test.each(cases)('stepwise %s', async (line, code, sentence) => {
    const people = await call(line, world);
    expect(people.code).toBe(2);
    expect(people.out).toBe('');
    if (code !== 'no-verb') expect(people.err).toContain(sentence);
    const program = await call(`${line} --json`.replace('--branch --json', '--branch'), world);
    if (line.endsWith('--branch')) return;
    expect(program.code).toBe(2);
    expect(program.err).toBe('');
    expect(JSON.parse(program.out)).toEqual({
      ok: false,
      problems: [{ at: expect.any(String), code, message: expect.stringContaining(sentence) }],
    });
  });

  test('an option whose value is missing at the very end is told in JSON too', async () => {
    expect(await ask('choices roadmap.json --branch', world)).toMatchObject({
      problems: [{ at: '--branch', code: 'needs-value' }],
    });
  });

  test('a name that several branches have is told with their ids', async () => {
    const roadmap = FILES['roadmap.json'];
    const twins = {
      ...roadmap,
      branches: roadmap.branches.map((each) => ({ ...each, name: 'Same' })),
    };
    const { code, err } = await call(['replay', 'x', '--branch', 'same'], { files: { x: twins } });
    expect(code).toBe(2);
    expect(err).toContain('say which by its id, b1 (Same) and b2 (Same)');
  });
});

describe('help', () => {
  test('names every verb, and how to end', async () => {
    for (const line of ['help', '--help', '-h', 'help help']) {
      const { code, out, err } = await call(line);
      expect(code).toBe(0);
      expect(err).toBe('');
      for (const { name } of verbs) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(out).toContain('Exit code: 0 fine');
    }
  });

  test.each(verbs.map(({ name }) => name))('tells how %s is used', async (name) => {
    const asked = await Promise.all(
      [`help ${name}`, `${name} --help`, `${name} -h`].map((line) => call(line)),
    );
    for (const { code, out } of asked) {
      expect(code).toBe(0);
      expect(out).toBe(asked[0]?.out);
      expect(out).toContain(`Usage: stepwise ${name}`);
    }
    const verb = verbs.find((each) => each.name === name);
    for (const option of verb?.options ?? []) expect(asked[0]?.out).toContain(`  --${option.name}`);
  });

  test('is one object with --json', async () => {
    expect(await ask('help')).toMatchObject({ verbs: verbs.map(({ name }) => ({ name })) });
    expect(await ask('help replay')).toMatchObject({
      name: 'replay',
      usage: 'stepwise replay FILE [--branch BRANCH]',
    });
  });

  test('fits a narrow terminal', async () => {
    const { out } = await call('help choices', { columns: 60 });
    const lines = out.split('\n').filter((line) => line.startsWith('  '));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

test('the version is that of the package', async () => {
  const file = join(import.meta.dirname, '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect((await call('--version')).out).toBe(`${version}\n`);
  expect(await ask('--version')).toEqual({ version });
});

test('options may stand before the verb and before the file', async () => {
  expect((await call('--json check scenario.json', world)).out).toBe(
    (await call('check --json scenario.json', world)).out,
  );
});
