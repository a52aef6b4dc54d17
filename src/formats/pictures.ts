// Which pictures of a roadmap leave as files?
import { regionsOf } from '../../machines/regions.ts';
import { exposureSvg } from '../picture/exposure/svg.ts';
import { mapSvg } from '../picture/map/svg.ts';
import { statechartSvg } from '../picture/statechart/svg.ts';
import { timelineSvg } from '../picture/timeline/svg.ts';
import { compare } from '../roadmap/compare.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import { withLetters } from './letters.ts';
import { mainOf } from './told.ts';

/** The map of all branches. */
export function writeMapSvg(roadmap: Roadmap, words: Words): string {
  return withLetters(mapSvg(roadmap, { words }));
}

/** The timeline of the main branch. */
export function writeTimelineSvg(roadmap: Roadmap, words: Words): string {
  return withLetters(timelineSvg(roadmap, { words, tip: tipOf(roadmap) }));
}

/** The statechart, standing at the end of the main branch. */
export function writeStatechartSvg(roadmap: Roadmap, words: Words): string {
  const regions = regionsOf(roadmap.scenario);
  return withLetters(statechartSvg(roadmap, { regions, words, tip: tipOf(roadmap) }));
}

/** As many curves as eyes and dashes tell apart. */
const MOST_CURVES = 4;

/** The curves of exposure, step by step: the main branch, then the others in their order, four at most. */
export function writeExposureSvg(roadmap: Roadmap, words: Words): string {
  const main = mainOf(roadmap);
  const others = roadmap.branches.filter((branch) => branch !== main);
  const shown = [...(main ? [main] : []), ...others].slice(0, MOST_CURVES);
  const comparison = compare(
    roadmap,
    shown.map(({ id }) => id),
  );
  return withLetters(exposureSvg(comparison, { name: roadmap.name, by: 'step', words }));
}

function tipOf(roadmap: Roadmap): string | null {
  return mainOf(roadmap)?.tip ?? null;
}
