// Which routes does a plain search over the core find? Slow, and too simple to be wrong.
import type { PlanAsked } from '../../../src/analysis/plan/asked.ts';
import { isPossible, objectionsTo } from '../../../src/core/choices.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { type Day, daysBetween } from '../../../src/core/duration.ts';
import { lookupOf, stepOf } from '../../../src/core/lookup.ts';
import type { Scenario, Step } from '../../../src/core/scenario.ts';
import { type Situation, keyOf, play, start } from '../../../src/core/situation.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import { ledger } from '../../../src/roadmap/ledger.ts';
import { schedule } from '../../../src/roadmap/schedule.ts';
import { roadmapOf } from '../../../src/analysis/plan/takes.ts';

/** A situation and what the rules need to know of the way there. */
interface Here {
  readonly situation: Situation;
  readonly taken: readonly string[];
}

/** The length of a shortest route, found breadth first; null where there is none. */
export function shortestNaively(scenario: Scenario, asked: PlanAsked): number | null {
  const first = firstOf(scenario, asked);
  if (!first) return null;
  const seen = new Set([nameOf(first, asked)]);
  let level = [first];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > (asked.maxSteps ?? Infinity)) return null;
    if (level.some((here) => isThere(scenario, asked, here))) return depth;
    level = level.flatMap((here) =>
      nextFrom(scenario, asked, here).filter((next) => {
        const name = nameOf(next, asked);
        if (seen.has(name)) return false;
        seen.add(name);
        return true;
      }),
    );
  }
  return null;
}

/** Every route of at most `asked.maxSteps` steps that reaches the target with its last step and not before. */
export function routesNaively(
  scenario: Scenario,
  asked: PlanAsked,
): readonly (readonly string[])[] {
  const routes: (readonly string[])[] = [];
  const walk = (here: Here): void => {
    if (isThere(scenario, asked, here)) routes.push(here.taken);
    else if (here.taken.length < (asked.maxSteps ?? 0))
      for (const next of nextFrom(scenario, asked, here)) walk(next);
  };
  const first = firstOf(scenario, asked);
  if (first) walk(first);
  return routes;
}

/** What keeps a route from being legal, if anything. */
export function faultOf(
  scenario: Scenario,
  asked: PlanAsked,
  steps: readonly string[],
): string | null {
  let here = firstOf(scenario, asked);
  for (const id of steps) {
    if (!here) return 'kept condition';
    const next = nextFrom(scenario, asked, here).find(({ taken }) => taken.at(-1) === id);
    if (!next) return id;
    here = next;
  }
  return here && isThere(scenario, asked, here) ? null : 'target';
}

/** What a route comes to by each measure. */
export function measuresOf(scenario: Scenario, asked: PlanAsked, steps: readonly string[]) {
  const { from, binding = [] } = asked;
  const roadmap = roadmapOf(scenario, { steps, from, binding });
  const tip = roadmap.nodes.at(-1)?.id ?? null;
  const end: Day = schedule(roadmap, tip).end.typical;
  const path = replay(roadmap, tip);
  const weights = path.taken.flatMap(({ before, step }) =>
    objectionsTo(scenario, before, step).map(({ weight }) => weight),
  );
  return {
    steps: steps.length,
    time: daysBetween(scenario.start, end),
    objections: weights.reduce((sum, weight) => sum + weight, 0),
    balance: Math.min(0, ...ledger(path).map(({ lowest }) => lowest)),
  };
}

function firstOf(scenario: Scenario, asked: PlanAsked): Here | null {
  const situation = asked.from ?? start(scenario);
  return isKept(scenario, asked, situation) ? { situation, taken: [] } : null;
}

function nextFrom(scenario: Scenario, asked: PlanAsked, here: Here): Here[] {
  return stepsIn(scenario, asked)
    .filter((step) => canTake(scenario, asked, { here, step }))
    .map((step) => ({
      situation: play(scenario, here.situation, step),
      taken: [...here.taken, step.id],
    }))
    .filter(({ situation }) => isKept(scenario, asked, situation));
}

function stepsIn(scenario: Scenario, { setbacks, avoid }: PlanAsked): readonly Step[] {
  return [...scenario.steps, ...(setbacks ? scenario.setbacks : [])].filter(
    ({ id, moves }) =>
      !(avoid?.steps ?? []).includes(id) &&
      !moves.some(({ track, to }) =>
        (avoid?.stages ?? []).some((at) => at.track === track && at.stage === to),
      ),
  );
}

interface Taking {
  readonly here: Here;
  readonly step: Step;
}

function canTake(scenario: Scenario, asked: PlanAsked, { here, step }: Taking): boolean {
  return (
    isPossible(scenario, here.situation, { step, binding: asked.binding ?? [] }) &&
    (asked.neverBefore ?? []).every(
      ([first, later]) => later !== step.id || here.taken.includes(first),
    )
  );
}

function isKept(scenario: Scenario, { keep = [] }: PlanAsked, situation: Situation): boolean {
  return keep.every((condition) => holds(lookupOf(scenario), situation, condition));
}

function isThere(scenario: Scenario, asked: PlanAsked, here: Here): boolean {
  const { target } = asked;
  const judge = (condition: Parameters<typeof holds>[2]) =>
    holds(lookupOf(scenario), here.situation, condition);
  if ('step' in target)
    return canTake(scenario, asked, { here, step: stepOf(scenario, target.step) });
  if ('condition' in target) return judge(target.condition);
  if ('track' in target) return judge({ track: target.track, reached: target.stage });
  const goal = scenario.goals.find(({ id }) => id === target.goal);
  return goal !== undefined && judge(goal.when);
}

function nameOf({ situation, taken }: Here, { neverBefore = [] }: PlanAsked): string {
  return `${keyOf(situation)}|${neverBefore.map(([first]) => taken.includes(first)).join(' ')}`;
}
