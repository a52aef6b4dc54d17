// Does the command line tell two scenarios apart, and two roadmaps by theirs?
import { expect, test } from 'vitest';
import { FILES, ROADMAP, SCENARIO, ask, call } from './captured.ts';

const other = { ...SCENARIO, start: '2020-01-01' };
const world = {
  files: { ...FILES, 'other.json': other, 'theirs.json': { ...ROADMAP, scenario: other } },
};

test('what differs is told in sentences, of a roadmap by its scenario', async () => {
  const { out, code } = await call('scenario-diff roadmap.json other.json', world);
  expect([out, code]).toEqual(['One difference\n  start: 1 March 2019 → 1 January 2020\n', 0]);
  expect((await call('scenario-diff scenario.json roadmap.json', world)).out).toBe(
    'They say the same.\n',
  );
});

test('in JSON each difference has its place, both values and its sentence', async () => {
  expect(await ask('scenario-diff scenario.json theirs.json', world)).toEqual({
    same: false,
    differences: [
      {
        kind: 'changed',
        at: 'start',
        old: '2019-03-01',
        now: '2020-01-01',
        says: 'start: 1 March 2019 → 1 January 2020',
      },
    ],
  });
});

test('a file that is neither is refused', async () => {
  const { code, err } = await call('scenario-diff scenario.json none.json', world);
  expect([code, err]).toEqual([1, 'none.json: there is no such file\n']);
});
