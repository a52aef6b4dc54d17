// Do the other readings of the rules answer as the core does, situation by situation?
import { describe, expect, test } from 'vitest';
import { chartOf, stepEvent } from '../machines/process.ts';
import type { Binding } from '../src/core/choices.ts';
import type { Scenario, Step } from '../src/core/scenario.ts';
import { keyOf, type Situation, start } from '../src/core/situation.ts';
import { chanceOf, scenarioOf, situationIn } from './makers.ts';
import { shareOf } from './share.ts';
import { shipped } from './shipped.ts';
import { core, type Standing, type Twin, twins } from './twins.ts';

/** Under each binding. A chart of forty regions answers some ten thousand times a second, and each is asked all steps. */
const SITUATIONS_SHIPPED = 1500;
const RANDOM_SCENARIOS = 400;
const SITUATIONS_RANDOM = 60;
/** Assumptions are the most and the slowest. Every one is made in the first situations, later one of so many in turn. */
const ASSUMING_ALL = 50;
const ASSUMING_TURNS = 8;

/** A scenario with a binding and the situations in which everybody is asked. */
interface Ground {
  readonly scenario: Scenario;
  readonly binding: Binding;
  readonly situations: readonly Situation[];
}

describe.each(shipped)('$id', ({ scenario }) => {
  const bindings: readonly (readonly [string, Binding])[] = [
    ['no position binding', []],
    ['every position binding', scenario.positions.map(({ id }) => id)],
  ];
  describe.each(bindings)('%s', (_, binding) => {
    test.each(twins)('$name answers as the core does', (twin) => {
      const situations = shareOf(
        reached(core.of(scenario, binding), {
          scenario,
          from: [start(scenario)],
          most: SITUATIONS_SHIPPED,
        }),
      );
      expect(differences(twin, { scenario, binding, situations })).toEqual([]);
    });
  });
});

describe('random scenarios', () => {
  const grounds = Array.from({ length: RANDOM_SCENARIOS }, (_, seed) => randomGround(seed));

  test.each(twins)('$name answers as the core does', (twin) => {
    expect(shareOf(grounds).flatMap((ground) => differences(twin, ground))).toEqual([]);
  });

  test('use everything that a scenario can have', () => {
    const text = JSON.stringify(grounds.map(({ scenario }) => scenario));
    const everything =
      `all any not atLeast is reached gauge milestone min max takes low verification undo law
      rationale unit weight ko after within by otherwise url note constructor to-string 1
      add to notBefore outcomes readBy as owes forbids reach extendedBy while`.split(/\s+/);
    expect(everything.filter((key) => text.split(`"${key}"`).length < 20)).toEqual([]);
    const steps = grounds.flatMap(({ scenario }) => stepsOf(scenario));
    const gauges = grounds.flatMap(({ scenario }) => scenario.gauges);
    const counts = {
      exchanges: steps.filter(({ moves }) => moves.length > 1).length,
      still: steps.filter(({ moves }) => moves.length === 0).length,
      fromAnywhere: steps.filter(({ moves }) => moves.some(({ from }) => !from)).length,
      fromSeveral: steps.filter(({ moves }) => moves.some(({ from }) => Array.isArray(from)))
        .length,
      fixedGauges: gauges.filter(({ min, max }) => min === max).length,
      negativeGauges: gauges.filter(({ min }) => min < 0).length,
      oneStage: grounds.filter(({ scenario }) => scenario.tracks.some(({ stages }) => !stages[1]))
        .length,
      boundSetbacks: grounds.filter(({ scenario, binding }) =>
        scenario.positions.some(
          ({ id, steps }) =>
            binding.includes(id) && scenario.setbacks.some((setback) => steps.includes(setback.id)),
        ),
      ).length,
      nestedMilestones: text.split('"when":{"milestone":').length - 1,
      named: steps.filter(({ moves }) => moves.some(({ by }) => by !== undefined)).length,
      priced: steps.filter(({ moves }) => moves.some(({ worth }) => Object.keys(worth).length > 0))
        .length,
      ceilings: steps.filter(({ effects }) =>
        Object.values(effects).some((effect) => typeof effect === 'object' && 'to' in effect),
      ).length,
      jointDebtors: grounds.filter(({ scenario }) =>
        scenario.commitments.some(({ parties }) => parties.length > 1),
      ).length,
    };
    expect(Object.entries(counts).filter(([, count]) => count < 15)).toEqual([]);
  });

  test('every transition is asked from its stage, and most are taken', () => {
    const counts = grounds.map(arrowsIn);
    expect(counts.filter(({ arrows, asked }) => asked < arrows)).toEqual([]);
    const sum = (key: 'arrows' | 'taken') => counts.reduce((total, count) => total + count[key], 0);
    expect(sum('arrows')).toBeGreaterThan(3000);
    expect(sum('taken') / sum('arrows')).toBeGreaterThan(0.6);
  });
});

