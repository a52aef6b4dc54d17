// Does anything vanish from a form, or break it, when names are words of its own grammar or have line breaks?
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { type Token, type Tokens, lexer } from 'marked';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { wordsEn } from '../words-en.ts';
import { RESERVED, reservedRoadmap } from './reserved.ts';

const roadmap = reservedRoadmap();
const COUNT = RESERVED.length;

function written(id: string): string {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format "${id}"`);
  return format.write(roadmap, wordsEn);
}

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('Markdown has a table a phase, a row a step, and every name as it is', () => {
  const tokens = lexer(written('markdown'));
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  expect(tables.filter(({ header }) => header.length === 7)).toHaveLength(COUNT);
  const names = tables.flatMap(({ rows }) => rows.map((row) => folded(readOf(row[1]?.tokens))));
  expect(names.slice(0, COUNT)).toEqual(RESERVED.map(folded));
  const headings = tokens.filter((token) => token.type === 'heading' && token.depth === 3);
  expect(headings).toHaveLength(COUNT);
  const kinds = new Set(tokens.map(({ type }) => type));
  expect([...kinds].toSorted()).toEqual(['heading', 'paragraph', 'space', 'table']);
});

/** The text that a reader of Markdown shows: anything but text and escapes would be markup. */
function readOf(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) => {
      if (token.type !== 'text' && token.type !== 'escape') return `<${token.type}>`;
      return token.text as string;
    })
    .join('');
}

test('Graphviz draws every step', async () => {
  const graphviz = await Graphviz.load();
  const drawn = graphviz.layout(written('dot'), 'plain', 'dot').split('\n');
  const named = (kind: string) => drawn.filter((line) => line.startsWith(`${kind} `)).length;
  expect([named('node'), named('edge')]).toEqual([COUNT + 2, COUNT + 1]);
});

test('GraphML has every step under a valid name, and one edge to each', () => {
  const text = written('graphml');
  expect(XMLValidator.validate(text)).toBe(true);
  const { graphml } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
    graphml: { graph: { node: { '@_id': string }[]; edge: { '@_source': string }[] } };
  };
  const ids = graphml.graph.node.map((node) => node['@_id']);
  expect(new Set(ids).size).toBe(COUNT + 1);
  expect(graphml.graph.edge).toHaveLength(COUNT);
  // NMTOKEN of XML 1.0, which the GraphML schema asks of ids.
  for (const id of [...ids, ...graphml.graph.edge.map((edge) => edge['@_source'])])
    expect(id).toMatch(/^[-._:\w]+$/);
});

test('a calendar has an entry a phase, each with its name', () => {
  const events = new ICAL.Component(ICAL.parse(written('calendar')) as never)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).summary);
  expect(events).toHaveLength(COUNT);
  expect(events.map(folded)).toEqual(
    RESERVED.map((name) => folded(name.replaceAll('\u0085', ' ').replaceAll(/(?!\s)\p{Cc}/gu, ''))),
  );
});

test('a story has a passage a step, and each link leads to one', () => {
  const text = written('twee');
  const titles = [...text.matchAll(/^:: (.+)$/gm)].map(([, title]) => title);
  const links = [...text.matchAll(/\[\[[^\]]*->([^\]]*)\]\]/g)].map(([, target]) => target);
  expect(titles).toHaveLength(COUNT + 3);
  expect(new Set(titles).size).toBe(titles.length);
  expect(links).toHaveLength(COUNT);
  for (const link of links) expect(titles).toContain(link);
});

test('Promela and PDDL have an option and an action a step', () => {
  expect(written('promela').match(/^ {2}:: d_step \{.*\} \/\* s\d+ \*\/$/gm)).toHaveLength(COUNT);
  const actions = written('pddl-domain').match(/^ {2}\(:action s_s\d+ ;/gm);
  expect(actions).toHaveLength(COUNT);
});
