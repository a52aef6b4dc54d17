// What follows from each step that can be taken at a place, seen before it is taken?
import { isPossible, objectionsTo } from '../../core/choices.ts';
import { holds } from '../../core/conditions/holds.ts';
import { type Day, daysBetween } from '../../core/duration.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Goal, Step } from '../../core/scenario.ts';
import { type Situation, keyOf, play } from '../../core/situation.ts';
import { branchesThrough } from '../../roadmap/branch-lines.ts';
import { type Passage, type Replay, type Taken, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap } from '../../roadmap/roadmap.ts';
import { typicalEnd } from '../../roadmap/schedule.ts';
import { childrenOf, lineTo, nodeOf } from '../../roadmap/tree-index.ts';
import type { Asking, Progress } from '../asking.ts';
import { type GoalState, learn, newOutlook, standingOf } from '../options/goals.ts';
import {
  type Distance,
  type Toward,
  distanceFrom,
  routeOf,
  stateFrom,
  towardOf,
} from './toward.ts';

export interface AheadAsked {
  readonly place: Place;
  /** Goals of which the distance is asked. */
  readonly toward: readonly string[];
  /** The most situations to look at for one goal after one step. */
  readonly limit: number;
  /** Setbacks that are possible here are looked at too, after the steps; or they alone. */
  readonly setbacks?: boolean | 'only' | undefined;
}

/** How far each goal that was asked about is. */
export type Distances = Readonly<Record<string, Distance>>;

export interface AheadAnswer {
  /** From the place itself. */
  readonly here: Distances;
  /** Ids of the goals that hold or can be reached from the place. */
  readonly open: readonly string[];
  /** When all steps up to the place are done, by typical durations. */
  readonly end: Day;
  readonly steps: readonly Consequence[];
  readonly looked: number;
}

/** What follows from one step or setback. */
export interface Consequence {
  readonly step: string;
  readonly setback: boolean;
  /** How far the goals are after it; not told of setbacks, which nobody takes to come nearer. */
  readonly toward: Distances;
  /** Ids of the positions that it offends here. */
  readonly objections: readonly string[];
  /** When all is done that leads up to it, and it as well; and how many days later that is than without it. */
  readonly end: Day;
  readonly moved: number;
  /** Goals that begin to hold with it. */
  readonly meets: readonly string[];
  /** What becomes of the other goals; null until that is looked into. */
  readonly goals: GoalsAfter | null;
}

export interface GoalsAfter {
  /** Goals proven out of reach from then on that were open before. */
  readonly closes: readonly string[];
  /** Goals out of reach before that can be reached then. Only a setback can do that. */
  readonly opens: readonly string[];
  /** Goals to which no route was found within the limit. */
  readonly unsure: readonly string[];
}

/** What is told as it is found: the distances here, then each step, and each once more with what becomes of the goals. */
export type AheadPart =
  | { readonly kind: 'here'; readonly here: Distances }
  | { readonly kind: 'step'; readonly consequence: Consequence };

/** Looks one step ahead of a place: what each possible step brings the goals, the dates and the parties. */
export function* ahead(roadmap: Roadmap, asked: AheadAsked): Asking<AheadAnswer, AheadPart> {
  const from = standingAt(roadmap, asked);
  const here: Record<string, Distance> = {};
  for (const goal of asked.toward)
    here[goal] = yield* distanceFrom(wayTo(from, goal), from.situation, asked);
  yield { looked: 0, part: { kind: 'here', here } };
  const found: Consequence[] = [];
  const candidates = asked.setbacks === 'only' ? [] : roadmap.scenario.steps;
  for (const step of possibleAmong(from, candidates)) {
    const consequence = yield* consequenceOf(from, step);
    found.push(consequence);
    yield { looked: found.length, part: { kind: 'step', consequence } };
  }
  const before = yield* goalsAt(from);
  const steps: Consequence[] = [];
  for (const consequence of found) {
    const goals = yield* goalsAfterStep(from, before, consequence.step);
    const whole = { ...consequence, goals };
    steps.push(whole);
    yield { looked: found.length + steps.length, part: { kind: 'step', consequence: whole } };
  }
  if (asked.setbacks) steps.push(...(yield* setbacksAhead(from, before)));
  const open = [...before].flatMap(([goal, state]) => (isOpen(state) ? [goal] : []));
  return { here, open, end: from.end, steps, looked: found.length + steps.length };
}

/** The place that is looked ahead from. */
interface Vantage {
  readonly roadmap: Roadmap;
  readonly asked: AheadAsked;
  readonly path: Replay;
  readonly situation: Situation;
  readonly end: Day;
}

function standingAt(roadmap: Roadmap, asked: AheadAsked): Vantage {
  const path = replay(roadmap, asked.place);
  const situation = path.taken.at(-1)?.after ?? path.start;
  return { roadmap, asked, path, situation, end: typicalEnd(path, roadmap.binding) };
}

function possibleAmong({ roadmap, situation }: Vantage, steps: readonly Step[]): readonly Step[] {
  const { scenario, binding } = roadmap;
  return steps.filter((step) => isPossible(scenario, situation, { step, binding }));
}

