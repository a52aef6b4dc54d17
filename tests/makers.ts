// Which scenarios do tests run on: random ones that use the whole model, and small ones made to measure?
import * as fc from 'fast-check';
import { readScenario } from '../src/core/read-scenario.ts';
import { SCENARIO_FORMAT, type Scenario } from '../src/core/scenario.ts';
import type { Situation } from '../src/core/situation.ts';
import type { Chance } from './chance.ts';
import { randomFile } from './random-file.ts';

export { type Chance, chanceOf } from './chance.ts';
export { randomFile } from './random-file.ts';
type Item = Readonly<Record<string, unknown>>;

/** A scenario file with as much left out as a test does not care about. A track's stages may be bare ids. */
export type Sketch = Readonly<Record<string, unknown>>;

/** What items of a list have unless a sketch says otherwise. */
const DEFAULTS: Readonly<Record<string, Item>> = {
  parties: { role: 'negotiator' },
  gauges: { min: 0, max: 100, initial: 50 },
  sources: { confidence: 'assumed' },
};

/** The file that a sketch stands for: names are ids, the first stage is the initial one, one track if none is given. */
export function fileOf(sketch: Sketch = {}): Record<string, unknown> {
  const whole: Sketch = {
    parties: [{ id: 'north' }, { id: 'south' }],
    tracks: [{ id: 'talks', stages: ['none', 'begun', 'done'] }],
    steps: [],
    ...sketch,
  };
  const lists = Object.entries(whole).map(([list, items]) => [
    list,
    Array.isArray(items) ? items.map((item: unknown) => itemOf(list, item)) : items,
  ]);
  return {
    format: SCENARIO_FORMAT,
    id: 'sketch',
    name: 'Sketch',
    start: '2019-03-01',
    ...Object.fromEntries(lists),
  };
}

/** The scenario that a sketch stands for. Throws with the problems where it is none. */
export function scenarioWith(sketch: Sketch = {}): Scenario {
  return read(fileOf(sketch));
}

function read(file: unknown): Scenario {
  const found = readScenario(file);
  if (!found.ok)
    throw new Error(`no scenario: ${JSON.stringify(found.problems)}\n${JSON.stringify(file)}`);
  return found.value;
}

/** What is no object stays as it is: bad files are sketched too. */
function itemOf(list: string, item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const id: unknown = Reflect.get(item, 'id');
  const named = list === 'sources' ? { title: id } : list === 'commitments' ? {} : { name: id };
  const whole: Item = { ...named, ...DEFAULTS[list], ...item };
  return list === 'tracks' ? trackOf(whole) : whole;
}

function trackOf(track: Item): Item {
  if (!Array.isArray(track['stages'])) return track;
  const stages = track['stages'].map((stage: unknown) =>
    typeof stage === 'string' ? { id: stage, name: stage } : stage,
  );
  return { initial: (stages[0] as Item | undefined)?.['id'], ...track, stages };
}

/** Random scenarios, told apart and found again by their seed (the scenario's id ends in it). */
export function scenarios(): fc.Arbitrary<Scenario> {
  return fc.noShrink(fc.nat()).map(scenarioOf);
}

/** The random scenario of a seed: small, and over a few hundred seeds with every feature of the model. */
export function scenarioOf(seed: number): Scenario {
  return read(randomFile(seed));
}

/** A random situation of a scenario, whether or not any steps lead there. */
export function situationIn(scenario: Scenario, chance: Chance): Situation {
  return {
    stages: Object.fromEntries(
      scenario.tracks.map(({ id, stages }) => [id, chance.pick(stages).id]),
    ),
    gauges: Object.fromEntries(
      scenario.gauges.map(({ id, min, max }) => [
        id,
        chance.pick([min, max, chance.whole(min, max)]),
      ]),
    ),
  };
}
