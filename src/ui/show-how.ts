// How does one ask for the way to a blocked step or to a goal, from wherever it stands?
import type { Target } from '../analysis/plan/asked.ts';
import { setView } from './actions.ts';
import type { App } from './app-context.tsx';
import { roadmapOf } from './document.ts';
import { wishFor } from './planner.ts';

/** Asks for the shortest way to make a step possible. */
export function showHow(app: App, step: string): void {
  askFor(app, { step });
}

/** Opens the planner with a target and asks at once. */
export function askFor({ doc, planner }: App, target: Target): void {
  setView(doc, { desk: 'ask', wide: false });
  planner.change(wishFor(roadmapOf(doc.get()), target));
  planner.ask('route');
}
