// Are the lengths of long branches drawn less often, by the longest of them?
import { expect, test } from 'vitest';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { drawsOn } from '../../src/ui/draws.ts';
import { along, world } from '../roadmap/makers.ts';

const short = along(world({ steps: [{ id: 'go' }] }), { steps: [] });

/** The same with a line of so many nodes. */
function long(count: number): Roadmap {
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    parent: at === 0 ? null : `n${at - 1}`,
    step: 'go',
  }));
  return { ...short, nodes };
}

test('of several branches the longest counts; no branch at all is drawn as often as any', () => {
  const roadmap = long(40_000);
  expect(drawsOn(roadmap, ['n9'])).toBe(10_000);
  expect(drawsOn(roadmap, ['n9', 'n39999'])).toBe(125);
  expect(drawsOn(roadmap, [null])).toBe(10_000);
});
