// Does the planning problem in PDDL say what the scenario says?
import { parser } from 'pddl-workspace';
import { describe, expect, test } from 'vitest';
import { isPossible } from '../../src/core/choices.ts';
import { holds } from '../../src/core/conditions/holds.ts';
import { lookupOf } from '../../src/core/lookup.ts';
import type { Scenario } from '../../src/core/scenario.ts';
import { type Situation, play, start } from '../../src/core/situation.ts';
import { factsIn, lacksCounting } from '../../src/formats/pddl-size.ts';
import { writePddlDomain, writePddlProblem } from '../../src/formats/pddl.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { newRoadmap } from '../../src/roadmap/edit.ts';
import { chanceOf, scenarioOf, scenarioWith, situationIn } from '../makers.ts';
import { shipped } from '../shipped.ts';
import {
  type PddlState,
  actionsOf,
  after,
  isTrue,
  read,
  readDomain,
  stateOf,
} from './pddl-reader.ts';
import { talksNamed } from './talks.ts';

const over = (scenario: Scenario, binding: readonly string[] = []): Roadmap => ({
  ...newRoadmap(scenario, { id: 'r', name: 'R' }),
  binding: [...binding],
});

const SCENARIO = talksNamed('Talks\n(and) more');

describe('a small scenario', () => {
  test('its domain has a constant for each stage and an action for each step; setbacks are left out', () => {
    expect(writePddlDomain(over(SCENARIO))).toMatchInlineSnapshot(`
      "; Talks (and) more
      (define (domain d_sketch)
        (:requirements :strips :typing :negative-preconditions :disjunctive-preconditions :conditional-effects :fluents)
        (:types track stage)
        (:constants
          t_talks - track
          st_talks_none st_talks_begun st_talks_done - stage
        )
        (:predicates (stands ?track - track ?stage - stage) (ever))
        (:functions (g_trust))
        (:action s_begin-talks ; begin-talks
          :parameters ()
          :precondition (and
            (stands t_talks st_talks_none)
            (>= (g_trust) 2))
          :effect (and
            (not (stands t_talks st_talks_none))
            (stands t_talks st_talks_begun)
            (when (<= (g_trust) 9) (increase (g_trust) 1))
            (when (> (g_trust) 9) (assign (g_trust) 10)))
        )
        (:action s_end-talks ; end-talks
          :parameters ()
          :precondition (and
            (or (stands t_talks st_talks_none) (stands t_talks st_talks_begun))
            (or (or (stands t_talks st_talks_begun) (stands t_talks st_talks_done)) (not (<= (g_trust) 4))))
          :effect (and
            (not (stands t_talks st_talks_none))
            (not (stands t_talks st_talks_begun))
            (stands t_talks st_talks_done))
        )
      )
      "
    `);
  });

  test('its problem has the first situation and the first goal; the other goals stand ready', () => {
    expect(writePddlProblem(over(SCENARIO))).toMatchInlineSnapshot(`
      "; Talks (and) more
      (define (problem p_sketch)
        (:domain d_sketch)
        (:init
          (ever)
          (stands t_talks st_talks_none)
          (= (g_trust) 3)
        )
        ; agreed: agreed
        (:goal (stands t_talks st_talks_done))
        ; trusted: trusted
        ; (:goal (>= (g_trust) 5))
      )
      "
    `);
  });

  test('a binding position is part of the precondition', () => {
    const insisted = '(or (stands t_talks st_talks_begun) (stands t_talks st_talks_done))';
    expect(writePddlDomain(over(SCENARIO, ['north-first'])).split(insisted)).toHaveLength(3);
    expect(writePddlDomain(over(SCENARIO)).split(insisted)).toHaveLength(2);
  });

  test('a scenario that only moves tracks asks for nothing but STRIPS with types', () => {
    const plain = scenarioWith({
      steps: [{ id: 'begin-talks', moves: [{ track: 'talks', from: 'none', to: 'begun' }] }],
    });
    expect(writePddlDomain(over(plain))).toContain('(:requirements :strips :typing)\n');
  });
});

test('a domain with an open bracket or a name that is not declared is noticed', () => {
  const domain = writePddlDomain(over(SCENARIO));
  expect(() => readDomain(domain)).not.toThrow();
  expect(() => readDomain(domain.replace(/\)\n$/, '\n'))).toThrow('stays open');
  expect(() => readDomain(domain.replace('st_talks_done - stage', '- stage'))).toThrow(
    'not declared: st_talks_done',
  );
});

interface Ground {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  readonly situations: readonly Situation[];
}

function groundOf(scenario: Scenario, seed: number, count: number): Ground {
  const chance = chanceOf(seed);
  const binding = scenario.positions.map(({ id }) => id).filter(() => chance.likely(0.5));
  const strewn = Array.from({ length: count }, () => situationIn(scenario, chance));
  return { scenario, binding, situations: [start(scenario), ...strewn] };
}

