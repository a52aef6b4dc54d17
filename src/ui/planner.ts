// How does the screen ask the planner, watch it work, and take over what it finds?
import { type Question, type Watching, startQuestion } from '../../machines/question.ts';
import type { AlternativesAnswer } from '../analysis/alternatives.ts';
import type { Progress } from '../analysis/asking.ts';
import type { LandmarksAnswer } from '../analysis/landmarks.ts';
import type { Criterion, PlanAnswer, Target } from '../analysis/plan/asked.ts';
import type { YieldAnswer } from '../analysis/yield.ts';
import { askInWorker } from '../browser/ask.ts';
import { createEmitter } from '../browser/emitter.ts';
import type { Condition } from '../core/conditions/condition.ts';
import type { Situation } from '../core/situation.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { hereOf } from './derived.ts';
import { type Document, type State, roadmapOf } from './document.ts';

/** The sentence that is being asked: get to the target, so and so. */
export interface Wish {
  readonly target: Target;
  readonly binding: readonly string[];
  /** Steps, setbacks included, that are not taken. */
  readonly avoid: readonly string[];
  /** What holds in every situation of the route. */
  readonly keep: readonly Condition[];
  /** Pairs [x, y]: y only once x has been taken. */
  readonly before: readonly (readonly [string, string])[];
  readonly by: Criterion;
  readonly maxMonths: number | null;
}

/** The plainest wish for a target. */
export function wishFor(roadmap: Roadmap, target: Target): Wish {
  const { binding } = roadmap;
  return { target, binding, avoid: [], keep: [], before: [], by: 'steps', maxMonths: null };
}

/** What is asked of a wish. */
export type Verb = 'route' | 'others' | 'yield' | 'landmarks';

/** A question to the planner, from a place on a roadmap. */
export interface Asking {
  readonly verb: Verb;
  readonly wish: Wish;
  /** Where the route is to begin. */
  readonly place: Place;
  readonly from: Situation;
  readonly roadmap: Roadmap;
}

export type Reply =
  | { readonly verb: 'route'; readonly answer: PlanAnswer }
  | { readonly verb: 'others'; readonly answer: AlternativesAnswer }
  | { readonly verb: 'yield'; readonly answer: YieldAnswer }
  | { readonly verb: 'landmarks'; readonly answer: LandmarksAnswer };

export type PlannerQuestion = Question<Asking, Progress, Reply>;

export interface Planner {
  readonly question: PlannerQuestion;
  readonly wish: () => Wish | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (wish: Wish) => void;
  /** Asks from the present place. A question under way is given up. */
  readonly ask: (verb: Verb) => void;
  readonly stop: () => void;
}

/** Situations that one question may look at: some seconds of work at the most. */
const MOST_LOOKED = 200_000;

export function createPlanner(doc: Document): Planner {
  const question: PlannerQuestion = startQuestion(reply);
  const { emit, listen } = createEmitter<void>();
  let wish: Wish | null = null;
  const change = (next: Wish | null) => {
    wish = next;
    emit();
  };
  const stop = () => question.send({ type: 'STOP' });
  // A wish names steps and goals of one scenario: over another it would ask for what is not there.
  doc.subscribe(({ kind, from }) => {
    const isOther = (kind === 'opened' || kind === 'restored') && !sharesScenario(from, doc.get());
    if (!isOther) return;
    stop();
    change(null);
  });
  return {
    question,
    wish: () => wish,
    subscribe: listen,
    change,
    ask: (verb) => {
      if (wish) question.send({ type: 'ASK', question: questionAt(doc.get(), verb, wish) });
    },
    stop,
  };
}

function sharesScenario(one: State, other: State): boolean {
  return roadmapOf(one).scenario.id === roadmapOf(other).scenario.id;
}

function questionAt(state: State, verb: Verb, wish: Wish): Asking {
  return {
    verb,
    wish,
    place: state.place,
    from: hereOf(state).situation,
    roadmap: roadmapOf(state),
  };
}

async function reply(
  { verb, wish, from, roadmap }: Asking,
  watching: Watching<Progress>,
): Promise<Reply> {
  const { scenario } = roadmap;
  const { target, binding, by, maxMonths } = wish;
  const rules = {
    target,
    from,
    binding,
    limit: MOST_LOOKED,
    avoid: { steps: wish.avoid },
    keep: wish.keep,
    neverBefore: wish.before,
    ...(maxMonths === null ? {} : { maxMonths }),
  };
  switch (verb) {
    case 'route':
      return { verb, answer: await askInWorker('plan', scenario, { ...rules, by }, watching) };
    case 'others':
      return { verb, answer: await askInWorker('alternatives', scenario, rules, watching) };
    case 'yield':
      return { verb, answer: await askInWorker('yield', scenario, rules, watching) };
    case 'landmarks':
      return { verb, answer: await askInWorker('landmarks', scenario, rules, watching) };
    default:
      return verb satisfies never;
  }
}
