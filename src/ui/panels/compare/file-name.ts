// What is a file of the comparison called?
import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/words.ts';

/** After the roadmap, in letters that every disk takes: `five-roads-compared.md`. */
export function fileName(words: Words, roadmap: Text, ending: string): string {
  const name = words
    .text(roadmap)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${name === '' ? 'roadmap' : name}-${ending}`;
}
