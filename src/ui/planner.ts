// How does the screen ask the planner, watch it work, and take over what it finds?
import { type Question, startQuestion } from '../../machines/question.ts';
import type { Progress } from '../analysis/asking.ts';
import type { Target } from '../analysis/plan/asked.ts';
import { createEmitter } from '../browser/emitter.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { hereOf } from './derived.ts';
import { type Document, type State, roadmapOf } from './document.ts';
import type { Asking, Reply, Verb, Wish } from './reply.ts';

/** The plainest wish for a target. */
export function wishFor(roadmap: Roadmap, target: Target): Wish {
  const { binding } = roadmap;
  return {
    target,
    binding,
    avoid: [],
    keep: [],
    before: [],
    by: 'steps',
    maxMonths: null,
    strikes: 0,
  };
}

export type PlannerQuestion = Question<Asking, Progress, Reply>;

export interface Planner {
  readonly question: PlannerQuestion;
  /** What goes on to be looked for behind an answer. */
  readonly more: PlannerQuestion;
  readonly wish: () => Wish | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (wish: Wish) => void;
  /** Asks from the present place. A question under way is given up. */
  readonly ask: (verb: Verb) => void;
  readonly stop: () => void;
}

export function createPlanner(doc: Document): Planner {
  const start = (): PlannerQuestion =>
    startQuestion(async (asking, watching) => {
      const { reply } = await import('./reply.ts');
      return reply(asking, watching);
    });
  const question = start();
  const { emit, listen } = createEmitter<void>();
  let wish: Wish | null = null;
  const change = (next: Wish | null) => {
    wish = next;
    emit();
  };
  const stop = () => question.send({ type: 'STOP' });
  // A wish names steps and goals of one scenario: over another it would ask for what is not there, and what is being
  // looked for in one that is edited would be found too late.
  doc.subscribe(({ kind, from }) => {
    const [before, now] = [from, doc.get()].map((state) => roadmapOf(state).scenario);
    if (!before || !now || before === now) return;
    const isLost = !hasAll(before, now);
    if (isLost || (kind !== 'opened' && kind !== 'restored')) stop();
    if (isLost) change(null);
  });
  return {
    question,
    more: start(),
    wish: () => wish,
    subscribe: listen,
    change,
    ask: (verb) => {
      if (wish) question.send({ type: 'ASK', question: questionAt(doc.get(), verb, wish) });
    },
    stop,
  };
}

/** Has a scenario still all that a wish over an earlier state of it can name? */
function hasAll(before: Scenario, now: Scenario): boolean {
  const names = new Set(namesIn(now));
  return before.id === now.id && namesIn(before).every((name) => names.has(name));
}

function namesIn({ tracks, ...scenario }: Scenario): readonly string[] {
  const lists = [scenario.steps, scenario.setbacks, scenario.goals, scenario.gauges];
  return [
    ...[...lists, scenario.milestones, scenario.positions].flat().map(({ id }) => id),
    ...tracks.flatMap(({ id, stages }) => stages.map((stage) => `${id} ${stage.id}`)),
  ];
}

function questionAt(state: State, verb: Verb, wish: Wish): Asking {
  return {
    verb: verb === 'route' ? routeVerb(wish) : verb,
    wish,
    place: state.place,
    from: hereOf(state).situation,
    roadmap: roadmapOf(state),
  };
}

function routeVerb({ strikes, by }: Wish): Verb {
  if (strikes > 0) return 'against';
  return by === 'trades' ? 'trades' : 'route';
}
