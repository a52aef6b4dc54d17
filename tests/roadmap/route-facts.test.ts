// Is a route told with the promises it breaks, the setbacks in it and the chance that it counts on?
import { expect, test } from 'vitest';
import { routeFacts } from '../../src/roadmap/route-facts.ts';
import { empty, freeze, tipOf, along } from './makers.ts';

const slow = {
  ...freeze,
  steps: freeze.steps.map((step) => (step.id === 'exemption' ? { ...step, takes: 'P9M' } : step)),
  outcomes: [{ id: 'chance', name: 'Chance', of: ['visit', 'launch'], sources: [] }],
};

test('a promise that the route’s own dates miss is late, one in time is kept', () => {
  const statuses = (scenario: typeof freeze) =>
    routeFacts(empty(scenario), null, ['dual-freeze', 'exemption']).promises;
  expect(statuses(freeze)).toEqual([{ commitment: 'relief', status: 'kept' }]);
  expect(statuses(slow)).toEqual([{ commitment: 'relief', status: 'late' }]);
});

test('setbacks and outcomes in it are named, each once', () => {
  const facts = routeFacts(empty(slow), null, ['dual-freeze', 'launch', 'visit', 'launch']);
  expect(facts).toMatchObject({ setbacks: ['launch'], outcomes: ['chance'] });
  expect(routeFacts(empty(), null, ['dual-freeze'])).toMatchObject({ setbacks: [], outcomes: [] });
});

test('it is read from where it is taken', () => {
  const roadmap = along(slow, { steps: ['dual-freeze'] });
  expect(routeFacts(roadmap, tipOf(roadmap), ['exemption']).promises).toEqual([
    { commitment: 'relief', status: 'late' },
  ]);
});
