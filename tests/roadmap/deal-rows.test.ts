// What stands in the table of a branch's deals, step by step and party by party?
import { expect, test } from 'vitest';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { runsAlong } from '../../src/roadmap/commitments.ts';
import { dealRows, partiesOf } from '../../src/roadmap/deal-rows.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { scheduleOf } from '../../src/roadmap/schedule.ts';
import { sideOf } from '../../src/roadmap/sides.ts';
import { traded } from '../e2e/trade.ts';

const read = readRoadmap(traded);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const roadmap = read.value;
const { scenario } = roadmap;

function rowsTo(tip: string) {
  const path = replay(roadmap, tip);
  const planned = scheduleOf(path, []);
  return { path, rows: dealRows(path, planned, runsAlong(path, planned)) };
}

test('a step stands in one row, whatever deals it makes, and what makes none in no row', () => {
  expect(rowsTo('n6').rows.map(({ number, kinds }) => [number, ...kinds])).toEqual([
    [1, 'promise'],
    [3, 'exchange', 'promise'],
    [4, 'promise'],
  ]);
  expect(rowsTo('n8').rows.map(({ number, kinds }) => [number, ...kinds])).toEqual([
    [2, 'unanswered'],
  ]);
});

test('each party has what it gives and gets, what it owes and what it waits for', () => {
  const [, ban] = rowsTo('n6').rows;
  const told = ban?.parts.map(({ party, gives, given, received, owes, exposed }) => [
    party,
    gives.map(({ to }) => to).join(' '),
    given,
    received,
    owes.map(({ run }) => `${run.commitment.id} ${run.status}`).join(' '),
    exposed.map(({ run }) => run.commitment.id).join(' '),
  ]);
  expect(told).toEqual([
    ['north', 'banned', -3, 4, 'no-test open', 'fuel-for-ban'],
    ['rok', '', 0, 2, 'fuel-for-ban broken', ''],
    ['us', '', -1, 2, '', ''],
    ['council', 'textiles', 0, 0, '', 'fuel-for-ban'],
  ]);
});

test('a column stands for each party that has to do with a deal, those that act before those that only gain', () => {
  const { path, rows } = rowsTo('n6');
  expect(partiesOf(path, rows)).toEqual(['north', 'rok', 'us', 'council']);
  expect(partiesOf(path, rows.slice(0, 2))).toEqual(['north', 'rok', 'council', 'us']);
  expect(partiesOf(path, [])).toEqual([]);
});

test('we are the ROK or else the first party, until somebody has chosen parties that are there', () => {
  expect(sideOf(scenario, [])).toEqual(['rok']);
  expect(sideOf(scenario, ['council', 'north'])).toEqual(['north', 'council']);
  expect(sideOf(scenario, ['mars'])).toEqual(['rok']);
  const parties = scenario.parties.filter(({ id }) => id !== 'rok');
  expect(sideOf({ ...scenario, parties }, [])).toEqual(['north']);
});
