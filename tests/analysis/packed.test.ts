// Do the bits give the core's answers, in every situation and for every kind of scenario?
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/core/conditions/holds.ts';
import { type Binding, isPossible } from '../../src/core/choices.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { type Situation, play, start } from '../../src/core/situation.ts';
import { match, matcherOf } from '../../src/analysis/matcher.ts';
import { passes } from '../../src/analysis/mask-test.ts';
import { type Packed, pack } from '../../src/analysis/packed.ts';
import { sliceFor } from '../../src/analysis/relevant.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';
import { giants } from './giants.ts';
import { shipped } from '../shipped.ts';
import { casesOf } from '../share.ts';

/** A packed scenario with all its moves in one matcher. */
function asked(scenario: Scenario, binding: Binding) {
  const packed = pack(scenario, { setbacks: true, binding });
  const matcher = matcherOf(
    packed.layout,
    packed.moves.map((move) => move.test),
  );
  return { packed, matcher };
}

/** Everything on which bits and core differ in one situation, as words: none is wanted. */
function differences(
  { packed, matcher }: ReturnType<typeof asked>,
  situation: Situation,
): readonly string[] {
  const { scenario, binding, moves } = packed;
  const words = packed.encode(situation, new Int32Array(packed.words + 3), 3);
  const answer = new Int32Array(matcher.width);
  match(matcher, { words, offset: 3 }, answer);
  const wrong = moves.flatMap(({ id, step }, move) => {
    const expected = isPossible(scenario, situation, { step, binding });
    const all = (((answer[move >>> 5] ?? 0) >>> (move & 31)) & 1) === 1;
    const after = words.slice();
    packed.play(after, 3, move);
    const next = packed.decode(after, 3);
    return [
      ...(packed.possible(words, 3, move) === expected ? [] : [`${id} possible`]),
      ...(all === expected ? [] : [`${id} in the matcher`]),
      ...(same(next, play(scenario, situation, step))
        ? []
        : [`${id} leads to ${JSON.stringify(next)}`]),
    ];
  });
  return same(packed.decode(words, 3), situation) ? wrong : [...wrong, 'there and back'];
}

