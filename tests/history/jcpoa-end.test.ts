// What stands of the Iran agreement at the end of the record: promises broken and void, limits lapsed, readings apart?
import { expect, test } from 'vitest';
import { readingsAt } from '../../src/roadmap/readings.ts';
import type { Taken } from '../../src/roadmap/replay.ts';
import { after, blocks, lineOf, nodeFor, recordOf, runAt, statusesOf } from './record.ts';

const roadmap = recordOf('jpoa-jcpoa-2013-2025');
const { scenario } = roadmap;
const tip = endOf(roadmap.main ?? '');

function endOf(branch: string): Taken {
  const end = lineOf(roadmap, branch).at(-1);
  if (!end) throw new Error(`branch "${branch}" is empty`);
  return end;
}

test('each reads the closed file in its own way, and the EU’s measures are back', () => {
  const closed = readingsAt(scenario, tip.after).find(
    ({ subject }) => subject.id === 'file-closed',
  );
  expect(closed?.met).toEqual(['iran', 'russia', 'china']);
  expect(tip.after.stages['eu-measures']).toBe('in-force');
});

test('after the exit: broken, void, lapsed and refused', () => {
  expect(statusesOf(roadmap)).toMatchObject({
    'relief-stays': ['broken'],
    'limits-kept': ['void'],
    'sixty-days': ['broken'],
    'arms-5-years': ['kept'],
    'missiles-8-years': ['kept'],
    'transition-8-years': ['broken'],
  });
  expect(runAt(roadmap, nodeFor(roadmap, 'us-exit').node.id, 'limits-kept')?.status).toBe('void');
  expect(tip.after.stages['eu-transition']).toBe('refused');
});

test('Vienna is the branch that was really negotiated', () => {
  const end = endOf('b7');
  expect(end.step.id).toBe('both-return');
  expect(end.after.stages['enrichment']).toBe('limits');
  expect(blocks(roadmap, nodeFor(roadmap, 'vienna-stalls').after, 'both-return')).not.toEqual([]);
});

test('Transition Day comes at the earlier of two clocks', () => {
  const implemented = nodeFor(roadmap, 'implementation-day');
  const clocks = scenario.commitments.filter(({ owes }) => owes === 'transition-day');
  expect(clocks.map(({ after: from, within }) => [from, within])).toEqual([
    ['adoption-day', 'P8Y'],
    ['broader-conclusion', 'P0D'],
  ]);
  const end = endOf('b5').node.id;
  expect(runAt(roadmap, end, 'transition-8-years')).toMatchObject({
    deadline: '2023-10-18',
    status: 'kept',
  });
  const early = after(roadmap, implemented.after, 'broader-conclusion');
  expect(blocks(roadmap, early, 'transition-day')).toEqual([]);
});
