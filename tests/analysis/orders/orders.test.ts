// Are legal orders counted and compared as trying every order says?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { type Orders, orders } from '../../../src/analysis/orders/orders.ts';
import { isPossible } from '../../../src/core/choices.ts';
import { stepOf } from '../../../src/core/lookup.ts';
import { play, start } from '../../../src/core/situation.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { scenarioWith } from '../../makers.ts';
import { flagshipRoadmap, lineOf, randomLine } from '../lines.ts';
import { ONE_IN, casesOf } from '../../share.ts';

const LIMIT = 20_000;

// Plain searches are slow, and slower beside others.
function tipOf({ nodes }: Roadmap): string | null {
  return nodes.at(-1)?.id ?? null;
}

function ask(roadmap: Roadmap, limit = LIMIT): Orders {
  return answerOf(orders(roadmap, { place: tipOf(roadmap), limit }));
}

/** Every legal order, by trying them all. */
function tryAll({ scenario, binding, nodes }: Roadmap): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const go = (
    taken: readonly string[],
    left: readonly string[],
    situation = start(scenario),
  ): void => {
    if (left.length === 0) found.push(taken);
    for (const id of new Set(left)) {
      const step = stepOf(scenario, id);
      if (isPossible(scenario, situation, { step, binding }))
        go([...taken, id], left.toSpliced(left.indexOf(id), 1), play(scenario, situation, step));
    }
  };
  go(
    [],
    nodes.map(({ step }) => step),
  );
  return found;
}

/** The pairs of which the first comes before the second at some time in some order. */
function pairsIn(found: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    found.flatMap((order) =>
      order.flatMap((a, at) => order.slice(at + 1).flatMap((b) => (a === b ? [] : [`${a} ${b}`]))),
    ),
  );
}

describe('the orders of random branches', () => {
  test('are as many as trying every order finds, and every pair is forced or free as found', () => {
    let several = 0;
    for (const seed of casesOf(400)) {
      const roadmap = randomLine(seed, 7);
      const all = tryAll(roadmap);
      const found = ask(roadmap);
      const pairs = pairsIn(all);
      const said = `seed ${seed}`;
      expect(found.count, said).toEqual({ kind: 'exact', orders: String(all.length) });
      expect(found.undecided, said).toEqual([]);
      for (const [a, b] of found.forced) {
        expect(pairs.has(`${a} ${b}`), `${said}: ${a} before ${b}`).toBe(true);
        expect(pairs.has(`${b} ${a}`), `${said}: ${b} before ${a}`).toBe(false);
      }
      for (const [a, b] of found.free) {
        expect(pairs.has(`${a} ${b}`), `${said}: ${a} before ${b}`).toBe(true);
        expect(pairs.has(`${b} ${a}`), `${said}: ${b} before ${a}`).toBe(true);
      }
      const different = new Set(roadmap.nodes.map(({ step }) => step)).size;
      const compared = all.length > 0 && different > 1 ? (different * (different - 1)) / 2 : 0;
      expect(found.forced.length + found.free.length, said).toBe(compared);
      if (all.length > 1) several += 1;
    }
    expect(several).toBeGreaterThan(50 / ONE_IN);
  });

  test('are never overstated where the limit is met', () => {
    for (const seed of casesOf(200)) {
      const roadmap = randomLine(seed, 7);
      const exact = BigInt(tryAll(roadmap).length);
      const { count } = ask(roadmap, 1);
      const least = count.kind === 'limit' ? count.atLeast : count.orders;
      expect(BigInt(least) <= exact, `seed ${seed}: ${least} of ${exact}`).toBe(true);
    }
  });
});

describe('the orders of a branch', () => {
  test('of independent steps are all permutations', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `s${index}`);
    const scenario = scenarioWith({
      tracks: ids.map((id) => ({ id, stages: ['from', 'to'] })),
      steps: ids.map((id) => ({ id, moves: [{ track: id, from: 'from', to: 'to' }] })),
    });
    const found = ask(lineOf(scenario, ids));
    const factorial = ids.reduce((product, _id, index) => product * BigInt(index + 1), 1n);
    expect(found.count).toEqual({ kind: 'exact', orders: String(factorial) });
    expect([found.forced.length, found.free.length]).toEqual([0, 435]);
  });

  test('count legal orders even where the branch itself is none', () => {
    const scenario = scenarioWith({
      steps: [
        { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] },
        { id: 'end', moves: [{ track: 'talks', from: 'begun', to: 'done' }] },
      ],
    });
    const found = ask(lineOf(scenario, ['end', 'begin']));
    expect(found).toMatchObject({
      holds: false,
      count: { kind: 'exact', orders: '1' },
      forced: [['begin', 'end']],
    });
  });

  test('do not tell a repeated step from itself', () => {
    const scenario = scenarioWith({ steps: [{ id: 'meet' }, { id: 'visit' }] });
    const found = ask(lineOf(scenario, ['meet', 'visit', 'meet', 'meet']));
    expect(found).toMatchObject({ count: { orders: '4' }, free: [['meet', 'visit']] });
  });
});

test('on the flagship every pair of steps of a branch of seventy steps is decided', () => {
  const roadmap = flagshipRoadmap();
  const tip = roadmap.branches.find(({ id }) => id === roadmap.main)?.tip ?? null;
  const found = answerOf(orders(roadmap, { place: tip, limit: 500 }));
  expect(found.undecided).toEqual([]);
  expect(found.forced).toContainEqual(['us-licences', 'us-suspend']);
});
