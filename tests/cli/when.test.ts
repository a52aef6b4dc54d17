// Does when say by when, for programs and for people?
import { expect, test } from 'vitest';
import { ROADMAP, SCENARIO, ask, call } from './captured.ts';

const calendar = [{ date: '2019-11-03', name: 'Vote' }];
const scenario = { ...SCENARIO, calendar };
const world = { files: { 'roadmap.json': { ...ROADMAP, scenario }, 'scenario.json': scenario } };

test('when tells the end, goals, outside dates and drivers in the promised form', async () => {
  const found = await ask('when roadmap.json --draws 200 --seed 3', world);
  const { end, goals, before, drivers } = found as unknown as {
    readonly end: Readonly<Record<string, string>>;
    readonly goals: Readonly<Record<string, object>>;
    readonly before: readonly { readonly share: number }[];
    readonly drivers: unknown;
  };
  expect(Object.keys(end)).toEqual(['p10', 'p50', 'p90']);
  expect(goals).toEqual({ running: end });
  expect(before).toEqual([
    { date: '2019-11-03', name: 'Vote', goal: 'running', share: before[0]?.share },
  ]);
  expect(before[0]?.share).toBeGreaterThan(0.3);
  expect(drivers).toEqual([{ node: 'n1', share: 1 }]);
  expect(await ask('when roadmap.json --draws 200 --seed 3', world)).toEqual(found);
});

test('tells people the same, and that it is no forecast', async () => {
  const { out } = await call('when roadmap.json --draws 200', world);
  expect(out).toContain('not a forecast. 200 draws');
  expect(out).toMatch(/^Pilot running +.*2019 +.*2019 +.*20/m);
  expect(out).toMatch(/^Pilot running before “Vote” \(.*\): in \d+% of the draws$/m);
  expect(out).toContain('What moves the end most: Freeze 100%');
});

test('wants a roadmap, and a number of draws that can be drawn', async () => {
  expect((await call('when scenario.json', world)).code).toBe(1);
  expect((await call('when roadmap.json --draws 0', world)).code).toBe(2);
});
