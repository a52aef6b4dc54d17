// Where there are too many situations to look at: does a shortest route hold with a way round for all that may strike on it?
import { isPossible } from '../../core/choices.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { holds } from '../../core/conditions/holds.ts';
import { lookupOf, stepOf } from '../../core/lookup.ts';
import type { Scenario, Step } from '../../core/scenario.ts';
import { type Situation, keyOf, play } from '../../core/situation.ts';
import type { Progress } from '../asking.ts';
import { plan } from '../plan/plan.ts';
import type { Strategy, StrategyPlace, Onward } from './strategy.ts';

export interface LineAsked {
  readonly from: Situation;
  readonly goal: string;
  readonly when: Condition;
  readonly binding: readonly string[];
  /** What may strike, and how often. */
  readonly setbacks: readonly Step[];
  readonly strikes: number;
  /** The most routes to look for. */
  readonly routes: number;
}

/** A strategy with what it takes at the worst; null where one route did not hold, which proves nothing. */
export type LaidOut = { readonly strategy: Strategy; readonly worst: number } | null;

/**
 * Follows a shortest route, one that lets no outcome happen where there is one; where a setback strikes, or an outcome falls
 * otherwise, a shortest route goes on from there.
 */
export function* lineAgainst(
  scenario: Scenario,
  asked: LineAsked,
): Generator<Progress, LaidOut, void> {
  const laying: Laying = { scenario, asked, places: [], known: new Map(), routes: 0 };
  const begun = yield* lay(laying, { at: asked.from, left: asked.strikes, route: null });
  if (!begun) return null;
  return { strategy: { first: begun.to, places: laying.places }, worst: begun.worst };
}

interface Laying {
  readonly scenario: Scenario;
  readonly asked: LineAsked;
  readonly places: StrategyPlace[];
  /** What was found from a situation with so many strikes left. */
  readonly known: Map<string, Laid | null>;
  routes: number;
}

interface Laid {
  readonly to: Onward;
  readonly worst: number;
}

interface From {
  readonly at: Situation;
  readonly left: number;
  /** Steps that may still lead to the goal from here: tried before a route is looked for. */
  readonly route: readonly string[] | null;
}

function* lay(laying: Laying, { at, left, route }: From): Generator<Progress, Laid | null, void> {
  if (isThere(laying, at)) return { to: null, worst: 0 };
  const key = `${keyOf(at)} ${left}`;
  const known = laying.known.get(key);
  if (known !== undefined) return known;
  // Where an outcome leads back to a situation on the way there, it is no way on from that one.
  laying.known.set(key, null);
  const steps = route && canFollow(laying, at, route) ? route : yield* routeFrom(laying, at);
  const laid = steps && (yield* follow(laying, { at, left, route: steps }));
  laying.known.set(key, laid);
  return laid;
}

/** The places of a route from its end to its beginning: what comes after a step has to be known before it. */
function* follow(
  laying: Laying,
  { at, left, route }: From,
): Generator<Progress, Laid | null, void> {
  const situations = situationsAlong(laying, at, route ?? []);
  let next: Laid = { to: null, worst: 0 };
  for (let index = (route ?? []).length - 1; index >= 0; index -= 1) {
    const here = situations[index] ?? at;
    const step = route?.[index] ?? '';
    const struck = yield* strikesAt(laying, { at: here, left, route: route?.slice(index) ?? [] });
    if (!struck) return null;
    const rest = route?.slice(index + 1) ?? [];
    const others = yield* othersOf(laying, step, { at: here, left, route: rest });
    if (!others) return null;
    const brought: readonly Struck[] = [{ id: step, ...next }, ...others];
    const worst = Math.max(
      ...brought.map((each) => 1 + each.worst),
      ...struck.map((each) => each.worst),
    );
    const outcome = lookupOf(laying.scenario).outcomes.get(step)?.id ?? null;
    laying.places.push({
      step: outcome === null ? step : null,
      outcome,
      leads: leadsOf(brought),
      strikes: leadsOf(struck),
      worst,
    });
    next = { to: laying.places.length - 1, worst };
  }
  return next;
}

interface Struck extends Laid {
  readonly id: string;
}

function leadsOf(struck: readonly Struck[]): Readonly<Record<string, Onward>> {
  return Object.fromEntries(struck.map(({ id, to }) => [id, to]));
}

/** The ways on after what else may happen where a step belongs to an outcome; null where one of them was not found. */
function* othersOf(
  laying: Laying,
  step: string,
  { at, left, route }: From,
): Generator<Progress, readonly Struck[] | null, void> {
  const { scenario, asked } = laying;
  const others: Struck[] = [];
  for (const id of lookupOf(scenario).outcomes.get(step)?.of ?? []) {
    const other = stepOf(scenario, id);
    if (id === step || !isPossible(scenario, at, { step: other, binding: asked.binding })) continue;
    const laid = yield* lay(laying, { at: play(scenario, at, other), left, route });
    if (!laid) return null;
    others.push({ id, ...laid });
  }
  return others;
}

/** The ways on after each setback that may strike here; null where one of them was not found. */
function* strikesAt(
  laying: Laying,
  { at, left, route }: From,
): Generator<Progress, readonly Struck[] | null, void> {
  const { scenario, asked } = laying;
  const struck: Struck[] = [];
  if (left === 0) return struck;
  for (const setback of asked.setbacks) {
    if (!isPossible(scenario, at, { step: setback, binding: asked.binding })) continue;
    const after = play(scenario, at, setback);
    const laid = yield* lay(laying, { at: after, left: left - 1, route });
    if (!laid) return null;
    struck.push({ id: setback.id, ...laid });
  }
  return struck;
}

function* routeFrom(
  laying: Laying,
  from: Situation,
): Generator<Progress, readonly string[] | null, void> {
  const { scenario, asked } = laying;
  laying.routes += 1;
  yield { looked: laying.routes };
  if (laying.routes > asked.routes) return null;
  const { outcomes } = lookupOf(scenario);
  const { goal, binding, setbacks } = asked;
  const rules = { target: { goal }, from, binding, limit: LOOKED };
  const sure = yield* plan(scenario, { ...rules, avoid: { steps: [...outcomes.keys()] } });
  if (sure.kind === 'found') return sure.steps;
  const avoid = { steps: setbacks.map(({ id }) => id) };
  const hoped = yield* plan(scenario, { ...rules, setbacks: true, avoid });
  return hoped.kind === 'found' ? hoped.steps : null;
}

/** The most situations to look at for one route. */
const LOOKED = 5000;

function isThere({ scenario, asked }: Laying, at: Situation): boolean {
  return holds(lookupOf(scenario), at, asked.when);
}

/** Can these steps still be taken one after another, and is the goal met with the last of them and not before? */
function canFollow(laying: Laying, from: Situation, route: readonly string[]): boolean {
  const { scenario, asked } = laying;
  const situations = situationsAlong(laying, from, route);
  return (
    route.every((id, index) =>
      isPossible(scenario, situations[index] ?? from, {
        step: stepOf(scenario, id),
        binding: asked.binding,
      }),
    ) && situations.findIndex((at) => isThere(laying, at)) === route.length
  );
}

function situationsAlong(
  { scenario }: Laying,
  from: Situation,
  route: readonly string[],
): readonly Situation[] {
  const situations = [from];
  for (const id of route)
    situations.push(play(scenario, situations.at(-1) ?? from, stepOf(scenario, id)));
  return situations;
}
