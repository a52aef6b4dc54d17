import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readRoadmap } from '/work/main/src/roadmap/read-roadmap.ts';
import { orders } from '/work/main/src/analysis/orders.ts';
import { answerOf } from '/work/main/src/analysis/asking.ts';
test('try', () => {
  const r = readRoadmap(JSON.parse(readFileSync('/work/main/machines/scenarios/korea-after-hanoi.roadmap.json','utf8')));
  if (!r.ok) throw new Error(JSON.stringify(r.problems));
  for (const b of r.value.branches.toReversed()) {
    const t = performance.now();
    const s = answerOf(orders(r.value, { place: b.tip, limit: 20000 }));
    console.log(b.id, s.count, s.holds, s.forced.length, s.free.length, s.undecided.length, s.looked, performance.now() - t, JSON.stringify(s.undecided.slice(0,10)));
  }
}, 300000);
