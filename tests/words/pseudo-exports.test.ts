// Does every sentence in a document that leaves come from the catalogue?
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { formatRows } from '../../src/formats/rows.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { wordsFor } from '../../src/words/words.ts';
import { greekExample } from './greek.ts';
import { isRead, plainIn, readIn } from './readable.ts';

const read = readRoadmap(greekExample());

test.each(formatRows.map(({ id }) => id).filter(isRead))(
  '%s has no word that no catalogue said',
  async (id) => {
    if (!read.ok) throw new Error('the Greek example is broken');
    const words = await wordsFor('qps');
    const format = formats.find((each) => each.id === id);
    if (!format) throw new Error(`no format "${id}"`);
    await words.bring(format.areas ?? []);
    const text = readIn(id, format.write(read.value, words));
    expect(text).toMatch(/[α-ω]/);
    expect(plainIn(text)).toEqual([]);
  },
);
