// What does another scenario change on each branch of a roadmap: what broke, what is gained, what comes when?
import type { Day } from '../core/duration.ts';
import type { Goal } from '../core/scenario.ts';
import { goalsAt } from './goals.ts';
import { type Replay, type Taken, replay } from './replay.ts';
import type { Branch, Roadmap, RoadmapNode } from './roadmap.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/** A step of a branch as it was before, by its number on it, from 1. */
export interface NumberedNode {
  readonly number: number;
  readonly node: RoadmapNode;
}

export interface BranchConsequences {
  /** As it was before. */
  readonly branch: Branch;
  /** Its step is no longer in the scenario. */
  readonly gone: readonly NumberedNode[];
  /** It held, and no longer does: `now` has the reasons. */
  readonly broken: readonly (NumberedNode & { readonly now: Taken })[];
  /** It did not hold, and does. */
  readonly mended: readonly NumberedNode[];
  /** Goals that hold at the end now and did not, and those that did and do not. */
  readonly gained: readonly Goal[];
  readonly lost: readonly Goal[];
  /** The first steps that take effect on another day, by the typical estimate. */
  readonly dates: readonly (NumberedNode & { readonly before: Day; readonly now: Day })[];
}

/** The most differences in dates that are told of a branch. */
const MOST_DATES = 3;

/**
 * What changed on each branch of `before`, in their order. Nodes and branches are found again by their ids.
 * @param now the same roadmap over another scenario, as `rebased` makes it
 */
export function consequencesOf(before: Roadmap, now: Roadmap): readonly BranchConsequences[] {
  const tips = new Map(now.branches.map(({ id, tip }) => [id, tip]));
  return before.branches.map((branch) => {
    const [was, is] = [replay(before, branch.tip), replay(now, tips.get(branch.id) ?? null)];
    return {
      branch,
      ...steps(was, is, now),
      ...goals(was, is),
      dates: dates(before, now, { was, is }),
    };
  });
}

function steps(was: Replay, is: Replay, now: Roadmap) {
  const later = new Map(is.taken.map((taken) => [taken.node.id, taken]));
  const there = new Set([...now.scenario.steps, ...now.scenario.setbacks].map(({ id }) => id));
  const numbered = was.taken.map(({ node, holds }, index) => ({ number: index + 1, node, holds }));
  const bare = (list: typeof numbered) => list.map(({ number, node }) => ({ number, node }));
  return {
    gone: bare(numbered.filter(({ node }) => !there.has(node.step))),
    broken: numbered.flatMap(({ number, node, holds }) => {
      const found = later.get(node.id);
      return found && holds && !found.holds ? [{ number, node, now: found }] : [];
    }),
    mended: bare(numbered.filter(({ node, holds }) => !holds && later.get(node.id)?.holds)),
  };
}

function goals(was: Replay, is: Replay) {
  const [old, met] = [was, is].map(({ scenario, taken, start }) =>
    goalsAt(scenario, taken.at(-1)?.after ?? start),
  );
  const without = (these: readonly Goal[] = [], those: readonly Goal[] = []) =>
    these.filter(({ id }) => !those.some((other) => other.id === id));
  return { gained: without(met, old), lost: without(old, met) };
}

function dates(
  before: Roadmap,
  now: Roadmap,
  { was, is }: { readonly was: Replay; readonly is: Replay },
) {
  const later = finishesOf(scheduleOf(is, now.binding));
  const earlier = finishesOf(scheduleOf(was, before.binding));
  return was.taken
    .flatMap(({ node }, index) => {
      const [old, day] = [earlier.get(node.id), later.get(node.id)];
      if (old === undefined || day === undefined || old === day) return [];
      return [{ number: index + 1, node, before: old, now: day }];
    })
    .slice(0, MOST_DATES);
}

function finishesOf({ tasks }: Schedule): ReadonlyMap<string, Day> {
  return new Map(tasks.map(({ node, finish }) => [node, finish.typical]));
}
