// Which steps does every route take, in which order, who alone can take them, and where is there a choice?
import { isPossible } from '../core/choices.ts';
import { stepOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { type Situation, play, start } from '../core/situation.ts';
import type { Asking, Progress } from './asking.ts';
import { contains, include } from './bits.ts';
import { type Member, type Sets, grouped, setsOf } from './either.ts';
import { formulaHolds } from './formula.ts';
import { plan } from './plan/plan.ts';
import type { Rules, RouteFound, RouteNone, Target } from './plan/asked.ts';
import { type Existence, existing } from './plan/exists.ts';
import { problemOf } from './plan/problem.ts';
import { counted } from './plan/route.ts';
import { relaxedOf } from './relax/relax.ts';
import { questionsIn } from './wide.ts';
import { begin, newClosure, spreadAll } from './relax/closure.ts';

export interface LandmarksAsked extends Rules {
  readonly target: Target;
  /** The most situations to look at for each step and each pair of steps, and for all choices together. */
  readonly limit: number;
  /** The most questions put to a search; by the width of the scenario where left out. */
  readonly questions?: number | undefined;
}

export type LandmarksAnswer = RouteNone | Landmarks;

export interface Landmarks {
  readonly kind: 'found';
  /** The steps that every route takes, in the order of a shortest route. */
  readonly steps: readonly string[];
  /** Pairs [a, b] of these: every route takes a before b. What follows from other pairs is left out. */
  readonly before: readonly (readonly [string, string])[];
  /** For each party that has any, the steps of these that it alone takes part in. */
  readonly keys: readonly PartyKeys[];
  readonly either: Either;
  /** That these are all, and each pair too, is proven. False: a limit was met; what is listed is right all the same. */
  readonly proven: boolean;
  readonly looked: number;
}

/** What every route needs one of: sets of at most three, none with a smaller such set in it. */
export interface Either {
  /** Of every entry a route takes all steps of one group or more. Steps that every route takes are in none. */
  readonly steps: readonly (readonly (readonly string[])[])[];
  /** Of every entry at least one party takes part in a step; an entry may be of one party. */
  readonly parties: readonly (readonly string[])[];
  /** That there are no others is proven. False: a limit was met; what is listed is right all the same. */
  readonly proven: boolean;
}

export interface PartyKeys {
  readonly party: string;
  readonly steps: readonly string[];
}

/** The most members of a set of which every route needs one: more are no longer a choice that says anything. */
const MOST_MEMBERS = 3;
/** The most searches for such sets, of steps and of parties each. */
const MOST_SEARCHES = 300;

/**
 * Finds the steps that no route to the target can do without. Only steps of one route can be such, and each is proven
 * by finding no route that avoids it.
 */
export function* landmarks(scenario: Scenario, asked: LandmarksAsked): Asking<LandmarksAnswer> {
  const route = yield* plan(scenario, { ...asked, by: 'steps' });
  if (route.kind === 'none') return route;
  const left = asked.questions ?? questionsIn(scenario);
  const look: Look = { scenario, asked, route, looked: route.looked, proven: true, left };
  const routes = [route.steps];
  const steps: string[] = [];
  for (const step of new Set(route.steps)) {
    if (!mayAsk(look)) break;
    const found = yield* searched(look, avoiding(asked, [step]));
    look.proven &&= found.answer !== 'unknown';
    if (found.answer === 'no') steps.push(step);
    if (found.steps) routes.push(found.steps);
  }
  const before = withoutImplied(yield* forcedPairs(look, steps));
  const either = yield* choicesOn(look, steps, routes);
  const { proven, looked } = look;
  return { kind: 'found', steps, before, keys: keysIn(scenario, steps), either, proven, looked };
}

interface Look {
  readonly scenario: Scenario;
  readonly asked: LandmarksAsked;
  readonly route: RouteFound;
  looked: number;
  proven: boolean;
  /** How many more questions may be put. */
  left: number;
}

/** Counts a question; none may be put any more where nothing is left. Then not all is proven. */
function mayAsk(look: Look): boolean {
  look.left -= 1;
  look.proven &&= look.left >= 0;
  return look.left >= 0;
}

/** Is it proven that no route keeps to the rules that are added? */
function* isRefuted(look: Look, rules: Rules): Asking<boolean> {
  const { answer } = yield* searched(look, rules);
  look.proven &&= answer !== 'unknown';
  return answer === 'no';
}

/** Is there a route that keeps to the rules that are added? */
function* searched(look: Look, rules: Rules, limit = look.asked.limit): Asking<Existence> {
  const asking = existing(look.scenario, { ...look.asked, ...rules, limit });
  const found: Existence = yield* counted(asking, look.looked);
  look.looked += found.looked;
  return found;
}

function avoiding({ avoid }: Rules, steps: readonly string[]): Rules {
  return { avoid: { ...avoid, steps: [...(avoid?.steps ?? []), ...steps] } };
}

/** The sets of steps and of parties of which every route needs one. */
function* choicesOn(
  look: Look,
  known: readonly string[],
  routes: (readonly string[])[],
): Generator<Progress, Either, void> {
  const { parties, ...scenario } = look.scenario;
  const all = [...scenario.steps, ...scenario.setbacks];
  const most = look.looked + look.asked.limit;
  const setsAmong = (members: readonly Member[], needed: readonly string[]) =>
    setsOf(members, {
      routes,
      known: needed,
      size: MOST_MEMBERS,
      searches: MOST_SEARCHES,
      without: (steps) => searched(look, avoiding(look.asked, steps), most - look.looked),
    });
  const stepsAsMembers = all.map(({ id }) => ({ id, steps: [id] }));
  const partiesAsMembers = parties.map(({ id }) => ({
    id,
    steps: all.filter((step) => step.parties.includes(id)).map((step) => step.id),
  }));
  const ofParties: Sets = yield* setsAmong(partiesAsMembers, []);
  const ofSteps: Sets = yield* setsAmong(stepsAsMembers, known);
  return {
    steps: grouped(ofSteps.sets),
    parties: ofParties.sets,
    proven: ofSteps.proven && ofParties.proven,
  };
}

type Pair = readonly [string, string];

/**
 * The pairs of landmarks in a forced order. Most are settled without a search: b waits for a where b is out of reach
 * without a even in the relaxed problem, and it does not where the route can be retold with a put off until after b.
 */
function* forcedPairs(look: Look, steps: readonly string[]): Asking<readonly Pair[]> {
  const forced: Pair[] = [];
  for (const [index, a] of steps.entries()) {
    if (index < steps.length - 1 && !mayAsk(look)) break;
    const waiting = waitingFor(look, a);
    const free = takenBefore(look, a);
    for (const b of steps.slice(index + 1)) {
      if (waiting.has(b)) forced.push([a, b]);
      else if (!free.has(b) && !isImplied(forced, [a, b])) {
        if (!mayAsk(look)) return forced;
        const neverBefore = [...(look.asked.neverBefore ?? []), [b, a] as const];
        if (yield* isRefuted(look, { neverBefore })) forced.push([a, b]);
      }
    }
  }
  return forced;
}

/** The steps that are out of reach without a step even where nothing reached is ever lost. */
function waitingFor({ scenario, asked }: Look, step: string): ReadonlySet<string> {
  const problem = problemOf(scenario, asked.target, asked);
  const relaxed = relaxedOf(problem);
  const closure = newClosure(relaxed);
  const others = new Int32Array(relaxed.width);
  problem.moves.forEach(({ id }, move) => {
    if (id !== step) include(others, move);
  });
  begin(relaxed, closure, { words: problem.start, offset: 0 });
  spreadAll(relaxed, closure, others);
  return new Set(
    problem.moves.filter((_, move) => !contains(closure.taken, move)).map(({ id }) => id),
  );
}

/** The steps that come before a step when the route is retold with that step put off as long as possible. */
function takenBefore({ scenario, asked, route }: Look, step: string): ReadonlySet<string> {
  // Rules about the way there may hold for one order only: then orders are left to the search.
  if ((asked.keep ?? []).length > 0 || (asked.neverBefore ?? []).length > 0) return new Set();
  const taken = new Set<string>();
  const left = [...route.steps];
  let before: ReadonlySet<string> | null = null;
  let situation = asked.from ?? start(scenario);
  while (left.length > 0) {
    const possible = (id: string) =>
      isPossible(scenario, situation, { step: stepOf(scenario, id), binding: asked.binding ?? [] });
    const other = left.findIndex((id) => id !== step && possible(id));
    const next = other >= 0 ? other : left.findIndex(possible);
    const id = left[next];
    if (id === undefined) return new Set();
    if (id === step) before ??= new Set(taken);
    taken.add(id);
    left.splice(next, 1);
    situation = play(scenario, situation, stepOf(scenario, id));
  }
  return isReached(scenario, asked, situation) ? (before ?? new Set()) : new Set();
}

/** Is the target reached in a situation? */
function isReached(scenario: Scenario, asked: LandmarksAsked, from: Situation): boolean {
  const { goal, layout, start: words } = problemOf(scenario, asked.target, { ...asked, from });
  return formulaHolds(goal, layout, { words, offset: 0 });
}

function withoutImplied(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(
    (pair) =>
      !isImplied(
        pairs.filter((other) => other !== pair),
        pair,
      ),
  );
}

/** Does a pair follow from a chain of others? */
function isImplied(pairs: readonly Pair[], [from, to]: Pair): boolean {
  const seen = new Set([from]);
  for (const at of seen)
    for (const [a, b] of pairs) {
      if (a !== at) continue;
      if (b === to) return true;
      seen.add(b);
    }
  return false;
}

function keysIn(scenario: Scenario, steps: readonly string[]): readonly PartyKeys[] {
  return scenario.parties
    .map(({ id: party }) => ({
      party,
      steps: steps.filter((id) => {
        const { parties } = stepOf(scenario, id);
        return parties.length === 1 && parties[0] === party;
      }),
    }))
    .filter((keys) => keys.steps.length > 0);
}
