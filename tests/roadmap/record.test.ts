// Does a record stand where it belongs, with its day, and only once?
import { expect, test } from 'vitest';
import { exampleRoadmap } from '../example.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { record } from '../../src/roadmap/record.ts';
import { nodeOf } from '../../src/roadmap/tree-index.ts';

const empty = newRoadmap(exampleRoadmap.scenario, { id: 'r', name: 'R' });
const [first, second] = exampleRoadmap.scenario.steps.map(({ id }) => id) as [string, string];

test('each record follows on the one before, on one branch', () => {
  const one = record(empty, { at: null, step: first, on: '2019-04-01' });
  const two = record(one.roadmap, { at: one.at, step: second, on: '2019-05-01', assumed: true });
  expect(two.roadmap.nodes).toMatchObject([
    { parent: null, step: first, on: '2019-04-01' },
    { parent: one.at, step: second, on: '2019-05-01', assumed: true },
  ]);
  expect(two.roadmap.branches.map(({ tip }) => tip)).toEqual([two.at]);
});

test('what the roadmap has there already gets the day, and nothing else changes', () => {
  const [planned] = exampleRoadmap.nodes.filter(({ parent }) => parent === null);
  const { step = '', id = '' } = planned ?? {};
  const { roadmap, at, added } = record(exampleRoadmap, { at: null, step, on: '2019-06-30' });
  expect({ at, added }).toEqual({ at: id, added: false });
  expect(nodeOf(roadmap, id)).toEqual({ ...planned, on: '2019-06-30' });
  expect(roadmap.nodes.filter((node) => node.id !== id)).toEqual(
    exampleRoadmap.nodes.filter((node) => node.id !== id),
  );
  expect(roadmap.branches).toEqual(exampleRoadmap.branches);
});
