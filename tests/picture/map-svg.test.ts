// Is the map's file whole, safe and the same each time?
import { expect, test } from 'vitest';
import { mapSvg } from '../../src/picture/map/svg.ts';
import { renameBranch } from '../../src/roadmap/edit.ts';
import { wordsEn } from '../words-en.ts';
import { empty } from '../roadmap/makers.ts';
import { shippedExample } from './map-makers.ts';

const written = mapSvg(shippedExample(), { words: wordsEn });

test('it is one svg element that asks for nothing from elsewhere', () => {
  expect(written).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
  expect(written.trimEnd().endsWith('</svg>')).toBe(true);
  expect(written).not.toMatch(/href|url\(|@import|<script|<style/);
});

test('every step and every branch is in it', () => {
  const roadmap = shippedExample();
  expect(written.match(/<g transform/g)).toHaveLength(roadmap.nodes.length + 1);
  for (const { name } of roadmap.branches)
    for (const word of wordsEn.text(name).split(' ')) expect(written).toContain(word);
});

test('the same roadmap gives the same text', () => {
  expect(mapSvg(shippedExample(), { words: wordsEn })).toBe(written);
});

test('what people write stays text', () => {
  const roadmap = renameBranch(shippedExample(), 'b1', '<b>&"bold"\u0000</b>');
  const text = mapSvg(roadmap, { words: wordsEn });
  expect(text).toContain('&lt;b&gt;&amp;&quot;bold&quot;&lt;/b&gt;');
});

test('an empty roadmap has its beginning', () => {
  expect(mapSvg(empty(), { words: wordsEn })).toContain('Where things stand');
});
