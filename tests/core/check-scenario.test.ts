// Are names that nothing stands for, and parts that do not fit together, told with their exact places?
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/core/read-scenario.ts';
import { fileOf, type Sketch } from '../makers.ts';
import {
  type Case,
  commitment,
  move,
  needs,
  position,
  problemsIn,
  refuses,
  step,
} from './refusals.ts';

describe('names that nothing stands for', () => {
  // prettier-ignore
  refuses([
    ['a track in a condition', needs({ all: [{ track: 'kaesongg', reached: 'done' }] }), ['no-track steps/0/requires/all/0/track']],
    ['a stage in a condition', needs({ any: [{ not: { track: 'talks', is: 'over' } }] }), ['no-stage steps/0/requires/any/0/not/is']],
    ['one of several stages', needs({ track: 'talks', is: ['done', 'over'] }), ['no-stage steps/0/requires/is/1']],
    ['a stage to reach', needs({ track: 'talks', reached: 'over' }), ['no-stage steps/0/requires/reached']],
    ['a gauge in a condition', needs({ atLeast: 1, of: [{ gauge: 'trust' }] }), ['no-gauge steps/0/requires/of/0/gauge']],
    ['a milestone in a condition', needs({ milestone: 'free' }), ['no-milestone steps/0/requires/milestone']],
    ['a milestone in a milestone', { milestones: [{ id: 'm', when: { not: { milestone: 'free' } } }] }, ['no-milestone milestones/0/when/not/milestone']],
    ['a track in a goal', { goals: [{ id: 'g', when: { track: 'x', is: 'y' } }] }, ['no-track goals/0/when/track']],
    ['a gauge in a position', position({ requires: { gauge: 'x' } }), ['no-gauge positions/0/requires/gauge']],
    ['a track in a move', move({ track: 'tlaks' }), ['no-track steps/0/moves/0/track']],
    ['where a move begins', move({ from: 'nowhere' }), ['no-stage steps/0/moves/0/from']],
    ['one of where a move begins', move({ from: ['none', 'nowhere'] }), ['no-stage steps/0/moves/0/from/1']],
    ['where a move ends', move({ to: 'nowhere' }), ['no-stage steps/0/moves/0/to']],
    ['a stage of another track', { tracks: [{ id: 'a', stages: ['x'] }, { id: 'b', stages: ['y'] }], ...step({ moves: [{ track: 'a', to: 'y' }] }) }, ['no-stage steps/0/moves/0/to']],
    ['a party to a step', step({ parties: ['north', 'east'] }), ['no-party steps/0/parties/1']],
    ['a gauge that is pushed', step({ effects: { constructor: 1 } }), ['no-gauge steps/0/effects/constructor']],
    ['a party that something is worth to', step({ worth: { east: 1 } }), ['no-party steps/0/worth/east']],
    ['a party that reads otherwise', step({ readings: { east: 'x' } }), ['no-party steps/0/readings/east']],
    ['a verifier', step({ verification: { by: 'iaea' } }), ['no-party steps/0/verification/by']],
    ['a source of a step', step({ sources: ['paper'] }), ['no-source steps/0/sources/0']],
    ['a source of a calendar entry', { calendar: [{ date: '2020-11-03', name: 'a', sources: ['paper'] }] }, ['no-source calendar/0/sources/0']],
    ['a source of a goal', { goals: [{ id: 'g', when: { all: [] }, sources: ['x'] }] }, ['no-source goals/0/sources/0']],
    ['a source of a milestone', { milestones: [{ id: 'm', when: { all: [] }, sources: ['x'] }] }, ['no-source milestones/0/sources/0']],
    ['a source of a position', position({ sources: ['x'] }), ['no-source positions/0/sources/0']],
    ['a source of a commitment', commitment({ sources: ['x'] }), ['no-source commitments/0/sources/0']],
    ['a party with a position', position({ party: 'east' }), ['no-party positions/0/party']],
    ['a step in a position', position({ steps: ['s', 'x'] }), ['no-step positions/0/steps/1']],
    ['a party that owes', commitment({ parties: ['north', 'east'] }), ['no-party commitments/0/parties/1']],
    ['the step after which something is owed', commitment({ after: 'x' }), ['no-step commitments/0/after']],
    ['one of the steps after which something is owed', commitment({ after: ['s', 'x'] }), ['no-step commitments/0/after/1']],
    ['one of the steps that are all owed', commitment({ owes: { all: ['s', 'x'] } }), ['no-step commitments/0/owes/all/1']],
    ['a track in what is to be reached', commitment({ owes: { reach: { all: [{ track: 'x', is: 'y' }] } } }), ['no-track commitments/0/owes/reach/all/0/track']],
    ['a gauge in what must hold on', commitment({ while: { gauge: 'x' } }), ['no-gauge commitments/0/while/gauge']],
    ['a step that must not be taken', commitment({ owes: undefined, forbids: ['x'] }), ['no-step commitments/0/forbids/0']],
    ['a step that extends', commitment({ extendedBy: [{ step: 'x', by: 'P1M' }] }), ['no-step commitments/0/extendedBy/0/step']],
    ['a party that makes a move, not of the step', step({ parties: ['north'], moves: [{ track: 'talks', to: 'done', by: 'south' }] }), ['no-party-in-step steps/0/moves/0/by']],
    ['a party that a move is worth to', move({ worth: { east: 1 } }), ['no-party steps/0/moves/0/worth/east']],
    ['a party that reads a goal', { goals: [{ id: 'g', when: { all: [] }, readBy: { east: { all: [] } } }] }, ['no-party goals/0/readBy/east']],
    ['a party that reads a milestone', { milestones: [{ id: 'm', when: { all: [] }, readBy: { east: { all: [] } } }] }, ['no-party milestones/0/readBy/east']],
    ['a track in a reading', { goals: [{ id: 'g', when: { all: [] }, readBy: { north: { track: 'x', is: 'y' } } }] }, ['no-track goals/0/readBy/north/track']],
    ['a party as which a milestone is read', { milestones: [{ id: 'm', when: { all: [] } }], ...needs({ milestone: 'm', as: 'east' }) }, ['no-party steps/0/requires/as']],
    ['a member of an outcome', { steps: [{ id: 's' }], outcomes: [{ id: 'vote', of: ['s', 'x'] }] }, ['no-step outcomes/0/of/1']],
    ['a source of an outcome', { steps: [{ id: 's' }, { id: 'r' }], outcomes: [{ id: 'vote', of: ['s', 'r'], sources: ['x'] }] }, ['no-source outcomes/0/sources/0']],
    ['the step that is owed', commitment({ owes: 'x' }), ['no-step commitments/0/owes']],
    ['one of the steps that are owed', commitment({ owes: ['s', 'x'] }), ['no-step commitments/0/owes/1']],
    ['a setback that follows', commitment({ otherwise: 's' }), ['no-setback commitments/0/otherwise']],
    ['the first stage', { tracks: [{ id: 't', stages: ['a'], initial: 'b' }] }, ['initial tracks/0/initial']],
    ['everything in a setback', { setbacks: [{ id: 'b', moves: [{ track: 'x', to: 'y' }], requires: { gauge: 'z' } }] }, ['no-gauge setbacks/0/requires/gauge', 'no-track setbacks/0/moves/0/track']],
  ]);
});

