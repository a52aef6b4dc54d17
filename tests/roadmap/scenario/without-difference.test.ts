// Is a change of a scenario taken back whole, with what cannot stand without it, or refused?
import { expect, test } from 'vitest';
import { exampleRoadmap } from '../../example.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { scenarioDifferences } from '../../../src/roadmap/scenario-diff/differences.ts';
import { withoutDifference } from '../../../src/roadmap/scenario/without-difference.ts';
import { take } from '../../../src/roadmap/take.ts';

const shipped = exampleRoadmap.scenario;
const [first, ...others] = shipped.steps as [Scenario['steps'][number], ...Scenario['steps']];
const own = { ...first, id: 'own', name: 'Ours' };

function over(scenario: Scenario): Roadmap {
  return { ...exampleRoadmap, scenario };
}

function only<T>(list: readonly T[]): T {
  expect(list).toHaveLength(1);
  return list[0] as T;
}

test('a changed field is as it was, and nothing goes along', () => {
  const changed = over({ ...shipped, steps: [{ ...first, takes: 'P99D' }, ...others] });
  const difference = only(scenarioDifferences(shipped, changed.scenario));
  const { roadmap, uses, nodes } = withoutDifference(changed, difference);
  expect({ uses, nodes }).toEqual({ uses: [], nodes: 0 });
  expect(roadmap.ok && roadmap.value.scenario).toEqual(shipped);
  expect(roadmap.ok && roadmap.value.nodes).toEqual(changed.nodes);
  // What the change did not touch is the very same: lists and searches need not look at it anew.
  expect(roadmap.ok && roadmap.value.scenario.tracks).toBe(shipped.tracks);
  expect(roadmap.ok && roadmap.value.scenario.steps[1]).toBe(shipped.steps[1]);
});

test('an added step goes with the nodes that took it, and says how many', () => {
  const grown = take(over({ ...shipped, steps: [...shipped.steps, own] }), {
    at: null,
    step: 'own',
  }).roadmap;
  const difference = only(scenarioDifferences(shipped, grown.scenario));
  const { roadmap, nodes } = withoutDifference(grown, difference);
  expect(nodes).toBe(1);
  expect(roadmap.ok && roadmap.value.scenario).toEqual(shipped);
  expect(roadmap.ok && roadmap.value.nodes).toEqual(exampleRoadmap.nodes);
});

test('what is needed by something else is refused, with its place', () => {
  const [track] = shipped.tracks as [Scenario['tracks'][number], ...Scenario['tracks']];
  const [last] = track.stages.slice(-1) as [(typeof track.stages)[number]];
  const older = {
    ...shipped,
    tracks: [{ ...track, stages: track.stages.slice(0, -1) }, ...shipped.tracks.slice(1)],
  };
  const difference = only(scenarioDifferences(older, shipped));
  expect(difference).toMatchObject({ kind: 'added', at: ['tracks', track.id, 'stages', last.id] });
  const { roadmap } = withoutDifference(exampleRoadmap, difference);
  expect(roadmap.ok).toBe(false);
  expect(roadmap.ok ? [] : roadmap.problems.map(({ code }) => code)).toContain('no-stage');
});
