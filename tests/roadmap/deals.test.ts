// Who gives what for what along a path, who is exposed, and what is given for nothing?
import { describe, expect, test } from 'vitest';
import { runsAlong } from '../../src/roadmap/commitments.ts';
import { type Deal, dealOf, dealsAlong } from '../../src/roadmap/deals.ts';
import { ledger } from '../../src/roadmap/ledger.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { scheduleOf } from '../../src/roadmap/schedule.ts';
import { type Told, along, tipOf, world } from './makers.ts';
import { randomPath } from './random-path.ts';
import { casesOf } from '../share.ts';

/** Milliseconds for hundreds of random paths on a busy machine. */

const LISTS = {
  start: '2019-01-01',
  parties: [{ id: 'north' }, { id: 'us' }, { id: 'council', role: 'authority' }],
  tracks: [
    { id: 'tests', stages: ['running', 'halted', 'banned'] },
    { id: 'un', stages: ['full', 'textiles', 'none'] },
  ],
  steps: [
    {
      id: 'swap',
      parties: ['north', 'council'],
      moves: [
        { track: 'tests', to: 'halted', by: 'north', worth: { north: -3, us: 2 }, undo: 'P6M' },
        { track: 'un', to: 'textiles', by: 'council', worth: { north: 4, us: -1 } },
      ],
      worth: { north: -1 },
      undo: false,
      takes: 'P1M',
    },
    {
      id: 'ban',
      parties: ['north'],
      moves: [{ track: 'tests', to: 'banned', worth: { north: -2 } }],
      takes: 'P1M',
    },
    {
      id: 'relief',
      parties: ['us'],
      moves: [{ track: 'un', to: 'none' }],
      worth: { us: -2, north: 3 },
    },
    {
      id: 'joint',
      parties: ['north', 'us'],
      moves: [{ track: 'tests', to: 'halted' }],
      worth: { north: -1 },
    },
    { id: 'cheap', parties: ['north'], moves: [{ track: 'tests', to: 'halted' }] },
  ],
  setbacks: [
    {
      id: 'launch',
      parties: ['north'],
      moves: [{ track: 'tests', to: 'running' }],
      worth: { north: -1 },
    },
  ],
};
const promise = { id: 'answer', parties: ['us'], after: 'ban', owes: 'relief', within: 'P6M' };

function told(steps: readonly Told[], commitments: readonly object[] = []): readonly Deal[] {
  const roadmap = along(world({ ...LISTS, commitments }), { steps });
  const path = replay(roadmap, tipOf(roadmap));
  const planned = scheduleOf(path, []);
  return dealsAlong(path, planned, runsAlong(path, planned));
}

const kinds = (...asked: Parameters<typeof told>) =>
  told(...asked).map(({ kind, taken }) => `${kind} ${taken.node.id}`);

test('of a step each party gives its own moves, and gets what those of the others are worth to it', () => {
  const scenario = world(LISTS);
  const [swap] = replay(along(scenario, { steps: ['swap'] }), 'swap').taken;
  expect(swap && dealOf(scenario, swap)).toEqual({
    sides: [
      {
        party: 'north',
        gives: [
          {
            track: 'tests',
            from: 'running',
            to: 'halted',
            worth: { north: -3, us: 2 },
            undo: 'P6M',
          },
        ],
        gets: 4,
      },
      { party: 'us', gives: [], gets: 1 },
      {
        party: 'council',
        gives: [
          { track: 'un', from: 'full', to: 'textiles', worth: { north: 4, us: -1 }, undo: false },
        ],
        gets: 0,
      },
    ],
    together: [],
    worth: { north: -1 },
  });
});

test('what all do together nobody in particular gives', () => {
  const scenario = world(LISTS);
  const [joint] = replay(along(scenario, { steps: ['joint'] }), 'joint').taken;
  const deal = joint && dealOf(scenario, joint);
  expect(deal?.sides).toEqual([]);
  expect(deal?.together).toHaveLength(1);
});

