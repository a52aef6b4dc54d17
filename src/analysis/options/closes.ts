// Which goals would a next step close for good?
import { isPossible } from '../../core/choices.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Goal, Step } from '../../core/scenario.ts';
import { type Situation, play } from '../../core/situation.ts';
import { replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { branchesThrough } from '../../roadmap/branch-lines.ts';
import { lineTo } from '../../roadmap/tree-index.ts';
import type { Asking } from '../asking.ts';
import { type Outlook, newOutlook, standingOf } from './goals.ts';

export interface ClosesAsked {
  readonly place: Place;
  /** The most situations to look at for one goal after one step. */
  readonly limit: number;
  /** Setbacks that are possible here are looked at too. */
  readonly setbacks?: boolean | undefined;
}

export interface Closes {
  /** Ids of the goals that hold or can be reached from the place. */
  readonly open: readonly string[];
  /** The possible steps that close one of these, or of which that was not found out. */
  readonly steps: readonly Closing[];
  readonly looked: number;
}

export interface Closing {
  readonly step: string;
  readonly setback: boolean;
  /** Goals proven out of reach once the step is taken. */
  readonly closes: readonly string[];
  /** Goals to which no route was found within the limit. */
  readonly unsure: readonly string[];
}

/** Looks one step ahead of a place: which of the goals that are open there each possible step would close. */
export function* closes(roadmap: Roadmap, asked: ClosesAsked): Asking<Closes> {
  const { scenario, binding } = roadmap;
  const { start, taken } = replay(roadmap, asked.place);
  const lines = linesOn(roadmap, asked.place);
  const outlook = newOutlook(scenario, { binding, limit: asked.limit, lines });
  const here = taken.at(-1)?.after ?? start;
  const open: Goal[] = [];
  for (const goal of scenario.goals)
    if (isOpen(yield* standingOf(outlook, here, goal))) open.push(goal);
  const { setbacks } = lookupOf(scenario);
  const steps: Closing[] = [];
  for (const step of [...scenario.steps, ...(asked.setbacks ? scenario.setbacks : [])]) {
    if (!isPossible(scenario, here, { step, binding })) continue;
    const found = yield* closedBy(outlook, { here, step, open });
    if (found.closes.length + found.unsure.length > 0)
      steps.push({ step: step.id, setback: setbacks.has(step.id), ...found });
    outlook.looked += 1;
    yield { looked: outlook.looked };
  }
  return { open: open.map(({ id }) => id), steps, looked: outlook.looked };
}

/** The steps that the roadmap's own branches take from a place on. */
function linesOn(roadmap: Roadmap, place: Place): readonly (readonly string[])[] {
  const before = lineTo(roadmap, place).length;
  return branchesThrough(roadmap, place).map(({ tip }) =>
    lineTo(roadmap, tip)
      .slice(before)
      .map(({ step }) => step),
  );
}

interface Ahead {
  readonly here: Situation;
  readonly step: Step;
  readonly open: readonly Goal[];
}

function* closedBy(
  outlook: Outlook,
  { here, step, open }: Ahead,
): Asking<Pick<Closing, 'closes' | 'unsure'>> {
  const after = play(outlook.scenario, here, step);
  const found = { closes: [] as string[], unsure: [] as string[] };
  for (const goal of open) {
    const standing = yield* standingOf(outlook, after, goal);
    if (standing === 'closed') found.closes.push(goal.id);
    if (standing === 'unknown') found.unsure.push(goal.id);
  }
  return found;
}

function isOpen(standing: string): boolean {
  return standing === 'holds' || standing === 'open';
}