describe('ids that are taken', () => {
  const twice = (list: string, rest: Sketch): Case => [
    `twice in ${list}`,
    {
      [list]: [
        { id: 'x', ...rest },
        { id: 'x', ...rest },
      ],
    },
    [`duplicate ${list}/1/id`],
  ];
  // prettier-ignore
  refuses([
    twice('parties', {}),
    twice('tracks', { stages: ['a'] }),
    twice('gauges', {}),
    twice('steps', {}),
    twice('setbacks', {}),
    twice('phases', {}),
    twice('sources', {}),
    twice('goals', { when: { all: [] } }),
    twice('milestones', { when: { all: [] } }),
    ['twice in outcomes', { steps: ['a', 'b', 'c', 'd'].map((id) => ({ id })), outcomes: [{ id: 'x', of: ['a', 'b'] }, { id: 'x', of: ['c', 'd'] }] }, ['duplicate outcomes/1/id']],
    twice('calendar', { date: '2020-11-03' }),
    ['by a step and a setback', { steps: [{ id: 'a' }], setbacks: [{ id: 'b' }, { id: 'a' }] }, ['duplicate setbacks/1/id']],
    ['by two stages of a track', { tracks: [{ id: 't', stages: ['a', 'b', 'a'] }] }, ['duplicate tracks/0/stages/2/id']],
    ['twice more', { phases: [{ id: 'a' }, { id: 'a' }, { id: 'a' }] }, ['duplicate phases/1/id', 'duplicate phases/2/id']],
  ]);
});

