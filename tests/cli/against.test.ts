// Does `plan --against` answer in the promised form, and write a plan that holds?
import { expect, test } from 'vitest';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { replay } from '../../src/roadmap/replay.ts';
import { FILES, SCENARIO, ask, call } from './captured.ts';

const fatal = {
  id: 'war',
  name: 'War',
  parties: ['north'],
  moves: [{ track: 'park', from: 'surveyed', to: 'lost' }],
  sources: ['assumed'],
};
const tracks = (SCENARIO['tracks'] as readonly { readonly id: string; readonly stages: [] }[]).map(
  (track) =>
    track.id === 'park'
      ? { ...track, stages: [...track.stages, { id: 'lost', name: 'Lost' }] }
      : track,
);
const setbacks = [SCENARIO['setbacks'], fatal].flat();
const world = { files: { ...FILES, 'war.json': { ...SCENARIO, tracks, setbacks } } };

test('a strategy against one launch is proven, and comes with all its places', async () => {
  const found = await ask('plan scenario.json --goal running --against 1', world);
  expect(found).toMatchObject({ found: true, worst: 4, optimal: true, strategy: { first: 0 } });
});

test('what no strategy survives is named, unless it is not among those that may strike', async () => {
  expect(await ask('plan war.json --goal running --against 1', world)).toMatchObject({
    found: false,
    proven: true,
    defeatedBy: ['war'],
  });
  expect(
    await ask('plan war.json --goal running --against 1 --setbacks launch', world),
  ).toMatchObject({ found: true, worst: 4 });
});

test('people read the main line, and what to do where something strikes', async () => {
  const { out } = await call('plan scenario.json --goal running --against 1', world);
  expect(out).toContain('Pilot running, even if one thing goes wrong');
  expect(out).toContain('At the worst 4 steps, setbacks not counted. Proven');
  expect(out).toMatch(/^ *\d +Launch +\d +Freeze/m);
  const lost = await call('plan war.json --goal running --against 1', world);
  expect(lost.out).toContain('That is proven: War');
});

test('written out it is a roadmap whose branches all hold and reach the goal', async () => {
  const { written } = await call(
    'plan scenario.json --goal running --against 1 --out x.json',
    world,
  );
  const read = readRoadmap(JSON.parse(written.get('x.json') ?? ''));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { branches, main } = read.value;
  expect(branches.find(({ id }) => id === main)?.name).toBe('Main line');
  expect(branches.length).toBeGreaterThan(1);
  for (const { tip } of branches) {
    const { taken } = replay(read.value, tip);
    expect(taken.every(({ holds, assumed }) => holds && !assumed)).toBe(true);
    expect(taken.at(-1)?.after.stages['park']).toBe('pilot');
  }
});

test.each([
  ['--against many', 'whole number from 0 to 9'],
  ['--against 1 --by time', '--by has no place beside --against'],
  ['--against 1 --setbacks flood', 'there is no setback "flood"'],
])('says what is wrong with %s', async (options, sentence) => {
  const { code, err } = await call(`plan scenario.json --goal running ${options}`, world);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
