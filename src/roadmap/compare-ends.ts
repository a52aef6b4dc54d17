// Where does each of the branches end: situation, goals, promises, objections, and what can still be done?
import { isPossible } from '../core/choices.ts';
import type { Commitment, Gauge, Goal, Party, Position, Step, Track } from '../core/scenario.ts';
import type { Situation } from '../core/situation.ts';
import type { CommitmentRun } from './commitments.ts';
import type { ComparedLine, Comparison } from './compare.ts';
import type { Taken } from './replay.ts';
import type { Roadmap } from './roadmap.ts';

/** Every list here has one entry for each branch, in their order. */
export interface TrackRow {
  readonly track: Track;
  /** Ids of the stages. */
  readonly stages: readonly string[];
  readonly differs: boolean;
}

export interface GaugeRow {
  readonly gauge: Gauge;
  readonly values: readonly number[];
  readonly differs: boolean;
}

/** What one party objects to. */
export interface ObjectionRow {
  readonly party: Party;
  readonly counts: readonly number[];
  readonly positions: readonly {
    readonly position: Position;
    /** The steps that offend it. */
    readonly steps: readonly (readonly Taken[])[];
  }[];
}

export interface CommitmentRow {
  readonly commitment: Commitment;
  readonly runs: readonly (readonly CommitmentRun[])[];
}

export interface GoalRow {
  readonly goal: Goal;
  readonly reached: readonly boolean[];
}

/** The last situation of a line. */
function endOf({ replay }: ComparedLine): Situation {
  return replay.taken.at(-1)?.after ?? replay.start;
}

export function trackRows({ lines }: Comparison): readonly TrackRow[] {
  const ends = lines.map(endOf);
  return (lines[0]?.replay.scenario.tracks ?? []).map((track) => {
    const stages = ends.map((end) => end.stages[track.id] ?? track.initial);
    return { track, stages, differs: new Set(stages).size > 1 };
  });
}

export function gaugeRows({ lines }: Comparison): readonly GaugeRow[] {
  const ends = lines.map(endOf);
  return (lines[0]?.replay.scenario.gauges ?? []).map((gauge) => {
    const values = ends.map((end) => end.gauges[gauge.id] ?? gauge.initial);
    return { gauge, values, differs: new Set(values).size > 1 };
  });
}

/** The parties that object to anything on any of the branches. */
export function objectionRows({ lines }: Comparison): readonly ObjectionRow[] {
  const { parties = [], positions = [] } = lines[0]?.replay.scenario ?? {};
  const met = positions.map((position) => ({
    position,
    steps: lines.map(({ replay }) =>
      replay.taken.filter(({ objections }) => objections.includes(position)),
    ),
  }));
  return parties.flatMap((party) => {
    const own = met.filter(
      ({ position, steps }) => position.party === party.id && steps.some((list) => list.length > 0),
    );
    const counts = lines.map((_, line) =>
      own.reduce((sum, { steps }) => sum + (steps[line]?.length ?? 0), 0),
    );
    return own.length === 0 ? [] : [{ party, counts, positions: own }];
  });
}

/** The commitments whose clock runs on any of the branches. */
export function commitmentRows({ lines }: Comparison): readonly CommitmentRow[] {
  return (lines[0]?.replay.scenario.commitments ?? []).flatMap((commitment) => {
    const runs = lines.map((line) =>
      line.commitments.filter((run) => run.commitment.id === commitment.id),
    );
    return runs.some((list) => list.length > 0) ? [{ commitment, runs }] : [];
  });
}

export function goalRows({ lines }: Comparison): readonly GoalRow[] {
  return (lines[0]?.replay.scenario.goals ?? []).map((goal) => ({
    goal,
    reached: lines.map(({ goals }) => goals.includes(goal)),
  }));
}

/** The steps that are possible at the end of each branch: the options it leaves. */
export function stepsLeft(
  { binding }: Roadmap,
  { lines }: Comparison,
): readonly (readonly Step[])[] {
  return lines.map((line) => {
    const { scenario } = line.replay;
    return scenario.steps.filter((step) => isPossible(scenario, endOf(line), { step, binding }));
  });
}
