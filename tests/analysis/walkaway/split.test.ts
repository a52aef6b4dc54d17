// Does a split help as much as the best that trying all of them finds?
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/asking.ts';
import { asksWalkaway } from '../../../src/analysis/walkaway/walkaway.ts';
import { stepOf } from '../../../src/core/lookup.ts';
import type { Step } from '../../../src/core/scenario.ts';
import { replay } from '../../../src/roadmap/replay.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { chanceOf } from '../../chance.ts';
import { scenarioWith } from '../../makers.ts';
import { casesOf } from '../../share.ts';
import { lineOf } from '../lines.ts';
import { ask, round, temptedBy, tipOf, trade } from './tempted.ts';

/** What the greatest temptation of each party is along these steps. */
function worstOf(roadmap: Roadmap): ReadonlyMap<string, number> {
  const steps = roadmap.nodes.map(({ step }) => stepOf(roadmap.scenario, step));
  return new Map(
    roadmap.scenario.parties.map(({ id }) => {
      const curve = [0, ...steps.keys()].map((_, count) => round(temptedBy(id, steps, { count })));
      return [id, Math.max(...curve)];
    }),
  );
}

/** The roadmap in which an exchange is two steps of the scenario, at two places of its line; null where that is not legal. */
function splitBy(roadmap: Roadmap, { at, own, by, from, until }: Splitting): Roadmap | null {
  const { scenario } = roadmap;
  const line = roadmap.nodes.map(({ step }) => step);
  const whole = stepOf(scenario, line[at] ?? '');
  const isOwn = (move: Step['moves'][number]) => (move.by === by) === own;
  const { requires: _, ...asking } = whole;
  const halves = [
    { ...whole, id: 'half-1', moves: whole.moves.filter(isOwn), effects: {}, worth: {} },
    { ...asking, id: 'half-2', moves: whole.moves.filter((move) => !isOwn(move)) },
  ];
  const steps = line.flatMap((step, index) => [
    ...(index === from ? ['half-1'] : []),
    ...(index === at ? [] : [step]),
    ...(index === until ? ['half-2'] : []),
  ]);
  const positions = scenario.positions.map((position) =>
    position.steps.includes(whole.id)
      ? { ...position, steps: [...position.steps, 'half-1', 'half-2'] }
      : position,
  );
  const split = { ...scenario, positions, steps: [...scenario.steps, ...halves] };
  const made = lineOf(split, steps, { binding: roadmap.binding });
  const path = replay(made, tipOf(made));
  const before = replay(roadmap, tipOf(roadmap));
  const stays = path.taken.every(
    ({ verdict }, index) => index < from || index > until + 1 || verdict.kind === 'possible',
  );
  const end = JSON.stringify(path.taken[until + 1]?.after);
  return stays && end === JSON.stringify(before.taken[until]?.after) ? made : null;
}

interface Splitting {
  readonly at: number;
  readonly by: string;
  readonly own: boolean;
  readonly from: number;
  readonly until: number;
}

/** For each tempted party the least that any split of any exchange at any places tempts it by, nobody else being tempted more. */
function triedSplits(roadmap: Roadmap, fixed: number): ReadonlyMap<string, number> {
  const now = worstOf(roadmap);
  const least = new Map<string, number>();
  const { outcomes } = roadmap.scenario;
  for (const [at, { step: id }] of roadmap.nodes.entries()) {
    const step = stepOf(roadmap.scenario, id);
    const makers = new Set(step.moves.flatMap(({ by }) => by ?? []));
    const isSetback = roadmap.scenario.setbacks.some((each) => each.id === id);
    const isChance = isSetback || outcomes.some(({ of }) => of.includes(id));
    if (at < fixed || makers.size < 2 || isChance) continue;
    for (const by of makers)
      for (const own of [true, false])
        for (const from of roadmap.nodes.keys())
          for (const until of roadmap.nodes.keys()) {
            const isNear = from >= fixed && from <= at && until >= at;
            if (!isNear || (from < at && until > at)) continue;
            const made = splitBy(roadmap, { at, by, own, from, until });
            const worst = made && worstOf(made);
            if (!worst) continue;
            if ([...worst].some(([party, most]) => most > Math.max(0, now.get(party) ?? 0)))
              continue;
            for (const [party, most] of worst) {
              const tempts = Math.max(0, most);
              if (tempts < Math.min(now.get(party) ?? 0, least.get(party) ?? Infinity))
                least.set(party, tempts);
            }
          }
  }
  return least;
}

