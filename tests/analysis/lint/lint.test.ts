// Does the check find what is surely not meant, and nothing that is not so?
import { describe, expect, test } from 'vitest';
import type { Lint } from '../../../src/analysis/lint/finding.ts';
import { lint } from '../../../src/analysis/lint/lint.ts';
import type { Condition } from '../../../src/core/conditions/condition.ts';
import { conditionsIn } from '../../../src/core/condition-places.ts';
import { holds } from '../../../src/core/conditions/holds.ts';
import { partsOf } from '../../../src/core/conditions/kinds.ts';
import { lookupOf } from '../../../src/core/lookup.ts';
import type { Scenario } from '../../../src/core/scenario.ts';
import { generate } from '../../bench/generate.ts';
import { scenarioOf, scenarioWith } from '../../makers.ts';
import { shipped } from '../../shipped.ts';
import { exploreNaively } from '../naive.ts';
import { casesOf } from '../../share.ts';

/** A place and a code, as one word. */
function brief({ at, code, proven }: Lint): string {
  return `${at} ${code}${proven ? '' : ' ?'}`;
}

const SOURCED = { sources: ['paper'], parties: ['north', 'south'] };

/** The findings on a scenario whose steps all have sources and parties. */
function found(sketch: Parameters<typeof scenarioWith>[0]): readonly string[] {
  return lint(scenarioWith({ sources: [{ id: 'paper' }], ...sketch })).map(brief);
}

const BEGIN = { id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }], ...SOURCED };
const END = { id: 'end', moves: [{ track: 'talks', from: 'begun', to: 'done' }], ...SOURCED };

describe('it finds', () => {
  test('nothing in a sound scenario', () => {
    expect(found({ steps: [BEGIN, END] })).toEqual([]);
  });

  test('a stage that nothing leads to, unless a setback does', () => {
    const fall = { id: 'fall', moves: [{ track: 'talks', from: 'begun', to: 'done' }], ...SOURCED };
    expect(found({ steps: [BEGIN] })).toEqual(['tracks/0/stages/2 unreachable-stage']);
    expect(found({ steps: [BEGIN], setbacks: [fall] })).toEqual([]);
  });

  test('a step that can never be taken, and the clause that is to blame', () => {
    const never = {
      ...END,
      requires: { all: [{ track: 'talks', reached: 'begun' }, { any: [] }] },
    };
    const lints = lint(scenarioWith({ sources: [{ id: 'paper' }], steps: [BEGIN, never] }));
    expect(lints.map(brief)).toContain('steps/1 never-possible');
    expect(lints.find(({ code }) => code === 'never-possible')?.data).toEqual({
      id: 'end',
      because: 'steps/1/requires/all/1',
    });
  });

  test('an outcome and commitments that rest on what can never be taken', () => {
    const never = { ...END, id: 'never', requires: { any: [] } };
    const vague = { parties: ['north'], within: 'P1M' };
    const lints = found({
      steps: [BEGIN, END, never],
      outcomes: [{ id: 'vote', of: ['end', 'never'] }],
      commitments: [
        { id: 'unstarted', ...vague, after: ['never'], owes: 'end' },
        { id: 'started', ...vague, after: ['never', 'begin'], owes: ['never', 'end'] },
        { id: 'unkept', ...vague, owes: { all: ['end', 'never'] } },
        { id: 'idle', ...vague, forbids: ['never'] },
        { id: 'far', ...vague, owes: { reach: { any: [] } } },
      ],
    });
    expect(lints.filter((lint) => /^(outcomes|commitments)/.test(lint))).toEqual([
      'outcomes/0/of/1 idle-member',
      'commitments/0/after idle-commitment',
      'commitments/2/owes idle-promise',
      'commitments/3/forbids idle-promise',
      'commitments/4/owes/reach never-true',
    ]);
  });

  test('no milestone, party or source unused that only readings, promises or outcomes use', () => {
    const free = { track: 'talks', reached: 'begun' };
    expect(
      found({
        parties: ['north', 'south', 'east', 'west', 'far'].map((id) => ({ id })),
        sources: [{ id: 'paper' }, { id: 'vote' }],
        steps: [
          BEGIN,
          { ...END, moves: [{ ...END.moves[0], worth: { east: 1 } }], rationale: 'x' },
        ],
        milestones: [
          { id: 'read', when: free },
          { id: 'kept', when: free, readBy: { west: { track: 'talks', is: 'done' } } },
        ],
        outcomes: [{ id: 'vote', of: ['begin', 'end'], sources: ['vote'] }],
        goals: [{ id: 'g', when: { milestone: 'kept', as: 'far' }, readBy: {} }],
        commitments: [
          { id: 'c', parties: ['north'], owes: { reach: { milestone: 'read' } }, within: 'P1M' },
        ],
      }),
    ).toEqual([]);
  });

  test('a step that two tracks can never allow together, by looking at every situation', () => {
    const tracks = [
      { id: 'a', stages: ['off', 'on'] },
      { id: 'b', stages: ['off', 'on'] },
    ];
    const apart = [
      {
        id: 'on-a',
        moves: [{ track: 'a', to: 'on' }],
        requires: { track: 'b', is: 'off' },
        ...SOURCED,
      },
      {
        id: 'on-b',
        moves: [{ track: 'b', to: 'on' }],
        requires: { track: 'a', is: 'off' },
        ...SOURCED,
      },
    ];
    const both = {
      all: [
        { track: 'a', is: 'on' },
        { track: 'b', is: 'on' },
      ],
    };
    const goals = [{ id: 'both', when: both }];
    expect(found({ tracks, steps: apart, goals })).toEqual(['goals/0/when never-true']);
  });

  test('clauses that always hold or never hold, but not the parts of what is already decided', () => {
    const requires = {
      all: [
        { track: 'talks', reached: 'begun' },
        {
          any: [
            { track: 'talks', is: 'none' },
            { gauge: 'trust', min: 1 },
          ],
        },
      ],
    };
    expect(
      found({
        gauges: [{ id: 'trust', max: 3, initial: 1 }],
        steps: [BEGIN, { ...END, requires }],
      }),
    ).toEqual(['steps/1/requires always-true']);
  });

  test('bounds beyond a gauge', () => {
    const requires = {
      any: [
        { gauge: 'trust', min: 101 },
        { gauge: 'trust', max: 200, min: 60 },
      ],
    };
    const up = { ...BEGIN, effects: { trust: 20 } };
    expect(found({ gauges: [{ id: 'trust' }], steps: [up, { ...END, requires }] })).toEqual([
      'steps/1/requires/any/0/min outside-gauge',
      'steps/1/requires/any/1/max outside-gauge',
    ]);
  });

  test('steps without sources, worth without a reason, and what nothing mentions', () => {
    expect(
      found({
        parties: [{ id: 'north' }, { id: 'south' }, { id: 'nobody' }],
        milestones: [{ id: 'begun', when: { track: 'talks', is: 'begun' } }],
        steps: [{ ...BEGIN, sources: [], worth: { north: 1 } }, END],
        sources: [{ id: 'paper' }, { id: 'lost' }],
      }),
    ).toEqual([
      'parties/2 unused-party',
      'milestones/0 unused-milestone',
      'steps/0 missing-source',
      'steps/0/worth missing-rationale',
      'sources/1 unused-source',
    ]);
  });

  test('what it has never seen where it cannot look at everything, and says so', () => {
    const base = generate({ tracks: 25, steps: 80, seed: 2 });
    const pairs = base.tracks.slice(0, 2).map(({ id }) => id);
    const [first = '', second = ''] = pairs;
    const never: Condition = {
      all: [
        { gauge: 'trust', max: 1 },
        ...[first, second].map((track) => ({ track, reached: 's2' })),
      ],
    };
    const goals = [{ id: 'odd', name: 'Odd', when: never, readBy: {}, sources: [] }];
    const lints = lint({ ...base, goals }, { limit: 2000 });
    for (const { proven, data } of lints.filter(({ at }) => at.startsWith('goals')))
      expect(proven || Number(data['looked']) > 2000).toBe(true);
  });
});