describe('the deals of a path', () => {
  test('a step with moves of two parties is an exchange, one of all together is none', () => {
    expect(kinds(['swap'])).toEqual(['exchange swap']);
    expect(kinds(['joint'])).toEqual([]);
  });

  test('a step that costs the one who makes it is unanswered', () => {
    expect(told(['ban'])).toMatchObject([
      { kind: 'unanswered', party: 'north', day: '2019-02-01' },
    ]);
    expect(kinds(['cheap'])).toEqual([]);
    expect(kinds(['ban', 'launch'])).toEqual(['unanswered ban']);
  });

  test('a step that starts a promise of another is a promised deal, whose maker is exposed until it is kept', () => {
    expect(told(['ban', { step: 'relief', on: '2019-04-01' }], [promise])).toMatchObject([
      { kind: 'promise', exposed: ['north'], day: '2019-02-01', until: '2019-04-01' },
    ]);
    expect(told(['ban'], [promise])).toMatchObject([
      { kind: 'promise', exposed: ['north'], until: null },
    ]);
  });

  test('a promise of the same party answers nothing', () => {
    const own = { ...promise, parties: ['north'] };
    expect(kinds(['ban'], [own])).toEqual(['promise ban', 'unanswered ban']);
  });

  test('what somebody owed is no concession, what nobody owed yet is one', () => {
    expect(kinds(['ban', 'relief'], [promise])).toEqual(['promise ban']);
    expect(kinds(['relief'], [promise])).toEqual(['unanswered relief']);
  });

  test('a broken promise leaves its maker exposed, a void one does not', () => {
    expect(told(['ban', { step: 'launch', on: '2020-01-01' }], [promise])).toMatchObject([
      { run: { status: 'broken' }, until: null },
    ]);
    const shaky = { ...promise, while: { track: 'tests', is: 'banned' } };
    expect(told(['ban', { step: 'launch', on: '2019-03-01' }], [shaky])).toMatchObject([
      { run: { status: 'void' }, until: '2019-03-01' },
    ]);
  });
});

describe('a promise not to act', () => {
  const lasting = { id: 'no-launch', parties: ['north'], after: 'relief', forbids: ['launch'] };
  const exposed = (...asked: Parameters<typeof told>) =>
    told(...asked).flatMap((deal) =>
      deal.kind === 'promise' ? [[deal.run.status, deal.exposed, deal.since, deal.until]] : [],
    );

  test('leaves nobody waiting while it is kept, lasting or for a time', () => {
    const later = { step: 'cheap', on: '2020-01-01' };
    expect(exposed(['relief', later], [lasting])).toEqual([['open', [], '2019-01-01', null]]);
    const timed = { ...lasting, within: 'P6M' };
    expect(exposed(['relief', later], [timed])).toEqual([['kept', [], '2019-01-01', '2019-07-01']]);
  });

  test('leaves those who have moved exposed from the day on which it is broken', () => {
    const launch = { step: 'launch', on: '2020-01-01' };
    expect(exposed(['relief', launch], [lasting])).toEqual([
      ['broken', ['us'], '2020-01-01', null],
    ]);
  });
});

test('what is answered on the same day leaves nobody waiting', () => {
  expect(told(['ban', 'relief'], [promise])).toMatchObject([{ kind: 'promise', exposed: [] }]);
});

describe('the ledger of moves', () => {
  test('counts move by move, never netting what is given and got in one step', () => {
    const scenario = world(LISTS);
    const [north, us] = ledger(replay(along(scenario, { steps: ['swap'] }), 'swap'));
    expect(north).toMatchObject({
      given: -4,
      received: 4,
      balance: 0,
      lowest: 0,
      irreversible: -1,
    });
    expect(us).toMatchObject({ given: -1, received: 2, balance: 1, irreversible: -1 });
  });

  test('on random paths all sums agree, however they are counted', () => {
    for (const seed of casesOf(300)) {
      const roadmap = randomPath(seed, { most: 12, records: 0 });
      const path = replay(roadmap, roadmap.nodes.at(-1)?.id ?? null);
      for (const account of ledger(path)) {
        const { id } = account.party;
        const all = path.taken.flatMap(({ step }) =>
          [step.worth, ...step.moves.map(({ worth }) => worth)].map((worth) =>
            Object.hasOwn(worth, id) ? (worth[id] ?? 0) : 0,
          ),
        );
        const sum = (keep: (value: number) => boolean) =>
          all.filter(keep).reduce((total, value) => total + value, 0);
        expect(account.given, `seed ${seed}`).toBeCloseTo(
          sum((value) => value < 0),
          6,
        );
        expect(account.received).toBeCloseTo(
          sum((value) => value > 0),
          6,
        );
        expect(account.balance).toBeCloseTo(account.given + account.received, 6);
        expect(account.lowest).toBe(Math.min(0, ...account.balances));
        expect(account.irreversible).toBeGreaterThanOrEqual(account.given);
      }
    }
  });
});

test('every node is at most one concession, and none that answers a promise is one', () => {
  for (const seed of casesOf(300)) {
    const roadmap = randomPath(seed, { most: 12, records: 0.2 });
    const path = replay(roadmap, roadmap.nodes.at(-1)?.id ?? null);
    const planned = scheduleOf(path, roadmap.binding);
    const runs = runsAlong(path, planned);
    const alone = dealsAlong(path, planned, runs).filter(({ kind }) => kind === 'unanswered');
    const nodes = alone.map(({ taken }) => taken.node.id);
    expect(new Set(nodes).size).toBe(nodes.length);
    for (const { answers } of runs) for (const node of answers) expect(nodes).not.toContain(node);
  }
});
