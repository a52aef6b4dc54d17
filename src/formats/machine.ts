// How does the statechart leave: as a config, and as a module that runs by itself?
import { rules } from 'virtual:core';
import { chartOf } from '../../machines/chart.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { fileText } from './json.ts';

/** The XState config, plain JSON: it needs one guard, `isPossible`, and one action, `play`. */
export function writeMachine({ scenario }: Roadmap): string {
  return fileText(chartOf(scenario));
}

/**
 * A TypeScript module that runs the statechart with nothing but XState: the config as XState's own tools read it, and
 * for its guard and its action the scenario and the very core that gives it meaning here.
 */
export function writeModule({ scenario, binding }: Roadmap): string {
  const json = (data: unknown) => JSON.stringify(data, null, 2);
  return [
    '// @ts-nocheck The rules were compiled from TypeScript; what is exported has its types.',
    `// The statechart of "${scenario.id}". Made by Stepwise; needs xstate 5.`,
    "import { assign, setup } from 'xstate';",
    '',
    'export interface Situation {',
    '  readonly stages: Readonly<Record<string, string>>;',
    '  readonly gauges: Readonly<Record<string, number>>;',
    '}',
    '',
    '/** Can the step be taken here? Positions that were binding are asked as well. */',
    'export function isPossible(at: Situation, step: string): boolean {',
    '  return core.isPossible(scenario, at, { step: core.stepOf(scenario, step), binding });',
    '}',
    '',
    '/** The situation after the step, whether or not it was possible. */',
    'export function play(at: Situation, step: string): Situation {',
    '  return core.play(scenario, at, core.stepOf(scenario, step));',
    '}',
    '',
    '/** What steps and conditions mean. */',
    `const core = ${rules};`,
    '',
    `const binding = ${json(binding)};`,
    '',
    `const scenario = ${json(scenario)};`,
    '',
    'export const machine = setup({',
    '  types: { context: {} as Situation },',
    '  guards: { isPossible: ({ context }, { step }: { step: string }) => isPossible(context, step) },',
    '  actions: { play: assign(({ context }, { step }: { step: string }) => play(context, step)) },',
    `}).createMachine(${json(chartOf(scenario))});`,
    '',
  ].join('\n');
}
