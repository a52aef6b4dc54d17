// Which roadmap do tests of the files open? The example that ships with the flagship.
import { readRoadmap } from '../src/roadmap/read-roadmap.ts';
import type { Roadmap } from '../src/roadmap/roadmap.ts';
import file from '../machines/scenarios/korea-after-hanoi.roadmap.json';

const read = readRoadmap(file);
if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));

export const exampleRoadmap: Roadmap = read.value;
