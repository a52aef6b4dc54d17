// What does a question about one branch begin with: which roadmap, and which line of it?
import type { Roadmap } from '../roadmap/roadmap.ts';
import { openRoadmap } from './open-file.ts';
import { type Got, got } from './outcome.ts';
import type { Call } from './verb.ts';
import { type FollowedLine, lineOf } from './where.ts';

export interface Followed {
  readonly roadmap: Roadmap;
  readonly line: FollowedLine;
}

/** The roadmap in the file that the call names, and the branch that its options do. */
export async function followed(call: Call): Promise<Got<Followed>> {
  const opened = await openRoadmap(call.io, call.words, call.arguments[0] ?? '');
  if (!opened.ok) return opened;
  const line = lineOf(call, opened.value);
  return line.ok ? got({ roadmap: opened.value, line: line.value }) : line;
}
