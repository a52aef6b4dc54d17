// Does choices list what is possible and what is blocked, where it is asked?
import { describe, expect, test } from 'vitest';
import { FILES, ROADMAP, ask, call } from './captured.ts';

const world = { files: FILES };

describe('choices', () => {
  test('of a scenario are those at its start', async () => {
    const { code, out } = await call('choices scenario.json --bind freeze-first', world);
    expect(code).toBe(0);
    expect(out).toBe(
      `Sketch · before the first step
Binding: South: Freeze first

Possible (1)
  freeze  Freeze  North  Tests → Halted · Trust +2

Blocked (2)
  survey  Survey
      South insists: Freeze first
        Tests now at Active; needs Halted
  pilot  Pilot begins
      Industrial park now at Closed; the step starts from Surveyed
      Trust now 2/10; needs at least 4/10
      Not yet: Calm
        Tests now at Active; needs Halted
`,
    );
  });

  test('in JSON are the situation, what is possible, and what is blocked with every reason', async () => {
    expect(await ask('choices scenario.json --bind freeze-first', world)).toEqual({
      situation: { stages: { tests: 'active', park: 'closed' }, gauges: { trust: 2 } },
      possible: ['freeze'],
      blocked: [
        {
          step: 'survey',
          because: [
            {
              kind: 'position',
              position: 'freeze-first',
              party: 'south',
              missing: [
                {
                  condition: { track: 'tests', is: 'halted' },
                  at: 'active',
                  text: 'Tests now at Active; needs Halted',
                },
              ],
              text: 'South insists: Freeze first',
            },
          ],
        },
        {
          step: 'pilot',
          because: [
            {
              kind: 'move',
              track: 'park',
              at: 'closed',
              from: ['surveyed'],
              to: 'pilot',
              missing: [
                {
                  condition: { track: 'park', is: 'surveyed' },
                  at: 'closed',
                  text: 'Industrial park now at Closed; the step starts from Surveyed',
                },
              ],
              text: 'Industrial park now at Closed; the step starts from Surveyed',
            },
            {
              kind: 'requires',
              missing: [
                {
                  condition: { gauge: 'trust', min: 4 },
                  at: 2,
                  text: 'Trust now 2/10; needs at least 4/10',
                },
                {
                  condition: { track: 'tests', is: 'halted' },
                  at: 'active',
                  text: 'Tests now at Active; needs Halted',
                },
              ],
              text: 'Trust now 2/10; needs at least 4/10 · Not yet: Calm',
            },
          ],
        },
      ],
    });
  });

  const places: readonly [options: string, heading: string, possible: readonly string[]][] = [
    ['', 'Sketch · In order · after step 3 of 3, Pilot begins', []],
    ['--at 0', 'Sketch · In order · before the first step', ['freeze', 'survey']],
    ['--at 1', 'Sketch · In order · after step 1 of 3, Freeze', ['survey']],
    ['--at 2', 'Sketch · In order · after step 2 of 3, Survey', ['pilot']],
    ['--branch b2 --at 1', 'Sketch · Too early · after step 1 of 2, Survey', ['freeze']],
    ['--branch 순서대로 --at 2', 'Sketch · In order · after step 2 of 3, Survey', ['pilot']],
    // Some terminals send the letters of a syllable one by one.
    [
      `--branch ${'순서대로'.normalize('NFD')} --at 2`,
      'Sketch · In order · after step 2 of 3, Survey',
      ['pilot'],
    ],
  ];
  test.each(places)('of a roadmap stand after a step: %s', async (options, heading, possible) => {
    const { code, out } = await call(`choices roadmap.json ${options}`, world);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(heading);
    expect(await ask(`choices roadmap.json ${options}`, world)).toMatchObject({ possible });
  });

  test('setbacks are told where they are asked for, apart from the steps', async () => {
    const { out } = await call('choices roadmap.json --at 1 --setbacks', world);
    expect(out).toContain(
      'Setbacks, possible (1)\n  launch  Launch  North  Tests → Active · Trust −2\n',
    );
    expect(await ask('choices roadmap.json --at 1 --setbacks', world)).toMatchObject({
      possible: ['survey'],
      setbacks: { possible: ['launch'], blocked: [] },
    });
    expect(await ask('choices roadmap.json --at 1', world)).not.toHaveProperty('setbacks');
  });

  test('the binding positions are those of the roadmap, until others are named', async () => {
    const files = { x: { ...ROADMAP, binding: ['freeze-first'] } };
    expect(await ask('choices x --at 0', { files })).toMatchObject({ possible: ['freeze'] });
    expect(await ask('choices x --at 0 --bind=', { files })).toMatchObject({
      possible: ['freeze', 'survey'],
    });
  });

  test('with a goal each step says how far the goal is after it, and what else it brings', async () => {
    const { code, out } = await call('choices scenario.json --toward running', world);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 5)).toEqual([
      'Sketch · before the first step',
      'Pilot running: 3 steps left',
      '',
      'Possible (2)',
      '  freeze  Freeze  North         Tests → Halted · Trust +2   3 → 2 left · end +2 months',
    ]);
    expect(out).toContain('3 → 2 left · South objects · end +31 days\n');
    const { toward } = await ask('choices roadmap.json --at 3 --setbacks --toward running', world);
    expect(toward).toMatchObject({ goal: 'running', left: 0, proven: true, open: ['running'] });
    expect(toward).toMatchObject({ steps: [{ step: 'launch', setback: true, closes: [] }] });
  });

  test('an unknown goal is refused with those there are', async () => {
    const { code, err } = await call('choices scenario.json --toward peace', world);
    expect(code).toBe(2);
    expect(err).toContain('there is no goal "peace"; there is running');
  });

  test('along a branch the distance to a goal is told place by place', async () => {
    const { toward } = await ask('options roadmap.json --toward running', world);
    expect(toward).toEqual({
      goal: 'running',
      stops: [
        { node: null, left: 3, proven: true },
        { node: 'n1', left: 2, proven: true },
        { node: 'n2', left: 1, proven: true },
        { node: 'n3', left: 0, proven: true },
      ],
    });
    const { out } = await call('options roadmap.json --toward running', world);
    expect(out).toContain('2 steps left');
  });
});
