// Does every sentence in a document that leaves come from the catalogue?
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { wordsFor } from '../../src/words/words.ts';
import { greekExample } from './greek.ts';

const read = readRoadmap(greekExample());

/** What people read of a document: no markup, no data, no addresses, no names of files and forms. */
const readable: Readonly<Record<string, (text: string) => string>> = {
  markdown: (text) => text,
  brief: visible,
  html: visible,
  calendar: (text) =>
    (text.replaceAll('\r\n ', '').match(/^SUMMARY:.*$/gm) ?? [])
      .join('\n')
      .replaceAll('SUMMARY:', ''),
  'mermaid-gantt': (text) =>
    (text.match(/^ {2}(?:section|title) .*$/gm) ?? [])
      .join('\n')
      .replaceAll(/^ {2}(?:section|title) /gm, ''),
};

function visible(html: string): string {
  return html
    .replaceAll(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&\w+;/g, ' ');
}

test.each(Object.keys(readable))('%s has no word that no catalogue said', async (id) => {
  if (!read.ok) throw new Error('the Greek example is broken');
  const words = await wordsFor('qps');
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format "${id}"`);
  await words.bring(format.areas ?? []);
  const text = readable[id]?.(format.write(read.value, words)) ?? '';
  expect(text).toMatch(/[α-ω]/);
  const plain = text.replaceAll(/\S+[./?=&]\S+/g, '').match(/[A-Za-z]{2,}/g) ?? [];
  expect([...new Set(plain)]).toEqual([]);
});
