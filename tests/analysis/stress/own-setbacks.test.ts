// Is a branch judged by its steps alone where setbacks lie in its own history?
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { stress } from '../../../src/analysis/stress/stress.ts';
import { scenarioWith } from '../../makers.ts';
import { lineOf } from '../lines.ts';

test('a setback of the branch itself need not happen again', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'talks', stages: ['none', 'done'] },
      { id: 'border', stages: ['open', 'closed'] },
    ],
    steps: [{ id: 'end', moves: [{ track: 'talks', from: 'none', to: 'done' }] }],
    setbacks: [{ id: 'close', moves: [{ track: 'border', from: 'open', to: 'closed' }] }],
    goals: [{ id: 'agreed', when: { track: 'talks', is: 'done' } }],
  });
  const roadmap = lineOf(scenario, ['close', 'end']);
  const { branches } = answerOf(stress(roadmap, { branches: ['b'], limit: 1000 }));
  const [[first] = []] = branches[0]?.rows ?? [];
  expect(first).toMatchObject({
    kind: 'survives',
    later: 1,
    holding: 1,
    broken: null,
    way: { route: ['end'], added: [], dropped: [], extra: { steps: 0 } },
  });
});

test('nobody looks for a way to bring a setback of the branch about', () => {
  const scenario = scenarioWith({
    tracks: [
      { id: 'talks', stages: ['none', 'half', 'done'] },
      { id: 'border', stages: ['open', 'closed'] },
    ],
    steps: [
      { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'half' }] },
      { id: 'end', moves: [{ track: 'talks', from: 'half', to: 'done' }] },
      { id: 'reopen', moves: [{ track: 'border', from: 'closed', to: 'open' }] },
    ],
    setbacks: [
      { id: 'close', moves: [{ track: 'border', from: 'open', to: 'closed' }] },
      {
        id: 'storm',
        moves: [
          { track: 'talks', from: 'half', to: 'none' },
          { track: 'border', from: 'open', to: 'closed' },
        ],
      },
    ],
    goals: [{ id: 'agreed', when: { track: 'talks', is: 'done' } }],
  });
  const roadmap = lineOf(scenario, ['begin', 'close', 'end']);
  const { branches } = answerOf(stress(roadmap, { branches: ['b'], limit: 1000 }));
  expect(branches[0]?.rows[1]?.[1]).toMatchObject({
    kind: 'recovers',
    way: { route: ['begin', 'end'], added: ['begin'], dropped: [] },
  });
});
