// What happens along one branch, step by step, and which of its steps no longer hold?
import { type Replay, type Taken, replay } from '../roadmap/replay.ts';
import { resolveLine } from '../roadmap/resolve.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import { reasonData } from './because.ts';
import { followed } from './followed.ts';
import type { Outcome } from './outcome.ts';
import { sayReplay } from './say-replay.ts';
import type { Call, Verb } from './verb.ts';
import { BRANCH, type FollowedLine } from './where.ts';

export const replayVerb: Verb = {
  name: 'replay',
  about: 'verb.replay',
  arguments: ['FILE'],
  options: [BRANCH],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const on = await followed(call);
  if (!on.ok) return on.outcome;
  const { roadmap, line } = on.value;
  const path = replay(roadmap, line.tip);
  const broken = path.taken.filter(({ holds }) => !holds);
  return {
    code: broken.length === 0 ? 0 : 1,
    json: () => ({
      ...resolvedLine(roadmap, line),
      holds: broken.length === 0,
      broken: broken.map((taken) => brokenData(words, path, taken)),
    }),
    text: (paper) => sayReplay(paper, words, { roadmap, line, path, broken }),
  };
}

function brokenData(words: Words, { scenario, taken }: Replay, step: Taken): object {
  const because = step.verdict.kind === 'possible' ? [] : step.verdict.because;
  return {
    number: taken.indexOf(step) + 1,
    node: step.node.id,
    step: step.step.id,
    because: because.map((reason) => reasonData(words, scenario, reason)),
  };
}

/**
 * The line as `resolved` has its branches: `steps`, one object for each node (`start` and `finish` by low, typical and
 * high, `waitsFor`, `ledger` by party, `deal`, `readings`), and for the whole line `outOfOrder`, `deals`, `promises`
 * (with `status` and `extensions`; under `commitments` too, as before), `goals` and `readings` at its end.
 */
function resolvedLine(roadmap: Roadmap, { id, name, tip }: FollowedLine): object {
  const told = resolveLine(roadmap, tip);
  return { branch: id, name, ...told, promises: told.commitments };
}
