// How far can steps push a gauge in all, however often each is taken?
import { addOf } from '../../core/effect.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { addAll, contains, include, wordsFor } from '../bits.ts';

/** The most that a gauge can be pushed up and down in any sequence of steps; infinite where steps can be repeated. */
export interface PushBounds {
  readonly up: number;
  readonly down: number;
}

/**
 * Bounds on the pushes of each gauge by sequences of the given steps.
 *
 * A step that takes a track from stages to which no steps lead back can be taken only once, and of the steps that take
 * one track forward in this way only those on one way through its stages can all be taken. So the pushes of such
 * steps are at most those of the heaviest way, and the bound is the sum over the tracks. Each step counts for one track.
 */
export function boundsOnPushes(
  scenario: Scenario,
  steps: readonly Step[],
): ReadonlyMap<string, PushBounds> {
  if (scenario.gauges.length === 0) return new Map();
  const moves = movesBy(steps);
  const graphs = scenario.tracks.map((track) => {
    const stages = track.stages.map(({ id }) => id);
    return { track: track.id, stages, leads: leadingIn(stages, moves.get(track.id) ?? []) };
  });
  const forward = graphs.map((graph) => ({ graph, steps: [] as OneWay[] }));
  const repeatable: Step[] = [];
  for (const step of steps) {
    const home = forward.find(({ graph }) => leavesForGood(step, graph));
    if (home) home.steps.push(...onlyMove(step, home.graph));
    else repeatable.push(step);
  }
  return new Map(
    scenario.gauges.map(({ id }) => {
      const most = (sign: 1 | -1) => {
        const push = (step: Step) => Math.max(0, sign * effectOn(id, step));
        if (repeatable.some((step) => push(step) > 0)) return Infinity;
        return forward.reduce((sum, { graph, steps: own }) => sum + heaviest(graph, own, push), 0);
      };
      return [id, { up: most(1), down: most(-1) }];
    }),
  );
}

interface Graph {
  readonly track: string;
  readonly stages: readonly string[];
  /** Do moves lead from a stage to another, sooner or later? */
  readonly leads: (from: string, to: string) => boolean;
}

/** A step as a way from some stages of a track to another. */
interface OneWay {
  readonly step: Step;
  readonly from: readonly string[];
  readonly to: string;
}

function movesBy(steps: readonly Step[]): ReadonlyMap<string, readonly Step['moves'][number][]> {
  const moves = new Map<string, Step['moves'][number][]>();
  for (const step of steps)
    for (const move of step.moves) {
      const own = moves.get(move.track);
      if (own) own.push(move);
      else moves.set(move.track, [move]);
    }
  return moves;
}

function sourcesOf(
  { from, to }: Step['moves'][number],
  stages: readonly string[],
): readonly string[] {
  if (from === undefined) return stages.filter((stage) => stage !== to);
  return typeof from === 'string' ? [from] : from;
}

/** Each stage has a row of bits, one for each stage: a row takes over those of every stage in it (Warshall 1962). */
function leadingIn(
  stages: readonly string[],
  moves: readonly Step['moves'][number][],
): Graph['leads'] {
  const indexes = new Map(stages.map((stage, index) => [stage, index]));
  const indexOf = (stage: string) => indexes.get(stage) ?? -1;
  const width = wordsFor(stages.length);
  const rows = stages.map(() => new Int32Array(width));
  for (const move of moves)
    for (const source of sourcesOf(move, stages)) {
      const row = rows[indexOf(source)];
      if (row) include(row, indexOf(move.to));
    }
  for (const middle of new Set(moves.map(({ to }) => indexOf(to)))) {
    const further = rows[middle];
    if (!further) continue;
    for (const row of rows) if (contains(row, middle)) addAll(row, further);
  }
  return (from, to) => {
    const row = rows[indexOf(from)];
    return row !== undefined && contains(row, indexOf(to));
  };
}

/** Does no way lead back from where the step takes the track to where it can be taken? */
function leavesForGood(step: Step, graph: Graph): boolean {
  return onlyMove(step, graph).some(
    ({ from, to }) => !from.some((source) => graph.leads(to, source)),
  );
}

function onlyMove(step: Step, { track, stages }: Graph): readonly OneWay[] {
  return step.moves
    .filter((move) => move.track === track)
    .map((move) => ({ step, from: sourcesOf(move, stages), to: move.to }));
}

/** Asked by own keys only: an id may be a name that every object answers to, such as `constructor`. */
function effectOn(gauge: string, { effects }: Step): number {
  return Object.hasOwn(effects, gauge) ? addOf(effects[gauge] ?? 0) : 0;
}

/** Of more steps through one track than this the heaviest way is not looked for: all together push no less. */
const MOST_WEIGHED = 1000;

/** The largest sum of pushes by steps that can follow one another through the stages of a track, or more. */
function heaviest(
  { leads }: Graph,
  steps: readonly OneWay[],
  push: (step: Step) => number,
): number {
  if (steps.length > MOST_WEIGHED) return steps.reduce((sum, { step }) => sum + push(step), 0);
  const known = new Map<OneWay, number>();
  const weigh = (way: OneWay): number => {
    const already = known.get(way);
    if (already !== undefined) return already;
    const after = steps.filter(({ from }) =>
      from.some((stage) => stage === way.to || leads(way.to, stage)),
    );
    const sum = push(way.step) + Math.max(0, ...after.map(weigh));
    known.set(way, sum);
    return sum;
  };
  return Math.max(0, ...steps.map(weigh));
}
