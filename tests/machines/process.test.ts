// Is a scenario's statechart plain data that moves as the model says?
import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import {
  assumeEvent,
  chartOf,
  processOf,
  situationOf,
  snapshotAt,
  stepEvent,
} from '../../machines/process.ts';
import { followerOf } from '../follower.ts';
import { start } from '../../src/core/situation.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';

const FREEZE = {
  tracks: [
    { id: 'tests', stages: ['running', 'halted', 'banned'] },
    { id: 'drills', stages: ['full', 'reduced'] },
    { id: 'talks', stages: ['none', 'begun'] },
  ],
  gauges: [{ id: 'trust', min: 0, max: 10, initial: 4 }],
  steps: [
    {
      id: 'dual-freeze',
      moves: [
        { track: 'tests', from: 'running', to: 'halted' },
        { track: 'drills', from: ['full'], to: 'reduced' },
      ],
      effects: { trust: 2 },
    },
    { id: 'meet', moves: [{ track: 'talks', to: 'begun' }] },
    { id: 'visit', moves: [], effects: { trust: 1 }, requires: { gauge: 'trust', max: 6 } },
  ],
  setbacks: [
    { id: 'launch', moves: [{ track: 'tests', to: 'running' }], effects: { trust: -100 } },
  ],
  positions: [
    {
      id: 'talks-first',
      party: 'north',
      steps: ['dual-freeze', 'launch'],
      requires: { track: 'talks', reached: 'begun' },
    },
  ],
};
const freeze = scenarioWith(FREEZE);

describe('the chart', () => {
  test('is plain JSON, for random scenarios too', () => {
    for (const scenario of [
      freeze,
      ...Array.from({ length: 100 }, (_, seed) => scenarioOf(seed)),
    ]) {
      const chart = chartOf(scenario);
      expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
    }
  });

  test('has a region per track, a state per stage and one name for guard and action', () => {
    const chart = chartOf(freeze);
    expect(Object.keys(chart.states)).toEqual(['tests', 'drills', 'talks']);
    expect(Object.keys(chart.states['tests']?.states ?? {})).toEqual([
      'running',
      'halted',
      'banned',
    ]);
    const text = JSON.stringify(chart);
    const named = (key: string) => [
      ...text.matchAll(new RegExp(`"${key}":\\{"type":"([^"]*)"`, 'g')),
    ];
    expect(new Set(named('guard').map(([, name]) => name))).toEqual(new Set(['isPossible']));
    expect(new Set(named('actions').map(([, name]) => name))).toEqual(new Set(['play']));
  });

  test('has an event for every step and setback, and one to assume it', () => {
    expect(processOf(freeze).events.toSorted()).toEqual(
      ['dual-freeze', 'launch', 'meet', 'visit']
        .flatMap((id) => [stepEvent(id).type as string, assumeEvent(id).type])
        .sort(),
    );
  });

  test('tells beside each arrow of an exchange who gives what', () => {
    const scenario = scenarioWith({
      ...FREEZE,
      steps: [
        {
          id: 'dual-freeze',
          name: 'Dual freeze',
          parties: ['north', 'south'],
          moves: [
            { track: 'tests', from: 'running', to: 'halted', by: 'north' },
            { track: 'drills', from: 'full', to: 'reduced', by: 'south' },
          ],
        },
        { id: 'meet', parties: ['north'], moves: [{ track: 'talks', to: 'begun' }] },
        { id: 'visit', parties: ['north', 'south'], moves: [{ track: 'talks', to: 'none' }] },
      ],
      setbacks: [],
      positions: [],
    });
    const { tests, drills, talks } = chartOf(scenario).states;
    const told = tests?.states['running']?.on['step.dual-freeze'];
    expect(told?.meta).toEqual({
      step: 'dual-freeze',
      gives: {
        north: [{ track: 'tests', from: ['running'], to: 'halted' }],
        south: [{ track: 'drills', from: ['full'], to: 'reduced' }],
      },
    });
    expect(told?.description).toBe('Dual freeze\nnorth: tests → halted\nsouth: drills → reduced');
    expect(drills?.states['full']?.on['step.dual-freeze']?.meta).toEqual(told?.meta);
    // Of one party it is that party's; of several, without a name, nobody's in particular.
    expect(talks?.states['none']?.on['step.meet']?.meta?.gives).toHaveProperty('north');
    expect(talks?.states['begun']?.on['step.visit']?.meta?.gives).toEqual({});
  });

  test('draws an arrow without `from` at every stage but the one it leads to', () => {
    const { states = {} } = chartOf(freeze).states['tests'] ?? {};
    const at = Object.keys(states).filter((stage) => 'step.launch' in (states[stage]?.on ?? {}));
    expect(at).toEqual(['halted', 'banned']);
  });
});

