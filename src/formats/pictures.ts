// Which pictures of a roadmap leave as files?
import { regionsOf } from '../../machines/regions.ts';
import { exposureSvg } from '../picture/exposure/svg.ts';
import { mapSvg } from '../picture/map/svg.ts';
import { statechartSvg } from '../picture/statechart/svg.ts';
import { plateSvg } from '../picture/strip/plate.ts';
import { timelineSvg } from '../picture/timeline/svg.ts';
import { compare } from '../roadmap/compare/compare.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import { withLetters } from './letters.ts';
import { markedPicture } from './marked.ts';
import { mainOf } from './told.ts';

/** The map of all branches. */
export function writeMapSvg(roadmap: Roadmap, words: Words): string {
  return finished(mapSvg(roadmap, { words }), roadmap, words);
}

/** The strip map of the main branch on a sheet of A3, with title, date, legend and sources. */
export function writeMapSheet(roadmap: Roadmap, words: Words): string {
  const svg = plateSvg(roadmap, { words, branch: mainOf(roadmap), sheet: 'a3' });
  return finished(svg, roadmap, words);
}

/** The same in the shape of a slide. */
export function writeMapSlide(roadmap: Roadmap, words: Words): string {
  const svg = plateSvg(roadmap, { words, branch: mainOf(roadmap), sheet: 'slide' });
  return finished(svg, roadmap, words);
}

/** The timeline of the main branch. */
export function writeTimelineSvg(roadmap: Roadmap, words: Words): string {
  return finished(timelineSvg(roadmap, { words, tip: tipOf(roadmap) }), roadmap, words);
}

/** The statechart, standing at the end of the main branch. */
export function writeStatechartSvg(roadmap: Roadmap, words: Words): string {
  const regions = regionsOf(roadmap.scenario);
  return finished(statechartSvg(roadmap, { regions, words, tip: tipOf(roadmap) }), roadmap, words);
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
  const svg = exposureSvg(comparison, { name: roadmap.name, by: 'step', words });
  return finished(svg, roadmap, words);
}

function finished(svg: string, { marking }: Roadmap, words: Words): string {
  return withLetters(markedPicture(svg, words.text(marking)));
}

function tipOf(roadmap: Roadmap): string | null {
  return mainOf(roadmap)?.tip ?? null;
}
