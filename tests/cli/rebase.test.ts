// Is it told what an edited scenario breaks, branch by branch, and does a table of nodes go out and in?
import { describe, expect, test } from 'vitest';
import { readRoadmap } from '../../src/roadmap/read-roadmap.ts';
import { FILES, ROADMAP, SCENARIO, ask, call } from './captured.ts';

type Item = Readonly<Record<string, unknown>>;

function scenarioWithSteps(change: (step: Item) => Item | null): Item {
  const steps = (SCENARIO['steps'] as readonly Item[]).flatMap((step) => change(step) ?? []);
  return { ...SCENARIO, steps };
}

/** The pilot needs more trust, and the survey takes longer. */
const harder = scenarioWithSteps((step) =>
  step['id'] === 'survey'
    ? { ...step, takes: 'P9M' }
    : step['id'] === 'pilot'
      ? { ...step, requires: { gauge: 'trust', min: 9 } }
      : step,
);
const withoutSurvey = {
  ...scenarioWithSteps((step) => (step['id'] === 'survey' ? null : step)),
  positions: [],
};
const world = {
  files: {
    ...FILES,
    'harder.json': harder,
    'less.json': withoutSurvey,
    'bound.json': { ...ROADMAP, binding: ['freeze-first'] },
  },
};

describe('rebase', () => {
  test('over the same scenario nothing changes', async () => {
    const said = await call('rebase roadmap.json --scenario scenario.json --out r', world);
    expect([said.code, said.out]).toEqual([
      0,
      'In order\n  nothing changes\nToo early\n  nothing changes\nWritten: r\n',
    ]);
    expect(readRoadmap(JSON.parse(said.written.get('r') ?? ''))).toMatchObject({ ok: true });
  });

  test('tells what broke and by which clause, and which days moved; it is written', async () => {
    const { code, out, written } = await call('rebase roadmap.json --scenario harder.json', world);
    expect(out.split('\n')).toEqual([
      'In order',
      '  step 3, Pilot begins: Trust now 4/10; needs at least 9/10',
      '  step 2, Survey: 1 May 2019 → 1 December 2019',
      '  step 3, Pilot begins: 1 November 2019 → 1 June 2020',
      'Too early',
      '  step 1, Survey: 1 April 2019 → 1 December 2019',
      '  step 2, Pilot begins: 1 October 2019 → 1 June 2020',
      'Written: roadmap.json',
      '',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(written.get('roadmap.json') ?? '')).toMatchObject({ nodes: ROADMAP.nodes });
  });

  test('where steps are gone nothing is written unless they may be dropped', async () => {
    const line = 'rebase bound.json --scenario less.json';
    const { code, out, written } = await call(line, world);
    expect([code, written.size]).toEqual([1, 0]);
    expect(out).toContain('step 2, Survey: the scenario no longer has it');
    expect(out).toContain('No longer there, so no longer binding: freeze-first');
    expect(out).toContain('with --drop');
    const dropped = await call(`${line} --drop`, world);
    expect(JSON.parse(dropped.written.get('bound.json') ?? '')).toMatchObject({
      binding: [],
      nodes: [
        { id: 'n1', parent: null, step: 'freeze', phase: 'Halt' },
        { id: 'n3', parent: 'n1', step: 'pilot', phase: 'Open' },
        { id: 'n5', parent: null, step: 'pilot' },
      ],
      branches: [{ tip: 'n3' }, { tip: 'n5' }],
    });
  });

  test('in JSON, with the ids of nodes, steps and goals', async () => {
    const line = 'rebase roadmap.json --scenario less.json';
    expect(await ask(line, world)).toMatchObject({
      ok: false,
      written: [],
      branches: [
        {
          branch: 'b1',
          gone: [{ number: 2, node: 'n2', step: 'survey' }],
          broken: [{ number: 3, node: 'n3', step: 'pilot', because: [{ kind: 'move' }] }],
          goals: { gained: [], lost: [] },
        },
        { branch: 'b2', gone: [{ number: 1, node: 'n4' }] },
      ],
    });
  });
});

describe('nodes', () => {
  test('a table goes out, is changed, and comes in; a bad one leaves the file as it was', async () => {
    const table = await call('nodes roadmap.json', world);
    const text = table.out.replace('Open', 'Opening');
    const files = { ...world.files, 't.csv': text, 'bad.csv': text.replace('survey', 'surveyy') };
    const read = await call('nodes roadmap.json --from t.csv', { files });
    expect(read.out).toBe('5 steps on 2 branches, 1 does not hold\nWritten: roadmap.json\n');
    const phases = ROADMAP.nodes.map((node) =>
      node.id === 'n3' ? { ...node, phase: 'Opening' } : node,
    );
    expect(JSON.parse(read.written.get('roadmap.json') ?? '')).toMatchObject({ nodes: phases });
    const bad = await call('nodes roadmap.json --from bad.csv', { files });
    expect([bad.code, bad.written.size]).toEqual([1, 0]);
    expect(bad.err).toContain('row 3/step: no step or setback "surveyy"');
  });
});
