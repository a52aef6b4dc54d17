// Do roadmaps and schemas come out as files of their own?
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { writeResolved } from '../../src/formats/resolved.ts';
import { formatRows } from '../../src/formats/rows.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { wordsEn } from '../words-en.ts';
import { FILES, ROADMAP, ask, call } from './captured.ts';

const world = { files: FILES };
const read = readRoadmap(ROADMAP);
if (!read.ok) throw new Error('the roadmap of these tests is none');
const roadmap = read.value;

describe('export', () => {
  test.each([
    ['json', writeRoadmap(roadmap)],
    ['resolved', writeResolved(roadmap)],
  ])('as %s writes the file itself, with --json too', async (format, text) => {
    const { code, out } = await call(`export roadmap.json --as ${format}`, world);
    expect(code).toBe(0);
    expect(out).toBe(text);
    expect((await call(`export roadmap.json --as ${format} --json`, world)).out).toBe(text);
  });

  test('what is exported opens again', async () => {
    const { out } = await call('export roadmap.json --as resolved', world);
    expect((await call('export x --as json', { files: { x: out } })).out).toBe(
      writeRoadmap(roadmap),
    );
  });

  test('writes to a file, and says so', async () => {
    const { code, out, written } = await call(
      'export roadmap.json --as json --out new.json',
      world,
    );
    expect({ code, out }).toEqual({ code: 0, out: 'Written: new.json\n' });
    expect(written.get('new.json')).toBe(writeRoadmap(roadmap));
    expect(await ask('export roadmap.json --as json --out new.json', world)).toEqual({
      ok: true,
      written: ['new.json'],
    });
  });

  test('a picture in dots is not made here: it names the SVG of the same picture', async () => {
    const { code, out, err } = await call('export roadmap.json --as map-png', world);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      'pictures as PNG are made in the app; --as map-svg gives the same picture as SVG',
    );
  });

  test('every format but the drawn ones is written to the standard output', async () => {
    for (const { id } of formatRows) {
      const { code, out } = await call(`export roadmap.json --as ${id}`, world);
      expect([id, code]).toEqual([id, 0]);
      expect(out).toBe(formats.find((format) => format.id === id)?.write(roadmap, wordsEn));
    }
  });

  test('says why a file could not be written', async () => {
    const { code, err } = await call('export roadmap.json --as json --out /forbidden/x', world);
    expect({ code, err }).toEqual({
      code: 1,
      err: '/forbidden/x: it may not be read or written by this user\n',
    });
  });
});

describe('schema', () => {
  test('prints one schema, or all as one object', async () => {
    const scenario: unknown = JSON.parse((await call('schema scenario')).out);
    const roadmapSchema: unknown = JSON.parse((await call('schema stepwise-roadmap-2.json')).out);
    expect(JSON.parse((await call('schema')).out)).toEqual({
      'stepwise-scenario-2.json': scenario,
      'stepwise-roadmap-2.json': roadmapSchema,
    });
  });

  test('writes them into a folder', async () => {
    const { out, written } = await call('schema --out schemas');
    expect(out).toBe(
      'Written: schemas/stepwise-scenario-2.json\nWritten: schemas/stepwise-roadmap-2.json\n',
    );
    expect([...written.keys()]).toHaveLength(2);
  });
});
