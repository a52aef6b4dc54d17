// Does `deals` list the deals of a branch, to people and to programs?
import { expect, test } from 'vitest';
import { fileOf } from '../makers.ts';
import { ask, call } from './captured.ts';

const scenario = fileOf({
  parties: [
    { id: 'north', name: 'North' },
    { id: 'us', name: 'US' },
  ],
  tracks: [
    {
      id: 'tests',
      name: 'Tests',
      stages: [
        { id: 'on', name: 'Running' },
        { id: 'off', name: 'Halted' },
        { id: 'never', name: 'Banned' },
      ],
    },
    {
      id: 'un',
      name: 'Sanctions',
      stages: [
        { id: 'full', name: 'Full' },
        { id: 'some', name: 'Eased' },
      ],
    },
  ],
  steps: [
    {
      id: 'swap',
      name: 'Halt for relief',
      parties: ['north', 'us'],
      moves: [
        { track: 'tests', to: 'off', by: 'north', worth: { us: 2 }, undo: 'P6M' },
        { track: 'un', to: 'some', by: 'us', worth: { north: 3 }, undo: 'P1M' },
      ],
      takes: 'P2M',
    },
    {
      id: 'ban',
      name: 'Test ban',
      parties: ['north'],
      moves: [{ track: 'tests', to: 'never', worth: { north: -2 } }],
      undo: false,
    },
    { id: 'talk', name: 'Talks', takes: 'P3M' },
  ],
  commitments: [{ id: 'answer', parties: ['us'], after: 'swap', owes: 'talk', within: 'P1Y' }],
});
const roadmap = {
  format: 'stepwise/roadmap@2',
  id: 'plan',
  name: 'Plan',
  scenario,
  nodes: [
    { id: 'n1', parent: null, step: 'swap' },
    { id: 'n2', parent: 'n1', step: 'ban' },
    { id: 'n3', parent: 'n2', step: 'talk' },
  ],
  branches: [
    { id: 'b1', name: 'Whole', tip: 'n3' },
    { id: 'b2', name: 'Short', tip: 'n2' },
  ],
};
const world = { files: { x: roadmap, none: { ...roadmap, nodes: [], branches: [] } } };

test('one row a deal: who gives what to whom, when, how long undoing takes, who waits, how it stands', async () => {
  const { code, out } = await call('deals x', world);
  expect(code).toBe(0);
  expect(out).toMatch(/^Plan · Whole\n/);
  const rows = out
    .split('\n')
    .slice(2, -1)
    .map((row) => row.split(/ {2,}/));
  expect(rows).toEqual([
    [
      'Halt for relief',
      'exchange',
      'North to US: Tests → Halted; US to North: Sanctions → Eased',
      '1 May 2019',
      '6 months, 1 month',
      'both sides at once',
    ],
    [
      'Halt for relief',
      'promise',
      'North to US: Tests → Halted; US to North: Sanctions → Eased',
      '1 May 2019',
      '6 months, 1 month',
      'North, 1 May 2019 to 1 June 2019',
      'US: Talks, by 1 May 2020: kept',
    ],
    [
      'Test ban',
      'nothing in return',
      'North: Tests → Banned',
      '1 May 2019',
      'irreversible',
      'nothing in return',
    ],
  ]);
});

test('the branch can be named; what is still open is said', async () => {
  const { out } = await call('deals x --branch Short', world);
  expect(out).toContain('North, since 1 May 2019');
  expect(out).toContain('US: Talks, by 1 May 2020: open');
});

test('in JSON it is what replay says of the deals', async () => {
  const { deals, branch } = await ask('deals x', world);
  expect(branch).toBe('b1');
  expect(deals).toEqual((await ask('replay x', world))['deals']);
  expect(deals).toMatchObject([
    {
      kind: 'exchange',
      node: 'n1',
      status: 'exchanged',
      gives: [
        {
          party: 'north',
          to: ['us'],
          moves: [{ track: 'tests', from: 'on', to: 'off', undo: 'P6M' }],
        },
        { party: 'us', to: ['north'] },
      ],
    },
    { kind: 'promise', status: 'kept', promise: { exposed: ['north'], answers: ['n3'] } },
    { kind: 'unanswered', node: 'n2', status: 'unanswered' },
  ]);
});

test('a branch without deals says so, and a file that is no roadmap is refused', async () => {
  expect((await call('deals none', world)).out).toContain('nothing given for nothing');
  expect((await call('deals y', { files: { y: scenario } })).code).toBe(1);
  expect((await call('deals x --branch nowhere', world)).code).toBe(2);
});
