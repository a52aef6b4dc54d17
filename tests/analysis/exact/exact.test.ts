// Is the exact answer what a plain search over the core finds, and is nothing claimed that is not proven?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { diagramOf } from '../../../src/analysis/exact/diagram.ts';
import { type ExactOptions, exactly } from '../../../src/analysis/exact/exact.ts';
import { isDone, reached, work } from '../../../src/analysis/exact/saturate.ts';
import { meets, rest, sizeOf } from '../../../src/analysis/exact/sets.ts';
import { setOfOne } from '../../../src/analysis/exact/space.ts';
import { explore } from '../../../src/analysis/explore.ts';
import { conditionsIn } from '../../../src/core/condition-places.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { lookupOf } from '../../../src/core/lookup.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { chanceOf, scenarioOf, scenarioWith } from '../../makers.ts';
import { shipped } from '../../shipped.ts';
import { giants } from '../giants.ts';
import { exploreNaively } from '../naive.ts';
import { casesOf } from '../../share.ts';

const exact = (scenario: Scenario, options: ExactOptions = {}) => {
  const { nodes: _nodes, ms: _ms, ...told } = answerOf(exactly(scenario, options));
  return told;
};

/** A clock that ticks when it is looked at. */
function clock(): () => number {
  let ticks = 0;
  return () => (ticks += 1);
}

/** A clock by which half of ten is over at once, and no more than that. */
function halfway(): () => number {
  let looked = 0;
  return () => (looked++ === 0 ? 0 : 6);
}

/** The same, read off all situations one by one. */
function slowly(scenario: Scenario, options: ExactOptions) {
  const { setbacks = false, binding = [] } = options;
  const found = exploreNaively(scenario, { setbacks, binding });
  const other = exploreNaively(scenario, { setbacks: !setbacks, binding });
  const [withThem, without] = setbacks ? [found, other] : [other, found];
  const lookup = lookupOf(scenario);
  const { goals } = scenario;
  const places = (wrong: boolean) =>
    conditionsIn(scenario)
      .filter(({ condition }) =>
        found.all.every((here) => holds(lookup, here, condition) !== wrong),
      )
      .map(({ at }) => at);
  return {
    situations: String(found.situations),
    atMost: String(found.situations),
    deadEnds: String(found.deadEnds),
    neverPossible: found.neverPossible,
    notKnown: [],
    neverReached: scenario.tracks.flatMap(({ id: track, stages }) =>
      stages
        .filter(({ id }) => !found.all.some((at) => at.stages[track] === id))
        .map(({ id: stage }) => ({ track, stage })),
    ),
    goals: Object.fromEntries(goals.map(({ id }) => [id, found.goals[id] !== null])),
    onlyBySetbacks: goals
      .map(({ id }) => id)
      .filter((id) => withThem.goals[id] !== null && without.goals[id] === null),
    alwaysTrue: places(false),
    neverTrue: places(true),
    complete: true,
  };
}

describe('all of it is what a plain search over the core finds', () => {
  test('on 400 random scenarios, with and without setbacks and binding positions', () => {
    for (const seed of casesOf(400)) {
      const scenario = scenarioOf(seed);
      const chance = chanceOf(seed);
      const binding = scenario.positions.filter(() => chance.likely(0.3)).map(({ id }) => id);
      const options = { setbacks: chance.likely(0.5), binding };
      expect(exact(scenario, options), `seed ${seed}`).toEqual(slowly(scenario, options));
    }
  });

  test('where there is nothing to reach at all', () => {
    const scenario = scenarioWith({ tracks: [], gauges: [], steps: [] });
    expect(exact(scenario)).toMatchObject({ situations: '1', deadEnds: '1', complete: true });
  });
});

const small = shipped.flatMap(({ id, scenario }) => {
  const found = explore(scenario, { setbacks: true, limit: 150_000 });
  return found.complete ? [{ id, scenario, found }] : [];
});

test.each(small)('$id has the situations that exploring it finds', ({ scenario, found }) => {
  const { situations, deadEnds, neverPossible, goals, complete } = exact(scenario, {
    setbacks: true,
  });
  expect({ situations, deadEnds, neverPossible, complete }).toEqual({
    situations: String(found.situations),
    deadEnds: String(found.deadEnds),
    neverPossible: found.neverPossible,
    complete: true,
  });
  expect(goals).toEqual(
    Object.fromEntries(Object.entries(found.goals).map(([id, steps]) => [id, steps !== null])),
  );
});

