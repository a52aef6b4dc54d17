// Is the sketch of a map small, and does it show what the map shows?
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../src/picture/map/lines.ts';
import { MOST_LINES, thumbnailOf } from '../../src/picture/thumbnail.ts';
import { grown, shippedExample } from './map-makers.ts';

describe('a sketch', () => {
  test('has the lines of the map, in their order, with their colours and ends', () => {
    const roadmap = grown({ branches: 12, steps: 30 });
    const { lines } = networkOf(roadmap);
    const sketch = thumbnailOf(roadmap);
    expect(sketch.lines.map(({ hue, end }) => ({ hue, end }))).toEqual(
      lines.map(({ look, path }) => ({ hue: look.hue, end: path.length })),
    );
    expect(sketch.steps).toBe(Math.max(...lines.map(({ path }) => path.length)));
    expect(sketch.more).toBe(0);
  });

  test('forks where the map forks: the lane it leaves is that of the last shared step', () => {
    const roadmap = shippedExample();
    const { lines, laneOf } = networkOf(roadmap);
    thumbnailOf(roadmap).lines.forEach(({ lane, fork, main }, index) => {
      const line = lines[index];
      expect(main).toBe(line?.main ? true : undefined);
      const before = fork === 0 ? null : (line?.path[fork - 1]?.id ?? null);
      expect(laneOf.get(before)).toBe(lane);
      const own = line?.path[fork]?.id;
      if (own !== undefined) expect(laneOf.get(own)).toBe(index);
    });
  });

  test('of very many branches stays small, keeps the main line and counts what it leaves out', () => {
    const roadmap = grown({ branches: 300, steps: 60 });
    const main = roadmap.branches.at(-1)?.id ?? '';
    const sketch = thumbnailOf({ ...roadmap, main });
    expect(sketch.lines).toHaveLength(MOST_LINES);
    expect(sketch.lines.at(-1)?.main).toBe(true);
    expect(sketch.more).toBe(260);
    expect(JSON.stringify(sketch).length).toBeLessThan(2048);
  });

  test('of an empty roadmap is empty', () => {
    const empty = { ...grown({ branches: 1, steps: 1 }), nodes: [], branches: [] };
    expect(thumbnailOf(empty)).toEqual({ steps: 0, lines: [], more: 0 });
  });
});
