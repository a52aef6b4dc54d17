// Is the walk-away test what its definition says, word by word, and is the best order what trying every order finds?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { asksWalkaway } from '../../../src/analysis/walkaway/walkaway.ts';
import { isPossible } from '../../../src/core/choices.ts';
import { stepOf } from '../../../src/core/lookup.ts';
import type { Step } from '../../../src/core/scenario.ts';
import { type Situation, play } from '../../../src/core/situation.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { randomPath } from '../../roadmap/random-path.ts';
import { casesOf } from '../../share.ts';
import { flagshipRoadmap, lineOf, randomLine } from '../lines.ts';
import { ask, balanceOf, round, temptedBy, tipOf, trade } from './tempted.ts';

describe('leaving is worth what the definition says', () => {
  test('on random branches, with and without a horizon', () => {
    let tempted = 0;
    for (const seed of casesOf(400)) {
      const roadmap = randomPath(seed, { most: 9, records: 0.1 });
      const horizon = [undefined, 'P1M', 'P6M'][seed % 3];
      const found = ask(roadmap, horizon, 1);
      const steps = roadmap.nodes.map(({ step }) => stepOf(roadmap.scenario, step));
      for (const { id } of roadmap.scenario.parties) {
        const curve = [0, ...roadmap.nodes.keys()].map((_, count) =>
          round(temptedBy(id, steps, { count, horizon })),
        );
        const said = `seed ${seed}, ${id}`;
        const told = [found.start, ...found.nodes.map(({ temptation }) => temptation)];
        expect(
          told.map((each) => round(each[id] ?? NaN)),
          said,
        ).toEqual(curve);
        const most = Math.max(...curve);
        const node = roadmap.nodes[curve.indexOf(most) - 1]?.id ?? null;
        expect(found.parties[id]?.worst, said).toMatchObject({ node, temptation: most });
        expect(round(found.parties[id]?.stay ?? NaN), said).toBe(round(balanceOf(id, steps)));
        if (most > 0) tempted += 1;
      }
    }
    expect(tempted).toBeGreaterThan(20);
  });
});

/** The least that any legal order of the open steps tempts by, beyond what all orders do. */
function triedAll(roadmap: Roadmap, fixed: number): number {
  const { scenario, binding } = roadmap;
  const path = replay(roadmap, tipOf(roadmap));
  const line = path.taken.map(({ step }) => step);
  const parties = scenario.parties.map(({ id }) => id);
  const at = (party: string, order: readonly Step[], count: number) =>
    round(temptedBy(party, order, { count }));
  const floors = parties.map((party) =>
    Math.max(
      0,
      at(party, line, line.length),
      ...[...line.keys(), line.length]
        .filter((count) => count <= fixed)
        .map((count) => at(party, line, count)),
    ),
  );
  let least = Infinity;
  const go = (taken: readonly Step[], left: readonly Step[], now: Situation) => {
    if (left.length === 0) {
      const all = parties.flatMap((party, index) =>
        [...taken.keys()]
          .map((count) => at(party, taken, count + 1))
          .filter((temptation) => temptation > (floors[index] ?? 0)),
      );
      least = Math.min(least, Math.max(0, ...all));
    }
    for (const step of new Set(left))
      if (isPossible(scenario, now, { step, binding }))
        go([...taken, step], left.toSpliced(left.indexOf(step), 1), play(scenario, now, step));
  };
  go(line.slice(0, fixed), line.slice(fixed), path.taken[fixed - 1]?.after ?? path.start);
  return least;
}

describe('the best order', () => {
  test('of random branches is as good as the best of all legal orders, and legal', () => {
    let better = 0;
    for (const seed of casesOf(400)) {
      const roadmap = withWorth(randomLine(seed, 6));
      const { mend } = ask(roadmap);
      const said = `seed ${seed}`;
      expect(round(mend.tempts), said).toBe(triedAll(roadmap, mend.fixed));
      expect(mend.bound, said).toBe(mend.tempts);
      const steps = [...roadmap.nodes.slice(0, mend.fixed).map(({ step }) => step), ...mend.steps];
      const { nodes } = lineOf(roadmap.scenario, steps);
      expect(steps.toSorted(), said).toEqual(roadmap.nodes.map(({ step }) => step).toSorted());
      const again = ask({ ...roadmap, nodes });
      for (const [party, { worst }] of Object.entries(again.parties))
        expect(round(Math.max(0, worst.temptation)), said).toBe(round(mend.worst[party] ?? NaN));
      expect(mend.better, said).toBe(mend.tempts < mend.now);
      if (mend.better) better += 1;
    }
    expect(better).toBeGreaterThan(3);
  });

  test('has a bound that holds where the search stops early', () => {
    for (const seed of casesOf(200)) {
      const roadmap = withWorth(randomLine(seed, 6));
      const { mend } = ask(roadmap, undefined, seed % 5);
      const least = triedAll(roadmap, mend.fixed);
      expect(round(mend.bound), `seed ${seed}`).toBeLessThanOrEqual(least);
      expect(round(mend.tempts), `seed ${seed}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('pays back at once where it can, and names who is exposed where it cannot', () => {
    const roadmap = lineOf(trade, ['ship', 'fly', 'pay', 'tip']);
    const { parties, mend } = ask(roadmap);
    // After both deliveries the buyer holds 7 and still owes 6.
    expect(parties['buyer']).toEqual({
      stay: 1,
      worst: { node: 'n2', temptation: 6, exposed: { party: 'seller', balance: -5 } },
    });
    expect(mend).toMatchObject({
      steps: ['fly', 'tip', 'ship', 'pay'],
      better: true,
      now: 6,
      tempts: 3,
      bound: 3,
    });
  });

  test('leaves in their places what is on record and what does not hold', () => {
    const line = lineOf(trade, ['ship', 'fly', 'pay', 'tip']);
    const nodes = line.nodes.map((node) =>
      node.id === 'n2' ? { ...node, on: '2019-05-01' } : node,
    );
    expect(ask({ ...line, nodes }).mend).toMatchObject({ fixed: 2, better: false });
    expect(ask(lineOf(trade, ['ship', 'ship', 'fly'])).mend).toMatchObject({ fixed: 2 });
  });
});

test('the flagship’s seventy steps are put to the test, and no order tempts less', () => {
  const roadmap = flagshipRoadmap();
  const place = roadmap.branches.find(({ id }) => id === roadmap.main)?.tip ?? null;
  const found = answerOf(asksWalkaway(roadmap, { place, limit: 5000 }));
  expect(found.mend.bound).toBe(found.mend.tempts);
  expect(found.nodes).toHaveLength(68);
});

/** The same branch where steps and moves are worth more to more parties. */
function withWorth(roadmap: Roadmap): Roadmap {
  const { scenario } = roadmap;
  const steps = scenario.steps.map((step, index) => ({
    ...step,
    worth: Object.fromEntries(
      scenario.parties.map(({ id }, party) => [id, ((index * 7 + party * 5) % 9) - 4]),
    ),
  }));
  return { ...roadmap, scenario: { ...scenario, steps } };
}
