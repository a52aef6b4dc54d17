// What happens along a path: which situation does each step find and leave, and does it still hold?
import { type Binding, type Verdict, objectionsTo, verdictOn } from '../core/choices.ts';
import { lookupOf, stepOf } from '../core/lookup.ts';
import type { Position, Scenario, Step } from '../core/scenario.ts';
import { type Situation, play, start } from '../core/situation.ts';
import type { Text } from '../core/text.ts';
import type { Place, Roadmap, RoadmapNode } from './roadmap.ts';
import { lineTo } from './tree-index.ts';

/** A path with what its steps did, which is all that its dates follow from. */
export interface Passage {
  readonly scenario: Scenario;
  /** The situation before any step. */
  readonly start: Situation;
  readonly taken: readonly Passed[];
}

/** A path with all that there is to say of its steps. */
export interface Replay extends Passage {
  readonly taken: readonly Taken[];
}

/** One step on a path with what it found and left. */
export interface Passed {
  readonly node: RoadmapNode;
  readonly step: Step;
  readonly before: Situation;
  readonly after: Situation;
}

/** One step on a path. */
export interface Taken extends Passed {
  readonly setback: boolean;
  readonly verdict: Verdict;
  /**
   * Possible here, or assumed. A step that does not hold is applied as if it were assumed, and
   * marked.
   */
  readonly holds: boolean;
  /** Blocked here and assumed by the user. */
  readonly assumed: boolean;
  /** An earlier step on the path was blocked when it was taken, assumed or not. */
  readonly rests: boolean;
  /** One of those was assumed by the user. */
  readonly onAssumption: boolean;
  /** The positions that the step offends, binding or not. */
  readonly objections: readonly Position[];
  /** The phase that the step lies in. */
  readonly phase?: Text;
}

/** The steps from the first to a place, each with what it found and left. */
export function replay(roadmap: Roadmap, place: Place): Replay {
  const root = rootOf(roadmap);
  const taken: Taken[] = [];
  let track = root;
  for (const node of lineTo(roadmap, place)) {
    track = follow(roadmap, track, node);
    if (track.taken) taken.push(track.taken);
  }
  return { scenario: roadmap.scenario, start: root.situation, taken };
}

/** Steps one after the other from a situation on, without asking whether they may: for those who do so by the thousand. */
export function pass(scenario: Scenario, from: Situation, nodes: readonly RoadmapNode[]): Passage {
  let before = from;
  const taken = nodes.map((node): Passed => {
    const step = stepOf(scenario, node.step);
    const passed = { node, step, before, after: play(scenario, before, step) };
    before = passed.after;
    return passed;
  });
  return { scenario, start: from, taken };
}

const trees = new WeakMap<Roadmap, ReadonlyMap<string, Taken>>();

/**
 * Every node of the tree with what its step did there, by node id. Linear in the number of nodes.
 */
export function replayTree(roadmap: Roadmap): ReadonlyMap<string, Taken> {
  const known = trees.get(roadmap);
  if (known) return known;
  const ends = new Map<Place, Track>([[null, rootOf(roadmap)]]);
  const taken = new Map<string, Taken>();
  for (const node of roadmap.nodes) {
    const before = ends.get(node.parent);
    if (!before)
      throw new Error(`node "${node.id}" of roadmap "${roadmap.id}" stands before its parent`);
    const end = follow(roadmap, before, node);
    ends.set(node.id, end);
    if (end.taken) taken.set(node.id, end.taken);
  }
  trees.set(roadmap, taken);
  return taken;
}

/** How far a replay has come. */
interface Track {
  readonly situation: Situation;
  readonly taken?: Taken;
}

function rootOf({ scenario, binding }: Roadmap): Track {
  return { situation: firstSituation(scenario, binding) };
}

function follow(roadmap: Roadmap, { situation, taken }: Track, node: RoadmapNode): Track {
  const outcome = outcomeOf(roadmap, situation, node.step);
  const blocked = outcome.verdict.kind === 'blocked';
  const assumed = blocked && node.assumed === true;
  const phase = node.phase ?? taken?.phase;
  return {
    situation: outcome.after,
    taken: {
      node,
      ...outcome,
      holds: !blocked || assumed,
      assumed,
      rests: taken !== undefined && (taken.rests || taken.verdict.kind === 'blocked'),
      onAssumption: taken !== undefined && (taken.onAssumption || taken.assumed),
      ...(phase === undefined ? {} : { phase }),
    },
  };
}

type Outcome = Pick<Taken, 'step' | 'setback' | 'before' | 'after' | 'verdict' | 'objections'>;

// What a step does is kept with the situation it is taken in. Each first situation belongs to one
// scenario under one set of binding positions, and every other is reached from it: so the key is
// scenario, binding, situation and step.
const firsts = new WeakMap<Scenario, WeakMap<Binding, Situation>>();
const outcomes = new WeakMap<Situation, Map<string, Outcome>>();

function firstSituation(scenario: Scenario, binding: Binding): Situation {
  const known = firsts.get(scenario) ?? new WeakMap<Binding, Situation>();
  firsts.set(scenario, known);
  const situation = known.get(binding) ?? start(scenario);
  known.set(binding, situation);
  return situation;
}

function outcomeOf({ scenario, binding }: Roadmap, before: Situation, id: string): Outcome {
  const known = outcomes.get(before) ?? new Map<string, Outcome>();
  outcomes.set(before, known);
  const kept = known.get(id);
  if (kept) return kept;
  const step = stepOf(scenario, id);
  const outcome = {
    step,
    setback: lookupOf(scenario).setbacks.has(id),
    before,
    after: play(scenario, before, step),
    verdict: verdictOn(scenario, before, { step, binding }),
    objections: objectionsTo(scenario, before, step),
  };
  known.set(id, outcome);
  return outcome;
}