describe('parts that do not make sense together', () => {
  const push = (trust: unknown): Sketch => ({
    gauges: [{ id: 'trust' }],
    ...step({ effects: { trust } }),
  });
  const outcomes = (...of: readonly (readonly string[])[]): Sketch => ({
    steps: ['a', 'b', 'c'].map((id) => ({ id })),
    setbacks: [{ id: 'd' }],
    outcomes: of.map((members, index) => ({ id: `o${index}`, of: members })),
  });
  // prettier-ignore
  refuses([
    ['bounds the wrong way round', { gauges: [{ id: 'g', min: 5, max: 4, initial: 5 }] }, ['bounds gauges/0/max']],
    ['a gauge that begins too high', { gauges: [{ id: 'g', initial: 101 }] }, ['outside gauges/0/initial']],
    ['a gauge that begins too low', { gauges: [{ id: 'g', min: 3, initial: 2 }] }, ['outside gauges/0/initial']],
    ['a track moved twice', step({ moves: [{ track: 'talks', to: 'done' }, { track: 'talks', to: 'begun' }] }), ['moved-twice steps/0/moves/1/track']],
    ['a move to where it begins', move({ from: 'done' }), ['stays steps/0/moves/0/from']],
    ['a move to one of where it begins', move({ from: ['none', 'done'] }), ['stays steps/0/moves/0/from']],
    ['a commitment without a clock', commitment({ within: undefined }), ['no-clock commitments/0']],
    ['not a promise not to act without one', commitment({ owes: undefined, forbids: ['s'], within: undefined }), []],
    ['a commitment that owes and forbids', commitment({ forbids: ['s'] }), ['owes-and-forbids commitments/0/forbids']],
    ['a commitment that does neither', commitment({ owes: undefined }), ['owes-nothing commitments/0']],
    ['an extension of no deadline', commitment({ owes: undefined, forbids: ['s'], within: undefined, extendedBy: [{ step: 's', by: 'P1M' }] }), ['no-deadline commitments/0/extendedBy']],
    ['a ceiling above the gauge', push({ add: 1, to: 101 }), ['ceiling steps/0/effects/trust/to']],
    ['a floor below the gauge', push({ add: -1, to: -1 }), ['ceiling steps/0/effects/trust/to']],
    ['not a ceiling at the bound', push({ add: 1, to: 100 }), []],
    ['not a push without a ceiling', push({ add: -1000 }), []],
    ['an outcome with one member', outcomes(['a']), ['few-members outcomes/0/of']],
    ['an outcome with none', outcomes([]), ['few-members outcomes/0/of']],
    ['a member of two outcomes', outcomes(['a', 'b'], ['c', 'a']), ['member-twice outcomes/1/of/1']],
    ['a member twice in one', outcomes(['a', 'a']), ['member-twice outcomes/0/of/1']],
    ['not two outcomes apart', outcomes(['a', 'b'], ['c', 'd']), []],
  ]);
});