describe('the machine', () => {
  const process = processOf(freeze);
  const follow = followerOf(process);
  const first = snapshotAt(process, start(freeze));

  test('starts in the first situation', () => {
    const actor = createActor(process).start();
    expect(situationOf(actor.getSnapshot())).toEqual(start(freeze));
    expect(actor.getSnapshot().value).toEqual({ tests: 'running', drills: 'full', talks: 'none' });
  });

  test('moves all tracks of a step at once, applies its effects once and leaves the others alone', () => {
    const begun = follow(first, stepEvent('meet'));
    expect(situationOf(follow(begun, stepEvent('dual-freeze')))).toEqual({
      stages: { tests: 'halted', drills: 'reduced', talks: 'begun' },
      gauges: { trust: 6 },
    });
  });

  test('moves nothing where one of two moves does not find its track', () => {
    const reduced = snapshotAt(process, {
      stages: { tests: 'running', drills: 'reduced', talks: 'none' },
      gauges: { trust: 4 },
    });
    expect(reduced.can(stepEvent('dual-freeze'))).toBe(false);
    expect(follow(reduced, stepEvent('dual-freeze'))).toBe(reduced);
  });

  test('assumes a blocked step from wherever its tracks stand', () => {
    const banned = snapshotAt(process, {
      stages: { tests: 'banned', drills: 'reduced', talks: 'begun' },
      gauges: { trust: 9 },
    });
    expect(banned.can(stepEvent('dual-freeze'))).toBe(false);
    expect(situationOf(follow(banned, assumeEvent('dual-freeze')))).toEqual({
      stages: { tests: 'halted', drills: 'reduced', talks: 'begun' },
      gauges: { trust: 10 },
    });
  });

  test('takes a step without moves again and again, until its condition fails', () => {
    const actor = createActor(process).start();
    for (let round = 0; round < 5; round += 1) actor.send(stepEvent('visit'));
    expect(actor.getSnapshot().context.gauges).toEqual({ trust: 7 });
    expect(actor.getSnapshot().can(stepEvent('visit'))).toBe(false);
    actor.send(assumeEvent('visit'));
    expect(actor.getSnapshot().context.gauges).toEqual({ trust: 8 });
  });

  test('ignores what it does not know', () => {
    expect(first.can(stepEvent('nothing'))).toBe(false);
    expect(follow(first, assumeEvent('nothing'))).toBe(first);
  });

  test('blocks a step or setback by a binding position, and only then', () => {
    const bound = processOf(freeze, { binding: ['talks-first'] });
    const at = snapshotAt(bound, start(freeze));
    expect(at.can(stepEvent('dual-freeze'))).toBe(false);
    expect(first.can(stepEvent('dual-freeze'))).toBe(true);
    const begun = followerOf(bound)(at, stepEvent('meet'));
    expect(begun.can(stepEvent('dual-freeze'))).toBe(true);
  });

  test('stands in any situation without replay', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const scenario = scenarioOf(seed);
      const situation = situationIn(scenario, chanceOf(seed));
      expect(situationOf(snapshotAt(processOf(scenario), situation))).toEqual(situation);
    }
  });

  test('survives being written to JSON and read back', () => {
    const actor = createActor(process).start();
    actor.send(stepEvent('dual-freeze'));
    const kept: unknown = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const again = createActor(process, { snapshot: kept as never }).start();
    again.send(stepEvent('meet'));
    expect(situationOf(again.getSnapshot())).toEqual({
      stages: { tests: 'halted', drills: 'reduced', talks: 'begun' },
      gauges: { trust: 6 },
    });
  });
});

describe('unusual scenarios', () => {
  const bump = { id: 'bump', moves: [], effects: { trust: 1 } };

  test('without tracks, only gauges move', () => {
    const scenario = scenarioWith({ tracks: [], gauges: [{ id: 'trust' }], steps: [bump] });
    const actor = createActor(processOf(scenario)).start();
    actor.send(stepEvent('bump'));
    expect(situationOf(actor.getSnapshot())).toEqual({ stages: {}, gauges: { trust: 51 } });
    expect(actor.getSnapshot().status).toBe('active');
    const at = snapshotAt(processOf(scenario), start(scenario));
    expect(at.can(stepEvent('bump'))).toBe(true);
  });

  test('one track of one stage is never moved, yet may be assumed', () => {
    const scenario = scenarioWith({
      tracks: [{ id: 'only', stages: ['one'] }],
      gauges: [{ id: 'trust' }],
      steps: [{ id: 'stay', moves: [{ track: 'only', to: 'one' }], effects: { trust: 1 } }, bump],
    });
    const process = processOf(scenario);
    const at = snapshotAt(process, start(scenario));
    expect(at.can(stepEvent('stay'))).toBe(false);
    expect(situationOf(followerOf(process)(at, assumeEvent('stay'))).gauges).toEqual({ trust: 51 });
    expect(situationOf(followerOf(process)(at, stepEvent('bump'))).gauges).toEqual({ trust: 51 });
  });

  test('ids that name parts of every object, or of our events, are ids like others', () => {
    const scenario = scenarioWith({
      tracks: [
        { id: 'constructor', stages: ['1', '0', 'constructor'] },
        { id: '1', stages: ['step', 'assume'] },
      ],
      steps: [
        { id: 'constructor', moves: [{ track: 'constructor', to: 'constructor' }] },
        { id: 'assume', moves: [{ track: '1', to: 'assume' }] },
        { id: 'step', moves: [{ track: '1', to: 'step' }] },
      ],
    });
    const actor = createActor(processOf(scenario)).start();
    actor.send(stepEvent('constructor'));
    actor.send(stepEvent('assume'));
    expect(situationOf(actor.getSnapshot()).stages).toEqual({
      constructor: 'constructor',
      '1': 'assume',
    });
    actor.send(assumeEvent('step'));
    expect(situationOf(actor.getSnapshot()).stages['1']).toBe('step');
  });
});
