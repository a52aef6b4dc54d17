// How do the tests of history ask a shipped roadmap what it shows at one node of what happened?
import { dueOf } from '../../src/core/promise.ts';
import { readFileSync } from 'node:fs';
import { type Reason, clausesMissing, verdictOn } from '../../src/core/choices.ts';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { holds } from '../../src/core/conditions/holds.ts';
import { missing, why } from '../../src/core/conditions/why.ts';
import { lookupOf, stepOf } from '../../src/core/lookup.ts';
import { readJson } from '../../src/core/read-json.ts';
import { type Situation, play } from '../../src/core/situation.ts';
import { type CommitmentRun, commitments } from '../../src/roadmap/commitments.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { type Taken, replay, replayTree } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { type Task, schedule } from '../../src/roadmap/schedule.ts';
import { branchOf } from '../../src/roadmap/tree-index.ts';

const FOLDER = new URL('../../machines/scenarios/', import.meta.url);

/** The roadmap that ships beside a scenario, read through the door that a user's file takes. */
export function recordOf(id: string): Roadmap {
  const data = readJson(readFileSync(new URL(`${id}.roadmap.json`, FOLDER), 'utf8'));
  const read = data.ok ? readRoadmap(data.value) : data;
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.problems.slice(0, 5))}`);
  return read.value;
}

/** The first node on a branch that takes a step; on the main branch where none is named. */
export function nodeFor(roadmap: Roadmap, step: string, branch = roadmap.main ?? ''): Taken {
  const found = lineOf(roadmap, branch).find((taken) => taken.step.id === step);
  if (!found) throw new Error(`"${step}" is not on branch "${branch}" of "${roadmap.id}"`);
  return found;
}

/** Everything on a branch, from the first step. */
export function lineOf(roadmap: Roadmap, branch = roadmap.main ?? ''): readonly Taken[] {
  return replay(roadmap, branchOf(roadmap, branch).tip).taken;
}

/** Every step of every branch that does not hold where it is taken. */
export function brokenIn(roadmap: Roadmap): readonly string[] {
  return [...replayTree(roadmap).values()]
    .filter((taken) => !taken.holds)
    .map(({ node, step }) => `${node.id} ${step.id}`);
}

/** When the first node for a step on the main branch begins and ends. */
export function timeOf(roadmap: Roadmap, step: string): Task {
  const { node } = nodeFor(roadmap, step);
  const found = schedule(roadmap, node.id).tasks.find((task) => task.node === node.id);
  if (!found) throw new Error(`node "${node.id}" has no time`);
  return found;
}

/** The day of record of the first node for a step. */
export function dayOf(roadmap: Roadmap, step: string, branch = roadmap.main ?? ''): string {
  const { on } = nodeFor(roadmap, step, branch).node;
  if (on === undefined) throw new Error(`no day of record for "${step}"`);
  return on;
}

/** Nodes of what happened whose day is not of record. */
export function unrecordedIn(roadmap: Roadmap): readonly string[] {
  return lineOf(roadmap).flatMap(({ node }) => (node.on === undefined ? [node.id] : []));
}

/** Nodes, on any branch, whose record contradicts what the branch says of order. */
export function outOfOrderIn(roadmap: Roadmap): readonly string[] {
  return roadmap.branches.flatMap(({ id, tip }) =>
    schedule(roadmap, tip).outOfOrder.map(({ node }) => `${id} ${node}`),
  );
}

/** How the promises of a branch stand at its end: each commitment with the states of its runs, in order. */
export function statusesOf(
  roadmap: Roadmap,
  branch = roadmap.main ?? '',
): Readonly<Record<string, readonly string[]>> {
  const runs = commitments(roadmap, branchOf(roadmap, branch).tip);
  const ids = new Set(runs.map(({ commitment }) => commitment.id));
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      runs.filter(({ commitment }) => commitment.id === id).map(({ status }) => status),
    ]),
  );
}

/** The only run of a commitment on the path to a node, as far as it has run there. */
export function runAt(roadmap: Roadmap, node: string, id: string): CommitmentRun | undefined {
  const runs = commitments(roadmap, node).filter(({ commitment }) => commitment.id === id);
  if (runs.length > 1) throw new Error(`"${id}" runs ${runs.length} times`);
  return runs[0];
}

export function milestoneAt({ scenario }: Roadmap, situation: Situation, id: string): boolean {
  return holds(lookupOf(scenario), situation, { milestone: id });
}

/** The clauses that a milestone lacks in a situation. */
export function lackedBy(
  { scenario }: Roadmap,
  situation: Situation,
  id: string,
): readonly Condition[] {
  const reason = why(lookupOf(scenario), situation, { milestone: id });
  return missing(reason).map(({ condition }) => condition);
}

/** What blocks a step in a situation; nothing where it is possible. */
export function blocks(roadmap: Roadmap, situation: Situation, step: string): readonly Reason[] {
  const { scenario, binding } = roadmap;
  const verdict = verdictOn(scenario, situation, { step: stepOf(scenario, step), binding });
  return verdict.kind === 'possible' ? [] : verdict.because;
}

/** The clauses that a step lacks in a situation. */
export function lacking(
  roadmap: Roadmap,
  situation: Situation,
  step: string,
): readonly Condition[] {
  return blocks(roadmap, situation, step).flatMap((reason) =>
    clausesMissing(reason).map(({ condition }) => condition),
  );
}

/** The situation after one more step, taken whether or not it is possible. */
export function after({ scenario }: Roadmap, situation: Situation, step: string): Situation {
  return play(scenario, situation, stepOf(scenario, step));
}

/**
 * The commitments that somebody has broken by a day, read as: the clock has run out, what is owed
 * was not finished by then, and it could have been done. Where every owed step was blocked in the
 * situation of that day, the promise is overdue and nobody's breach. The path has to end at the day.
 */
export function breachesAt(roadmap: Roadmap, node: Taken, day: string): readonly string[] {
  return overdueAt(roadmap, node, day)
    .filter(({ commitment }) => {
      const due = dueOf(commitment);
      return (
        due.kind === 'any' &&
        due.steps.some((step) => blocks(roadmap, node.after, step).length === 0)
      );
    })
    .map(({ commitment }) => commitment.id);
}

/** The commitments whose clock has run out by a day without what they owe. */
export function overdueAt(roadmap: Roadmap, node: Taken, day: string): readonly CommitmentRun[] {
  return commitments(roadmap, node.node.id).filter(
    ({ deadline, finished }) =>
      deadline !== undefined && deadline <= day && (finished === undefined || finished > day),
  );
}
