// What is the file of a roadmap for readers who do not have the program?
import { resolve } from '../roadmap/resolve.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { fileText, roadmapData } from './json.ts';

/**
 * The roadmap's file with `resolved`: each branch told step by step, with dates, situations, ledger
 * and objections. It opens like any other; what is resolved is worked out anew.
 */
export function writeResolved(roadmap: Roadmap): string {
  return fileText({ ...roadmapData(roadmap), resolved: resolve(roadmap) });
}
