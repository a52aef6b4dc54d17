// Does each part of the program bring the areas of sentences that it says?
import { describe, expect, test } from 'vitest';
import { exampleRoadmap } from '../example.ts';
import { formats } from '../../src/formats/formats.ts';
import { areas as formatAreas } from '../../src/formats/rows.ts';
import { type Area, type MessageId, wordsFor } from '../../src/words/words.ts';
import { areasSaidFrom, sources } from './said.ts';

const TOAST = 'src/ui/toast.tsx';

/** Says what is said from a file beside the areas that are brought, and what is brought and not said. */
function checkAreas(entry: string, brought: readonly string[]): readonly string[] {
  const said = areasSaidFrom(entry);
  // What is news is only told by most files: the line at the foot of the page says it, and brings its sentences.
  const isSaidThere = (area: Area) => area === 'toast' && entry !== TOAST;
  const missing = [...said].filter(
    ([area]) => area !== 'start' && !isSaidThere(area) && !brought.includes(area),
  );
  return [
    ...missing.map(([area, files]) => `${area} is missing: said in ${files.join(', ')}`),
    ...brought.flatMap((area) => (said.has(area as Area) ? [] : [`${area} is not said`])),
  ];
}

/** The names in a list that is written out. */
function namesIn(list: string): readonly string[] {
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
}

/** Every `late([…], … import('…'))` of the screen. */
const lateParts = [...sources].flatMap(([path, text]) =>
  [...text.matchAll(/\blate\(\s*\[([^\]]*)\],\s*async \(\) =>\s*\(await import\('([^']+)'\)/g)].map(
    ([, list = '', from = '']) => ({
      entry: new URL(from, `file:///${path}`).pathname.slice(1),
      areas: namesIn(list),
    }),
  ),
);

test('the page begins with the sentences of its start, and no others', () => {
  expect(checkAreas('src/ui/main.tsx', [])).toEqual([]);
});

test('the parts of the screen that come later are all found', () => {
  const written = [...sources.values()].join('\n').match(/\blate\(\s*\[/g)?.length;
  expect(lateParts.length).toBe(written);
  expect(lateParts.length).toBeGreaterThan(8);
});

describe('what comes later brings what it says', () => {
  test.each(lateParts)('$entry', ({ entry, areas }) => {
    expect(sources.has(entry)).toBe(true);
    expect(checkAreas(entry, areas)).toEqual([]);
  });

  test('the dialogs', () => {
    const list = /const AREAS: readonly Area\[\] = \[([^\]]*)\]/.exec(
      sources.get('src/ui/dialogs.tsx') ?? '',
    );
    const brought = namesIn(list?.[1] ?? '');
    expect(checkAreas('src/ui/panels/dialogs/dialog-table.ts', brought)).toEqual([]);
  });

  test('the command line', () => {
    const list = /const AREAS: readonly Area\[\] = \[([^\]]*)\]/.exec(
      sources.get('src/cli/main.ts') ?? '',
    );
    const brought = [...new Set([...formatAreas, ...namesIn(list?.[1] ?? '')])];
    const problems = checkAreas('src/cli/main.ts', brought);
    expect(problems.filter((problem) => problem !== 'formats is not said')).toEqual([]);
  });
});

test.each(formats)('$id says nothing beside the areas that it names', async ({ areas, write }) => {
  const words = await wordsFor('en', areas ?? []);
  const missed = new Set<MessageId>();
  const say: typeof words.say = (id, values) => {
    const said = words.say(id, values);
    if (said === id) missed.add(id);
    return said;
  };
  write(exampleRoadmap, { ...words, say });
  expect([...missed]).toEqual([]);
});
