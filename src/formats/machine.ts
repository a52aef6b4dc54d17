// How does the statechart leave: as a config, and as a module that runs by itself?
import { chartOf } from '../../machines/chart.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { fileText } from './json.ts';

/** The XState config, plain JSON: it needs one guard, `isPossible`, and one action, `play`. */
export function writeMachine({ scenario }: Roadmap): string {
  return fileText(chartOf(scenario));
}

/**
 * A TypeScript module that runs the statechart with nothing but XState: the config, the rules of the steps as data, and
 * the guard and the action that read them.
 */
export function writeModule({ scenario, binding }: Roadmap): string {
  return [
    `// The statechart of "${scenario.id}". Made by Stepwise; needs xstate 5.`,
    "import { assign, setup } from 'xstate';",
    '',
    `const rules = ${JSON.stringify(rulesOf(scenario, binding), null, 2)} as const;`,
    '',
    RUNTIME,
    `export const machine = setup({
  types: { context: {} as Situation },
  guards: { isPossible: ({ context }, { step }: { step: string }) => isPossible(context, step) },
  actions: { play: assign(({ context }, { step }: { step: string }) => play(context, step)) },
}).createMachine(${JSON.stringify(chartOf(scenario), null, 2)});`,
    '',
  ].join('\n');
}

function rulesOf(
  { tracks, gauges, milestones, steps, setbacks, positions }: Scenario,
  binding: readonly string[],
) {
  const ruled = ({ id, moves, requires, effects }: Step) => {
    const insisted = positions
      .filter((position) => binding.includes(position.id) && position.steps.includes(id))
      .map((position) => position.requires);
    const all = [...(requires ? [requires] : []), ...insisted];
    return [id, { moves, requires: { all }, effects }];
  };
  return {
    tracks: Object.fromEntries(
      tracks.map(({ id, stages }) => [id, stages.map((stage) => stage.id)]),
    ),
    gauges: Object.fromEntries(gauges.map(({ id, min, max }) => [id, { min, max }])),
    milestones: Object.fromEntries(milestones.map(({ id, when }) => [id, when])),
    steps: Object.fromEntries([...steps, ...setbacks].map(ruled)),
  };
}

/** What the module does with its rules: the meaning of conditions and steps, as short as it can be said. */
const RUNTIME = `interface Situation {
  readonly stages: Readonly<Record<string, string>>;
  readonly gauges: Readonly<Record<string, number>>;
}
type Condition = Readonly<Record<string, any>>;
interface Rule {
  readonly moves: readonly { readonly track: string; readonly from?: string | readonly string[]; readonly to: string }[];
  readonly requires: Condition;
  readonly effects: Readonly<Record<string, number>>;
}
const tracks: Readonly<Record<string, readonly string[]>> = rules.tracks;
const gauges: Readonly<Record<string, { readonly min: number; readonly max: number }>> = rules.gauges;
const milestones: Readonly<Record<string, Condition>> = rules.milestones;
const steps = rules.steps as unknown as Readonly<Record<string, Rule>>;

export function holds(at: Situation, c: Condition): boolean {
  if ('all' in c) return c.all.every((part: Condition) => holds(at, part));
  if ('any' in c) return c.any.some((part: Condition) => holds(at, part));
  if ('not' in c) return !holds(at, c.not);
  if ('atLeast' in c) return c.of.filter((part: Condition) => holds(at, part)).length >= c.atLeast;
  if ('is' in c) return [c.is].flat().includes(at.stages[c.track]);
  if ('reached' in c) {
    const stages = tracks[c.track] ?? [];
    return stages.indexOf(at.stages[c.track] ?? '') >= stages.indexOf(c.reached);
  }
  if ('gauge' in c) {
    const value = at.gauges[c.gauge] ?? 0;
    return value >= (c.min ?? -Infinity) && value <= (c.max ?? Infinity);
  }
  return holds(at, milestones[c.milestone] ?? { any: [] });
}

export function isPossible(at: Situation, id: string): boolean {
  const step = steps[id];
  if (!step) return false;
  const finds = step.moves.every(({ track, from, to }) =>
    from === undefined ? at.stages[track] !== to : [from].flat().includes(at.stages[track] ?? ''),
  );
  return finds && holds(at, step.requires);
}

export function play(at: Situation, id: string): Situation {
  const step = steps[id];
  if (!step) return at;
  const stages = { ...at.stages };
  for (const { track, to } of step.moves) stages[track] = to;
  const values = { ...at.gauges };
  for (const [id, push] of Object.entries(step.effects)) {
    const { min, max } = gauges[id] ?? { min: -Infinity, max: Infinity };
    values[id] = Math.min(max, Math.max(min, (values[id] ?? 0) + push));
  }
  return { stages, gauges: values };
}
`;
