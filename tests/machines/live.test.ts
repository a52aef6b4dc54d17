// Does a watcher see every actor of the app, and what happens to it?
import { expect, test } from 'vitest';
import type { InspectionEvent } from 'xstate';
import { startCursor } from '../../machines/cursor.ts';
import { watchActors } from '../../machines/live.ts';
import { chartOf, stepEvent } from '../../machines/process.ts';
import { startSession } from '../../machines/session.ts';
import { start } from '../../src/core/situation.ts';
import { scenarioWith } from '../makers.ts';

const scenario = scenarioWith({
  steps: [{ id: 'begin', moves: [{ track: 'talks', from: 'none', to: 'begun' }] }],
});

test('process and session are watched from the start, with the chart that they run', () => {
  const seen: InspectionEvent[] = [];
  watchActors((event) => void seen.push(event));
  const cursor = startCursor({ scenario, binding: [], situation: start(scenario) });
  cursor.send(stepEvent('begin'));
  startSession().send({ type: 'ASK' });
  const told = seen.flatMap((event) =>
    event.type === '@xstate.event' ? [`${idOf(event)} ${event.event.type}`] : [],
  );
  expect(told).toEqual(expect.arrayContaining(['process step.begin', 'session ASK']));
  // What the inspector draws.
  expect(cursor).toMatchObject({ logic: { config: { states: chartOf(scenario).states } } });
});

function idOf({ actorRef }: InspectionEvent): string {
  return 'id' in actorRef ? String(actorRef.id) : '';
}
