// What does the chart answer to an event, asked thousands of times?
import { createActor } from 'xstate';
import type { Process, ProcessEvent, ProcessSnapshot } from '../machines/process.ts';

/**
 * The chart's own answer to an event: the next snapshot, or an equal one where the event is blocked or unknown.
 * Holds one idle actor for all its calls, which makes it several times faster than `getNextSnapshot` of xstate.
 */
export function followerOf(process: Process) {
  const self = createActor(process);
  const nothing = () => {};
  const scope: Parameters<Process['transition']>[2] = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return (snapshot: ProcessSnapshot, event: ProcessEvent): ProcessSnapshot =>
    process.transition(snapshot, event, scope);
}