test.each(giants)(
  'a scenario with $name is counted, or it is said that it is not',
  ({ scenario }) => {
    const found = explore(scenario, { limit: 20_000 });
    const { situations, complete } = exact(scenario, {
      time: 30,
      now: clock(),
    });
    if (found.complete && complete) expect(situations).toBe(String(found.situations));
    else if (complete) expect(BigInt(situations)).toBeGreaterThan(20_000n);
    else
      expect(BigInt(situations)).toBeLessThanOrEqual(
        BigInt(found.complete ? found.situations : situations),
      );
  },
);

describe('stopped early', () => {
  test('it claims nothing that is not so', () => {
    for (const seed of casesOf(200)) {
      const scenario = scenarioOf(seed);
      const setbacks = seed % 2 === 0;
      const limit = seed % 3 === 0 ? 20_000 : 1;
      const found = exact(scenario, { setbacks, limit, time: -1 });
      const all = slowly(scenario, { setbacks });
      const claims = (key: 'neverPossible' | 'alwaysTrue' | 'neverTrue' | 'onlyBySetbacks') =>
        expect(all[key], `seed ${seed}, ${key}`).toEqual(expect.arrayContaining([...found[key]]));
      expect(found.complete).toBe(false);
      expect(BigInt(found.situations)).toBeLessThanOrEqual(BigInt(all.situations));
      expect(BigInt(found.deadEnds)).toBeLessThanOrEqual(BigInt(all.deadEnds));
      claims('neverPossible');
      claims('alwaysTrue');
      claims('neverTrue');
      claims('onlyBySetbacks');
      expect(all.neverReached).toEqual(expect.arrayContaining([...found.neverReached]));
      for (const [goal, open] of Object.entries(found.goals))
        if (open !== null) expect(all.goals[goal], `seed ${seed}, ${goal}`).toBe(open);
    }
  });

  test('the diagram without gauges still proves what can never be, and claims nothing that is not so', () => {
    let beyond = 0;
    // So many, from where it proves more in every part.
    for (const seed of casesOf(500, 74)) {
      const scenario = scenarioOf(seed);
      const setbacks = seed % 2 === 0;
      const all = slowly(scenario, { setbacks });
      const found = exact(scenario, { setbacks, limit: 1, time: 10, now: halfway() });
      const known = exact(scenario, { setbacks, limit: 1, time: -1 });
      const said = `seed ${seed}`;
      for (const key of ['neverPossible', 'alwaysTrue', 'neverTrue'] as const) {
        expect(all[key], said).toEqual(expect.arrayContaining([...found[key]]));
        expect(found[key], said).toEqual(expect.arrayContaining([...known[key]]));
        beyond += found[key].length - known[key].length;
      }
      expect(all.neverReached, said).toEqual(expect.arrayContaining([...found.neverReached]));
      expect(BigInt(found.atMost ?? -1), said).toBeGreaterThanOrEqual(BigInt(all.situations));
      expect(known.atMost, said).toBeNull();
      expect(found.complete, said).toBe(false);
      for (const [goal, open] of Object.entries(found.goals))
        if (open !== null) expect(all.goals[goal], `${said}, ${goal}`).toBe(open);
      const moves = [...scenario.steps, ...(setbacks ? scenario.setbacks : [])];
      for (const { id } of moves)
        if (!found.notKnown.includes(id) && !found.neverPossible.includes(id))
          expect(all.neverPossible, said).not.toContain(id);
    }
    expect(beyond).toBeGreaterThan(5);
  });

  test('after any amount of work what was reached can be reached, and going on comes to the same end', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const scenario = scenarioOf(seed);
      const { all } = exploreNaively(scenario, { setbacks: true });
      for (const most of [1, 5, 25, 125]) {
        const { space, saturation } = diagramOf(scenario, { setbacks: true });
        work(saturation, most);
        const some = reached(saturation);
        const known = all.filter((at) => meets(space.nodes, some, setOfOne(space, at)));
        expect(sizeOf(space.nodes, some), `seed ${seed}`).toBe(BigInt(known.length));
      }
      const { space, saturation } = diagramOf(scenario, { setbacks: true });
      while (!isDone(saturation)) work(saturation, 7);
      const whole = reached(saturation);
      expect(sizeOf(space.nodes, whole), `seed ${seed}`).toBe(BigInt(all.length));
      expect(rest(space.nodes, whole, whole)).toBe(0);
    }
  });
});
