// How does one ask for the way to a blocked step or to a goal, from wherever it stands?
import type { Target } from '../analysis/plan/asked.ts';
import { reveal } from './actions.ts';
import type { App } from './app-context.tsx';
import { roadmapOf } from './document.ts';
import { wishFor } from './planner.ts';
import type { Wish } from './reply.ts';

/** Asks for the shortest way to make a step possible. */
export function showHow(app: App, step: string): void {
  askFor(app, { step });
}

/** Opens the planner with a target and asks at once. */
export function askFor(app: App, target: Target): void {
  askWish(app, wishFor(roadmapOf(app.doc.get()), target));
}

/** Opens the planner with a whole sentence and asks at once. */
export function askWish({ doc, planner }: App, wish: Wish): void {
  reveal(doc, 'choices', { desk: 'ask' });
  planner.change(wish);
  planner.ask('route');
}
