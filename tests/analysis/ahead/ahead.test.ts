// Is what follows from each step, and how far a goal is, said as a plain search over the core finds it?
import { describe, expect, test, vi } from 'vitest';
import { type AheadAnswer, ahead } from '../../../src/analysis/ahead/ahead.ts';
import { along } from '../../../src/analysis/ahead/along.ts';
import type { Distance } from '../../../src/analysis/ahead/toward.ts';
import { answerOf } from '../../../src/analysis/asking.ts';
import { isPossible, objectionsTo } from '../../../src/core/choices.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { daysBetween } from '../../../src/core/duration.ts';
import { lookupOf, stepOf } from '../../../src/core/lookup.ts';
import { type Situation, keyOf, play } from '../../../src/core/situation.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import type { Place, Roadmap } from '../../../src/roadmap/roadmap.ts';
import { schedule } from '../../../src/roadmap/schedule.ts';
import { take } from '../../../src/roadmap/take.ts';
import { randomLine } from '../lines.ts';
import { ONE_IN, casesOf } from '../../share.ts';

const LIMIT = 20_000;

// Plain searches are slow, and slower beside others.
vi.setConfig({ testTimeout: 60_000 });

function tipOf({ nodes }: Roadmap): Place {
  return nodes.at(-1)?.id ?? null;
}

/** How many steps each goal is away, by plain breadth-first search; goals that no steps lead to are not in it. */
function distancesFrom({ scenario, binding }: Roadmap, from: Situation): Map<string, number> {
  const found = new Map<string, number>();
  const seen = new Set([keyOf(from)]);
  let level = [from];
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const { id, when } of scenario.goals)
      if (!found.has(id) && level.some((at) => holds(lookupOf(scenario), at, when)))
        found.set(id, depth);
    level = level.flatMap((at) =>
      scenario.steps.flatMap((step) => {
        if (!isPossible(scenario, at, { step, binding })) return [];
        const next = play(scenario, at, step);
        if (seen.has(keyOf(next))) return [];
        seen.add(keyOf(next));
        return [next];
      }),
    );
  }
  return found;
}

function exactly(steps: number | undefined): Distance {
  return steps === undefined ? { kind: 'never' } : { kind: 'exact', steps };
}

function lookAhead(roadmap: Roadmap, limit = LIMIT): AheadAnswer {
  const toward = roadmap.scenario.goals.map(({ id }) => id);
  return answerOf(ahead(roadmap, { place: tipOf(roadmap), toward, limit, setbacks: true }));
}

