// Does the command work as a process of its own: files, pipes, exit codes, a reader that has seen enough?
import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROADMAP, SCENARIO } from './captured.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'scripts', 'stepwise.mjs');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepwise-'));
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(SCENARIO));
  writeFileSync(join(folder, 'roadmap.json'), JSON.stringify(ROADMAP));
  writeFileSync(join(folder, 'empty.json'), '');
  mkdirSync(join(folder, 'folder'));
  // The first call builds the program where that is stale.
  run('--version');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(line: string, input = '') {
  const done = spawnSync(process.execPath, [PROGRAM, ...line.split(' ')], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('exit codes and streams', () => {
  const cases: readonly [line: string, code: number][] = [
    ['check scenario.json', 0],
    ['check roadmap.json', 1],
    ['choices roadmap.json --at 1 --json', 0],
    ['replay roadmap.json --branch b2', 1],
    ['explore scenario.json --json', 0],
    ['export roadmap.json --as json', 0],
    ['check empty.json', 1],
    ['check folder', 1],
    ['check gone.json', 1],
    ['replay gone.json --json', 1],
    ['check', 2],
    ['nothing', 2],
  ];
  test.each(cases)('stepwise %s ends with %i', (line, code) => {
    const done = run(line);
    expect(done.code).toBe(code);
    expect(done.out + done.err).not.toMatch(/^\s+at |Error:/m);
    if (line.includes('--json')) expect(() => JSON.parse(done.out) as unknown).not.toThrow();
  });
});

test('a file may come in by a pipe', () => {
  expect(run('check -', JSON.stringify(SCENARIO))).toMatchObject({ code: 0, err: '' });
  expect(run('check -', '')).toEqual({ code: 1, out: 'standard input: it is empty\n', err: '' });
});

test('a file is replaced whole, also by itself, and nothing else is left behind', () => {
  const before = readdirSync(folder);
  expect(run('export roadmap.json --as json --out roadmap.json')).toMatchObject({ code: 0 });
  const once = readFileSync(join(folder, 'roadmap.json'), 'utf8');
  expect(run('export roadmap.json --as json').out).toBe(once);
  expect(readdirSync(folder)).toEqual(before);
  expect(run('export roadmap.json --as json --out folder')).toMatchObject({ code: 1, out: '' });
  expect(run('export roadmap.json --as json --out gone/x.json')).toMatchObject({
    code: 1,
    out: '',
  });
});

test('a reader that has seen enough is no trouble', async () => {
  const line = [
    PROGRAM,
    'export',
    join(ROOT, 'machines/scenarios/korea-after-hanoi.roadmap.json'),
    '--as',
    'resolved',
  ];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.once('close', done));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('what is written to a link stands in the file behind it, and the link stays', () => {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('behind.json'), 'old');
  symlinkSync('behind.json', at('link.json'));
  symlinkSync('not-yet.json', at('early.json'));
  for (const [link, file] of [
    ['link.json', 'behind.json'],
    ['early.json', 'not-yet.json'],
  ] as const) {
    expect(run(`export roadmap.json --as json --out ${link}`)).toMatchObject({ code: 0 });
    expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    expect(readFileSync(at(file), 'utf8')).toBe(run('export roadmap.json --as json').out);
  }
});

test.skipIf(!existsSync('/dev/full'))('a full device is told in a sentence', () => {
  const full = openSync('/dev/full', 'w');
  const done = spawnSync(process.execPath, [PROGRAM, 'export', 'roadmap.json', '--as', 'json'], {
    cwd: folder,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect(done.status).toBe(1);
  expect(done.stderr).toMatch(/^stepwise: the output cannot be written: ENOSPC[^\n]*\n$/);
  const asFile = run('export roadmap.json --as json --out /dev/full');
  expect(asFile.code).toBe(1);
  expect(asFile.err).not.toMatch(/^\s+at /m);
  expect(asFile.err).toContain('/dev/full');
});
