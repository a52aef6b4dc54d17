// Does the command line write the document that is asked for?
import { describe, expect, test } from 'vitest';
import { writeRoadmap } from '../../src/formats/json.ts';
import { branching } from '../roadmap/branching.ts';
import { call } from './captured.ts';

const roadmap = branching([
  ['dual-freeze', 'exemption', 'pilot'],
  ['dual-freeze', 'visit', 'test-ban'],
]);
const files = {
  'two.json': JSON.parse(
    writeRoadmap({
      ...roadmap,
      branches: roadmap.branches.map((branch) =>
        branch.id === 'b2' ? { ...branch, name: 'Slow, then sure' } : branch,
      ),
    }),
  ) as unknown,
};
const world = { files };
const brief = async (options: string | readonly string[]) =>
  call(
    ['brief', 'two.json', ...(typeof options === 'string' ? options.split(' ') : options)],
    world,
  );

test('left to itself it writes what export writes', async () => {
  const { code, out } = await call('brief two.json', world);
  expect(code).toBe(0);
  expect(out === (await call('export two.json --as brief', world)).out).toBe(true);
});

describe('branches', () => {
  test.each([
    { by: 'an id', given: 'b1', about: 'Roadmap brief', told: 'Line 1' },
    { by: 'a name with a comma', given: 'Slow, then sure', about: 'Roadmap brief', told: 'Slow' },
    {
      by: 'several ids',
      given: 'b2,b1',
      about: 'Comparison of branches',
      told: 'Slow, then sure (A) and Line 1 (B)',
    },
  ])('by $by', async ({ given, about, told }) => {
    const { code, out } = await brief(['--branch', given]);
    expect(code).toBe(0);
    expect(out.includes(`<p class="brief-about">${about}`)).toBe(true);
    expect(out.includes(`<p class="brief-subtitle">${told}`)).toBe(true);
  });

  test.each([
    ['--branch b9', 'there is no branch "b9"'],
    ['--branch b1,b9', 'there is no branch "b9"'],
    ['--branch b1,b2,b1,b2,b1', '4 branches at the most'],
    ['--paper a5', 'there is no paper "a5"; it can be a4 or letter'],
    ['--limit 0', 'needs a whole number'],
  ])('%s is wrong usage', async (options, said) => {
    const { code, err } = await brief(options);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

test('paper and stress test are as asked for', async () => {
  const plain = await brief('--paper letter');
  expect(plain.out.includes('size: letter portrait')).toBe(true);
  expect(plain.out.includes('The stress test was not run')).toBe(true);
  const tried = await brief('--stress');
  expect(tried.out.includes('The stress test was not run')).toBe(false);
  expect(tried.out.includes('places where a setback can happen')).toBe(true);
});

test('a marking is written as it is given', async () => {
  const { out } = await brief(['--marking', 'For official use']);
  expect(out.includes('<p class="brief-marking">For official use</p>')).toBe(true);
});

test('to a file, and as JSON', async () => {
  const { out, written } = await brief('--out brief.html');
  expect(out).toBe('Written: brief.html\n');
  expect(written.get('brief.html')?.startsWith('<!doctype html>')).toBe(true);
  expect(JSON.parse((await brief('--json')).out)).toMatchObject({ as: 'brief' });
});

test('from whose side it is written can be chosen, and an unknown party is named', async () => {
  expect((await brief([])).out.includes('Written for north')).toBe(true);
  expect((await brief('--as-party us,south')).out.includes('Written for south and us')).toBe(true);
  const { code, err } = await brief('--as-party us,east');
  expect(code).toBe(2);
  expect(err).toContain('there is no party "east"; there are north (north), south (south)');
});