describe('what it calls proven is so', () => {
  test('on random scenarios, by a plain search over the core', () => {
    for (const seed of casesOf(400)) {
      const scenario = scenarioOf(seed);
      for (const limit of [5, 5000]) expect(wrong(scenario, limit), `seed ${seed}`).toEqual([]);
    }
  });
});

/** Findings called proven that a full search refutes. */
function wrong(scenario: Scenario, limit: number): readonly string[] {
  const { all, possibleEver, complete } = exploreNaively(scenario, {
    setbacks: true,
    limit: 20_000,
  });
  if (!complete) return [];
  const lookup = lookupOf(scenario);
  return lint(scenario, { limit })
    .filter(({ at, code, proven, data }) => {
      if (!proven) return false;
      if (code === 'never-possible') return possibleEver.has(String(data['id']));
      if (code === 'unreachable-stage')
        return all.some(({ stages }) => stages[String(data['track'])] === data['stage']);
      if (code !== 'always-true' && code !== 'never-true') return false;
      const { condition, asked } = conditionAt(scenario, at);
      const wanted = code === 'always-true';
      return all.some((here) => asked(here.stages) && holds(lookup, here, condition) !== wanted);
    })
    .map(brief);
}

/** The condition of a place, and the situations that it is asked in: where its step finds its tracks. */
function conditionAt(scenario: Scenario, at: string) {
  const [list = '', index = ''] = at.split('/');
  const item = scenario[list as 'steps'][Number(index)];
  const top = conditionsIn(scenario).find((one) => at === one.at || at.startsWith(`${one.at}/`));
  if (!top) throw new Error(at);
  let { condition } = top;
  let place = at.slice(top.at.length + 1);
  while (place !== '') {
    const part = partsOf(condition).find(
      (one) => place === one.at || place.startsWith(`${one.at}/`),
    );
    if (!part) throw new Error(at);
    condition = part.condition;
    place = place.slice(part.at.length + 1);
  }
  const moves = item && 'moves' in item ? item.moves : [];
  const asked = (stages: Readonly<Record<string, string>>) =>
    moves.every(({ track, from, to }) => {
      const here = stages[track] ?? '';
      return from === undefined ? here !== to : [from].flat().includes(here);
    });
  return { condition, asked };
}

test('a condition of a history of seventy thousand situations is proven never to hold, not only never seen', () => {
  const many = Array.from({ length: 17 }, (_, index) => ({ id: `t${index}`, stages: ['a', 'b'] }));
  const on = many.map(({ id }) => ({ id, moves: [{ track: id, to: 'b' }], ...SOURCED }));
  const first = { track: 't0', is: 'b' };
  const late = { ...on[1], requires: { track: 't0', is: 'a' } };
  const early = { ...on[0], requires: { track: 't1', is: 'a' } };
  const goals = [{ id: 'both', when: { all: [first, { track: 't1', is: 'b' }] } }];
  expect(found({ tracks: many, steps: [early, late, ...on.slice(2)], goals })).toEqual([
    'goals/0/when never-true',
  ]);
});

test.each(shipped)(
  'the check of $id finds no stage or step that is out of reach',
  ({ scenario }) => {
    const lints = lint(scenario);
    expect(
      lints
        .filter(({ code }) => code === 'unreachable-stage' || code === 'never-possible')
        .map(brief),
    ).toEqual([]);
  },
);