/** Where an action is possible, or leads elsewhere, than the core says. Counts what was asked, so that it cannot be nothing. */
function differences({ scenario, binding, situations }: Ground) {
  const actions = actionsOf(readDomain(writePddlDomain(over(scenario, binding))));
  const found: string[] = [];
  let possible = 0;
  expect(actions.map(({ name }) => name)).toEqual(scenario.steps.map(({ id }) => `s_${id}`));
  for (const situation of situations)
    for (const [index, step] of scenario.steps.entries()) {
      const action = actions[index];
      const state = stateOf(scenario, situation);
      const can = isPossible(scenario, situation, { step, binding });
      if (!action || isTrue(action.precondition, state) !== can) found.push(`${step.id} here`);
      if (!action || !can) continue;
      possible += 1;
      const next = after(action.effect, state);
      if (!isSame(next, stateOf(scenario, play(scenario, situation, step))))
        found.push(`${step.id} leads elsewhere`);
    }
  return { found, possible };
}

function isSame(one: PddlState, other: PddlState): boolean {
  return (
    one.facts.size === other.facts.size &&
    one.values.size === other.values.size &&
    [...one.facts].every((fact) => other.facts.has(fact)) &&
    [...one.values].every(([name, value]) => other.values.get(name) === value)
  );
}

describe('an action is possible where the step is, and leads where the step leads', () => {
  test.each(shipped)('in $id', ({ scenario }) => {
    const { found, possible } = differences(groundOf(scenario, 1, 300));
    expect(found).toEqual([]);
    expect(possible).toBeGreaterThan(100);
  });

  test('in random scenarios, with random binding positions', () => {
    let sum = 0;
    for (let seed = 0; seed < 150; seed += 1) {
      const { found, possible } = differences(groundOf(scenarioOf(seed), seed, 12));
      expect(found, `seed ${seed}`).toEqual([]);
      sum += possible;
    }
    expect(sum).toBeGreaterThan(1500);
  });
});

describe('the problem', () => {
  test.each(shipped)(
    'of $id begins where the scenario does, and its goals hold where they do',
    async ({ scenario }) => {
      const text = writePddlProblem(over(scenario));
      const problem = await parser.PddlProblemParser.parseText(text);
      expect(problem?.getParsingProblems()).toEqual([]);
      const { facts, values } = stateOf(scenario, start(scenario));
      const begins = (problem?.getInits() ?? []).map((each) => [
        `(${each.getVariableName()})`,
        each.getValue(),
      ]);
      expect(new Map(begins as [string, unknown][])).toEqual(
        new Map<string, unknown>([...[...facts].map((fact) => [fact, true] as const), ...values]),
      );
      const goals = [...text.matchAll(/^ {2}(?:; )?\(:goal (.*)\)$/gm)].map(([, goal = '']) =>
        read(goal),
      );
      expect(goals).toHaveLength(scenario.goals.length);
      const chance = chanceOf(7);
      const reached = new Set<number>();
      for (let round = 0; round < 400; round += 1) {
        const situation = situationIn(scenario, chance);
        for (const [index, { when }] of scenario.goals.entries()) {
          const is = holds(lookupOf(scenario), situation, when);
          if (is) reached.add(index);
          expect(isTrue(goals[index] ?? '', stateOf(scenario, situation))).toBe(is);
        }
      }
      expect(reached.size).toBeGreaterThan(0);
    },
  );

  test('a scenario without a goal is reached at once', () => {
    expect(writePddlProblem(over(scenarioWith({ goals: [] })))).toContain('(:goal (and))');
  });
});

test('so many of many conditions are written without a list of all choices', () => {
  const tracks = Array.from({ length: 20 }, (_, index) => ({
    id: `t${index}`,
    stages: ['no', 'yes'],
  }));
  const of = tracks.map(({ id }) => ({ track: id, is: 'yes' }));
  const steps = [{ id: 'go', requires: { atLeast: 10, of } }];
  const scenario = scenarioWith({ tracks, steps, goals: [], positions: [], setbacks: [] });
  expect(writePddlDomain(over(scenario)).length).toBeLessThan(2_000_000);
  expect(differences(groundOf(scenario, 3, 200)).found).toEqual([]);
});

test('equal roadmaps give equal texts', () => {
  for (let seed = 0; seed < 50; seed += 1)
    expect(writePddlDomain(over(scenarioOf(seed)))).toBe(writePddlDomain(over(scenarioOf(seed))));
});

test('counting that would have no end is refused, and what is written has no more facts than were counted', () => {
  const tracks = Array.from({ length: 1000 }, (_, at) => ({ id: `t${at}`, stages: ['a', 'b'] }));
  const of = tracks.map(({ id }) => ({ track: id, is: 'b' }));
  const goalsOf = (atLeast: number, most: number) => {
    const goals = [{ id: 'g', when: { atLeast, of: of.slice(0, most) } }];
    const scenario = scenarioWith({ tracks, goals });
    return newRoadmap(scenario, { id: 'r', name: 'R' });
  };
  expect(lacksCounting(goalsOf(500, 1000))).toBe('export.pddl-counts');
  expect(lacksCounting(goalsOf(999, 1000))).toBe(null);
  expect(lacksCounting(goalsOf(5, 10))).toBe(null);
  const small = goalsOf(7, 16);
  const [, goal = ''] = writePddlProblem(small).split('(:goal');
  expect(goal.match(/\(stands /g)).toHaveLength(factsIn(small.scenario));
});
