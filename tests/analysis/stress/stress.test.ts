// Is what a setback does to a branch said as a plain replay and a plain search find it?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import {
  type StressAsked,
  type StressPart,
  stress,
  stressSoFar,
} from '../../../src/analysis/stress/stress.ts';
import { byWeakness, weaknessOf } from '../../../src/analysis/stress/weakness.ts';
import { endOf } from '../../../src/analysis/stress/time.ts';
import type { StressCell, Hit, StressTarget } from '../../../src/analysis/stress/line.ts';
import { isPossible } from '../../../src/core/choices.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { lookupOf, stepOf } from '../../../src/core/lookup.ts';
import { type Situation, keyOf, play } from '../../../src/core/situation.ts';
import { type Taken, replay } from '../../../src/roadmap/replay.ts';
import { schedule } from '../../../src/roadmap/schedule.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { scenarioWith } from '../../makers.ts';
import { flagshipRoadmap, lineOf, randomLine } from '../lines.ts';

const LIMIT = 20_000;

// Plain searches are slow, and slower beside others.
function ask(roadmap: Roadmap, more: Partial<StressAsked> = {}) {
  const answer = answerOf(stress(roadmap, { branches: ['b'], limit: LIMIT, ...more }));
  const [branch] = answer.branches;
  if (!branch) throw new Error('no branch was stressed');
  return { setbacks: answer.setbacks, ...branch };
}

/** Does the target hold? */
function isReached(
  { scenario }: Roadmap,
  { target, taken }: { readonly target: StressTarget; readonly taken: readonly Taken[] },
  situation: Situation,
): boolean {
  if (target.kind === 'goals')
    return target.goals.every((id) => {
      const goal = scenario.goals.find((each) => each.id === id);
      return goal !== undefined && holds(lookupOf(scenario), situation, goal.when);
    });
  const moved = taken.flatMap(({ step }) => step.moves.map(({ track }) => track));
  const end = taken.at(-1)?.after;
  return moved.every((track) => end?.stages[track] === situation.stages[track]);
}

/** How many steps away a situation is that will do; null where there is none. */
function distance(
  { scenario, binding }: Roadmap,
  from: Situation,
  willDo: (situation: Situation) => boolean,
): number | null {
  const depths = new Map([[keyOf(from), 0]]);
  const all = [from];
  for (const situation of all) {
    const depth = depths.get(keyOf(situation)) ?? 0;
    if (willDo(situation)) return depth;
    for (const step of scenario.steps) {
      if (!isPossible(scenario, situation, { step, binding })) continue;
      const next = play(scenario, situation, step);
      if (depths.has(keyOf(next))) continue;
      depths.set(keyOf(next), depth + 1);
      all.push(next);
    }
  }
  return null;
}

/** The rest of the branch without what is blocked, on the core alone. */
function goOn({ scenario, binding }: Roadmap, from: Situation, rest: readonly Taken[]) {
  const holding: string[] = [];
  const broken: string[] = [];
  let now = from;
  for (const { step, node, verdict } of rest) {
    const assumed = verdict.kind === 'blocked';
    const possible = assumed || isPossible(scenario, now, { step, binding });
    if (possible) now = play(scenario, now, step);
    const isSetback = scenario.setbacks.some(({ id }) => id === step.id);
    if (!assumed && !isSetback) (possible ? holding : broken).push(node.id);
  }
  return { end: now, holding, broken };
}

/** Every cell with what it is about. */
function* cellsOf(roadmap: Roadmap, asked: Partial<StressAsked> = {}) {
  const found = ask(roadmap, asked);
  const { start: first, taken } = replay(roadmap, roadmap.branches[0]?.tip ?? null);
  const situations = [first, ...taken.map(({ after }) => after)];
  for (const [row, id] of found.setbacks.entries())
    for (const [column, place] of found.places.entries()) {
      const at = taken.findIndex(({ node }) => node.id === place) + 1;
      const cell: StressCell = found.rows[row]?.[column] ?? { kind: 'impossible' };
      const before = situations[at] ?? first;
      const { target } = found;
      yield { cell, setback: stepOf(roadmap.scenario, id), before, at, taken, target, place };
    }
}

