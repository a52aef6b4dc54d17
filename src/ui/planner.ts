// How does the screen ask the planner, watch it work, and take over what it finds?
import { type Job, startJob } from '../../machines/job.ts';
import type { Criterion, PlanAnswer, RouteFound, Target } from '../analysis/plan-asked.ts';
import type { Alternatives } from '../analysis/alternatives.ts';
import type { Landmarks } from '../analysis/landmarks.ts';
import type { Yielding } from '../analysis/yield.ts';
import type { Progress } from '../analysis/asking.ts';
import { askInWorker } from '../browser/ask.ts';
import type { Text } from '../core/text.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import * as tree from '../roadmap/tree.ts';
import { hereOf } from './derived.ts';
import { type Document, edited, roadmapOf } from './document.ts';

/** The sentence that is being asked: get to the target, so and so. */
export interface Wish {
  readonly target: Target;
  readonly binding: readonly string[];
  /** Steps, setbacks included, that are not taken. */
  readonly avoid: readonly string[];
  readonly by: Criterion;
  readonly maxMonths: number | null;
}

/** What is asked of a wish. */
export type Verb = 'route' | 'others' | 'yield' | 'landmarks';

export interface Question {
  readonly verb: Verb;
  readonly wish: Wish;
  /** Where the route is to begin, and the roadmap as it was. */
  readonly place: Place;
  readonly roadmap: Roadmap;
}

export type Reply =
  | { readonly verb: 'route'; readonly answer: PlanAnswer }
  | { readonly verb: 'others'; readonly answer: Alternatives }
  | { readonly verb: 'yield'; readonly answer: Yielding }
  | { readonly verb: 'landmarks'; readonly answer: Landmarks };

export type PlannerJob = Job<Question, Progress, Reply>;

export interface Planner {
  readonly job: PlannerJob;
  readonly wish: () => Wish | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (wish: Wish) => void;
  /** Asks from the present place. A question under way is given up. */
  readonly ask: (verb: Verb) => void;
  readonly stop: () => void;
}

/** Situations that one question may look at: some seconds of work. */
export const MOST_LOOKED = 3_000_000;
const MOST_ROUTES = 5;

export function createPlanner(doc: Document): Planner {
  const job: PlannerJob = startJob();
  const listeners = new Set<() => void>();
  let wish: Wish | null = null;
  let running: AbortController | null = null;
  let ticket = 0;
  const ask = async (question: Question) => {
    running?.abort();
    const control = new AbortController();
    running = control;
    ticket += 1;
    const own = ticket;
    job.send({ type: 'ASK', ticket: own, question });
    try {
      const answer = await reply(question, {
        signal: control.signal,
        onProgress: (progress) => job.send({ type: 'PROGRESS', ticket: own, progress }),
      });
      job.send({ type: 'ANSWER', ticket: own, answer });
    } catch (error) {
      if (control.signal.aborted) return;
      job.send({
        type: 'FAIL',
        ticket: own,
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  };
  return {
    job,
    wish: () => wish,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next) => {
      wish = next;
      for (const listener of listeners) listener();
    },
    ask: (verb) => {
      const state = doc.get();
      if (wish) void ask({ verb, wish, place: state.place, roadmap: roadmapOf(state) });
    },
    stop: () => {
      running?.abort();
      job.send({ type: 'STOP' });
    },
  };
}
