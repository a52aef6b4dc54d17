// Where does the process stand while the app runs: which actor walks the statechart?
import type { ActorLogic, ActorRefFrom, ActorSystem, ActorSystemInfo } from 'xstate';
import type { Binding } from '../src/core/choices.ts';
import type { Scenario } from '../src/core/scenario.ts';
import { type Situation, keyOf } from '../src/core/situation.ts';
import { actorOf } from './live.ts';
import {
  type Process,
  type ProcessEvent,
  type ProcessSnapshot,
  processOf,
  situationOf,
  snapshotAt,
} from './process.ts';

/** A situation of a scenario, under the positions that bind. */
export interface Whereabouts {
  readonly scenario: Scenario;
  readonly binding: Binding;
  readonly situation: Situation;
}

/** Puts the chart anywhere, by no arrow: walking, undo and opening do so. */
export type GoEvent = { readonly type: 'go' } & Whereabouts;
/** An event of the scenario's machine. What was sent with it is told again when it has moved the chart. */
export type WalkEvent = ProcessEvent & { readonly newBranch?: true };
export type CursorEvent = GoEvent | WalkEvent;

/** Said after the chart has moved by an arrow. A blocked step moves nothing, and nothing is said. */
export interface Moved {
  readonly type: 'moved';
  readonly by: WalkEvent;
}

export type CursorSnapshot = ProcessSnapshot;
type AnySystem = ActorSystem<ActorSystemInfo>;
type CursorLogic = ActorLogic<CursorSnapshot, CursorEvent, Whereabouts, AnySystem, Moved>;
export type Cursor = ActorRefFrom<CursorLogic>;

/** An actor that stands in a situation, and lives as long as the app. */
export function startCursor(input: Whereabouts): Cursor {
  return actorOf(logicFrom(input), { id: 'process', input }).start();
}

/** Does a snapshot stand there already? Then there is nowhere to go. */
export function standsAt(snapshot: CursorSnapshot, where: Whereabouts): boolean {
  return (
    snapshot.machine === processFor(where.scenario, where.binding) &&
    keyOf(situationOf(snapshot)) === keyOf(where.situation)
  );
}

/** The machine's own transition, and one event beside it. A snapshot knows its machine, so it may be any scenario's. */
function logicFrom(first: Whereabouts): CursorLogic & { readonly config: object } {
  return {
    // The inspector draws what a logic is configured by.
    config: processFor(first.scenario, first.binding).config,
    getInitialSnapshot: (_scope, where) => snapshotIn(where),
    getPersistedSnapshot: (snapshot) => snapshot.machine.getPersistedSnapshot(snapshot),
    transition: (snapshot, event, scope) => {
      if (event.type === 'go') return snapshotIn(event);
      // The machine itself has nothing to say.
      const next = snapshot.machine.transition(snapshot, event, { ...scope, emit: () => {} });
      if (next !== snapshot) scope.defer(() => scope.emit({ type: 'moved', by: event }));
      return next;
    },
  };
}

function snapshotIn({ scenario, binding, situation }: Whereabouts): CursorSnapshot {
  return snapshotAt(processFor(scenario, binding), situation);
}

const compiled = new WeakMap<Scenario, WeakMap<Binding, Process>>();

/** The machine of a scenario under these binding positions: compiled once, and kept as long as both are. */
export function processFor(scenario: Scenario, binding: Binding): Process {
  const known = compiled.get(scenario) ?? new WeakMap<Binding, Process>();
  compiled.set(scenario, known);
  const process = known.get(binding) ?? processOf(scenario, { binding });
  known.set(binding, process);
  return process;
}
