// Which pictures of a roadmap leave as files?
import { mapSvg } from '../picture/map-svg.ts';
import { timelineSvg } from '../picture/timeline-svg.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Words, wordsEn } from '../words/words.ts';
import { mainOf } from './told.ts';

/** The map of all branches. */
export function writeMapSvg(roadmap: Roadmap, words: Words = wordsEn): string {
  return mapSvg(roadmap, { words });
}

/** The timeline of the main branch. */
export function writeTimelineSvg(roadmap: Roadmap, words: Words = wordsEn): string {
  return timelineSvg(roadmap, { words, tip: mainOf(roadmap)?.tip ?? null });
}
