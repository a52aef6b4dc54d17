// Does check tell what is wrong and what looks odd, with places?
import { describe, expect, test } from 'vitest';
import { FILES, ROADMAP, SCENARIO, ask, call } from './captured.ts';

const world = { files: FILES };

describe('check', () => {
  test('a sound scenario is fine', async () => {
    const { code, out } = await call('check scenario.json', world);
    expect(code).toBe(0);
    expect(out).toContain(
      'Sketch: a scenario with 2 tracks, 3 steps and 1 setback\nNo problems.\n',
    );
    expect(await ask('check scenario.json', world)).toMatchObject({
      ok: true,
      kind: 'scenario',
      problems: [],
    });
  });

  test('a step that no longer holds is a problem at its node, wherever the file has that', async () => {
    const { code, out } = await call('check roadmap.json', world);
    expect(code).toBe(1);
    expect(out).toContain(
      'roadmap.json: 1 problem\n  nodes/4: “Pilot begins” no longer holds here: Trust now 2/10; needs at least 4/10 · Not yet: Calm\n',
    );
    const upsideDown = { ...ROADMAP, nodes: ROADMAP.nodes.toReversed() };
    expect(await ask('check x', { files: { x: upsideDown } })).toMatchObject({
      ok: false,
      kind: 'roadmap',
      problems: [{ at: 'nodes/0', code: 'no-longer-holds', node: 'n5', step: 'pilot' }],
    });
  });

  test('a step that is assumed is no problem', async () => {
    const nodes = ROADMAP.nodes.map((node) =>
      node.id === 'n5' ? { ...node, assumed: true } : node,
    );
    expect((await call('check x', { files: { x: { ...ROADMAP, nodes } } })).code).toBe(0);
  });

  test('a broken file is told with its kind, where it says so', async () => {
    const broken = { ...SCENARIO, start: 'soon' };
    expect(await ask('check x', { files: { x: broken } })).toMatchObject({
      ok: false,
      kind: 'scenario',
      notes: [],
    });
    expect(await ask('check x', { files: { x: '' } })).toMatchObject({
      ok: false,
      kind: null,
      notes: [],
    });
  });

  test('what looks like a mistake is a note, and no problem', async () => {
    const [first, ...rest] = SCENARIO['steps'] as readonly object[];
    const careless = {
      ...SCENARIO,
      parties: [
        ...(SCENARIO['parties'] as readonly object[]),
        { id: 'east', name: 'East', role: 'external' },
      ],
      steps: [{ ...first, sources: [] }, ...rest],
    };
    const { code, out } = await call('check x', { files: { x: careless } });
    expect(code).toBe(0);
    expect(out).toContain(
      'No problems.\n\n2 notes\n  parties/2: nothing mentions the party "east"\n  steps/0: "freeze" names no source\n',
    );
    expect(await ask('check x', { files: { x: careless } })).toMatchObject({
      ok: true,
      notes: [
        { at: 'parties/2', code: 'unused-party', proven: true },
        {
          at: 'steps/0',
          code: 'missing-source',
          message: '"freeze" names no source',
          proven: true,
        },
      ],
    });
    expect(
      await ask('check x', { files: { x: { ...ROADMAP, scenario: careless } } }),
    ).toMatchObject({
      notes: [{ at: 'scenario/parties/2' }, { at: 'scenario/steps/0' }],
    });
  });

  test('of a very wide scenario it says what it left out, and of others nothing', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => ({ id: `s${index}`, name: 'S' }));
    const tracks = [
      ...(SCENARIO as { tracks: unknown[] }).tracks,
      { id: 'wide', name: 'W', initial: 's0', stages: many },
    ];
    const wide = { files: { x: { ...SCENARIO, tracks } } };
    expect((await call('check x', wide)).out).toContain('Left out: whether every step');
    expect((await ask('check x', wide))['leftOut']).toContain('Left out: whether every step');
    expect(await ask('check scenario.json', world)).not.toHaveProperty('leftOut');
  });

  test('a key that stands twice in one object is refused with its line and column', async () => {
    const twice = '{"format":"stepwise/scenario@2",\n "steps":[],\n "steps":[]}';
    const { code, out } = await call('check x', {
      read: () => [new TextEncoder().encode(twice)] as never,
    });
    expect(code).toBe(1);
    expect(out).toContain('line 3, column 2: the key "steps" stands in this object already');
  });
});
