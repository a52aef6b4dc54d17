// Does every question about a wide scenario end soon, with a sentence on what was left out?
import { describe, expect, test } from 'vitest';
import { landmarks } from '../../src/analysis/landmarks.ts';
import { answerOf } from '../../src/analysis/asking.ts';
import { drawsFor, isTooWideFor, isWide, mostIn } from '../../src/analysis/wide.ts';
import { fileOf, scenarioWith } from '../makers.ts';
import { shipped } from '../shipped.ts';
import { ROADMAP, ask, call } from './captured.ts';

/** So many tracks that have to be moved on, each by a step of its own. */
function tracksOf(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `t${index}`);
  const stages = ['shut', 'open'].map((id) => ({ id, name: id }));
  return {
    tracks: ids.map((id) => ({ id, name: id, stages })),
    steps: ids.map((id) => ({ id, name: id, moves: [{ track: id, from: 'shut', to: 'open' }] })),
    goals: [{ id: 'g', name: 'G', when: { all: ids.map((track) => ({ track, is: 'open' })) } }],
  };
}

const QUESTIONS = [
  'plan x --goal g',
  'plan x --goal g --against 1',
  'plan x --goal g --alternatives 2',
  'landmarks x --goal g',
  'yield x --goal g',
  'unblock x --step t0',
  'explore x',
  'reach x',
  'options r',
  'stress r',
  'orders r',
  'walkaway r',
  'brief r --stress',
];

describe('a scenario that is too wide', () => {
  const scenario = fileOf(tracksOf(700));
  const roadmap = { format: ROADMAP.format, id: 'r', name: 'R', scenario, nodes: [], branches: [] };
  const files = { x: scenario, r: roadmap };

  test.each(QUESTIONS)('%s: says what is left out, and ends with 1', async (line) => {
    const { code, err } = await call(line, { files });
    expect(code).toBe(1);
    expect(err).toContain(
      ': Left out: the whole answer. This scenario is so wide that it would take too long: 700 tracks and gauges with 1,400 stages, 700 steps and setbacks, conditions of 701 parts. “check”, “choices” and “replay” still answer.',
    );
    expect(await ask(line, { files })).toMatchObject({ problems: [{ code: 'too-wide' }] });
  });
});

describe('a branch that is too long', () => {
  const steps = Array.from({ length: 601 }, (_, index) => ({
    id: `s${index}`,
    name: 'S',
    worth: { north: 1 },
  }));
  const nodes = steps.map(({ id }, index) => ({
    id: `n${index}`,
    parent: index === 0 ? null : `n${index - 1}`,
    step: id,
  }));
  const branches = [{ id: 'b', name: 'B', tip: 'n600' }];
  const scenario = fileOf({ steps });
  const files = { r: { format: ROADMAP.format, id: 'r', name: 'R', scenario, nodes, branches } };

  test.each(['orders r', 'walkaway r'])('%s: says so, and ends with 1', async (line) => {
    const { code, err } = await call(line, { files });
    expect(code).toBe(1);
    expect(err).toContain('601 steps, and of at most 600 other orders are looked for.');
    expect(await ask(line, { files })).toMatchObject({ problems: [{ code: 'too-long' }] });
  });

  test('a brief looks for other orders of fewer, and says so', async () => {
    const { code, out } = await call('brief r', { files });
    expect(code).toBe(0);
    expect(out).toContain('601 steps, and of at most 200 other orders are looked for.');
  });

  test('when draws as often as some seconds allow, and says how often', async () => {
    expect(await ask('when r', { files })).toMatchObject({ draws: 8319 });
    expect(drawsFor(40_000)).toBe(125);
  });
});

describe('a wide scenario', () => {
  const files = { x: fileOf(tracksOf(150)) };

  test.each(['plan x --goal g', 'unblock x --step t0'])(
    '%s: says how far it looks',
    async (line) => {
      const said = 'This scenario is wide: at most 8,888 situations are looked at.';
      expect((await call(line, { files })).out).toContain(said);
      expect((await call(`${line} --limit 7`, { files })).out).not.toContain('is wide');
    },
  );

  /** A clock on which a second passes with every look. */
  function hurrying(): () => number {
    let now = 0;
    return () => (now += 1000);
  }

  test.each(['landmarks x --goal g'])(
    '%s: is given up in time, with a sentence, unless it is said how far to look',
    async (line) => {
      const { code, err } = await call(line, { files, now: hurrying() });
      expect(code).toBe(1);
      expect(err).toContain(
        'Left out: the whole answer. It took too long: this scenario is wide, with 150 tracks and gauges,',
      );
      const told = await ask(line, { files, now: hurrying() });
      expect(told).toMatchObject({ problems: [{ code: 'too-wide' }] });
      expect((await call(`${line} --limit 40`, { files, now: hurrying() })).code).toBe(0);
    },
  );

  test('reach says what is proven when its time is over', async () => {
    const found = await ask('reach x', { files, now: hurrying() });
    expect(found).toMatchObject({ complete: false, goals: { g: null } });
  });

  test('explore looks at no more than its part, and says so', async () => {
    const { situations, complete } = await ask('explore x', { files });
    expect(complete).toBe(false);
    expect(situations).toBe(mostIn(scenarioWith(tracksOf(150)), 5_000_000));
  });
});

test('where no more questions may be put, the steps that every route takes are not all proven', () => {
  const scenario = scenarioWith(tracksOf(4));
  const asked = { target: { goal: 'g' }, limit: 1000 };
  const all = answerOf(landmarks(scenario, asked));
  expect(all).toMatchObject({ proven: true, steps: ['t0', 't1', 't2', 't3'] });
  const some = answerOf(landmarks(scenario, { ...asked, questions: 2 }));
  expect(some).toMatchObject({ proven: false, steps: ['t0', 't1'] });
});

test('setbacks are set on no more places of a wide scenario than some seconds allow', () => {
  const { tracks, steps, ...more } = tracksOf(600);
  const wide = scenarioWith({ ...more, tracks, steps, setbacks: [{ id: 'x', name: 'X' }] });
  expect(isTooWideFor(wide, 100)).toBe(false);
  expect(isTooWideFor(wide, 1000)).toBe(true);
});

test.each(shipped)('$id is not wide', ({ scenario }) => {
  expect(isWide(scenario)).toBe(false);
});

test('a scenario is wide where one thing in it is', () => {
  const parts = Array.from({ length: 1000 }, () => ({ track: 'talks', is: 'begun' }));
  const moves = parts.map((_, index) => ({ id: `s${index}`, name: 'S' }));
  expect(isWide(scenarioWith({ goals: [{ id: 'g', name: 'G', when: { all: parts } }] }))).toBe(
    true,
  );
  expect(isWide(scenarioWith({ steps: moves }))).toBe(true);
});

test('a scenario of usual width is looked at as far as ever', () => {
  expect(mostIn(scenarioWith(tracksOf(100)), 200_000)).toBe(200_000);
  expect(mostIn(scenarioWith(tracksOf(200)), 200_000)).toBe(5000);
});
