// Who gave and received how much, and how far out was each?
import { describe, expect, test } from 'vitest';
import { type Account, ledger } from '../../src/roadmap/ledger.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { along, freeze, tipOf, world } from './makers.ts';

function accountOf(id: string, steps: readonly string[], scenario = freeze): Account {
  const roadmap = along(scenario, { steps });
  const account = ledger(replay(roadmap, tipOf(roadmap))).find(({ party }) => party.id === id);
  if (!account) throw new Error(`no account of "${id}"`);
  return account;
}

test('every party has an account, in the order of the scenario', () => {
  const parties = ledger(replay(along(freeze, { steps: [] }), null));
  expect(parties.map(({ party }) => party.id)).toEqual(['north', 'south', 'us', 'council']);
  expect(parties[0]).toMatchObject({ given: 0, received: 0, balance: 0, balances: [], lowest: 0 });
});

test('what is given and received is summed apart, and balanced after every step', () => {
  expect(accountOf('north', ['dual-freeze', 'exemption', 'test-ban', 'pilot'])).toMatchObject({
    given: -6,
    received: 3,
    balance: -3,
    balances: [-2, -1, -5, -3],
    givens: [-2, -2, -6, -6],
    lowest: -5,
    lowestAt: 'test-ban',
    irreversible: -4,
  });
});

describe('the lowest point', () => {
  test('is the beginning where the balance never falls below it', () => {
    expect(accountOf('south', ['dual-freeze', 'pilot'])).toMatchObject({
      lowest: 0,
      lowestAt: null,
    });
  });

  test('is the first of several that are as low', () => {
    expect(accountOf('north', ['dual-freeze', 'visit', 'visit'])).toMatchObject({
      lowest: -2,
      lowestAt: 'dual-freeze',
    });
  });
});

test('setbacks count like steps, and decimals add up', () => {
  const scenario = world({
    steps: [{ id: 'give', worth: { north: -0.1 } }],
    setbacks: [{ id: 'lose', worth: { north: -0.2 }, undo: false }],
  });
  expect(accountOf('north', ['give', 'lose'], scenario)).toMatchObject({
    given: -0.3,
    irreversible: -0.2,
    balances: [-0.1, -0.3],
  });
});

test('nothing given is a plain zero', () => {
  expect(Object.is(accountOf('us', ['visit']).given, 0)).toBe(true);
});

test('a party called like something every object has gets only what the file lists', () => {
  const scenario = world({ parties: [{ id: 'constructor' }], steps: [{ id: 'give' }] });
  expect(accountOf('constructor', ['give'], scenario).balance).toBe(0);
});
