// Which ids, names, days and sources do random scenarios have?
import type { Text } from '../src/core/text.ts';
import type { Chance } from './chance.ts';

/** Ids that a careless lookup would stumble over, and ordinary ones. */
export const IDS = [
  'constructor',
  'to-string',
  '1',
  'has-own-property',
  '0',
  'step',
  'x',
  'value-of',
  'a-b',
  'assume',
  'proto',
  '22',
  'un',
  'tostring',
  'y',
  'z-',
  'prototype',
  'name',
  'length',
  'q',
];

export const SOURCES = [
  { id: 'paper', title: 'A paper', url: 'https://example.org/paper?a=1', confidence: 'reported' },
  { id: 'guess', title: { en: 'A guess', ko: '추측' }, confidence: 'assumed' },
];

export function idsFor(chance: Chance, count: number): readonly string[] {
  return chance.some(IDS, count);
}

export function sourcesFor(chance: Chance): Readonly<Record<string, unknown>> {
  return chance.likely(0.3) ? { sources: chance.some(SOURCES, 1).map(({ id }) => id) } : {};
}

export function named(chance: Chance, id: string): { id: string; name: Text } {
  return { id, name: textOf(chance, id) };
}

export function textOf(chance: Chance, words: string): Text {
  return chance.likely(0.7) ? words : { en: words, ko: `${words} 말`, 'pt-BR': words };
}

export function dayOf(chance: Chance): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${chance.whole(2019, 2024)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
}
