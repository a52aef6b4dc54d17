// Which verbs does the command line have? A new one is a file and a row here.
import { branchVerb } from './branch.ts';
import { briefVerb } from './brief.ts';
import { checkVerb } from './check.ts';
import { choicesVerb } from './choices.ts';
import { dealsVerb } from './deals.ts';
import { exploreVerb } from './explore.ts';
import { exportVerb } from './export.ts';
import { landmarksVerb } from './landmarks.ts';
import { newVerb } from './new.ts';
import { nodesVerb } from './nodes.ts';
import { optionsVerb } from './options.ts';
import { ordersVerb } from './orders.ts';
import { planVerb } from './plan.ts';
import { reachVerb } from './reach.ts';
import { rebaseVerb } from './rebase.ts';
import { replayVerb } from './replay.ts';
import { scenarioDiffVerb } from './scenario-diff.ts';
import { schemaVerb } from './schema.ts';
import { templateVerb } from './template.ts';
import { setVerb } from './set.ts';
import { stressVerb } from './stress.ts';
import { takeVerb } from './take.ts';
import { unblockVerb } from './unblock.ts';
import type { Verb } from './verb.ts';
import { walkawayVerb } from './walkaway.ts';
import { whenVerb } from './when.ts';
import { yieldVerb } from './yield.ts';

/** In the order of the help. */
export const verbs: readonly Verb[] = [
  checkVerb,
  choicesVerb,
  replayVerb,
  dealsVerb,
  planVerb,
  unblockVerb,
  yieldVerb,
  landmarksVerb,
  optionsVerb,
  stressVerb,
  walkawayVerb,
  whenVerb,
  ordersVerb,
  exploreVerb,
  reachVerb,
  newVerb,
  takeVerb,
  branchVerb,
  setVerb,
  nodesVerb,
  rebaseVerb,
  scenarioDiffVerb,
  briefVerb,
  exportVerb,
  schemaVerb,
  templateVerb,
];
