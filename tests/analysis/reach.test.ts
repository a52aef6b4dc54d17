// Is what the relaxed reach rules out really never seen, and does it rule out what it should?
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/core/conditions/condition.ts';
import { holds } from '../../src/core/conditions/holds.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { type Reach, judge, mayStand, reach } from '../../src/analysis/reach.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';
import { type Naive, exploreNaively } from './naive.ts';
import { casesOf } from '../share.ts';

/** The lowest and highest value that a gauge may have. */
function mayMeasure({ layout, values }: Reach, gauge: string): readonly [number, number] {
  const at = layout.gauges.get(gauge) ?? -1;
  const [{ low, high } = { low: 0, high: 0 }] = values[at] ?? [];
  const base = layout.fields[at]?.low ?? 0;
  return [base + low, base + high];
}

describe('on random scenarios nothing that happens is ruled out', () => {
  test('from the first situation, with and without setbacks and binding positions', () => {
    for (const seed of casesOf(600)) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed);
      const binding = scenario.positions.filter(() => chance.likely(0.3)).map(({ id }) => id);
      const options = { binding, setbacks: chance.likely(0.5) };
      const found = exploreNaively(scenario, { ...options, limit: 3000 });
      expect(refuted(scenario, reach(scenario, options), found), `seed ${seed}`).toEqual([]);
    }
  });

  test('from any other situation', () => {
    for (const seed of casesOf(300)) {
      const scenario = scenarioOf(seed);
      const from = situationIn(scenario, chanceOf(seed));
      const found = exploreNaively(scenario, { from, setbacks: true, limit: 2000 });
      const relaxed = reach(scenario, { from, setbacks: true });
      expect(refuted(scenario, relaxed, found), `seed ${seed}`).toEqual([]);
    }
  });
});

/** Everything that the relaxed reach says and the situations found disprove. */
function refuted(
  scenario: Scenario,
  relaxed: Reach,
  { all, possibleEver }: Naive,
): readonly string[] {
  const lookup = lookupOf(scenario);
  const conditions: readonly (readonly [string, Condition])[] = [
    ...[...scenario.goals, ...scenario.milestones].map(({ id, when }) => [id, when] as const),
    ...scenario.positions.map(({ id, requires }) => [id, requires] as const),
  ];
  const wrong = new Set<string>();
  for (const id of possibleEver) if (!relaxed.possible.has(id)) wrong.add(`${id} is possible`);
  for (const { stages, gauges } of all) {
    for (const [track, stage] of Object.entries(stages))
      if (!mayStand(relaxed, track, stage)) wrong.add(`${track} stands at ${stage}`);
    for (const [gauge, value] of Object.entries(gauges)) {
      const [low, high] = mayMeasure(relaxed, gauge);
      if (value < low || value > high) wrong.add(`${gauge} is ${value}`);
    }
    for (const [id, condition] of conditions) {
      const certain = judge(relaxed, condition);
      const actual = holds(lookup, { stages, gauges }, condition) ? 'never' : 'always';
      if (certain === actual) wrong.add(`${id} is not ${certain}`);
    }
  }
  return [...wrong];
}

const TALKS = { id: 'talks', stages: ['none', 'begun', 'done'] };

describe('it rules out', () => {
  test('a stage that no step leads to, and steps that wait for it', () => {
    const relaxed = reach(
      scenarioWith({
        tracks: [TALKS, { id: 'peace', stages: ['war', 'peace'] }],
        steps: [
          { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] },
          {
            id: 'sign',
            moves: [{ track: 'peace', to: 'peace' }],
            requires: { track: 'talks', reached: 'done' },
          },
        ],
      }),
    );
    expect(mayStand(relaxed, 'talks', 'begun')).toBe(true);
    expect(mayStand(relaxed, 'talks', 'done')).toBe(false);
    expect([...relaxed.possible]).toEqual(['begin']);
    expect(judge(relaxed, { track: 'peace', is: 'war' })).toBe('always');
    expect(judge(relaxed, { not: { track: 'talks', is: 'done' } })).toBe('always');
  });

  test('trust that no sequence of steps that can be taken once can build', () => {
    const relaxed = reach(
      scenarioWith({
        tracks: [TALKS],
        gauges: [{ id: 'trust', min: 0, max: 10, initial: 3 }],
        steps: [
          {
            id: 'begin',
            moves: [{ track: 'talks', from: 'none', to: 'begun' }],
            effects: { trust: 1 },
          },
          {
            id: 'end',
            moves: [{ track: 'talks', from: 'begun', to: 'done' }],
            effects: { trust: 2 },
          },
          {
            id: 'leap',
            moves: [{ track: 'talks', from: 'none', to: 'done' }],
            effects: { trust: 2 },
          },
        ],
      }),
    );
    expect(mayMeasure(relaxed, 'trust')).toEqual([3, 6]);
    expect(judge(relaxed, { gauge: 'trust', min: 7 })).toBe('never');
  });

  test('but not trust that a step and its undoing can build again and again', () => {
    const relaxed = reach(
      scenarioWith({
        tracks: [TALKS],
        gauges: [{ id: 'trust', min: 0, max: 10, initial: 3 }],
        steps: [
          {
            id: 'begin',
            moves: [{ track: 'talks', from: 'none', to: 'begun' }],
            effects: { trust: 1 },
          },
          { id: 'break', moves: [{ track: 'talks', to: 'none' }] },
        ],
      }),
    );
    expect(mayMeasure(relaxed, 'trust')).toEqual([3, 10]);
  });
});
