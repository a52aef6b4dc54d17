// Which order would a branch have if nothing that is ready waited its turn, and how much sooner would it end?
import { type Day, addDuration, daysBetween, later } from '../core/duration.ts';
import type { Scenario } from '../core/scenario.ts';
import { type Binding, isPossible } from '../core/choices.ts';
import { type Situation, keyOf, play, start } from '../core/situation.ts';
import { type Said, relaid, saidOf } from './relaid.ts';
import { type Replay, type Taken, replay } from './replay.ts';
import type { Roadmap } from './roadmap.ts';
import { typicalEnd } from './schedule.ts';
import { takesOf, timesBy } from './times.ts';
import { branchOf } from './tree-index.ts';
import { waitsAlong } from './waits.ts';

export interface Readied {
  /** The very roadmap where nothing waits its turn that could go before. */
  readonly roadmap: Roadmap;
  /** How many days sooner the branch ends by the typical estimates; never less than 0. */
  readonly sooner: number;
  /** How many steps stand elsewhere than they did. */
  readonly moved: number;
}

/**
 * Puts the steps of a branch in the order in which they are ready. Two neighbours change places where the second only
 * waits its turn, where both are still possible (or assumed) as they were, and where all that follows stays what it was.
 * Nothing is newly assumed and no step is lost; each takes its note, length, dates and record along, and the phases stay
 * in their order. Nobody goes first where that would make the end later.
 */
export function inOrderOfReadiness(roadmap: Roadmap, branchId: string): Readied {
  const { tip } = branchOf(roadmap, branchId);
  const path = replay(roadmap, tip);
  const before = typicalEnd(path, roadmap.binding);
  const ordered = sorted(roadmap, path.taken);
  const moved = ordered.filter((taken, index) => taken !== path.taken[index]).length;
  if (moved === 0) return { roadmap, sooner: 0, moved: 0 };
  const changed = relaid(roadmap, branchId, withPhases(path.taken, ordered));
  const after = typicalEnd(replay(changed, branchOf(changed, branchId).tip), roadmap.binding);
  return { roadmap: changed, sooner: daysBetween(after, before), moved };
}

/** A step with when it would finish if it had not to wait its turn. */
interface Ready {
  readonly taken: Taken;
  readonly natural: Day;
}

/** Rounds until nobody who is ready waits; a moved step may make others ready sooner. */
function sorted(roadmap: Roadmap, taken: readonly Taken[]): readonly Taken[] {
  let order = taken;
  for (let round = 0; round < taken.length; round += 1) {
    const line = readyIn(roadmap, order);
    if (!movesForward(roadmap, line)) break;
    order = line.map((ready) => ready.taken);
  }
  return order;
}

function replayed(roadmap: Roadmap, order: readonly Taken[]): Replay {
  const nodes = order.map(({ node }, index) => ({
    ...node,
    id: `n${index}`,
    parent: index === 0 ? null : `n${index - 1}`,
  }));
  return replay({ ...roadmap, nodes, branches: [] }, nodes.at(-1)?.id ?? null);
}

function endOf(roadmap: Roadmap, line: readonly Ready[]): Day {
  const path = replayed(
    roadmap,
    line.map(({ taken }) => taken),
  );
  return typicalEnd(path, roadmap.binding);
}

function readyIn(roadmap: Roadmap, order: readonly Taken[]): Ready[] {
  const path = replayed(roadmap, order);
  const { start } = roadmap.scenario;
  const course = { start, taken: path.taken, waits: waitsAlong(path, roadmap.binding) };
  const { starts } = timesBy(course, 'typical');
  return order.map((taken, index) => {
    const { node, step } = taken;
    const done = addDuration(starts[index] ?? start, takesOf(taken, 'typical'));
    return { taken, natural: node.on ?? later(done, step.notBefore ?? start) };
  });
}

/**
 * One round: each step goes forward as far as the rules allow while it passes steps that keep it waiting. It may pass one
 * that waits itself, but comes to stand before one that is ready later.
 * @returns whether any did
 */
function movesForward(roadmap: Roadmap, line: Ready[]): boolean {
  const { scenario, binding } = roadmap;
  const before: Situation[] = [start(scenario)];
  for (const { taken } of line)
    before.push(play(scenario, before.at(-1) ?? start(scenario), taken.step));
  let any = false;
  let end = endOf(roadmap, line);
  for (let from = 1; from < line.length; from += 1) {
    const trial = {
      scenario,
      binding,
      line: line.slice(0, from + 1),
      before: before.slice(0, from + 2),
    };
    const to = goal(trial, from);
    if (to === from) continue;
    const tried = line.toSpliced(from, 1).toSpliced(to, 0, ...line.slice(from, from + 1));
    const then = endOf(roadmap, tried);
    if (then > end) continue;
    any = true;
    end = then;
    for (let at = from; at > to; at -= 1) swap({ scenario, binding, line, before }, at - 1);
  }
  return any;
}

interface Trial {
  readonly scenario: Scenario;
  readonly binding: Binding;
  readonly line: Ready[];
  /** The situation before each step, and after the last. */
  readonly before: Situation[];
}

/** The foremost place that a step can take with a later one right behind it. */
function goal(trial: Trial, from: number): number {
  const mover = trial.line[from]?.natural ?? '';
  let place = from;
  let turn = '';
  const latest = trial.line.map(({ natural }) => (turn = later(turn, natural)));
  for (let at = from - 1; at >= 0; at -= 1) {
    const passed = trial.line[at];
    if ((latest[at] ?? '') <= mover || !passed || !swap(trial, at)) break;
    if (passed.natural > mover) place = at;
  }
  return place;
}

/** Lets two neighbours change places, where that changes nothing for anybody else. */
function swap({ scenario, binding, line, before }: Trial, at: number): boolean {
  const [first, second, here, after] = [line[at], line[at + 1], before[at], before[at + 2]];
  if (!first || !second || !here || !after) return false;
  const stays = ({ taken }: Ready, situation: Situation) =>
    taken.verdict.kind === 'blocked' ||
    isPossible(scenario, situation, { step: taken.step, binding });
  const between = play(scenario, here, second.taken.step);
  const end = play(scenario, between, first.taken.step);
  if (!stays(second, here) || !stays(first, between) || keyOf(end) !== keyOf(after)) return false;
  line[at] = second;
  line[at + 1] = first;
  before[at + 1] = between;
  return true;
}

/**
 * What is said about the steps in their new order. A phase begins behind the last step of those before it, and keeps at
 * least one step.
 */
function withPhases(before: readonly Taken[], after: readonly Taken[]): readonly Said[] {
  const names: Said['phase'][] = [];
  const phaseOf = new Map<Taken, number>();
  for (const taken of before) {
    if (taken.node.phase !== undefined) names.push(taken.node.phase);
    phaseOf.set(taken, names.length - 1);
  }
  const starts = new Map<number, Said['phase']>();
  let next = after.length;
  for (let phase = names.length - 1; phase >= 0; phase -= 1) {
    const behind = after.findLastIndex((taken) => (phaseOf.get(taken) ?? -1) < phase) + 1;
    next = Math.min(behind, next - 1);
    starts.set(next, names[phase]);
  }
  return after.map(({ node }, index) => {
    const { phase: _, ...said } = saidOf(node);
    const phase = starts.get(index);
    return phase === undefined ? said : { ...said, phase };
  });
}
