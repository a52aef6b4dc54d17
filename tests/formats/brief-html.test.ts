// Is the brief's file sound and safe, and does what people write in it stay text?
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { briefFile, writeBrief } from '../../src/formats/brief/html.ts';
import { pageRules } from '../../src/formats/brief/page.ts';
import { briefOf } from '../../src/formats/brief/brief.ts';
import { formats } from '../../src/formats/formats.ts';
import { writeRoadmap } from '../../src/formats/json.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { wordsEn } from '../words-en.ts';
import { call } from '../cli/captured.ts';
import { shippedExample } from '../picture/map-makers.ts';
import { branching } from '../roadmap/branching.ts';
import { empty } from '../roadmap/makers.ts';

const two = branching([
  ['dual-freeze', 'exemption', 'pilot'],
  ['dual-freeze', 'visit', 'test-ban'],
]);

const HOSTILE = `<script>alert(1)</script></style></title>"'&<img src=x onerror=alert(1)>\\`;

/** Every text of a roadmap turned into one that would break out if it could. */
function hostile(roadmap: Roadmap): Roadmap {
  const named = <T extends object>(list: readonly T[]) =>
    list.map((item) => ({ ...item, name: HOSTILE, title: HOSTILE, summary: HOSTILE }));
  const { scenario } = roadmap;
  const source = { id: 's', title: HOSTILE, url: 'javascript:alert(1)', confidence: 'assumed' };
  return {
    ...roadmap,
    name: HOSTILE,
    summary: HOSTILE,
    nodes: roadmap.nodes.map((node) => ({ ...node, note: HOSTILE, phase: HOSTILE })),
    branches: named(roadmap.branches).map((branch) => ({ ...branch, note: HOSTILE })),
    scenario: {
      ...scenario,
      name: HOSTILE,
      summary: HOSTILE,
      parties: named(scenario.parties),
      tracks: named(scenario.tracks).map((track) => ({ ...track, stages: named(track.stages) })),
      positions: named(scenario.positions),
      goals: named(scenario.goals),
      steps: named(scenario.steps).map((step) => ({
        ...step,
        law: [HOSTILE],
        rationale: HOSTILE,
        verification: { text: HOSTILE },
        readings: { us: HOSTILE },
        sources: ['s'],
      })),
      sources: [source],
    },
  } as unknown as Roadmap;
}

/** The file as XML reads it; what HTML leaves unclosed is named. */
const UNPAIRED = ['meta'];

describe('the file', () => {
  test.each([
    ['an empty roadmap', writeBrief(empty(), wordsEn)],
    ['the flagship', writeBrief(shippedExample(), wordsEn)],
    ['a comparison', briefFile(two, { words: wordsEn, paper: 'letter', branches: ['b1', 'b2'] })],
    ['hostile texts', writeBrief(hostile(two), wordsEn)],
    [
      'hostile texts compared',
      briefFile(hostile(two), { words: wordsEn, paper: 'a4', branches: ['b1', 'b2'] }),
    ],
  ])('of %s is sound, has no script and loads nothing', (_, html) => {
    const body = html.replace('<!doctype html>', '');
    expect(XMLValidator.validate(body, { unpairedTags: UNPAIRED })).toBe(true);
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(count(/<(script|img|link|iframe|object|embed|form|base)\b/gi)).toBe(0);
    expect(count(/<[^<>]*\s(on\w+|style|src)=/gi)).toBe(0);
    expect(count(/href="(?!https?:\/\/)/gi)).toBe(0);
    expect(count(/<\/style>/gi)).toBe(1);
    // The two fonts, and nothing else.
    expect(count(/url\(|@import/gi)).toBe(2);
    expect(count(/url\(data:font\/woff2;base64,/gi)).toBe(2);
    expect(count(/default-src 'none'/g)).toBe(1);
  });

  test('shows hostile texts letter for letter', () => {
    const parser = new XMLParser({ unpairedTags: UNPAIRED, htmlEntities: true });
    const read: unknown = parser.parse(
      writeBrief(hostile(two), wordsEn).replace('<!doctype html>', ''),
    );
    expect(read).toMatchObject({
      html: { body: { main: { section: [{ header: { h1: HOSTILE } }, {}, {}] } } },
    });
  });

  test('the command line and the table of formats write the same bytes', async () => {
    const roadmap = shippedExample();
    const files = { 'five.json': JSON.parse(writeRoadmap(roadmap)) as unknown };
    const { out } = await call('export five.json --as brief', { files });
    const format = formats.find(({ id }) => id === 'brief');
    expect(out).toBe(format?.write(roadmap, wordsEn));
  });

  test('Korean names stand in it as they are', () => {
    const words = {
      ...wordsEn,
      text: (text: Parameters<typeof wordsEn.text>[0]) =>
        typeof text === 'object' ? (text['ko'] ?? text['en'] ?? '') : (text ?? ''),
    };
    expect(briefFile(shippedExample(), { words, paper: 'a4' })).toContain('하노이');
  });
});

describe('the rules of the page', () => {
  const brief = {
    ...briefOf(two, { words: wordsEn }),
    title: `"} </style> \\ x\n`,
    subtitle: '한반도',
    foot: 'a',
  };

  test.each([
    ['a4', 'A4'],
    ['letter', 'letter'],
  ] as const)('%s is printed on %s, the map across', (paper, size) => {
    expect(pageRules(brief, paper)).toContain(`size: ${size} portrait`);
    expect(pageRules(brief, paper)).toContain(`@page wide { size: ${size} landscape`);
  });

  test('a marking stands at the head and the foot of every page, and over the title', () => {
    const marked = briefFile(two, { words: wordsEn, paper: 'a4', marking: ' For <official> use ' });
    const box = String.raw`content: "For \3c official\3e  use"`;
    for (const place of ['@top-center', '@bottom-center'])
      expect(marked.includes(`${place} { ${box}`)).toBe(true);
    expect(marked.includes('<p class="brief-marking">For &lt;official&gt; use</p>')).toBe(true);
    expect(pageRules(brief, 'a4')).not.toContain('-center');
  });

  test('a title cannot end its string, its rule or the style element', () => {
    const title = /@top-left \{ content: ("[^"]*")/.exec(pageRules(brief, 'a4'))?.[1];
    expect(title).toBe(String.raw`"\22 \7d  \3c \2f style\3e  \5c  x\a "`);
    expect(pageRules(brief, 'a4')).toContain('content: "한반도"');
  });
});