describe('splitting an exchange', () => {
  test('helps on random deals as much as the best of all splits, and only then is it told', () => {
    let told = 0;
    for (const seed of casesOf(120)) {
      const roadmap = barter(seed);
      const { splits, mend } = ask(roadmap, undefined, 1);
      const said = `seed ${seed}`;
      const found = new Map(splits.map(({ party, tempts }) => [party, round(tempts)]));
      expect(found, said).toEqual(triedSplits(roadmap, mend.fixed));
      for (const { party, now } of splits)
        expect(round(now), said).toBe(worstOf(roadmap).get(party));
      told += splits.length;
    }
    expect(told).toBeGreaterThan(5);
  });

  test('holds back what can wait until the buyer has paid', () => {
    const moves = [
      { track: 'sea', from: 'none', to: 'done', by: 'seller', worth: { seller: -3, buyer: 4 } },
      { track: 'air', from: 'none', to: 'done', by: 'state', worth: { state: -1, buyer: 2 } },
    ];
    const sale = { id: 'sale', parties: ['seller', 'state'], moves, undo: false };
    const pay = trade.steps.find(({ id }) => id === 'pay');
    const parties = [...trade.parties, { id: 'state' }];
    const { tracks } = trade;
    const line = lineOf(scenarioWith({ parties, tracks, steps: [sale, pay] }), ['sale', 'pay']);
    expect(ask(line).splits).toEqual([
      {
        party: 'buyer',
        node: 'n1',
        by: 'seller',
        own: 'first',
        firstAfter: null,
        laterAfter: 'n2',
        now: 3,
        tempts: 1,
      },
    ]);
    const unsplit = { place: tipOf(line), limit: 1, splits: false };
    expect(answerOf(asksWalkaway(line, unsplit))).toEqual({
      ...ask(line, undefined, 1),
      splits: [],
    });
  });
});

/** A branch of deals in which each of one to three parties moves a track, some asking for what an earlier one brought. */
function barter(seed: number): Roadmap {
  const chance = chanceOf(seed);
  const parties = ['a', 'b', 'c'];
  const tracks = ['p', 'q', 'r', 's', 't', 'u', 'v'];
  const steps: object[] = [];
  for (let next = 0; next < tracks.length;) {
    const moved = tracks.slice(next, next + chance.whole(1, 3));
    const asked = next > 0 && chance.likely(0.4) ? tracks[chance.whole(0, next - 1)] : undefined;
    steps.push({
      id: `deal-${next}`,
      parties,
      ...(asked === undefined ? {} : { requires: { track: asked, is: 'done' } }),
      effects: { trust: chance.whole(-1, 1) },
      moves: moved.map((track, place) => ({
        track,
        from: 'none',
        to: 'done',
        by: parties[(place + seed) % 3],
        worth: Object.fromEntries(parties.map((id) => [id, chance.whole(-4, 4)])),
        ...(chance.likely(0.6) ? { undo: false } : {}),
      })),
    });
    next += moved.length;
  }
  const scenario = scenarioWith({
    parties: parties.map((id) => ({ id })),
    tracks: tracks.map((id) => ({ id, stages: ['none', 'done'] })),
    gauges: [{ id: 'trust', min: 0, max: 3, initial: 1 }],
    steps,
  });
  return lineOf(
    scenario,
    scenario.steps.map(({ id }) => id),
  );
}
