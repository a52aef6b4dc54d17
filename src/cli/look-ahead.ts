// What would each step bring that can be taken where a question stands, for a goal that is named?
import { type AheadAnswer, ahead } from '../analysis/ahead/ahead.ts';
import type { Distance } from '../analysis/ahead/toward.ts';
import { mostIn } from '../analysis/wide.ts';
import type { Binding } from '../core/choices.ts';
import type { Scenario } from '../core/scenario.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import type { Place } from '../roadmap/roadmap.ts';
import { numberIn } from './call.ts';
import type { Opened } from './open-file.ts';
import { type Got, got } from './outcome.ts';
import { idsOf, known } from './target.ts';
import { narrowEnough } from './too-wide.ts';
import type { Call, Option } from './verb.ts';
import { watch } from './watch.ts';

const MOST_LOOKED = 20_000;
const MOST = 100_000_000;

export const TOWARD: Option = { name: 'toward', about: 'option.toward', value: 'GOAL' };
export const LIMIT: Option = { name: 'limit', about: 'option.toward-limit', value: 'N' };

export interface LookedAhead {
  readonly goal: string;
  readonly found: AheadAnswer;
  readonly ms: number;
}

interface AheadPlace {
  readonly place: Place;
  readonly binding: Binding;
}

/** The goal that `--toward` names; null where it is left out. */
export function towardIn({ words, options }: Call, scenario: Scenario): Got<string | null> {
  const given = options.get('toward');
  if (given === undefined) return got(null);
  const wrong = { id: 'usage.unknown-goal', at: '--toward' } as const;
  return known(words, given, { ids: idsOf(scenario.goals), wrong });
}

/** What each possible step would bring; null where no goal is named. */
export function aheadOf(
  call: Call,
  opened: Opened,
  { place, binding }: AheadPlace,
): Got<LookedAhead | null> {
  const { scenario } = opened;
  const goal = towardIn(call, scenario);
  if (!goal.ok || goal.value === null) return goal.ok ? got(null) : goal;
  const narrow = narrowEnough(call, scenario);
  if (!narrow.ok) return narrow;
  const otherwise = mostIn(scenario, MOST_LOOKED);
  const limit = numberIn(call, 'limit', { least: 1, most: MOST, otherwise });
  if (!limit.ok) return limit;
  const opening =
    opened.kind === 'roadmap'
      ? opened.roadmap
      : newRoadmap(scenario, { id: scenario.id, name: scenario.name });
  const asked = {
    place,
    toward: [goal.value],
    limit: limit.value,
    setbacks: call.options.has('setbacks'),
  };
  const { found, ms } = watch(ahead({ ...opening, binding }, asked), call, opening.scenario);
  return got({ goal: goal.value, found, ms });
}

/** The same for programs: `left` is the fewest steps, no fewer than `atLeast`; null where no steps lead there, or none were found. */
export function aheadData(scenario: Scenario, { goal, found, ms }: LookedAhead): object {
  const partyOf = new Map(scenario.positions.map(({ id, party }) => [id, party]));
  return {
    goal,
    ...leftData(found.here[goal]),
    open: found.open,
    end: found.end,
    steps: found.steps.map(({ toward, objections, goals, moved, ...rest }) => ({
      ...rest,
      ...leftData(toward[goal]),
      ...goals,
      objections: objections.map((position) => ({ position, party: partyOf.get(position) })),
      endMovedDays: moved,
    })),
    ms,
  };
}

/** `{"left":15,"proven":true}`; not proven, `left` is the length of a route that is known, or null, and `atLeast` is proven. */
export function leftData(distance: Distance | undefined): object {
  if (!distance) return {};
  if (distance.kind === 'exact') return { left: distance.steps, proven: true };
  if (distance.kind === 'never') return { left: null, proven: true };
  return { left: distance.most, proven: false, atLeast: distance.least };
}
