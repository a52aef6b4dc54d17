// What does each setback do at each point of one branch?
import type { Condition } from '../../core/conditions/condition.ts';
import { lookupOf } from '../../core/lookup.ts';
import type { Day } from '../../core/duration.ts';
import { goalsAt } from '../../roadmap/goals.ts';
import { type Taken, replay } from '../../roadmap/replay.ts';
import type { Place, Roadmap, RoadmapNode } from '../../roadmap/roadmap.ts';
import type { Situation } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import { typicalEnd } from '../../roadmap/schedule.ts';
import { formulaOf } from '../formula.ts';
import { type Item, after, valuesIn } from '../orders/items.ts';
import { type Residual, residualHolds } from '../orders/residual.ts';
import {
  type Aim,
  type Gone,
  type Mended,
  type Mending,
  type RestStep,
  goOn,
  mending,
  shortest,
} from './mend.ts';
import { type Extra, detour, endOf, extraOf } from './time.ts';
import { type Moved, type Pushed, movedBy, pushedBy } from './changes.ts';

/** What must still be reached. */
export type StressTarget =
  /** Goals that were asked about, else those that hold at the branch's end. */
  | { readonly kind: 'goals'; readonly goals: readonly string[] }
  /** No goal holds there: every track that the branch moved must stand where it stands at its end. */
  | { readonly kind: 'end' };

/** A setback right after a place of the branch. */
export type StressCell = { readonly kind: 'impossible' } | Hit;

export interface Hit {
  /**
   * Survives: every later step still holds in its turn, and the target is reached. Recovers: another way is known.
   * Collapses: proven out of reach, by possible steps and those that the branch assumes. Unknown: nothing was found
   * within the limit.
   */
  readonly kind: 'survives' | 'recovers' | 'collapses' | 'unknown';
  readonly moves: readonly Moved[];
  readonly pushes: readonly Pushed[];
  /** How many steps of the branch, setbacks not counted, are possible later on, and how many of those still are when blocked ones are left out. */
  readonly later: number;
  readonly holding: number;
  /** The first node that does not hold any more. */
  readonly broken: string | null;
  /** Where it survives or recovers. */
  readonly way?: OtherWay;
}

export interface OtherWay {
  /** Ids of the steps after the setback. */
  readonly route: readonly string[];
  /** Those of them that the rest of the branch does not take. */
  readonly added: readonly string[];
  /** Nodes of the rest that it leaves out. */
  readonly dropped: readonly string[];
  /** Against the rest of the branch. */
  readonly extra: Extra;
  /** No way has fewer steps, and that is proven. */
  readonly shortest: boolean;
}

/** A branch, ready to be stressed. */
export interface StressedLine {
  readonly roadmap: Roadmap;
  readonly known: Mending;
  readonly start: Situation;
  readonly taken: readonly Taken[];
  readonly nodes: readonly RoadmapNode[];
  readonly places: readonly Place[];
  /** How things stand at each place. */
  readonly values: readonly Float64Array[];
  readonly rest: readonly RestStep[];
  readonly target: StressTarget;
  readonly condition: Condition;
  readonly wanted: Residual;
  readonly end: Day;
}

/** A branch, by its tip. */
export function lineOf(
  roadmap: Roadmap,
  known: Mending,
  { tip, goals }: { readonly tip: Place; readonly goals: readonly string[] },
): StressedLine {
  const { start, taken } = replay(roadmap, tip);
  const nodes = taken.map(({ node }) => node);
  const { layout } = known.all;
  const target = targetOf(roadmap, taken, goals);
  const condition = conditionOf(roadmap, taken, target);
  const { setbacks } = lookupOf(roadmap.scenario);
  return {
    roadmap,
    known,
    start,
    taken,
    nodes,
    places: [null, ...nodes.map(({ id }) => id)],
    values: [start, ...taken.map((step) => step.after)].map((each) => valuesIn(layout, each)),
    rest: taken.map(({ step, verdict }) => ({
      item: itemIn(known, step.id),
      assumed: verdict.kind === 'blocked',
      setback: setbacks.has(step.id),
    })),
    target,
    condition,
    wanted: known.all.residuals.of(formulaOf(layout, condition)),
    end: typicalEnd({ scenario: roadmap.scenario, start, taken }, roadmap.binding),
  };
}

