// Is what stays open said as a plain search finds it?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { type Options, options } from '../../../src/analysis/options/options.ts';
import { isPossible } from '../../../src/core/choices.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { lookupOf } from '../../../src/core/lookup.ts';
import { type Situation, keyOf, play, start } from '../../../src/core/situation.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import type { Place, Roadmap } from '../../../src/roadmap/roadmap.ts';
import { scenarioWith } from '../../makers.ts';
import { flagshipRoadmap, lineOf, randomLine } from '../lines.ts';
import { ONE_IN, casesOf } from '../../share.ts';

const LIMIT = 20_000;

// Plain searches are slow, and slower beside others.
function tipOf({ nodes }: Roadmap): Place {
  return nodes.at(-1)?.id ?? null;
}

function ask(roadmap: Roadmap, limit = LIMIT): Options {
  return answerOf(options(roadmap, { place: tipOf(roadmap), limit }));
}

/** Every situation that steps lead to, by plain breadth-first search. */
function reachable({ scenario, binding }: Roadmap, from: Situation): readonly Situation[] {
  const seen = new Set([keyOf(from)]);
  const all = [from];
  for (const situation of all)
    for (const step of scenario.steps) {
      if (!isPossible(scenario, situation, { step, binding })) continue;
      const next = play(scenario, situation, step);
      if (seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      all.push(next);
    }
  return all;
}

function goalsIn({ scenario }: Roadmap, situations: readonly Situation[]): readonly string[] {
  return scenario.goals
    .filter(({ when }) =>
      situations.some((situation) => holds(lookupOf(scenario), situation, when)),
    )
    .map(({ id }) => id);
}

describe('on random roadmaps', () => {
  test('goals are open, held or closed at every node, and situations counted, as a plain search finds', () => {
    let closed = 0;
    // From where goals are closed in every part.
    for (const seed of casesOf(150, 760)) {
      const roadmap = randomLine(seed, 6);
      const { start: first, taken } = replay(roadmap, tipOf(roadmap));
      const found = ask(roadmap);
      [first, ...taken.map(({ after }) => after)].forEach((situation, index) => {
        const said = `seed ${seed}, after ${index} steps`;
        const stop = found.stops[index];
        const all = reachable(roadmap, situation);
        const open = goalsIn(roadmap, all);
        const held = goalsIn(roadmap, [situation]);
        const expected = roadmap.scenario.goals.map(({ id }) => [
          id,
          held.includes(id) ? 'holds' : open.includes(id) ? 'open' : 'closed',
        ]);
        expect(stop?.goals, said).toEqual(Object.fromEntries(expected));
        expect(stop?.open, said).toBe(open.length);
        const { atLeast, atMost, exact: isExact } = stop?.situations ?? {};
        expect(Number(atLeast), said).toBeLessThanOrEqual(all.length);
        expect(Number(atMost), said).toBeGreaterThanOrEqual(all.length);
        expect(isExact, said).toBe(true);
        closed += stop?.closes.length ?? 0;
      });
    }
    expect(closed).toBeGreaterThan(2 / ONE_IN);
  });

  test('a count cut short by its limit still holds the truth between its bounds', () => {
    for (const seed of casesOf(200)) {
      const roadmap = randomLine(seed, 0);
      const { atLeast, atMost } = ask(roadmap, 5).stops[0]?.situations ?? {};
      const all = reachable(roadmap, start(roadmap.scenario)).length;
      expect(Number(atLeast), `seed ${seed}`).toBeLessThanOrEqual(all);
      expect(Number(atMost), `seed ${seed}`).toBeGreaterThanOrEqual(all);
    }
  });
});

test('a setback that opens a closed goal again is told', () => {
  const scenario = scenarioWith({
    steps: [{ id: 'finish', moves: [{ track: 'talks', from: 'none', to: 'done' }] }],
    setbacks: [{ id: 'collapse', moves: [{ track: 'talks', from: 'done', to: 'none' }] }],
    goals: [{ id: 'untouched', when: { track: 'talks', is: 'none' } }],
  });
  const { stops } = ask(lineOf(scenario, ['finish', 'collapse', 'finish']));
  expect(stops.map(({ closes: shut }) => shut)).toEqual([[], ['untouched'], [], ['untouched']]);
  expect(stops.map(({ opens }) => opens)).toEqual([[], [], ['untouched'], []]);
});

test('on the flagship nothing is left unknown along the main branch', () => {
  const roadmap = flagshipRoadmap();
  const tip = roadmap.branches.find(({ id }) => id === roadmap.main)?.tip ?? null;
  const { stops } = answerOf(options(roadmap, { place: tip, limit: 1000 }));
  expect(stops).toHaveLength(69);
  const standings = stops.flatMap(({ goals }) => Object.values(goals));
  expect(standings).not.toContain('unknown');
});
