// Does a scenario of five hundred steps stay quick while it is changed?
import { readScenario } from '../../src/core/read-scenario.ts';
import { cellsOfItem, itemFrom } from '../../src/formats/scenario-table/one-item.ts';
import { consequencesOf } from '../../src/roadmap/consequences.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { putItems } from '../../src/roadmap/scenario/put.ts';
import { chanceOf } from '../chance.ts';
import { generate } from './generate.ts';
import { longRoadmap } from './long-roadmap.ts';
import { type Bench, processorTime } from './table.ts';

const RUNS = 5;

let made: Roadmap | undefined;
/** Some 300 nodes over the scenario, on a main branch of 120 steps and what leaves it. */
const wide = (): Roadmap =>
  (made ??= longRoadmap(
    generate({ tracks: 160, steps: 500, seed: 1 }),
    { steps: 120, nodes: 300 },
    chanceOf(1),
  ));

/** The roadmap with another length of one of its steps, each time a new one: nothing is kept from the time before. */
function changed(roadmap: Roadmap, months: number): Roadmap {
  const at = { kind: 'step', index: 7 } as const;
  const cells = cellsOfItem(roadmap.scenario, at).map((cell) =>
    cell.column === 'takes' ? { ...cell, text: `${months} months` } : cell,
  );
  const read = itemFrom(roadmap.scenario, at, cells);
  if (!read.ok) throw new Error('the step is none');
  const { list, item, at: index } = read.value;
  const put = putItems(roadmap, [{ list, item, at: index }]);
  if (!put.ok) throw new Error('the scenario is none');
  return put.value;
}

export const scenarioBenches: readonly Bench[] = [
  row('500 steps: a field is changed, until the roadmap has it', 100, () => {
    let [roadmap, months] = [wide(), 3];
    return () => (roadmap = changed(roadmap, (months += 1)));
  }),
  row('500 steps: what that does to every branch', 1000, () => {
    const before = wide();
    const now = changed(before, 2);
    return () => consequencesOf({ ...before }, { ...now });
  }),
  row('500 steps: to compare, the scenario is read whole', null, () => {
    const { scenario } = wide();
    return () => readScenario(scenario);
  }),
];

function row(what: string, atMost: number | null, prepare: () => () => unknown): Bench {
  return {
    name: `scenario: ${what}`,
    run: () => {
      const work = prepare();
      const value = processorTime(() => void work(), RUNS);
      const target = atMost === null ? {} : { target: { atMost } };
      return Promise.resolve({ value, unit: 'ms', ...target });
    },
  };
}
