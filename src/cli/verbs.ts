// Which verbs does the command line have? A new one is a file and a row here.
import { checkVerb } from './check.ts';
import { choicesVerb } from './choices.ts';
import { exploreVerb } from './explore.ts';
import { exportVerb } from './export.ts';
import { replayVerb } from './replay.ts';
import { schemaVerb } from './schema.ts';
import type { Verb } from './verb.ts';

/** In the order of the help. */
export const verbs: readonly Verb[] = [
  checkVerb,
  choicesVerb,
  replayVerb,
  exploreVerb,
  exportVerb,
  schemaVerb,
];
