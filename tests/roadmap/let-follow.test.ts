// Does the setback of a broken promise follow at its deadline, without losing anything?
import { expect, test } from 'vitest';
import { commitments } from '../../src/roadmap/commitments.ts';
import { letFollow } from '../../src/roadmap/let-follow.ts';
import { unfollowedOn } from '../../src/roadmap/unfollowed.ts';
import { replay } from '../../src/roadmap/replay.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { schedule } from '../../src/roadmap/schedule.ts';
import { type Told, along, tipOf, world } from './makers.ts';

const LISTS = {
  start: '2019-01-01',
  tracks: [{ id: 'x', stages: ['x0', 'x1', 'x2'] }],
  steps: [
    { id: 'vow', moves: [{ track: 'x', from: 'x0', to: 'x1' }], takes: 'P1M' },
    { id: 'pay', takes: 'P1M' },
    { id: 'on', moves: [{ track: 'x', from: 'x1', to: 'x2' }], takes: 'P1Y' },
    { id: 'talk', takes: 'P1M' },
  ],
  setbacks: [{ id: 'back', moves: [{ track: 'x', from: 'x1', to: 'x0' }] }],
};
const DUE = {
  id: 'c',
  parties: ['north'],
  after: 'vow',
  owes: 'pay',
  within: 'P6M',
  otherwise: 'back',
};

const lineOf = (steps: readonly Told[], due: object = DUE) =>
  along(world({ ...LISTS, commitments: [due] }), { steps });

function followed(roadmap: Roadmap): Roadmap {
  const [first] = unfollowedOn(roadmap, 'b1');
  return first ? letFollow(roadmap, 'b1', first.run) : roadmap;
}

const told = (roadmap: Roadmap) =>
  replay(roadmap, tipOf(roadmap)).taken.map(({ step, holds, assumed }) =>
    [step.id, ...(holds ? [] : ['broken']), ...(assumed ? ['assumed'] : [])].join(' '),
  );

test('it stands before the first step that takes effect after the deadline, and happens on that day', () => {
  const after = followed(lineOf(['vow', 'talk', 'on']));
  // What rests on what the setback has undone no longer holds, and stays.
  expect(told(after)).toEqual(['vow', 'talk', 'back', 'on broken']);
  const { tasks } = schedule(after, tipOf(after));
  expect(tasks[2]?.finish.typical).toBe('2019-08-01');
});

test('then nothing is left to follow, and the promise is as broken as before', () => {
  const after = followed(lineOf(['vow', 'talk', 'on']));
  expect(unfollowedOn(after, 'b1')).toEqual([]);
  expect(commitments(after, tipOf(after)).map(({ status }) => status)).toEqual(['broken']);
  expect(followed(after)).toBe(after);
});

test('a kept, late or open promise has nothing that follows, nor has one without a setback', () => {
  for (const steps of [
    ['vow', 'pay', 'on'],
    ['vow', { step: 'on', takes: 'P1M' }],
  ])
    expect(unfollowedOn(lineOf(steps), 'b1')).toEqual([]);
  expect(unfollowedOn(lineOf(['vow', 'on', 'pay']), 'b1')).toEqual([]);
  const { otherwise: _, ...mild } = DUE;
  expect(unfollowedOn(lineOf(['vow', 'on'], mild), 'b1')).toEqual([]);
});

test('a setback that is blocked there is assumed', () => {
  const steps = ['vow', { step: 'on', takes: 'P1D' }, { step: 'talk', on: '2020-01-01' }];
  expect(told(followed(lineOf(steps)))).toEqual(['vow', 'on', 'back assumed', 'talk']);
});

test('after the breach of a promise not to act it follows at once', () => {
  const silent = { ...DUE, owes: undefined, forbids: ['talk'] };
  const after = followed(lineOf(['vow', 'talk', 'pay'], silent));
  expect(told(after)).toEqual(['vow', 'talk', 'back', 'pay']);
});

test('of several runs the one that is asked for follows', () => {
  const renewing = { ...DUE, after: 'talk' };
  const before = lineOf(['vow', 'talk', 'talk', { step: 'on', takes: 'P3Y' }], renewing);
  const runs = unfollowedOn(before, 'b1');
  expect(runs.map(({ run }) => run.from)).toEqual(['talk', 'talk 2']);
  const last = runs.at(-1);
  const after = last ? letFollow(before, 'b1', last.run) : before;
  expect(told(after)).toEqual(['vow', 'talk', 'talk', 'back', 'on broken']);
});
