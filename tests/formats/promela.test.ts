// Does the Promela model say what the scenario says?
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { writePromela } from '../../src/formats/promela.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { scenarioOf } from '../makers.ts';
import { wordsEn } from '../words-en.ts';
import { talksNamed } from './talks.ts';

const SCENARIO = talksNamed('Talks */ and more');

test('tracks are ranks, steps are guarded atomic options, pushes stay within bounds', () => {
  expect(writePromela(SCENARIO)).toBe(`/* Talks * / and more */

byte t_talks = 0; /* 0 none, 1 begun, 2 done */
short g_trust = 3; /* -2 to 10 */

#define m_begun (t_talks >= 1)
#define goal_agreed ((t_talks == 2))
#define goal_trusted (g_trust >= 5)

active proctype process() {
end:
  do
  :: d_step { (t_talks == 0) && (g_trust >= 2) -> t_talks = 1; g_trust = (g_trust > 9 -> 10 : g_trust + 1) } /* begin-talks */
  :: d_step { (t_talks != 2) && ((m_begun + (!(g_trust <= 4))) >= 1) -> t_talks = 2 } /* end-talks */
  od;
  (0 + g_trust == 0)
}
`);
});

test('setbacks and binding positions are written where they are asked for', () => {
  const model = writePromela(SCENARIO, { setbacks: true, binding: ['north-first'] });
  expect(model).toContain('>= 1) && (t_talks == 1 || t_talks == 2) -> t_talks = 2');
  expect(model).toContain(
    ':: d_step { true -> g_trust = (g_trust < 1 -> -2 : g_trust - 3) } /* quarrel */',
  );
});

test('a roadmap that leaves as a model has its binding positions in it', () => {
  const roadmap = { ...newRoadmap(SCENARIO, { id: 'r', name: 'R' }), binding: ['north-first'] };
  const { write } = formats.find(({ id }) => id === 'promela') ?? {};
  expect(write?.(roadmap, wordsEn)).toBe(writePromela(SCENARIO, { binding: ['north-first'] }));
});

test('no scenario makes it throw, and equal scenarios give equal texts', () => {
  for (let seed = 0; seed < 100; seed += 1)
    expect(writePromela(scenarioOf(seed))).toBe(writePromela(scenarioOf(seed)));
});