describe('on random roadmaps', () => {
  test('each next step says what a plain search finds: distances, goals closed and opened, and no other', () => {
    let closed = 0;
    // From where goals are closed in every part.
    for (const seed of casesOf(150, 730)) {
      const roadmap = randomLine(seed, 3);
      const { scenario, binding } = roadmap;
      const { start, taken } = replay(roadmap, tipOf(roadmap));
      const here = taken.at(-1)?.after ?? start;
      const before = distancesFrom(roadmap, here);
      const found = lookAhead(roadmap);
      const said = `seed ${seed}`;
      const goals = scenario.goals.map(({ id }) => id);
      expect(found.open, said).toEqual(goals.filter((id) => before.has(id)));
      for (const id of goals) expect(found.here[id], said).toEqual(exactly(before.get(id)));
      const possible = [...scenario.steps, ...scenario.setbacks].filter((step) =>
        isPossible(scenario, here, { step, binding }),
      );
      expect(
        found.steps.map(({ step }) => step),
        said,
      ).toEqual(possible.map(({ id }) => id));
      for (const { step: id, setback, toward, goals: fate, meets } of found.steps) {
        const where = `${said}, ${id}`;
        const step = stepOf(scenario, id);
        const after = distancesFrom(roadmap, play(scenario, here, step));
        if (!setback)
          for (const goal of goals) expect(toward[goal], where).toEqual(exactly(after.get(goal)));
        expect(fate, where).toEqual({
          closes: goals.filter((goal) => before.has(goal) && !after.has(goal)),
          opens: goals.filter((goal) => !before.has(goal) && after.has(goal)),
          unsure: [],
        });
        expect(meets, where).toEqual(
          goals.filter((goal) => before.get(goal) !== 0 && after.get(goal) === 0),
        );
        closed += fate?.closes.length ?? 0;
      }
    }
    expect(closed).toBeGreaterThan(2 / ONE_IN);
  });

  test('objections and the end are those of the roadmap in which the step is taken', () => {
    let moved = 0;
    for (const seed of casesOf(150, 400)) {
      const roadmap = randomLine(seed, 6);
      const place = tipOf(roadmap);
      const { scenario } = roadmap;
      const { start, taken } = replay(roadmap, place);
      const here = taken.at(-1)?.after ?? start;
      const end = schedule(roadmap, place).end.typical;
      for (const consequence of lookAhead(roadmap).steps) {
        const step = stepOf(scenario, consequence.step);
        const grown = take(roadmap, { at: place, step: step.id });
        const later = schedule(grown.roadmap, grown.at).end.typical;
        expect(consequence.end, `seed ${seed}, ${step.id}`).toBe(later);
        expect(consequence.moved).toBe(daysBetween(end, later));
        expect(consequence.objections).toEqual(
          objectionsTo(scenario, here, step).map(({ id }) => id),
        );
        moved += consequence.moved;
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('along a line, through setbacks and assumed steps, the distance is that of a plain search', () => {
    let nearer = 0;
    for (const seed of casesOf(200, 1000)) {
      const roadmap = randomLine(seed, 8);
      const place = tipOf(roadmap);
      const { start, taken } = replay(roadmap, place);
      const situations = [start, ...taken.map(({ after }) => after)];
      const plain = situations.map((situation) => distancesFrom(roadmap, situation));
      for (const { id: goal } of roadmap.scenario.goals) {
        const { stops } = answerOf(along(roadmap, { place, goal, limit: LIMIT }));
        expect(
          stops.map(({ distance }) => distance),
          `seed ${seed}, ${goal}`,
        ).toEqual(plain.map((found) => exactly(found.get(goal))));
        const steps = plain.map((found) => found.get(goal) ?? 0);
        nearer += steps.filter((left, index) => index > 0 && left < (steps[index - 1] ?? 0)).length;
      }
    }
    expect(nearer).toBeGreaterThan(2 / ONE_IN);
  });

  test('cut short, no distance says more than is true, and the order of questions changes none', () => {
    let open = 0;
    for (const seed of casesOf(200, 2000)) {
      const roadmap = randomLine(seed, 4);
      const place = tipOf(roadmap);
      const { start, taken } = replay(roadmap, place);
      const situations = [start, ...taken.map(({ after }) => after)];
      for (const { id: goal } of roadmap.scenario.goals) {
        const { stops } = answerOf(along(roadmap, { place, goal, limit: 1 }));
        stops.forEach(({ distance }, index) => {
          const truth = distancesFrom(roadmap, situations[index] ?? start).get(goal);
          const said = `seed ${seed}, ${goal}, after ${index} steps`;
          if (distance.kind !== 'between') return expect(distance, said).toEqual(exactly(truth));
          open += 1;
          expect(distance.least, said).toBeLessThanOrEqual(truth ?? Infinity);
          if (distance.most !== null)
            expect(distance.most, said).toBeGreaterThanOrEqual(truth ?? Infinity);
        });
        const again = answerOf(along(roadmap, { place, goal, limit: LIMIT }));
        expect(again.stops.map(({ distance }) => distance)).toEqual(
          situations.map((at) => exactly(distancesFrom(roadmap, at).get(goal))),
        );
      }
    }
    expect(open).toBeGreaterThan(0);
  });

  test('cut short, no goal is said to be closed that is not', () => {
    let closed = 0;
    for (const seed of casesOf(200, 3000)) {
      const roadmap = randomLine(seed, 3);
      const { scenario } = roadmap;
      const { start, taken } = replay(roadmap, tipOf(roadmap));
      const here = taken.at(-1)?.after ?? start;
      for (const { step: id, goals } of lookAhead(roadmap, 1).steps) {
        const after = distancesFrom(roadmap, play(scenario, here, stepOf(scenario, id)));
        const said = `seed ${seed}, ${id}`;
        expect(
          goals?.closes.filter((goal) => after.has(goal)),
          said,
        ).toEqual([]);
        expect(
          goals?.opens.filter((goal) => !after.has(goal)),
          said,
        ).toEqual([]);
        closed += goals?.closes.length ?? 0;
      }
    }
    expect(closed).toBeGreaterThan(2 / ONE_IN);
  });
});
