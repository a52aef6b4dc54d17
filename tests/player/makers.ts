// Which pages do the tests of the player walk through?
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { playerData } from '../../src/formats/html/data.ts';
import { type Atlas, atlasOf } from '../../src/player/walk.ts';
import { wordsEn } from '../words-en.ts';

/** A roadmap as the page has it, after its way through the file. */
export function atlasFor(roadmap: Roadmap): Atlas {
  const data: unknown = JSON.parse(JSON.stringify(playerData(roadmap, wordsEn)));
  return atlasOf(data as ReturnType<typeof playerData>);
}

/** The roadmap in a file that is good. */
export function roadmapIn(file: unknown): Roadmap {
  const read = readRoadmap(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.value;
}
