// Who answers for the rules beside the core, and how is each asked?
import { type Packed, pack } from '../src/analysis/packed.ts';
import { isPossible } from '../src/core/choices.ts';
import type { Binding } from '../src/core/choices.ts';
import type { Scenario, Step } from '../src/core/scenario.ts';
import { keyOf, play, type Situation } from '../src/core/situation.ts';
import {
  assumeEvent,
  processOf,
  type ProcessEvent,
  type ProcessSnapshot,
  situationOf,
  snapshotAt,
  stepEvent,
} from '../machines/process.ts';
import { followerOf } from './follower.ts';

/** One reading of the rules, standing in one situation. */
export interface Standing {
  readonly can: (step: Step) => boolean;
  /** The situation after a step that is possible here. */
  readonly take: (step: Step) => Situation;
  /** The situation after a step that is taken for possible here. */
  readonly assume: (step: Step) => Situation;
}

/** A reading of the rules: made once per scenario and binding, then asked in any situation. */
export interface Twin {
  readonly name: string;
  readonly of: (scenario: Scenario, binding: Binding) => (situation: Situation) => Standing;
}

export const core: Twin = {
  name: 'core',
  of: (scenario, binding) => (situation) => ({
    can: (step) => isPossible(scenario, situation, { step, binding }),
    take: (step) => play(scenario, situation, step),
    assume: (step) => play(scenario, situation, step),
  }),
};

const statechart: Twin = {
  name: 'statechart',
  of: (scenario, binding) => {
    const process = processOf(scenario, { binding });
    const follow = followerOf(process);
    return (situation) => {
      const snapshot = snapshotAt(process, situation);
      const after = (event: ProcessEvent) => inStep(follow(snapshot, event));
      return {
        can: (step) => snapshot.can(stepEvent(step.id)),
        take: (step) => after(stepEvent(step.id)),
        assume: (step) => after(assumeEvent(step.id)),
      };
    };
  },
};

/** The situation of a snapshot, where the regions stand as the context says. */
function inStep(snapshot: ProcessSnapshot): Situation {
  const situation = situationOf(snapshot);
  const [regions, context] = [keyOf(situation), keyOf(snapshot.context)];
  if (regions !== context) throw new Error(`regions at ${regions}, context at ${context}`);
  return situation;
}

const packed: Twin = {
  name: 'packed search',
  of: (scenario, binding) => {
    const bits = pack(scenario, { binding, setbacks: true });
    return (situation) => {
      const words = bits.encode(situation);
      const after = (step: Step) => {
        const next = words.slice();
        bits.play(next, 0, moveOf(bits, step));
        return bits.decode(next);
      };
      return {
        can: (step) => bits.possible(words, 0, moveOf(bits, step)),
        take: after,
        assume: after,
      };
    };
  },
};

function moveOf({ indexOf }: Packed, { id }: Step): number {
  const move = indexOf.get(id);
  if (move === undefined) throw new Error(`the packed twin has no step "${id}"`);
  return move;
}

/** Everybody who must answer as the core does. A new reading of the rules is a row here. */
export const twins: readonly Twin[] = [statechart, packed];