/** Plays a way on from a setback, and says what is wrong with it. */
function checkWay(
  roadmap: Roadmap,
  {
    hit,
    after,
    rest,
  }: { readonly hit: Hit; readonly after: Situation; readonly rest: readonly Taken[] },
): Situation {
  const { scenario, binding } = roadmap;
  const assumed = rest
    .filter(({ verdict }) => verdict.kind === 'blocked')
    .map(({ step }) => step.id);
  return (hit.way?.route ?? []).reduce((now, id) => {
    const step = stepOf(scenario, id);
    const possible = isPossible(scenario, now, { step, binding });
    expect(possible || assumed.includes(id), `${id} is possible`).toBe(true);
    return play(scenario, now, step);
  }, after);
}

function randomBranch(seed: number): Roadmap | null {
  const roadmap = randomLine(seed, 6);
  return roadmap.branches.length > 0 && roadmap.scenario.setbacks.length > 0 ? roadmap : null;
}

describe('on random branches', () => {
  test('each cell says what a plain replay and a plain search find', () => {
    const seen = { impossible: 0, survives: 0, recovers: 0, collapses: 0, unknown: 0 };
    for (let seed = 0; seed < 250; seed += 1) {
      const roadmap = randomBranch(seed);
      if (!roadmap) continue;
      const { scenario, binding } = roadmap;
      for (const { cell, setback, before, at, taken, target } of cellsOf(roadmap)) {
        const said = `seed ${seed}: ${setback.id} after ${at}`;
        seen[cell.kind] += 1;
        expect(cell.kind !== 'impossible', said).toBe(
          isPossible(scenario, before, { step: setback, binding }),
        );
        if (cell.kind === 'impossible') continue;
        const after = play(scenario, before, setback);
        const rest = taken.slice(at);
        const gone = goOn(roadmap, after, rest);
        const reached = (situation: Situation) => isReached(roadmap, { target, taken }, situation);
        expect(cell.holding, said).toBe(gone.holding.length);
        expect(cell.later, said).toBe(gone.holding.length + gone.broken.length);
        expect(cell.broken, said).toBe(gone.broken[0] ?? null);
        expect(cell.kind === 'survives', said).toBe(gone.broken.length === 0 && reached(gone.end));
        if (cell.way)
          expect(reached(checkWay(roadmap, { hit: cell, after, rest })), said).toBe(true);
        const assumes = rest.some(({ verdict }) => verdict.kind === 'blocked');
        const far = distance(roadmap, after, reached);
        if (cell.kind === 'collapses') expect(far, said).toBeNull();
        if (far === null && !assumes) expect(cell.kind, said).toBe('collapses');
        if (far !== null) expect(cell.way, said).toBeDefined();
      }
    }
    expect(Math.min(seen.impossible, seen.survives, seen.recovers, seen.collapses)).toBeGreaterThan(
      10,
    );
  });

  test('the way of a single cell is a shortest one where that is said', () => {
    let proven = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const roadmap = randomBranch(seed);
      if (!roadmap) continue;
      for (const { cell, setback, place, before, taken, target } of cellsOf(roadmap)) {
        if (cell.kind !== 'recovers') continue;
        const after = play(roadmap.scenario, before, setback);
        const only = { setback: setback.id, node: place };
        const [[opened] = []] = ask(roadmap, { only }).rows;
        if (opened?.kind !== 'recovers' || opened.way?.shortest !== true) continue;
        proven += 1;
        const far = distance(roadmap, after, (each) => isReached(roadmap, { target, taken }, each));
        expect(opened.way.route.length, `seed ${seed}`).toBe(far);
      }
    }
    expect(proven).toBeGreaterThan(20);
  });
});

test('a branch ends when its schedule says', () => {
  for (const roadmap of [
    flagshipRoadmap(),
    ...Array.from({ length: 40 }, (_, seed) => randomLine(seed, 6)),
  ])
    for (const { tip } of roadmap.branches) {
      const { start, taken } = replay(roadmap, tip);
      const nodes = taken.map(({ node }) => node);
      for (const at of [0, taken.length >> 1, taken.length]) {
        const before = { start, taken: taken.slice(0, at) };
        expect(endOf(roadmap, before, nodes.slice(at))).toBe(schedule(roadmap, tip).end.typical);
      }
    }
});

