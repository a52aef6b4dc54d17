// Are gifts, promises and waiting said in plain sentences?
import { expect, test } from 'vitest';
import { runsAlong } from '../../src/roadmap/commitments.ts';
import { type PromisedDeal, dealsAlong } from '../../src/roadmap/deals.ts';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { scheduleOf } from '../../src/roadmap/schedule.ts';
import { sayGiveUndo, sayOwed, sayWaiting, sayWaitsFor, sayWorths } from '../../src/words/deals.ts';
import { sayPromiseState } from '../../src/words/promise-state.ts';
import { sayReading } from '../../src/words/readings.ts';
import { readingsAt } from '../../src/roadmap/readings.ts';
import { wordsFor } from '../../src/words/words.ts';
import { traded } from '../e2e/trade.ts';

const words = await wordsFor('en', ['deals']);
const read = readRoadmap(traded);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const path = replay(read.value, 'n6');
const planned = scheduleOf(path, []);
const promised = dealsAlong(path, planned, runsAlong(path, planned)).filter(
  (deal) => deal.kind === 'promise',
);
const of = (id: string): PromisedDeal => {
  const found = promised.find(({ run }) => run.commitment.id === id);
  if (!found) throw new Error(`no promise ${id}`);
  return found;
};

test.each([
  [{ undo: 'P6M' }, 'undo 6 months'],
  [{ undo: false as const }, 'cannot be undone'],
  [{}, ''],
])('how long undoing takes: %j', (give, said) => {
  expect(sayGiveUndo(words, give)).toBe(said);
});

test.each([
  [-3, 4, 'assumed worth: −3 given, +4 got'],
  [-3, 0, 'assumed worth: −3 given'],
  [0, 4, 'assumed worth: +4 got'],
  [0, 0, ''],
])('worth is said for each side and as an assumption: %d and %d', (given, received, said) => {
  expect(sayWorths(words, { given, received })).toBe(said);
});

test('who waits is said with how long, and to the end where nobody answers', () => {
  expect(sayWaiting(words, of('seafood-for-site'))).toBe(
    'exposed 5 months: 1 June 2019 to 1 November 2019',
  );
  expect(sayWaiting(words, of('fuel-for-ban'))).toBe(
    'exposed since 1 June 2019, to the end of the branch',
  );
});

test.each([
  ['food-for-halt', 'kept on 1 February 2019 by Food aid'],
  ['seafood-for-site', 'late, on 1 November 2019 by Seafood is freed; extended once'],
  ['fuel-for-ban', 'broken'],
  ['no-test', 'open'],
])('the promise %s is said as it stands', (id, said) => {
  expect(sayPromiseState(words, path, of(id).run)).toBe(said);
});

test.each([
  ['fuel-for-ban', 'north', /^North waits for South: Fuel aid; exposed since/],
  ['no-test', 'council', /^Council relied on North not to do: A test; exposed since/],
])(
  'who has moved waits for an answer, or relied on a promise not to act: %s',
  (id, party, said) => {
    expect(sayWaitsFor(words, path.scenario, { party, promise: of(id) })).toMatch(said);
  },
);

test.each([
  ['fuel-for-ban', 'owes: Fuel aid'],
  ['no-test', 'promises not to do: A test'],
])('what is owed, or not to be done, is said of the debtor: %s', (id, said) => {
  expect(sayOwed(words, path.scenario, of(id))).toBe(said);
});

test.each([
  [[], 'Quiet: met, but not as Washington reads it'],
  [['north'], 'Quiet: met, as North reads it; not, as Washington does'],
  [['north', 'rok'], 'Quiet: met, as North and South read it; not, as Washington does'],
])('what the parties take a goal to mean stands side by side', (more, said) => {
  const [quiet] = path.scenario.goals;
  if (!quiet) throw new Error('no goal');
  const readBy = { ...quiet.readBy, ...Object.fromEntries(more.map((id) => [id, quiet.when])) };
  const scenario = { ...path.scenario, goals: [{ ...quiet, readBy }] };
  const banned = path.taken[2];
  const [reading] = banned ? readingsAt(scenario, banned.after) : [];
  expect(reading && sayReading(words, scenario, reading)).toBe(said);
});
