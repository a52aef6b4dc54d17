// Does a branch fill its sheet, whole and with all that a reader needs to judge it?
import { describe, expect, test } from 'vitest';
import { plateSvg } from '../../src/picture/strip/plate.ts';
import { empty } from '../roadmap/makers.ts';
import { wordsEn } from '../words-en.ts';
import { grown, shippedExample } from './map-makers.ts';

describe.each([
  ['a3', 1587, 1123],
  ['slide', 1600, 900],
] as const)('%s', (sheet, width, height) => {
  const roadmap = { ...shippedExample(), modified: '2026-11-30T12:00:00Z', author: 'A. Planner' };
  const plate = (of = roadmap) => plateSvg(of, { words: wordsEn, branch: of.branches[0], sheet });

  test('has its size, its title, date, author, legend and sources', () => {
    const svg = plate();
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    for (const said of ['Five roads from Hanoi', 'Gradual steps', '30 November 2026', 'A. Planner'])
      expect(svg).toContain(said);
    expect(svg).toContain('By several parties');
    expect(svg).toMatch(/Sources: [^<]{40}/);
  });

  test('has every step of the branch, and every other branch by name', () => {
    const words = plate()
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    for (const name of ['Working-level talks resume', 'Kaesong pilot begins', 'Everything first'])
      expect(words).toContain(name);
    expect(plate().match(/<title>/g)).toHaveLength(68 + 2);
  });

  test.each([0, 1, 300])('holds a branch of %i steps', (steps) => {
    const of = steps === 0 ? empty() : grown({ branches: 3, steps });
    const svg = plateSvg(of, { words: wordsEn, branch: of.branches[0], sheet });
    const [, scale = 0] = /scale\(([\d.]+)\)/.exec(svg) ?? [];
    const tops = [...svg.matchAll(/<g transform="translate\(0,([\d.]+)\)"><(?:rect|path)/g)];
    expect(Number(scale)).toBeGreaterThan(0.2);
    for (const [, top] of tops) expect(Number(top) * Number(scale)).toBeLessThan(height - 176);
  });

  test('has no date where the file says none', () => {
    for (const modified of ['', 'yesterday', '2026-13-45'])
      expect(plate({ ...roadmap, modified })).not.toMatch(/Invalid|NaN|undefined| 2026</);
  });

  test('is the same each time', () => {
    expect(plate()).toBe(plate());
  });
});
