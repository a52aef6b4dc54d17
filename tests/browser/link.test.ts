// Does a roadmap come out of a link as it went in, and is a damaged link refused?
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fragmentOf,
  MOST_IN_LINK,
  MOST_UNFOLDED,
  type Shipped,
  unfold,
} from '../../src/browser/link.ts';
import { LINK_START } from '../../src/browser/says-link.ts';
import { readJson } from '../../src/core/read-json.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import { hash53 } from '../../src/roadmap/path.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { newRoadmap, renameRoadmap } from '../../src/roadmap/edit.ts';
import { exampleRoadmap } from '../example.ts';
import { shipped as all } from '../shipped.ts';

const shipped: Shipped = async (id) => all.find((each) => each.id === id)?.scenario ?? null;
const none: Shipped = async () => null;

async function readBack(link: string, known: Shipped = shipped) {
  const unfolded = await unfold(link, known);
  if (!unfolded.ok) throw new Error(unfolded.why);
  const data = readJson(unfolded.text);
  const read = data.ok ? readRoadmap(data.value) : data;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('a roadmap comes out of its link as it went in', () => {
  test.each(all.map(({ id, scenario }) => [id, scenario] as const))(
    'over %s, which ships',
    async (_, scenario) => {
      const roadmap = newRoadmap(scenario, { id: 'r', name: { en: 'A road', ko: '길' } });
      const link = await fragmentOf(roadmap, shipped);
      expect(writeRoadmap(await readBack(link))).toBe(writeRoadmap(roadmap));
      expect(link.length).toBeLessThan(500);
    },
  );

  test('the example of the flagship, whose link stays short', async () => {
    const link = await fragmentOf(exampleRoadmap, shipped);
    expect(link.length).toBeLessThan(12_000);
    expect(writeRoadmap(await readBack(link))).toBe(writeRoadmap(exampleRoadmap));
  });

  test('over a scenario that does not ship, which goes along', async () => {
    const link = await fragmentOf(exampleRoadmap, none);
    expect(link.length).toBeGreaterThan(MOST_IN_LINK);
    expect(writeRoadmap(await readBack(link, none))).toBe(writeRoadmap(exampleRoadmap));
  });

  test('over a scenario that ships and was changed, which goes along too', async () => {
    const scenario = { ...exampleRoadmap.scenario, start: '2020-01-01' };
    const link = await fragmentOf({ ...exampleRoadmap, scenario }, shipped);
    expect((await readBack(link)).scenario.start).toBe('2020-01-01');
  });

  test('whatever it is called', async () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(letters, async (name) => {
        const named = renameRoadmap(exampleRoadmap, name);
        expect((await readBack(await fragmentOf(named, shipped))).name).toBe(named.name);
      }),
      { numRuns: 20 },
    );
  });

  test('from a whole address, broken into lines, with a bracket and a point behind it', async () => {
    const link = await fragmentOf(exampleRoadmap, shipped);
    const lines = link.replaceAll(/(.{70})/g, '$1\r\n');
    const said = `See (https://example.org/app/?x=1${lines}).`;
    expect((await readBack(said)).id).toBe(exampleRoadmap.id);
  });
});

describe('a link is refused', () => {
  const why = async (link: string, known: Shipped = shipped) => {
    const unfolded = await unfold(link, known);
    return unfolded.ok ? 'opened' : unfolded.why;
  };

  test('when it was cut off or altered, wherever that was', async () => {
    const link = await fragmentOf(exampleRoadmap, shipped);
    const places = fc.integer({ min: 0, max: link.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, async (at) => {
        expect(await why(link.slice(0, at))).toBe('damaged');
        const sign = link[at] === 'A' ? 'B' : 'A';
        expect(await why(`${link.slice(0, at)}${sign}${link.slice(at + 1)}`)).not.toBe('opened');
      }),
      { numRuns: 60 },
    );
  });

  test('when it is something else', async () => {
    for (const link of ['', '#', LINK_START, `${LINK_START}1.`, `${LINK_START}1.a.b`, '#step=3'])
      expect(await why(link)).toBe('damaged');
  });

  test('when it needs a scenario that does not ship here, or ships here in another form', async () => {
    const link = await fragmentOf(exampleRoadmap, shipped);
    expect(await why(link, none)).toBe('no-scenario');
    const other = { ...exampleRoadmap.scenario, start: '2020-01-01' };
    expect(await why(link, async () => other)).toBe('other-scenario');
  });

  test('when it would unfold to more than the memory should hold', async () => {
    const bomb = 'a'.repeat(MOST_UNFOLDED + 1);
    const stream = new Blob([bomb]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
    expect(packed.length).toBeLessThan(MOST_IN_LINK);
    expect(await why(`${LINK_START}1.${hash53(bomb).toString(36)}.${packed}`)).toBe('too-large');
  });
});
