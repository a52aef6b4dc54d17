// Do programs that were not written here read what we write?
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformWithOxc } from 'vite';
import { createActor, createMachine } from 'xstate';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { isPossible } from '../../src/core/choices.ts';
import { play, start } from '../../src/core/situation.ts';
import { type Format, formats } from '../../src/formats/formats.ts';
import { resolve } from '../../src/roadmap/resolve.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { newRoadmap, renameRoadmap } from '../../src/roadmap/edit.ts';
import { take } from '../../src/roadmap/take.ts';
import { exampleRoadmap } from '../example.ts';
import { scenarioOf } from '../makers.ts';
import { wordsEn } from '../words-en.ts';

const hostile = renameRoadmap(
  exampleRoadmap,
  '=cmd|"/c calc"! <b>&amp;</b> ]]> `x` [[a->b]] {{c}} | # ; : \\n',
);

function written(id: string, roadmap: Roadmap = exampleRoadmap): string {
  const format: Format | undefined = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format "${id}"`);
  return format.write(roadmap, wordsEn);
}

describe('CSV', () => {
  const read = (text: string): string[][] => parseCsv(text, { bom: true });

  test('has a row for every step of every branch, and as many cells in each', () => {
    const steps = resolve(exampleRoadmap).flatMap((branch) => branch.steps).length;
    for (const id of ['steps-csv', 'situations-csv']) {
      const rows = read(written(id));
      expect(rows).toHaveLength(steps + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
  });

  test('tells the balances of the resolved roadmap', () => {
    const [head, ...rows] = read(written('ledger-csv'));
    expect(head).toEqual(['branch', 'number', 'step', 'party', 'given', 'received', 'balance']);
    for (const row of rows) expect(Number(row[4]) + Number(row[5])).toBeCloseTo(Number(row[6]), 9);
  });

  test('gives a spreadsheet nothing to run', () => {
    for (const id of ['steps-csv', 'ledger-csv', 'situations-csv'])
      for (const row of read(written(id, hostile)))
        for (const cell of row) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?!\d+(\.\d+)?$)/);
  });
});

afterEach(() => vi.unstubAllEnvs());

const PICTURES = formats.map(({ id }) => id).filter((id) => id.endsWith('-svg'));

describe('pictures and GraphML', () => {
  test.each([...PICTURES, 'graphml'])('%s is XML, whatever the roadmap is called', (id) => {
    expect(XMLValidator.validate(written(id))).toBe(true);
    expect(XMLValidator.validate(written(id, hostile))).toBe(true);
  });

  test('GraphML has every step as a node and every node but the start as the end of one edge', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'node' || name === 'edge',
    });
    const { graphml } = parser.parse(written('graphml')) as {
      graphml: {
        graph: { node: { '@_id': string }[]; edge: { '@_target': string; '@_source': string }[] };
      };
    };
    const ids = new Set(graphml.graph.node.map((node) => node['@_id']));
    expect(ids.size).toBe(exampleRoadmap.nodes.length + 1);
    expect(graphml.graph.edge.map((edge) => edge['@_target'])).toEqual(
      exampleRoadmap.nodes.map(({ id }) => id),
    );
    expect(graphml.graph.edge.every((edge) => ids.has(edge['@_source']))).toBe(true);
  });

  test.each(PICTURES)('%s asks for nothing from elsewhere', (id) => {
    const text = written(id);
    expect(text).not.toMatch(/(href|src)\s*=\s*"(?!#)/);
    expect(text).not.toMatch(/@import|url\((?!#|data:font\/woff2;base64,)|<script|\son\w+=/i);
  });
});

describe('iCalendar', () => {
  const events = (roadmap: Roadmap) =>
    new ICAL.Component(ICAL.parse(written('calendar', roadmap)) as never)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  test('has the outside dates, and phases that end after they begin', () => {
    const found = events(exampleRoadmap);
    const starts = found.map(({ startDate }) => startDate.toString());
    for (const { date } of exampleRoadmap.scenario.calendar) expect(starts).toContain(date);
    expect(found.some(({ uid }) => uid.startsWith('phase-'))).toBe(true);
    for (const { startDate, endDate } of found) expect(endDate.compare(startDate)).toBe(1);
  });

  test('names every event by an id of its own that stays from one export to the next', () => {
    const ids = events(exampleRoadmap).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(events(renameRoadmap(exampleRoadmap, 'Another name')).map(({ uid }) => uid)).toEqual(
      ids,
    );
  });

  test.each([
    ['2026-11-24', '20261124T000000Z'],
    ['2026-11-24T08:30:00.250Z', '20261124T083000Z'],
    ['2026-11-24T08:30:00+09:00', '20261123T233000Z'],
    ['2026-11-24T08:30', '20261124T083000Z'],
    ['Tuesday, 8:30', '20190301T000000Z'],
    ['2026-11-24T99:30Z', '20190301T000000Z'],
  ])('a roadmap of %s has the same stamp wherever it is written', (modified, stamp) => {
    expect(exampleRoadmap.scenario.start).toBe('2019-03-01');
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      vi.stubEnv('TZ', zone);
      const text = written('calendar', { ...exampleRoadmap, modified });
      expect(new Set(text.match(/^DTSTAMP:.*$/gm))).toEqual(new Set([`DTSTAMP:${stamp}`]));
    }
  });

  test('marks commas, semicolons, backslashes and line ends in a text, and nothing else', () => {
    const name = 'One, two; three\\four\nfive: "six"';
    const text = written('calendar', { ...exampleRoadmap, name });
    expect(text).toContain('X-WR-CALNAME:One\\, two\\; three\\\\four\\nfive: "six"\r\n');
  });

  test('has no line of more than 75 octets', () => {
    for (const line of written('calendar', hostile).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('Graphviz', () => {
  test.each([
    ['the example', () => written('dot')],
    ['hostile texts', () => written('dot', hostile)],
  ])('draws the tree of %s', async (_, dot) => {
    const graphviz = await Graphviz.load();
    const drawn = graphviz.layout(dot(), 'plain', 'dot').split('\n');
    const { nodes, branches } = exampleRoadmap;
    // Beside the steps stand the start and, where each branch ends, its name.
    const named = (kind: string) => drawn.filter((line) => line.startsWith(`${kind} `)).length;
    expect(named('node')).toBe(nodes.length + branches.length + 1);
    expect(named('edge')).toBe(nodes.length + branches.length);
  });
});

describe('Twee', () => {
  test('has a passage for every step, and every link leads to one', () => {
    const text = written('twee', hostile);
    const titles = [...text.matchAll(/^:: (.+)$/gm)].map(([, title]) => title);
    const links = [...text.matchAll(/\[\[[^\]]*->([^\]]*)\]\]/g)].map(([, target]) => target);
    expect(titles).toHaveLength(exampleRoadmap.nodes.length + 3);
    expect(new Set(titles).size).toBe(titles.length);
    expect(links).toHaveLength(exampleRoadmap.nodes.length);
    for (const link of links) expect(titles).toContain(link);
  });

  test('has a story id in the form that Twine asks for', () => {
    expect(written('twee')).toMatch(
      /"ifid": "[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}"/,
    );
  });
});

describe('XState', () => {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.cache-module-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('takes the config, and begins where the scenario begins', () => {
    const config = JSON.parse(written('machine')) as Parameters<typeof createMachine>[0];
    const actor = createActor(
      createMachine(config).provide({
        guards: { isPossible: () => false },
        actions: { play: () => {} },
      }),
    );
    expect(actor.start().getSnapshot().value).toEqual(start(exampleRoadmap.scenario).stages);
  });

  test('runs the module by itself, and it agrees with the core along random steps', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const scenario = scenarioOf(seed);
      const binding = scenario.positions.map(({ id }) => id);
      const text = written('module', {
        ...newRoadmap(scenario, { id: 'm', name: 'M' }),
        binding,
      });
      expect(text).not.toContain(process.cwd());
      const { code } = await transformWithOxc(text, 'module.ts');
      const file = join(folder, `module-${seed}.mjs`);
      writeFileSync(file, code);
      const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
        isPossible: (at: unknown, step: string) => boolean;
        play: (at: unknown, step: string) => unknown;
        machine: Parameters<typeof createActor>[0];
      };
      const actor = createActor(module.machine).start();
      let situation = start(scenario);
      for (let round = 0; round < 20; round += 1) {
        const steps = [...scenario.steps, ...scenario.setbacks];
        for (const step of steps) {
          expect(module.isPossible(situation, step.id)).toBe(
            isPossible(scenario, situation, { step, binding }),
          );
          expect(module.play(situation, step.id)).toEqual(play(scenario, situation, step));
        }
        const next = steps.find((step) => isPossible(scenario, situation, { step, binding }));
        if (!next) break;
        situation = play(scenario, situation, next);
        actor.send({ type: `step.${next.id}` });
        expect(actor.getSnapshot().context).toEqual(situation);
        expect(actor.getSnapshot().value).toEqual(situation.stages);
      }
    }
  });
});

test('the brief says every step of every branch, and its text stays text', () => {
  const text = written('markdown', hostile);
  for (const { steps } of resolve(exampleRoadmap))
    for (const { name } of steps)
      expect(text).toContain(typeof name === 'string' ? name : name['en']);
  expect(text).not.toContain('<b>');
});

test('an empty roadmap leaves in every format', () => {
  const empty = newRoadmap(exampleRoadmap.scenario, { id: 'empty', name: 'Empty' });
  for (const { write } of formats) expect(write(empty, wordsEn)).not.toBe('');
});

test('taking a step changes only what follows from it', () => {
  const one = take(newRoadmap(exampleRoadmap.scenario, { id: 'one', name: 'One' }), {
    at: null,
    step: 'talks-resume',
  });
  expect(written('twee', one.roadmap)).toContain('Working-level talks resume');
});