/** A random scenario, with situations strewn so that every stage of every track is stood at, and those they lead to. */
function randomGround(seed: number): Ground {
  const scenario = scenarioOf(seed);
  const chance = chanceOf(seed + 1_000_000);
  const binding = scenario.positions.map(({ id }) => id).filter(() => chance.likely(0.5));
  const strewn = scenario.tracks.flatMap(({ id, stages }) =>
    stages.map((stage): Situation => {
      const { stages: others, gauges } = situationIn(scenario, chance);
      return { stages: { ...others, [id]: stage.id }, gauges };
    }),
  );
  const situations = reached(core.of(scenario, binding), {
    scenario,
    from: [start(scenario), ...strewn],
    most: SITUATIONS_RANDOM,
  });
  return { scenario, binding, situations };
}

interface Search {
  readonly scenario: Scenario;
  readonly from: readonly Situation[];
  readonly most: number;
}

/** The first so many situations, breadth first over steps and setbacks, and over assumptions where all are blocked. */
function reached(ask: ReturnType<Twin['of']>, { scenario, from, most }: Search) {
  const found = new Map(from.map((situation) => [keyOf(situation), situation]));
  for (const situation of found.values()) {
    if (found.size >= most) break;
    const { can, take, assume } = ask(situation);
    const possible = stepsOf(scenario).filter(can);
    const next = possible.length > 0 ? possible.map(take) : stepsOf(scenario).map(assume);
    for (const after of next) if (!found.has(keyOf(after))) found.set(keyOf(after), after);
  }
  return [...found.values()];
}

function stepsOf({ steps, setbacks }: Scenario): readonly Step[] {
  return [...steps, ...setbacks];
}

/** Where a twin answers otherwise than the core: what was asked, what each said; the first few only. */
function differences(twin: Twin, { scenario, binding, situations }: Ground) {
  const [askCore, askTwin] = [core.of(scenario, binding), twin.of(scenario, binding)];
  const found: unknown[] = [];
  for (const [round, situation] of situations.entries()) {
    const [ours, theirs] = [askCore(situation), askTwin(situation)];
    for (const [index, step] of stepsOf(scenario).entries()) {
      const assuming = round < ASSUMING_ALL || (round + index) % ASSUMING_TURNS === 0;
      const [expected, got] = [answer(ours, step, assuming), answer(theirs, step, assuming)];
      if (expected === got) continue;
      found.push({ scenario: scenario.id, binding, situation, step: step.id, expected, got });
      if (found.length === 3) return found;
    }
  }
  return found;
}

/** What is said of a step: whether it can be taken, and the situation afterwards, taken or assumed. */
function answer({ can, take, assume }: Standing, step: Step, assuming: boolean): string {
  if (can(step)) return `possible, then ${keyOf(take(step))}`;
  return assuming ? `blocked, else ${keyOf(assume(step))}` : 'blocked';
}

/** How many arrows the chart of a scenario has, and how many are asked and taken in the situations of a ground. */
function arrowsIn({ scenario, binding, situations }: Ground) {
  const chart = chartOf(scenario);
  const asked = new Set<string>();
  const taken = new Set<string>();
  const ask = core.of(scenario, binding);
  const steps = new Map(stepsOf(scenario).map((step) => [stepEvent(step.id).type as string, step]));
  for (const situation of situations) {
    const { can } = ask(situation);
    for (const { name, event } of arrowsAt(chart, situation)) {
      const step = steps.get(event);
      asked.add(name);
      if (!step || can(step)) taken.add(name);
    }
  }
  return {
    scenario: scenario.id,
    arrows: countArrows(chart),
    asked: asked.size,
    taken: taken.size,
  };
}

function arrowsAt(chart: ReturnType<typeof chartOf>, { stages }: Situation) {
  const own = Object.keys(chart.on).map((event) => ({ name: event, event }));
  const inner = Object.entries(chart.states).flatMap(([track, region]) => {
    const stage = stages[track] ?? '';
    return [
      ...Object.keys(region.on).map((event) => ({ name: `${track} ${event}`, event })),
      ...Object.keys(region.states[stage]?.on ?? {}).map((event) => ({
        name: `${track} ${stage} ${event}`,
        event,
      })),
    ];
  });
  return [...own, ...inner];
}

function countArrows({ on, states }: ReturnType<typeof chartOf>): number {
  const size = (arrows: object) => Object.keys(arrows).length;
  return Object.values(states).reduce(
    (sum, region) =>
      sum +
      size(region.on) +
      Object.values(region.states).reduce((all, stage) => all + size(stage.on), 0),
    size(on),
  );
}
