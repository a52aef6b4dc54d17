// Does reach say exactly what can be reached?
import { describe, expect, test } from 'vitest';
import { FILES, ROADMAP, SCENARIO, ask, call } from './captured.ts';

const world = { files: FILES };

describe('reach', () => {
  test('counts every situation and says what can never be', async () => {
    expect(await ask('reach scenario.json', world)).toEqual({
      situations: '5',
      atMost: '5',
      deadEnds: '1',
      neverPossible: [],
      notKnown: [],
      neverReached: [],
      goals: { running: true },
      onlyBySetbacks: [],
      alwaysTrue: [],
      neverTrue: [],
      complete: true,
      ms: 0,
    });
  });

  test('with setbacks, and with the binding positions that are named or are a roadmap’s own', async () => {
    expect(await ask('reach scenario.json --setbacks', world)).toMatchObject({ situations: '6' });
    expect(await ask('reach scenario.json --bind freeze-first', world)).toMatchObject({
      situations: '4',
    });
    const files = { x: { ...ROADMAP, binding: ['freeze-first'] } };
    expect(await ask('reach x', { files })).toMatchObject({ situations: '4' });
  });

  test('tells people the same', async () => {
    const { out } = await call('reach scenario.json', world);
    expect(out).toBe(
      `Sketch
Situations: 5. Dead ends: 1.
Exact: all situations that can be reached were counted.
0 s

Goal           Within reach
Pilot running  yes

Every step is possible somewhere, and every stage is reached.
`,
    );
  });

  test('names what can never be, by its name or its place', async () => {
    const moon = {
      id: 'moon',
      name: 'Moon',
      stages: [
        { id: 'near', name: 'Near' },
        { id: 'far', name: 'Far' },
      ],
      initial: 'near',
    };
    const goals = [{ id: 'lost', name: 'Lost', when: { track: 'moon', is: 'far' } }];
    const tracks = [SCENARIO['tracks'], moon].flat();
    const { out } = await call('reach x', { files: { x: { ...SCENARIO, tracks, goals } } });
    expect(out).toMatch(/^Lost +no, never$/m);
    expect(out).toMatch(/^Stages never reached \(1\): Moon: Far$/m);
    expect(out).toContain('Conditions that never hold (1): goals/0/when');
  });

  test('wants a number of seconds', async () => {
    expect((await call('reach scenario.json --seconds soon', world)).code).toBe(2);
  });
});