test('a setback costs the steps and the time that mending it takes', () => {
  const scenario = scenarioWith({
    steps: [
      { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }], takes: 'P2M' },
      { id: 'end', moves: [{ track: 'talks', from: 'begun', to: 'done' }], takes: 'P1M' },
    ],
    setbacks: [{ id: 'walk-out', moves: [{ track: 'talks', from: 'begun', to: 'none' }] }],
    goals: [{ id: 'agreed', when: { track: 'talks', is: 'done' } }],
  });
  const { rows, score, target } = ask(lineOf(scenario, ['begin', 'end']));
  expect(target).toEqual({ kind: 'goals', goals: ['agreed'] });
  expect(rows[0]?.map(({ kind }) => kind)).toEqual(['impossible', 'recovers', 'impossible']);
  expect(rows[0]?.[1]).toMatchObject({
    moves: [{ track: 'talks', from: 'begun', to: 'none', back: true }],
    later: 1,
    holding: 0,
    broken: 'n2',
    way: { route: ['begin', 'end'], added: ['begin'], dropped: [], extra: { steps: 1, days: 61 } },
  });
  expect(score).toEqual({ cells: 1, survives: 0, recovers: 1, collapses: 0, unknown: 0 });
});

test('a branch of the flagship has an answer in every cell', () => {
  const roadmap = flagshipRoadmap();
  const { branches } = answerOf(stress(roadmap, { branches: ['b5'], limit: 500 }));
  expect(branches.map(({ score }) => score.unknown)).toEqual([0]);
  expect(branches.map(({ rows }) => rows.length)).toEqual([roadmap.scenario.setbacks.length]);
});

test('what is told row by row is in the end what is answered', () => {
  const roadmap = flagshipRoadmap();
  const asking = stress(roadmap, { branches: ['b4', 'b5'], limit: 500 });
  const parts: StressPart[] = [];
  let looked = 0;
  for (let step = asking.next(); ; step = asking.next()) {
    const setbacks = new Set(parts.map(({ setback }) => setback));
    expect(stressSoFar(parts).setbacks).toEqual([...setbacks]);
    if (step.done) {
      expect({ ...stressSoFar(parts), looked: step.value.looked }).toEqual(step.value);
      break;
    }
    expect(step.value.looked).toBeGreaterThanOrEqual(looked);
    looked = step.value.looked;
    if (step.value.part) parts.push(step.value.part);
  }
});

test('the weakest rows are those that leave no way, then those of which least is known, then the dearest', () => {
  const cell = (kind: 'collapses' | 'unknown' | 'recovers', months = 0, steps = 0): StressCell => ({
    kind,
    moves: [],
    pushes: [],
    later: 0,
    holding: 0,
    broken: null,
    ...(kind === 'recovers'
      ? {
          way: {
            route: [],
            added: [],
            dropped: [],
            extra: { steps, days: 30 * months, months },
            shortest: false,
          },
        }
      : {}),
  });
  const rows = {
    cheap: [cell('recovers', 1, 5), cell('recovers', 1, 6)],
    dear: [cell('recovers', 4, 1)],
    vague: [cell('unknown'), cell('recovers', 1)],
    lost: [{ kind: 'impossible' } as const, cell('collapses')],
    doomed: [cell('collapses'), cell('collapses')],
  };
  const weak = Object.entries(rows).map(([name, cells]) => ({ name, ...weaknessOf(cells) }));
  expect(weak.toSorted(byWeakness).map(({ name }) => name)).toEqual([
    'doomed',
    'lost',
    'vague',
    'dear',
    'cheap',
  ]);
  expect(weaknessOf(rows.lost)).toEqual({ collapses: [1], unknown: [], steps: 0, months: 0 });
  expect(weaknessOf(rows.cheap)).toMatchObject({ steps: 6, months: 1 });
});