/** One setback at one place of a branch. */
export function* hitting(
  line: StressedLine,
  {
    setback,
    at,
    exact,
  }: { readonly setback: string; readonly at: number; readonly exact: boolean },
): Asking<StressCell> {
  const { known } = line;
  const item = itemIn(known, setback);
  const before = line.values[at];
  if (!before || !residualHolds(item.possible, before)) return { kind: 'impossible' };
  const values = after(before, item);
  const aim = aimAt(line, at);
  const gone = goOn(known, values, { rest: aim.rest, first: [] });
  const reached = residualHolds(aim.wanted, gone.values);
  const mended: Mended = reached
    ? { kind: 'way', way: gone.way }
    : yield* mending(known, { setback, values, aim });
  const best = exact && mended.kind === 'way' ? yield* shortest(known, { values, aim }) : null;
  const damage = damageOf(line, { at, gone });
  const changes = {
    moves: movedBy(known.all, before, values),
    pushes: pushedBy(known.all, before, values),
  };
  if (mended.kind !== 'way') return { kind: mended.kind, ...changes, ...damage };
  const whole = reached && gone.way.dropped.length === 0;
  const better = best !== null && !whole && best.way.route.length < mended.way.route.length;
  const way = better ? best.way : mended.way;
  return {
    kind: whole ? 'survives' : 'recovers',
    ...changes,
    ...damage,
    way: {
      route: way.route,
      added: way.added,
      dropped: way.dropped.flatMap((place) => line.nodes[at + place]?.id ?? []),
      extra: costOf(line, { at, setback, route: way.route }),
      shortest: best?.proven === true && best.way.route.length === way.route.length,
    },
  };
}

/** The steps after a place, and what they were to reach. */
function aimAt({ condition, wanted, rest }: StressedLine, at: number): Aim {
  return { condition, wanted, rest: rest.slice(at) };
}

function damageOf(
  { rest, nodes }: StressedLine,
  { at, gone }: { readonly at: number; readonly gone: Gone },
): Pick<Hit, 'later' | 'holding' | 'broken'> {
  const later = rest.slice(at).filter(({ assumed, setback }) => !assumed && !setback).length;
  const { dropped } = gone.way;
  const [first] = dropped;
  return {
    later,
    holding: later - dropped.length,
    broken: first === undefined ? null : (nodes[at + first]?.id ?? null),
  };
}

function costOf(
  { roadmap, start, taken, nodes, rest, end }: StressedLine,
  way: { readonly at: number; readonly setback: string; readonly route: readonly string[] },
): Extra {
  const { setbacks } = lookupOf(roadmap.scenario);
  const left = rest.slice(way.at).filter(({ setback }) => !setback);
  const steps = way.route.filter((id) => !setbacks.has(id)).length - left.length;
  const before = { start, taken: taken.slice(0, way.at) };
  return extraOf(steps, end, endOf(roadmap, before, detour(nodes.slice(way.at), way)));
}

function targetOf(
  roadmap: Roadmap,
  taken: readonly Taken[],
  goals: readonly string[],
): StressTarget {
  if (goals.length > 0) return { kind: 'goals', goals };
  const last = taken.at(-1);
  const held = last ? goalsAt(roadmap.scenario, last.after).map(({ id }) => id) : [];
  return held.length > 0 ? { kind: 'goals', goals: held } : { kind: 'end' };
}

function conditionOf(
  { scenario }: Roadmap,
  taken: readonly Taken[],
  target: StressTarget,
): Condition {
  if (target.kind === 'goals')
    return {
      all: scenario.goals.filter(({ id }) => target.goals.includes(id)).map(({ when }) => when),
    };
  const end = taken.at(-1)?.after;
  const moved = new Set(taken.flatMap(({ step }) => step.moves.map(({ track }) => track)));
  return { all: [...moved].map((track) => ({ track, is: end?.stages[track] ?? '' })) };
}

function itemIn({ byId }: Mending, id: string): Item {
  const item = byId.get(id);
  if (!item) throw new Error(`no step or setback "${id}"`);
  return item;
}