function wayTo({ roadmap, path }: Vantage, goal: string): Toward {
  const { scenario, binding } = roadmap;
  return towardOf(scenario, { goal, binding, from: sinceBreak(path) });
}

/** The situation since which only possible steps were taken: what is known of the way from there holds on all the line. */
function sinceBreak({ start, taken }: Replay): Situation {
  return taken.findLast(isBreakAt)?.after ?? start;
}

/** A setback, or a step taken although it was blocked: no steps lead from before it to after it. */
export function isBreakAt({ setback, verdict }: Taken): boolean {
  return setback || verdict.kind === 'blocked';
}

function* consequenceOf(from: Vantage, step: Step): Asking<Consequence> {
  const { roadmap, asked, situation } = from;
  const { scenario } = roadmap;
  const lookup = lookupOf(scenario);
  const after = play(scenario, situation, step);
  const setback = lookup.setbacks.has(step.id);
  const toward: Record<string, Distance> = {};
  const { limit } = asked;
  if (!setback)
    for (const goal of asked.toward)
      toward[goal] = yield* distanceFrom(wayTo(from, goal), after, {
        limit,
        after: { before: situation, step: step.id },
      });
  const end = typicalEnd(pathWith(from, { step, after }), roadmap.binding);
  const isMet = ({ when }: Goal) => !holds(lookup, situation, when) && holds(lookup, after, when);
  return {
    step: step.id,
    setback,
    toward,
    objections: objectionsTo(scenario, situation, step).map(({ id }) => id),
    end,
    moved: daysBetween(from.end, end),
    meets: scenario.goals.filter(isMet).map(({ id }) => id),
    goals: null,
  };
}

interface TakenStep {
  readonly step: Step;
  readonly after: Situation;
}

/** The path with one more step; as the roadmap has it, where it was taken there already. */
function pathWith(
  { roadmap, asked, path, situation }: Vantage,
  { step, after }: TakenStep,
): Passage {
  const { place } = asked;
  const known = childrenOf(roadmap, place)
    .map((id) => nodeOf(roadmap, id))
    .find((node) => node.step === step.id);
  const node = known ?? { id: ' next', parent: place, step: step.id };
  return { ...path, taken: [...path.taken, { node, step, before: situation, after }] };
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

type States = ReadonlyMap<string, GoalState>;

function* goalsAt(from: Vantage): Asking<States> {
  const states = new Map<string, GoalState>();
  for (const { id } of from.roadmap.scenario.goals)
    states.set(id, yield* stateFrom(wayTo(from, id), from.situation, from.asked));
  return states;
}

/** What was closed before a step stays closed: only the others are looked at. */
function* goalsAfterStep(from: Vantage, before: States, id: string): Asking<GoalsAfter> {
  const { roadmap, asked, situation } = from;
  const { scenario } = roadmap;
  const after = play(scenario, situation, stepOf(scenario, id));
  const states = new Map(before);
  for (const [goal, state] of before)
    if (state !== 'closed')
      states.set(
        goal,
        yield* stateFrom(wayTo(from, goal), after, {
          limit: asked.limit,
          after: { before: situation, step: id },
        }),
      );
  return changedIn(before, states);
}

/** Setbacks lead where no step does: known routes are tried from there, and where they fail it is looked at anew. */
function* setbacksAhead(
  from: Vantage,
  before: States,
): Generator<Progress<AheadPart>, readonly Consequence[], void> {
  const { roadmap, asked, situation } = from;
  const { scenario, binding } = roadmap;
  const { limit } = asked;
  const outlook = newOutlook(scenario, { binding, limit, lines: linesOn(roadmap, asked.place) });
  for (const { id } of scenario.goals)
    learn(outlook, routeOf(wayTo(from, id), situation), { goal: id, from: keyOf(situation) });
  const found: Consequence[] = [];
  for (const setback of possibleAmong(from, scenario.setbacks)) {
    const consequence = yield* consequenceOf(from, setback);
    const after = play(scenario, situation, setback);
    const states = new Map<string, GoalState>();
    for (const goal of scenario.goals) states.set(goal.id, yield* standingOf(outlook, after, goal));
    const whole = { ...consequence, goals: changedIn(before, states) };
    found.push(whole);
    yield { looked: outlook.looked, part: { kind: 'step', consequence: whole } };
  }
  return found;
}

function changedIn(before: States, after: States): GoalsAfter {
  const goals = [...before.keys()];
  const now = (goal: string) => after.get(goal) ?? 'unknown';
  const wasOpen = (goal: string) => isOpen(before.get(goal) ?? 'unknown');
  return {
    closes: goals.filter((goal) => wasOpen(goal) && now(goal) === 'closed'),
    opens: goals.filter((goal) => before.get(goal) === 'closed' && isOpen(now(goal))),
    unsure: goals.filter((goal) => wasOpen(goal) && now(goal) === 'unknown'),
  };
}

function isOpen(state: GoalState): boolean {
  return state === 'holds' || state === 'open';
}
