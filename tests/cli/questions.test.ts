// Do the questions to the planner answer on the command line, and say what is wrong with a question?
import { describe, expect, test } from 'vitest';
import { lineOf } from '../analysis/lines.ts';
import { scenarioWith } from '../makers.ts';
import { FILES, ROADMAP, SCENARIO, ask, call } from './captured.ts';

/** A position that no route can meet: the pilot before the survey. */
const deadlock = {
  ...SCENARIO,
  positions: [
    ...(SCENARIO['positions'] as readonly object[]),
    {
      id: 'pilot-first',
      party: 'south',
      name: 'Pilot first',
      steps: ['survey'],
      requires: { track: 'park', is: 'pilot' },
      weight: 3,
    },
  ],
};
const world = { files: { ...FILES, 'deadlock.json': deadlock } };

describe('plan', () => {
  test('finds a shortest route and says that it is one', async () => {
    expect(await ask('plan scenario.json --goal running', world)).toEqual({
      found: true,
      steps: ['freeze', 'survey', 'pilot'],
      length: 3,
      takes: 'P8M',
      value: 3,
      optimal: true,
      by: 'steps',
      promises: [{ commitment: 'pilot-in-time', status: 'kept' }],
      setbacks: [],
      outcomes: [],
      looked: expect.any(Number) as number,
      ms: 0,
    });
  });

  test('where there is no way, says whether setbacks would open one', async () => {
    const wreck = { id: 'wreck', name: 'Wreck', moves: [{ track: 'park', to: 'pilot' }] };
    const files = { x: { ...SCENARIO, setbacks: [wreck] } };
    const none = (more: string) => ask(`plan x --goal running --avoid freeze${more}`, { files });
    expect(await none('')).toMatchObject({ found: false, proven: true, withSetbacks: true });
    expect(await none(',wreck')).toMatchObject({ found: false, withSetbacks: false });
    const { out } = await call('plan x --goal running --avoid freeze', { files });
    expect(out).toContain('With setbacks there is a way.');
    const struck = await call('plan x --goal running --avoid freeze --setbacks', { files });
    expect(struck.out).toContain('Setbacks are part of it, which is no advice: Wreck');
  });

  test('begins where a roadmap stands, and ends at a goal, a step or a stage', async () => {
    const found = (line: string) => ask(`plan ${line}`, world);
    expect(await found('roadmap.json --goal running')).toMatchObject({ steps: [] });
    expect(await found('roadmap.json --at 1 --goal running')).toMatchObject({
      steps: ['survey', 'pilot'],
    });
    expect(await found('scenario.json --step pilot')).toMatchObject({ length: 2 });
    expect(await found('scenario.json --track park --stage surveyed')).toMatchObject({
      steps: ['survey'],
    });
  });

  test.each([
    ['--avoid freeze', false],
    ['--keep tests:halted', false],
    ['--floor trust:3', false],
    ['--floor trust:2 --keep park:closed', true],
    ['--before pilot:survey', false],
    ['--before freeze:survey', true],
    ['--max-steps 2', false],
    ['--max-steps 3', true],
    ['--max-months 7', false],
    ['--max-months 9', true],
    ['--bind freeze-first', true],
  ])('heeds %s', async (rules, found) => {
    const answer = await ask(`plan scenario.json --goal running ${rules}`, world);
    expect(answer).toMatchObject(found ? { found } : { found, proven: true });
  });

  test.each(['steps', 'time', 'objections', 'balance'])('measures by %s', async (by) => {
    const answer = await ask(`plan scenario.json --goal running --by ${by}`, world);
    expect(answer).toMatchObject({ found: true, by });
  });

  test('lists routes that differ', async () => {
    const answer = await ask('plan scenario.json --goal running --alternatives 3', world);
    expect(answer).toMatchObject({ found: true, complete: true });
    expect(answer['routes']).toHaveLength(1);
  });

  test('tells people the same', async () => {
    const { out } = await call('plan scenario.json --goal running', world);
    expect(out).toContain('Pilot running: 3 steps, 8 months');
    expect(out).toContain('Proven: no route has fewer steps.');
  });
});