describe('milestones that come to too much once they are spelled out', () => {
  const free = { all: [] };
  const chain = (length: number): Sketch => ({
    milestones: Array.from({ length }, (_, index) => ({
      id: `m${index}`,
      when: index === 0 ? free : { milestone: `m${index - 1}` },
    })),
  });
  /** The second names the first 99 times: 10,000 clauses, and those beside. */
  const times = <T>(length: number, part: T) => Array.from({ length }, () => part);
  const bulk = (more: number): Sketch => ({
    milestones: [
      { id: 'one', when: { all: times(99, free) } },
      { id: 'many', when: { all: [...times(99, { milestone: 'one' }), ...times(more, free)] } },
    ],
  });

  refuses([
    ['not those that lie 200 deep', chain(200), []],
    ['those that lie deeper', chain(201), ['too-deep milestones/200/when']],
    ['not those of 10,000 clauses', bulk(0), []],
    ['those of more', bulk(1), ['too-large milestones/1/when']],
  ]);
});

describe('milestones that rest on themselves', () => {
  const milestones = (uses: Readonly<Record<string, readonly string[]>>): Sketch => ({
    milestones: Object.entries(uses).map(([id, used]) => ({
      id,
      when: { all: used.map((milestone) => ({ not: { milestone } })) },
    })),
  });
  // prettier-ignore
  refuses([
    ['directly', milestones({ a: ['a'] }), ['cycle milestones/0/when']],
    ['by way of another', milestones({ a: ['b'], b: ['a'] }), ['cycle milestones/0/when']],
    ['the ring, not what leads to it', milestones({ a: ['b'], b: ['c'], c: ['b'], d: ['a'] }), ['cycle milestones/1/when']],
    ['two rings', milestones({ a: ['b'], b: ['a'], c: ['c'], d: [] }), ['cycle milestones/0/when', 'cycle milestones/2/when']],
    ['not where one is used twice', milestones({ a: ['b', 'c'], b: ['d'], c: ['d', 'd'], d: [] }), []],
  ]);

  const read = (when: unknown, us: unknown, rest: readonly Sketch[] = []): Sketch => ({
    milestones: [{ id: 'a', when, readBy: { south: us } }, ...rest],
  });
  const free = { all: [] };
  const south = (milestone: string) => ({ milestone, as: 'south' });
  // prettier-ignore
  refuses([
    ['in the reading of a party', read(free, south('a')), ['cycle milestones/0/readBy/south']],
    ['by way of the reading of a party', read(south('a'), { milestone: 'a' }), ['cycle milestones/0/when']],
    ['by way of a party that reads as all do', read({ milestone: 'a', as: 'north' }, free), ['cycle milestones/0/when']],
    ['in the readings of two', read(free, { not: south('b') }, [{ id: 'b', when: free, readBy: { south: south('a') } }]), ['cycle milestones/0/readBy/south']],
    ['not where a reading adds to what all take it to mean', read(free, { all: [{ milestone: 'a' }, { track: 'talks', is: 'done' }] }), []],
    ['not where only another party reads it so', read({ milestone: 'b' }, free, [{ id: 'b', when: free, readBy: { north: { milestone: 'a' } } }]), []],
  ]);

  test('are told with the party that reads them so', () => {
    const b = { id: 'b', when: free, readBy: { south: { any: [south('a')] } } };
    expect(readScenario(fileOf(read(free, south('b'), [b])))).toMatchObject({
      problems: [{ code: 'cycle', data: { ring: 'a as south → b as south → a as south' } }],
    });
  });

  test('are told with the whole ring, from the one listed first', () => {
    const read = readScenario(fileOf(milestones({ x: ['c'], a: ['b'], b: ['c'], c: ['a'] })));
    expect(read).toMatchObject({
      problems: [{ at: 'milestones/1/when', code: 'cycle', data: { ring: 'a → b → c → a' } }],
    });
  });

  test('ten thousand in a row, or in a ring, are answered', () => {
    const row = (last: readonly string[]) =>
      milestones(
        Object.fromEntries(
          Array.from({ length: 10_000 }, (_, i) => [`m${i}`, i < 9_999 ? [`m${i + 1}`] : last]),
        ),
      );
    for (const file of [fileOf(row([])), fileOf(row(['m0']))]) {
      expect(problemsIn(file).length).toBeGreaterThan(0);
    }
  });

  test('a few that stand for a million clauses are refused, where it comes to too much', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`m${i}`, i > 0 ? [`m${i - 1}`, `m${i - 1}`] : []]),
    );
    expect(problemsIn(fileOf(milestones(doubling)))[0]).toMatch(/^too-large milestones\/1\d\/when/);
  });
});

