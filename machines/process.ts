// How does a scenario run as a statechart: which machine is it, and where does it stand in a situation?
import { type SnapshotFrom, assign, setup } from 'xstate';
import { type Binding, isPossible } from '../src/core/choices.ts';
import { stepOf } from '../src/core/lookup.ts';
import type { Scenario } from '../src/core/scenario.ts';
import { type Situation, play } from '../src/core/situation.ts';
import { type About, type ProcessEvent, chartOf } from './chart.ts';

export { assumeEvent, chartOf, type ProcessEvent, readEvent, stepEvent } from './chart.ts';

/** What guards see: the gauges, and the stages as the regions have them. */
type Context = Pick<Situation, 'stages' | 'gauges'>;

export type Process = ReturnType<typeof processOf>;
export type ProcessSnapshot = SnapshotFrom<Process>;

/**
 * The machine of a scenario. Its only guard and its only action are the core's: `isPossible` and `play`.
 * @param binding ids of the positions that block the steps they name
 */
export function processOf(
  scenario: Scenario,
  { binding = [] }: { readonly binding?: Binding } = {},
) {
  return setup({
    types: { context: {} as Context, events: {} as ProcessEvent },
    guards: {
      isPossible: ({ context }, { step }: About) =>
        isPossible(scenario, context, { step: stepOf(scenario, step), binding }),
    },
    actions: {
      play: assign(({ context }, { step }: About) =>
        play(scenario, context, stepOf(scenario, step)),
      ),
    },
  }).createMachine(chartOf(scenario));
}

/** The snapshot in any situation, without replaying what led there. */
export function snapshotAt(process: Process, situation: Situation): ProcessSnapshot {
  const { stages, gauges } = situation;
  return process.resolveState({ value: stages, context: { stages, gauges } });
}

const situations = new WeakMap<ProcessSnapshot, Situation>();

/**
 * The situation that a snapshot stands in: stages from the regions, gauges from the context. The same object each time
 * that the same snapshot is asked.
 */
export function situationOf(snapshot: ProcessSnapshot): Situation {
  const known = situations.get(snapshot);
  if (known) return known;
  const { context, value } = snapshot;
  const at: Readonly<Record<string, unknown>> = typeof value === 'string' ? {} : value;
  const stages = Object.keys(context.stages).map((track) => [track, String(at[track])]);
  const situation = { stages: Object.fromEntries(stages), gauges: context.gauges };
  situations.set(snapshot, situation);
  return situation;
}