describe('unblock', () => {
  test('names what is missing, the way and who has to move', async () => {
    const answer = await ask('unblock scenario.json --step pilot', world);
    expect(answer).toMatchObject({ found: true, length: 2, who: ['north', 'south'] });
    expect(answer['missing']).toMatchObject([
      { condition: { track: 'park', is: 'surveyed' }, at: 'closed' },
      { condition: { gauge: 'trust', min: 4 }, at: 2 },
      { condition: { track: 'tests', is: 'halted' }, at: 'active' },
    ]);
  });

  test('finds nothing missing where the step is possible', async () => {
    const answer = await ask('unblock scenario.json --step freeze', world);
    expect(answer).toMatchObject({ found: true, steps: [], missing: [] });
  });
});

describe('yield', () => {
  test('names the sets that must yield, each with its route', async () => {
    const answer = await ask(
      'yield deadlock.json --goal running --bind freeze-first,pilot-first',
      world,
    );
    expect(answer).toMatchObject({
      sets: [{ positions: ['pilot-first'], weight: 3, steps: ['freeze', 'survey', 'pilot'] }],
      proven: true,
    });
    expect(answer).not.toHaveProperty('reason');
  });

  test('says why nobody has to, or why it would not help', async () => {
    const needless = await ask('yield scenario.json --goal running --bind freeze-first', world);
    expect(needless).toMatchObject({ sets: [], reason: 'none-needed' });
    const hopeless = 'yield deadlock.json --goal running --bind pilot-first --avoid freeze';
    expect(await ask(hopeless, world)).toMatchObject({ sets: [], reason: 'none-helps' });
  });
});

test('landmarks names the steps that every route takes', async () => {
  const answer = await ask('landmarks scenario.json --goal running', world);
  expect(answer).toMatchObject({ found: true, proven: true });
  expect((answer['steps'] as readonly string[]).toSorted()).toEqual(['freeze', 'pilot', 'survey']);
  expect(answer['either']).toEqual({ steps: [], parties: [['north'], ['south']], proven: true });
});

test('landmarks tells a choice that every route has, of parties and of steps', async () => {
  const move = (track: string, from: string, to: string) => ({ moves: [{ track, from, to }] });
  const scenario = scenarioWith({
    parties: ['Council', 'Washington', 'Seoul'].map((name) => ({ id: name.toLowerCase(), name })),
    tracks: [
      { id: 'un', stages: ['shut', 'heard', 'open'] },
      { id: 'us', stages: ['shut', 'open'] },
      { id: 'trade', stages: ['none', 'some'] },
    ],
    steps: [
      { id: 'hear', name: 'Hearing', parties: ['council'], ...move('un', 'shut', 'heard') },
      { id: 'relief', name: 'Relief', parties: ['council'], ...move('un', 'heard', 'open') },
      { id: 'waiver', name: 'Waiver', parties: ['washington'], ...move('us', 'shut', 'open') },
      {
        id: 'begin',
        name: 'Trade begins',
        parties: ['seoul'],
        ...move('trade', 'none', 'some'),
        requires: {
          any: [
            { track: 'un', is: 'open' },
            { track: 'us', is: 'open' },
          ],
        },
      },
    ],
    goals: [{ id: 'trading', when: { track: 'trade', is: 'some' } }],
  });
  const files = { x: scenario };
  const { out } = await call('landmarks x --goal trading', { files });
  expect(out).toContain(
    [
      'Every route needs Seoul.',
      'Every route needs Council or Washington.',
      'Every route takes both Hearing and Relief or Waiver.',
    ].join('\n'),
  );
});