describe('several problems', () => {
  test('in different lists are all reported, shape first, each at its own place', () => {
    const file = fileOf({
      nmae: 'x',
      start: 'soon',
      tracks: [{ id: 'talks', stages: ['none', 'done'], initial: 'over' }],
      gauges: [
        { id: 'trust', min: 1, max: 0 },
        { id: 'fuel', initial: 'much' },
      ],
      steps: [
        { id: 'a', moves: [{ track: 'tlaks', to: 'done' }], worth: { east: 1 } },
        { id: 'b', takes: 'long' },
        { id: 'b', requires: { all: [{ gauge: 'fuel' }, { gauge: 'trsut' }] } },
      ],
      positions: [{ id: 'p', party: 'north', steps: ['b', 'z'], requires: { any: [{}] } }],
      commitments: [{ id: 'c', parties: ['west'], owes: 'a' }],
      milestones: [{ id: 'm', when: { milestone: 'm' } }],
    });
    expect(problemsIn(file).toSorted()).toEqual(
      [
        'unknown-key nmae',
        'day start',
        'type gauges/1/initial',
        'duration steps/1/takes',
        'condition positions/0/requires/any/0',
        'duplicate steps/2/id',
        'no-gauge steps/2/requires/all/1/gauge',
        'no-track steps/0/moves/0/track',
        'no-party steps/0/worth/east',
        'no-party commitments/0/parties/0',
        'no-clock commitments/0',
        'initial tracks/0/initial',
        'bounds gauges/0/max',
        'cycle milestones/0/when',
      ].sort(),
    );
  });

  test('a broken item keeps its id, so that those who mention it are not blamed', () => {
    const file = fileOf({
      gauges: [{ id: 'trust', min: 'low' }],
      steps: [
        { id: 'a', undo: 5 },
        { id: 'b', effects: { trust: 1 } },
      ],
      positions: [{ id: 'p', party: 'north', steps: ['a'], requires: { gauge: 'trust' } }],
    });
    expect(problemsIn(file)).toEqual(['type gauges/0/min', 'type steps/0/undo']);
  });

  test('say in data what a sentence needs', () => {
    const dataOf = (sketch: Sketch) => {
      const read = readScenario(fileOf(sketch));
      return read.ok ? [] : read.problems.map(({ data }) => data);
    };
    expect(dataOf(needs({ track: 'kaesongg', is: 'x' }))).toEqual([{ id: 'kaesongg' }]);
    expect(dataOf(needs({ track: 'talks', is: 'x' }))).toEqual([{ id: 'x', track: 'talks' }]);
    expect(dataOf(step({ name: 5 }))).toEqual([{ expected: 'string or object', got: 'number' }]);
    expect(dataOf(step({ undo: true }))).toEqual([{ expected: 'string or false', got: 'boolean' }]);
    expect(dataOf({ gauges: [{ id: 'g', min: 0.5 }] })).toEqual([
      { expected: 'whole number', got: 'number' },
    ]);
    expect(dataOf(needs({ track: 'talks', reachd: 'done' }))).toEqual([
      { got: '{"track":"talks","reachd":"done"}' },
    ]);
    expect(dataOf(step({ worth: { north: Infinity } }))).toEqual([
      { expected: 'finite number', got: 'number' },
    ]);
  });
});
