// Does a model for a planner or a model checker keep every part when ids and names are words of its grammar?
import { parser } from 'pddl-workspace';
import { expect, test } from 'vitest';
import { writePddlDomain, writePddlProblem } from '../../src/formats/pddl.ts';
import { writePromela } from '../../src/formats/promela.ts';
import { actionsOf, read, readDomain } from './pddl-reader.ts';
import { readPromela } from './promela-reader.ts';
import { IDS, idsRoadmap } from './reserved-ids.ts';

const roadmap = idsRoadmap();
const COUNT = IDS.length;

test('Promela declares each track and gauge, each milestone in both readings and each goal, once', () => {
  const { variables, macros, options } = readPromela(writePromela(roadmap.scenario));
  expect([variables.length, macros.length, options]).toEqual([2 * COUNT, 3 * COUNT, COUNT]);
});

test('PDDL declares each track, stage and gauge once, and an action a step', () => {
  const domain = readDomain(writePddlDomain(roadmap));
  const actions = actionsOf(domain).map(({ name }) => name);
  expect([actions.length, new Set(actions).size]).toEqual([COUNT, COUNT]);
  expect(domain.getFunctions()).toHaveLength(COUNT);
  const objects = ['track', 'stage'].flatMap(
    (type) => domain.getConstants().getTypeCaseInsensitive(type)?.getObjects() ?? [],
  );
  expect([objects.length, new Set(objects).size]).toEqual([3 * COUNT, 3 * COUNT]);
});

test('a PDDL problem says where each track and gauge begins, and what the goal is', async () => {
  const text = writePddlProblem(roadmap);
  const parts = read(text);
  const init = typeof parts === 'string' ? [] : (parts.find(([head]) => head === ':init') ?? []);
  expect(init).toHaveLength(2 + 2 * COUNT);
  const problem = await parser.PddlProblemParser.parseText(text);
  expect(problem?.getInits()).toHaveLength(1 + 2 * COUNT);
});
