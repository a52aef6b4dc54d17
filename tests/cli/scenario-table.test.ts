// Is a table as good as a scenario's file to every verb of the command line, and are its problems told by row and column?
import { describe, expect, test } from 'vitest';
import { writeScenario } from '../../src/formats/json.ts';
import { writeTable } from '../../src/formats/scenario-table/write-table.ts';
import { readScenario } from '../../src/core/read-scenario.ts';
import { FILES, ROADMAP, SCENARIO, ask, call } from './captured.ts';

const SIMPLE = [
  'name;moves;requires',
  'Truce;Guns: firing -> silent;',
  'The road opens;Road: closed -> open;Guns = silent',
].join('\r\n');

describe('a table', () => {
  test('is told by its headings, whatever it is called, and checked by row', async () => {
    const { code, out } = await call('check road.json', { files: { 'road.json': SIMPLE } });
    expect(code).toBe(0);
    expect(out).toContain('road: a scenario with 2 tracks, 2 steps and 0 setbacks\nNo problems.');
    expect(out).toContain('row 3: "the-road-opens" names no source');
    const piped = await call('check -', { files: { '-': SIMPLE } });
    expect(piped.out).toContain('A scenario from a table: a scenario with 2 tracks');
  });

  test('tells what is wrong by row, column and character, in JSON too', async () => {
    const files = { 'x.csv': SIMPLE.replace('Guns = silent', 'Gunns = silent') };
    const { code, out } = await call('check x.csv', { files });
    expect(code).toBe(1);
    expect(out).toBe('x.csv: 1 problem\n  row 3/requires: no track "Gunns" (character 1)\n');
    expect(await ask('check x.csv', { files })).toMatchObject({
      ok: false,
      problems: [{ at: 'row 3/requires', code: 'no-track' }],
    });
  });

  test('is planned, explored and stepped through', async () => {
    const files = { 'x.csv': SIMPLE };
    const plan = await ask('plan x.csv --step the-road-opens', { files });
    expect(plan).toMatchObject({ found: true, optimal: true, steps: ['truce'] });
    expect((await call('explore x.csv', { files })).code).toBe(0);
    expect((await call('choices x.csv', { files })).out).toContain('Truce');
  });

  test('leaves as a scenario, and a scenario or roadmap leaves as a table', async () => {
    const read = readScenario(SCENARIO);
    if (!read.ok) throw new Error('the scenario of these tests is none');
    const table = writeTable(read.value);
    for (const from of ['scenario.json', 'roadmap.json'])
      expect((await call(`export ${from} --as scenario-csv`, { files: FILES })).out).toBe(table);
    const back = await call('export x --as scenario', { files: { x: table } });
    expect(back.out).toBe(writeScenario(read.value));
    expect(ROADMAP).toHaveProperty('scenario.id', read.value.id);
  });

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${SIMPLE}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(SIMPLE, 'utf16le')],
    ['Windows-1252', Buffer.from(SIMPLE.replace('Truce', 'Trêve'), 'latin1')],
    ['Windows-949', Buffer.from([0xb0, 0xb3, 0xbc, 0xba, 0x3b, 0x6e, 0x61, 0x6d, 0x65])],
  ])('in %s is refused, with the way to save it', async (_, bytes) => {
    const { code, out } = await call('check x.csv', { files: { 'x.csv': bytes } });
    expect(code).toBe(1);
    expect(out).toContain('save');
    expect(out).toContain('CSV UTF-8');
  });
});

describe('the template', () => {
  test('is printed or written, and is a scenario without problems that can be planned', async () => {
    const { out } = await call('template');
    const { written } = await call('template --out table.csv');
    expect(written.get('table.csv')).toBe(out);
    const files = { 'table.csv': out };
    expect((await call('check table.csv', { files })).out).toContain('No problems.');
    const plan = await call('plan table.csv --goal kaesong-works-again', { files });
    expect(plan.out).toContain('4 steps');
  });
});
