import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readRoadmap } from '/work/main/src/roadmap/read-roadmap.ts';
import { lineTo } from '/work/main/src/roadmap/tree.ts';
import { jumbleOf } from '/work/main/src/analysis/orders-items.ts';
import { counting, type Count } from '/work/main/src/analysis/orders-count.ts';
import { answerOf } from '/work/main/src/analysis/asking.ts';
test('try', () => {
  const r = readRoadmap(JSON.parse(readFileSync('/work/main/machines/scenarios/korea-after-hanoi.roadmap.json','utf8')));
  if (!r.ok) throw new Error(JSON.stringify(r.problems));
  for (const b of r.value.branches.toReversed()) {
    const line = lineTo(r.value, b.tip).map(n => n.step);
    const jumble = jumbleOf(r.value.scenario, line, r.value.binding);
    const count: Count = { jumble, known: new Map(), limit: 400000, cut: false };
    const t = performance.now();
    const s = answerOf(counting(count, { left: jumble.items.map((i, at) => ({ item: at, times: i.times, possible: i.possible })), values: jumble.values }));
    console.log(b.id, line.length, String(s), count.known.size, count.cut, performance.now() - t);
  }
}, 300000);
