// Do roadmaps and schemas come out as files of their own?
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { writeResolved } from '../../src/formats/resolved.ts';
import { formatRows } from '../../src/formats/rows.ts';
import { mainOf } from '../../src/formats/told.ts';
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

  test('an image of dots is not made here: it names the SVG of the same picture', async () => {
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

  test('lets one branch leave alone, and says which', async () => {
    const { branches, nodes } = roadmap;
    expect(branches.length).toBeGreaterThan(1);
    for (const { id, name } of branches) {
      const alone = await call(`export roadmap.json --as json --branch ${id}`, world);
      expect(JSON.parse(alone.out)).toMatchObject({ branches: [{ id }], main: id });
      const line = `export roadmap.json --as markdown --branch ${id} --out x.md`;
      const { out, written } = await call(line, world);
      expect(out).toBe(`Written: x.md, with the branch “${wordsEn.text(name)}” alone\n`);
      for (const other of branches)
        if (other.id !== id) expect(written.get('x.md')).not.toContain(wordsEn.text(other.name));
    }
    const main = await call('export roadmap.json --as json --branch main', world);
    expect(JSON.parse(main.out)).toMatchObject({ branches: [{ id: mainOf(roadmap)?.id }] });
    const all = await call('export roadmap.json --as json --branch all', world);
    expect(JSON.parse(all.out)).toMatchObject({ nodes: nodes.map(({ id }) => ({ id })) });
    expect((await call('export roadmap.json --as json --branch none', world)).code).toBe(2);
  });

  test('a calendar without entries says so instead of being written', async () => {
    const data = JSON.parse(writeRoadmap(roadmap));
    delete data.scenario.calendar;
    delete data.scenario.commitments;
    for (const node of data.nodes) delete node.phase;
    const { code, err, written } = await call('export empty.json --as calendar --out x.ics', {
      files: { 'empty.json': data },
    });
    expect({ code, size: written.size }).toEqual({ code: 1, size: 0 });
    expect(err).toContain('x.ics was not written: a calendar holds phases, deadlines');
  });

  test('a step without a name is written by its id in every format', async () => {
    const data = JSON.parse(writeRoadmap(roadmap));
    const { step } = data.nodes[0];
    data.scenario.steps.find(({ id }: { id: string }) => id === step).name = '';
    for (const format of ['html', 'brief', 'markdown', 'mermaid-gantt', 'twee', 'dot', 'graphml']) {
      const line = `export x.json --as ${format}`;
      const { code, out } = await call(line, { files: { 'x.json': data } });
      expect([format, code]).toEqual([format, 0]);
      expect(out).toContain(step);
    }
    const again = await call('export x.json --as json', { files: { 'x.json': data } });
    expect(JSON.parse(again.out).scenario.steps).toContainEqual(
      expect.objectContaining({ id: step, name: '' }),
    );
  });

  test.each([
    ['/forbidden/x', 'it may not be read or written by this user'],
    ['/nowhere/x', 'the folder that it would be in is not there'],
  ])('says why %s could not be written', async (file, why) => {
    const { code, err } = await call(`export roadmap.json --as json --out ${file}`, world);
    expect({ code, err }).toEqual({ code: 1, err: `${file}: ${why}\n` });
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