function same(a: Situation, b: Situation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Situations of a scenario: the first, random ones, and those on a random walk. */
function situationsOf(scenario: Scenario, seed: number, count: number): readonly Situation[] {
  const chance = chanceOf(seed);
  const steps = [...scenario.steps, ...scenario.setbacks];
  const walk = [start(scenario)];
  for (let at = start(scenario); walk.length < count; walk.push(at)) {
    const possible = steps.filter((step) => isPossible(scenario, at, { step }));
    if (possible.length === 0) break;
    at = play(scenario, at, chance.pick(possible));
  }
  return [...walk, ...Array.from({ length: count }, () => situationIn(scenario, chance))];
}

function someBinding(scenario: Scenario, seed: number): Binding {
  const chance = chanceOf(seed + 1);
  return scenario.positions.filter(() => chance.likely(0.5)).map(({ id }) => id);
}

describe('which moves are possible and where they lead is what the core says', () => {
  test('in random scenarios, with setbacks and random binding positions', () => {
    for (const seed of casesOf(500)) {
      const scenario = scenarioOf(seed);
      const both = asked(scenario, someBinding(scenario, seed));
      for (const situation of situationsOf(scenario, seed, 12))
        expect(differences(both, situation), `seed ${seed}`).toEqual([]);
    }
  });

  test.each(shipped)('in $id', ({ scenario }) => {
    for (let seed = 0; seed < 6; seed += 1) {
      const both = asked(scenario, someBinding(scenario, seed));
      for (const situation of situationsOf(scenario, seed, 40))
        expect(differences(both, situation), `seed ${seed}`).toEqual([]);
    }
  });

  test.each(giants)('in a scenario with $name', ({ scenario }) => {
    const both = asked(scenario, []);
    for (const situation of situationsOf(scenario, 7, 60))
      expect(differences(both, situation)).toEqual([]);
  });
});

describe('any condition can be tested', () => {
  test('every goal, milestone and demand of random scenarios', () => {
    for (const seed of casesOf(300)) {
      const scenario = scenarioOf(seed);
      const packed = pack(scenario);
      const conditions = [
        ...[...scenario.goals, ...scenario.milestones].map(({ when }) => when),
        ...scenario.positions.map(({ requires }) => requires),
      ];
      const tests = conditions.map((condition) => packed.testFor(condition));
      for (const situation of situationsOf(scenario, seed, 8)) {
        const words = packed.encode(situation);
        expect(
          tests.map((one) => passes(one, words, 0)),
          `seed ${seed}`,
        ).toEqual(conditions.map((condition) => holds(lookupOf(scenario), situation, condition)));
      }
    }
  });

  test('also one that asks about a value of a large gauge that the scenario never mentions', () => {
    const scenario = scenarioWith({ gauges: [{ id: 'fuel', min: -500, max: 500, initial: 0 }] });
    const packed = pack(scenario);
    const tested = packed.testFor({ gauge: 'fuel', min: 17, max: 99 });
    const at = (fuel: number) =>
      passes(tested, packed.encode({ stages: start(scenario).stages, gauges: { fuel } }), 0);
    expect([16, 17, 99, 100, -500, 500].map(at)).toEqual([false, true, true, false, false, false]);
  });
});

describe('a milestone is read as the party that is named', () => {
  const scenario = scenarioWith({
    tracks: [{ id: 'launches', stages: ['none', 'satellite', 'missile'] }],
    gauges: [{ id: 'range', initial: 0 }],
    milestones: [
      {
        id: 'kept',
        when: { track: 'launches', is: 'none' },
        readBy: {
          north: {
            all: [{ not: { track: 'launches', is: 'missile' } }, { gauge: 'range', max: 9 }],
          },
        },
      },
    ],
  });
  const north = { milestone: 'kept', as: 'north' };

  test('by the bits', () => {
    const packed = pack(scenario);
    const answers = ['none', 'satellite', 'missile'].map((launches) => {
      const words = packed.encode({ stages: { launches }, gauges: { range: 0 } });
      return [{ milestone: 'kept' }, north, { milestone: 'kept', as: 'south' }].map((condition) =>
        passes(packed.testFor(condition), words, 0),
      );
    });
    expect(answers).toEqual([
      [true, true, true],
      [false, true, false],
      [false, false, false],
    ]);
  });

  test('and what only that reading asks belongs to the question', () => {
    expect([...sliceFor(scenario, [{ milestone: 'kept' }], {}).gauges]).toEqual([]);
    expect([...sliceFor(scenario, [north], {}).gauges]).toEqual(['range']);
  });
});

describe('a slice', () => {
  test('has the same possible moves and results for what it keeps', () => {
    for (const seed of casesOf(300)) {
      const scenario = scenarioOf(seed);
      const binding = someBinding(scenario, seed);
      const [goal] = scenario.goals;
      const only = sliceFor(scenario, goal ? [goal.when] : [], { binding, setbacks: true });
      const packed = pack(scenario, { only, binding, setbacks: true });
      for (const situation of situationsOf(scenario, seed, 6))
        expect(sliceDifferences(packed, situation), `seed ${seed}`).toEqual([]);
    }
  });

  test('leaves out tracks, gauges and steps that cannot matter', () => {
    const scenario = scenarioWith({
      tracks: ['a', 'b', 'c'].map((id) => ({ id, stages: ['one', 'two'] })),
      gauges: [{ id: 'trust' }],
      steps: [
        { id: 'first', moves: [{ track: 'a', to: 'two' }], effects: { trust: 1 } },
        {
          id: 'then',
          moves: [{ track: 'b', to: 'two' }],
          requires: { track: 'a', reached: 'two' },
        },
        { id: 'aside', moves: [{ track: 'c', to: 'two' }] },
      ],
    });
    const slice = sliceFor(scenario, [{ track: 'b', reached: 'two' }]);
    expect([...slice.tracks].sort()).toEqual(['a', 'b']);
    expect([...slice.gauges]).toEqual([]);
    expect([...slice.steps].sort()).toEqual(['first', 'then']);
  });
});

function sliceDifferences(packed: Packed, situation: Situation): readonly string[] {
  const { scenario, binding } = packed;
  const words = packed.encode(situation);
  return packed.moves.flatMap(({ id, step }, move) => {
    const after = words.slice();
    packed.play(after, 0, move);
    const kept = packed.encode(play(scenario, situation, step));
    return [
      ...(packed.possible(words, 0, move) === isPossible(scenario, situation, { step, binding })
        ? []
        : [`${id} possible`]),
      ...(after.join() === kept.join() ? [] : [`${id} leads elsewhere`]),
    ];
  });
}
