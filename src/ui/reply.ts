// Which question does the worker get for what is asked of the planner?
import type { Watching } from '../../machines/question.ts';
import type { AgainstAnswer } from '../analysis/against/against.ts';
import type { AlternativesAnswer } from '../analysis/alternatives.ts';
import type { Progress } from '../analysis/asking.ts';
import type { LandmarksAnswer } from '../analysis/landmarks.ts';
import type { Criterion, PlanAnswer, PlanAsked, Target } from '../analysis/plan/asked.ts';
import type { TradeoffsAnswer } from '../analysis/plan/tradeoffs.ts';
import type { QuestionId } from '../analysis/questions.ts';
import type { YieldAnswer } from '../analysis/yield.ts';
import { askInWorker } from '../browser/ask.ts';
import type { Condition } from '../core/conditions/condition.ts';
import type { Situation } from '../core/situation.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';

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
  /** One measure, or several traded for each other. */
  readonly by: Criterion | 'trades';
  readonly maxMonths: number | null;
  /** How many things may go wrong on the way, whichever they are: the way is to hold even then. */
  readonly strikes: number;
}

const questions = {
  route: 'plan',
  trades: 'tradeoffs',
  against: 'against',
  others: 'alternatives',
  yield: 'yield',
  landmarks: 'landmarks',
} as const satisfies Readonly<Record<string, QuestionId>>;

/** What is asked of a wish. */
export type Verb = keyof typeof questions;

/** A question to the planner, from a place on a roadmap. */
export interface Asking {
  readonly verb: Verb;
  readonly wish: Wish;
  /** Where the route is to begin. */
  readonly place: Place;
  readonly from: Situation;
  readonly roadmap: Roadmap;
}

/** Whether setbacks would open a way where there is none without them; null where that is not known. */
export type WithSetbacks = boolean | null;

export type Reply =
  | { readonly verb: 'route'; readonly answer: PlanAnswer; readonly withSetbacks: WithSetbacks }
  | {
      readonly verb: 'trades';
      readonly answer: TradeoffsAnswer;
      readonly withSetbacks: WithSetbacks;
    }
  | { readonly verb: 'against'; readonly answer: AgainstAnswer }
  | { readonly verb: 'others'; readonly answer: AlternativesAnswer }
  | { readonly verb: 'yield'; readonly answer: YieldAnswer }
  | { readonly verb: 'landmarks'; readonly answer: LandmarksAnswer };

/** Situations that one question may look at: some seconds of work at the most. */
const MOST_LOOKED = 200_000;
const MOST_TRADED = 20_000;
/** Before only a shortest way is followed, which takes a few seconds. */
const MOST_STRUCK = 50_000;
/** What is looked for behind an answer that is there already is a matter of a second. */
const MOST_OTHERS = 20_000;

/** What is traded for what. */
export const TRADED = ['steps', 'time', 'balance'] as const;

/** Puts a question to the worker. */
export async function reply(
  { verb, wish, from, roadmap }: Asking,
  watching: Watching<Progress>,
): Promise<Reply> {
  const { scenario } = roadmap;
  const { target, binding, by, maxMonths } = wish;
  const rules: PlanAsked = {
    target,
    from,
    binding,
    limit: MOST_LOOKED,
    avoid: { steps: wish.avoid },
    keep: wish.keep,
    neverBefore: wish.before,
    ...(maxMonths === null ? {} : { maxMonths }),
  };
  const asked = {
    ...rules,
    ...(verb === 'route' ? { by } : {}),
    ...(verb === 'others' ? { limit: MOST_OTHERS } : {}),
    ...(verb === 'against' && 'goal' in target
      ? { goal: target.goal, strikes: wish.strikes, limit: MOST_STRUCK }
      : {}),
    ...(verb === 'trades' ? { by: TRADED, limit: MOST_TRADED } : {}),
  };
  const answer = await askInWorker(questions[verb], scenario, asked as never, watching);
  const isMissed = 'kind' in answer && answer.kind === 'none';
  const isRoute = verb === 'route' || verb === 'trades';
  const withSetbacks =
    isRoute && isMissed ? await waySetbacksOpen(scenario, rules, watching) : null;
  // A verb and its answer are married here.
  return { verb, answer, withSetbacks } as unknown as Reply;
}

async function waySetbacksOpen(
  scenario: Scenario,
  rules: PlanAsked,
  watching: Watching<Progress>,
): Promise<WithSetbacks> {
  const found = await askInWorker('plan', scenario, { ...rules, setbacks: true }, watching);
  if (found.kind === 'found') return true;
  return found.proven ? false : null;
}
