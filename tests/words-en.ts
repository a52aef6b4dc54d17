// What does English say, with every area of its sentences at hand?
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, type Words, wordsFor } from '../src/words/words.ts';

/** All areas that there are: the files of the folder. Tests and benches run from the project's root, built or not. */
export const everyArea = readdirSync(join('src', 'words', 'en'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, '')) as readonly Area[];

export const wordsEn: Words = await wordsFor('en', everyArea);

interface AreaFile {
  readonly sentences: Readonly<Record<string, string>>;
}

/** The sentences of each area, as ICU messages. */
export const englishAreas: ReadonlyMap<Area, AreaFile['sentences']> = new Map(
  await Promise.all(
    everyArea.map(async (area) => {
      const { sentences } = (await import(`../src/words/en/${area}.ts`)) as AreaFile;
      return [area, sentences] as const;
    }),
  ),
);

/** All of them together. */
export const english: AreaFile['sentences'] = Object.assign({}, ...englishAreas.values());
