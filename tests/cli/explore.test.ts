// Does explore count what can be reached?
import { describe, expect, test } from 'vitest';
import { FILES, ROADMAP, ask, call } from './captured.ts';

const world = { files: FILES };

describe('explore', () => {
  test('counts every situation', async () => {
    expect(await ask('explore scenario.json', world)).toEqual({
      situations: 5,
      transitions: 5,
      deadEnds: 1,
      complete: true,
      neverPossible: [],
      goals: { running: 3 },
      ms: 0,
    });
  });

  test('with binding positions, with setbacks, and no further than the limit', async () => {
    expect(await ask('explore scenario.json --bind freeze-first', world)).toMatchObject({
      situations: 4,
    });
    expect(await ask('explore scenario.json --setbacks', world)).toMatchObject({ situations: 6 });
    expect(await ask('explore scenario.json --limit 2', world)).toMatchObject({
      situations: 2,
      complete: false,
    });
  });

  test('calls nothing impossible before all is seen', async () => {
    const { out } = await call('explore scenario.json --limit 2', world);
    expect(out).toContain('Not complete: the search stopped at 2 situations.');
    expect(out).toMatch(/^Possible in none of these \(\d+\): /m);
    expect(out).not.toContain('Never possible');
  });

  test('takes the scenario and the binding positions of a roadmap', async () => {
    const files = { x: { ...ROADMAP, binding: ['freeze-first'] } };
    expect(await ask('explore x', { files })).toMatchObject({ situations: 4 });
  });

  test('tells people the same', async () => {
    const { out } = await call('explore scenario.json', world);
    expect(out).toBe(
      `Sketch
5 situations, 5 transitions, 1 dead end
Complete: these are all the situations that can be reached.
0 s

Goal           Fewest steps
Pilot running             3

Every step is possible somewhere.
`,
    );
  });
});