describe('about a branch', () => {
  test('orders counts, and tells forced pairs from free ones', async () => {
    const answer = await ask('orders roadmap.json --branch b1', world);
    expect(answer).toMatchObject({ orders: '2', exact: true, holds: true });
    expect(answer['forced']).toEqual([
      ['freeze', 'pilot'],
      ['survey', 'pilot'],
    ]);
    expect(answer['free']).toEqual([['freeze', 'survey']]);
    const broken = await ask('orders roadmap.json --branch b2', world);
    expect(broken).toMatchObject({ orders: '0', holds: false });
  });

  test('orders too many to say anything are beyond counting; what is forced among them is told', async () => {
    const tracks = Array.from({ length: 16 }, (_, index) => `t${index}`);
    const to = (track: string, from: string, stage: string) => ({
      id: `${track}-${stage}`,
      moves: [{ track, from, to: stage }],
    });
    const scenario = scenarioWith({
      tracks: tracks.map((id) => ({ id, stages: ['a', 'b', 'c'] })),
      steps: [...tracks.map((id) => to(id, 'a', 'b')), to('t0', 'b', 'c')],
    });
    const files = { x: lineOf(scenario, [...tracks.map((id) => `${id}-b`), 't0-c']) };
    // 17 steps, two of them in a fixed order: 17! / 2.
    expect(await ask('orders x', { files })).toMatchObject({ orders: '177843714048000' });
    const { out } = await call('orders x', { files });
    expect(out).toContain('The legal orders of these 17 steps are beyond counting');
    expect(out).toContain('1 pair of steps comes in one order only; 135 pairs are free');
    expect(out).not.toContain('177');
  });

  test('options tells what stays open', async () => {
    const answer = await ask('options roadmap.json', world);
    expect(answer).toMatchObject({ branch: 'b1', goals: ['running'] });
    expect(answer['stops']).toHaveLength(4);
    const { out } = await call('options roadmap.json', world);
    expect(out).toMatch(/^2  Survey +1  2$/m);
  });

  test('stress sets every setback on every place, of one branch or of all', async () => {
    const all = await ask('stress roadmap.json', world);
    expect(all).toMatchObject({ setbacks: ['launch'] });
    expect(all['branches']).toMatchObject([{ branch: 'b1' }, { branch: 'b2' }]);
    const one = await ask('stress roadmap.json --branch b1', world);
    expect(one['branches']).toMatchObject([{ branch: 'b1', score: { cells: 3, survives: 1 } }]);
  });

  test('people are told too', async () => {
    for (const verb of ['orders', 'options', 'stress']) {
      // One after another, so that a failure says which.
      // oxlint-disable-next-line no-await-in-loop
      const { out, code } = await call(`${verb} roadmap.json`, world);
      expect(code, verb).toBe(0);
      expect(out, verb).toContain('Two roads');
      expect(out, verb).not.toMatch(/undefined|\[object|[{}]/);
    }
  });

  test('a scenario is none, and a roadmap without steps has nothing to tell but that', async () => {
    const files = { empty: { ...ROADMAP, nodes: [], branches: [], main: undefined } };
    for (const verb of ['orders', 'options', 'stress']) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await call(`${verb} scenario.json`, world)).code).toBe(1);
      // oxlint-disable-next-line no-await-in-loop
      expect((await call(`${verb} empty`, { files })).code).toBe(0);
    }
    expect(await ask('orders empty', { files })).toMatchObject({ orders: '1', forced: [] });
  });
});

test.each([
  ['plan scenario.json', 'needs-target'],
  ['plan scenario.json --track park', 'needs-target'],
  ['plan scenario.json --goal running --step pilot', 'one-target'],
  ['plan scenario.json --goal walking', 'unknown-goal'],
  ['plan scenario.json --step walk', 'unknown-step'],
  ['plan scenario.json --track tests --stage pilot', 'unknown-stage'],
  ['plan scenario.json --track roads --stage pilot', 'unknown-track'],
  ['plan scenario.json --goal running --by steps,luck', 'unknown-criterion'],
  ['plan scenario.json --goal running --by steps,', 'unknown-criterion'],
  ['plan scenario.json --goal running --bind nobody', 'unknown-position'],
  ['plan scenario.json --goal running --avoid walk', 'unknown-step'],
  ['plan scenario.json --goal running --keep park', 'no-pair'],
  ['plan scenario.json --goal running --floor trust:much', 'no-pair'],
  ['plan scenario.json --goal running --floor hope:2', 'unknown-gauge'],
  ['plan scenario.json --goal running --before freeze:walk', 'unknown-step'],
  ['plan scenario.json --goal running --by luck', 'unknown-criterion'],
  ['plan scenario.json --goal running --by time --alternatives 2', 'steps-only'],
  ['unblock scenario.json', 'needs-step'],
  ['unblock scenario.json --step walk', 'unknown-step'],
  ['stress roadmap.json --branch nowhere', 'unknown-branch'],
])('%s is refused as %s', async (line, code) => {
  expect((await call(line, world)).code).toBe(2);
  expect(await ask(line, world)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('what is unknown is told with what there is', async () => {
  const { err } = await call('plan scenario.json --goal walking', world);
  expect(err).toContain('there is no goal "walking"; there is running');
});
