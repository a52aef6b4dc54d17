// Does walkaway say who would gain by leaving, and where?
import { expect, test } from 'vitest';
import { ask, call } from './captured.ts';
import { scenarioWith } from '../makers.ts';
import { lineOf } from '../analysis/lines.ts';

/** A sale: the goods cannot be taken back, the money can within half a year. */
const sale = scenarioWith({
  parties: [
    { id: 'seller', name: 'Seller' },
    { id: 'buyer', name: 'Buyer' },
  ],
  tracks: ['goods', 'money'].map((id) => ({ id, stages: ['here', 'there'] })),
  steps: [
    {
      id: 'ship',
      name: 'Ship',
      parties: ['seller'],
      moves: [{ track: 'goods', from: 'here', to: 'there', worth: { seller: -3, buyer: 4 } }],
      undo: false,
    },
    {
      id: 'pay',
      name: 'Pay',
      parties: ['buyer'],
      moves: [{ track: 'money', from: 'here', to: 'there', worth: { seller: 5, buyer: -3 } }],
      undo: 'P6M',
    },
  ],
});
const world = { files: { 'sale.json': lineOf(sale, ['ship', 'pay']), 'sale-scenario.json': sale } };

test('walkaway tells stay, worst and every node in the promised form', async () => {
  expect(await ask('walkaway sale.json', world)).toMatchObject({
    parties: {
      seller: { stay: 2, worst: { node: null, temptation: -2 } },
      buyer: { stay: 1, worst: { node: 'n1', temptation: 3 } },
    },
    nodes: [
      { node: 'n1', temptation: { seller: -5, buyer: 3 } },
      { node: 'n2', temptation: { seller: -5, buyer: 3 } },
    ],
    splits: [],
  });
});

test('with a horizon only what is undone in time counts, and in either form the branch can be named', async () => {
  expect(await ask('walkaway sale.json --horizon P1M --branch b', world)).toMatchObject({
    nodes: [{ temptation: { buyer: 3 } }, { temptation: { seller: 0, buyer: 0 } }],
  });
});

test('tells people who is tempted, where, and who is exposed', async () => {
  const { out } = await call('walkaway sale.json', world);
  expect(out).toMatch(/^Seller +2 +-2 +never: it holds$/m);
  expect(out).toMatch(/^Buyer +1 +3 +after Ship +Seller$/m);
});

test('says what is wrong with a horizon, and that a scenario has no branch', async () => {
  const { code, err } = await call('walkaway sale.json --horizon soon', world);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'stepwise: --horizon needs a length of time such as P1Y, P6M or P90D, and "soon" is none\n',
  });
  expect((await call('walkaway sale-scenario.json', world)).code).toBe(1);
});

test('says which exchange, made in two steps, would tempt a party less', async () => {
  const [ship, pay] = sale.steps;
  if (!ship || !pay) throw new Error('no sale');
  const licence = { track: 'permit', to: 'there', by: 'state', worth: { state: -1, buyer: 2 } };
  const both = {
    ...ship,
    parties: ['seller', 'state'],
    moves: [...ship.moves.map((move) => ({ ...move, by: 'seller' })), licence],
  };
  const scenario = scenarioWith({
    ...sale,
    parties: [...sale.parties, { id: 'state', name: 'State' }],
    tracks: [...sale.tracks, { id: 'permit', stages: ['here', 'there'] }],
    steps: [both, { ...pay, undo: false }],
  });
  const files = { x: lineOf(scenario, ['ship', 'pay']) };
  expect(await ask('walkaway x', { files })).toMatchObject({
    splits: [{ party: 'buyer', node: 'n1', by: 'seller', own: 'first', now: 3, tempts: 1 }],
  });
  const { out } = await call('walkaway x', { files });
  expect(out).toContain(
    'If “Ship” were two steps, the moves of Seller before the first step and the others after Pay, Buyer would be tempted by 1 at the most instead of 3.',
  );
});
