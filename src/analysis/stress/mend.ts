// Which way leads on from a setback to what a branch was to reach?
import type { Condition } from '../../core/conditions/condition.ts';
import type { Scenario } from '../../core/scenario.ts';
import type { Asking } from '../asking.ts';
import { mayHold, wideFrom } from '../options/reach.ts';
import { type Item, type Jumble, after, situationIn } from '../orders/items.ts';
import { type Residual, residualHolds } from '../orders/residual.ts';
import { plan } from '../plan/plan.ts';
import type { PlanAnswer, Target } from '../plan/asked.ts';

/** What is to be reached, and what was to be done for it. */
export interface Aim {
  readonly condition: Condition;
  readonly wanted: Residual;
  /** The steps of the branch after the setback. */
  readonly rest: readonly RestStep[];
}

/** A step of the branch; `assumed` where it is blocked in the branch itself and taken all the same. */
export interface RestStep {
  readonly item: Item;
  readonly assumed: boolean;
  /** It happens again where it can, and nobody misses it where it cannot. */
  readonly setback: boolean;
}

/** A way on from a setback. */
export interface Way {
  /** Ids of its steps, in order. */
  readonly route: readonly string[];
  /** Those of them that the rest of the branch does not take. */
  readonly added: readonly string[];
  /** Which steps of the rest are left out, by their place in it. */
  readonly dropped: readonly number[];
}

/** What searches have found so far. */
export interface Mending {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  /** The most situations to look at in one search. */
  readonly limit: number;
  /** All steps and setbacks of the scenario, and the steps alone. */
  readonly all: Jumble;
  readonly steps: Jumble;
  readonly byId: ReadonlyMap<string, Item>;
  /** Answers of searches, by target and situation. */
  readonly plans: Map<string, PlanAnswer>;
  /** What has mended each setback elsewhere. */
  readonly mends: Map<string, (readonly string[])[]>;
  /** What has opened each blocked step elsewhere. */
  readonly openings: Map<string, (readonly string[])[]>;
  looked: number;
}

export type Mended =
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'collapses' }
  | { readonly kind: 'unknown' };

export interface Hurt {
  readonly setback: string;
  /** How things stand after it. */
  readonly values: Float64Array;
  readonly aim: Aim;
}

/** Searches for blocked steps that are spent on one setback at one place. */
const MOST_SEARCHES = 3;

/**
 * A way from the situation after a setback to the aim, the cheapest to find first: what has mended the setback
 * elsewhere and then the rest; the rest with a search for each step that is blocked; a search for the aim itself.
 * Collapse is said only where it is proven.
 */
export function* mending(known: Mending, { setback, values, aim }: Hurt): Asking<Mended> {
  if (!mayStillReach(known.steps, values, aim)) return { kind: 'collapses' };
  for (const first of known.mends.get(setback) ?? []) {
    const gone = goOn(known, values, { rest: aim.rest, first });
    if (gone.way.dropped.length === 0 && residualHolds(aim.wanted, gone.values))
      return { kind: 'way', way: gone.way };
  }
  const patched = yield* patching(known, values, aim);
  if (patched) {
    if (patched.dropped.length === 0) remember(known.mends, setback, patched.added);
    return { kind: 'way', way: patched };
  }
  const found = yield* search(known, values, { condition: aim.condition });
  if (found.kind === 'found') return { kind: 'way', way: anew(found.steps, aim.rest) };
  // A search takes no assumed steps: it proves nothing about a branch that does.
  const proven = found.proven && !aim.rest.some(({ assumed }) => assumed);
  return { kind: proven ? 'collapses' : 'unknown' };
}

/** The shortest way of possible steps, where one is found within the limit; whether that is proven. */
export function* shortest(
  known: Mending,
  { values, aim }: Pick<Hurt, 'values' | 'aim'>,
): Asking<{ readonly way: Way; readonly proven: boolean } | null> {
  const found = yield* search(known, values, { condition: aim.condition });
  if (found.kind === 'none') return null;
  return { way: anew(found.steps, aim.rest), proven: found.optimal };
}

export interface Gone {
  readonly values: Float64Array;
  readonly way: Way;
}

/** Some steps, then the rest of the branch, as far as they are possible; what is blocked is left out. */
export function goOn(
  { byId }: Pick<Mending, 'byId'>,
  values: Float64Array,
  { rest, first }: { readonly rest: readonly RestStep[]; readonly first: readonly string[] },
): Gone {
  const route: string[] = [];
  const dropped: number[] = [];
  let now = values;
  const take = (item: Item | undefined, assumed: boolean): boolean => {
    if (!item || !(assumed || residualHolds(item.possible, now))) return false;
    now = after(now, item);
    route.push(item.id);
    return true;
  };
  const added = first.filter((id) => take(byId.get(id), false));
  rest.forEach(({ item, assumed, setback }, place) => {
    if (!take(item, assumed) && !setback) dropped.push(place);
  });
  return { values: now, way: { route, added, dropped } };
}

/** May the aim be reached at all? Steps that the branch assumes may be taken whatever is in the way. */
function mayStillReach(steps: Jumble, values: Float64Array, { wanted, rest }: Aim): boolean {
  const taken = rest.filter(({ assumed }) => assumed);
  const assumed = taken.map(({ item }) => ({ ...item, possible: steps.residuals.always }));
  const items = assumed.length > 0 ? [...steps.items, ...assumed] : steps.items;
  return mayHold(wanted, wideFrom({ ...steps, items }, values).values);
}

/** May a step become possible by steps alone? A no is proven, and far cheaper than a search that finds none. */
function isOpenLater({ steps }: Mending, values: Float64Array, { possible }: Item): boolean {
  return mayHold(possible, wideFrom(steps, values).values);
}

/** The rest step by step, with a search wherever one is blocked, and one for what is lacking at the end. */
function* patching(known: Mending, values: Float64Array, aim: Aim): Asking<Way | null> {
  const route: string[] = [];
  const added: string[] = [];
  const dropped: number[] = [];
  let now = values;
  let searches = 0;
  const insert = (steps: readonly string[], then: Float64Array) => {
    now = then;
    route.push(...steps);
    added.push(...steps);
  };
  const open = function* (item: Item): Asking<boolean> {
    for (const first of known.openings.get(item.id) ?? []) {
      const gone = goOn(known, now, { rest: [], first });
      if (gone.way.added.length < first.length || !residualHolds(item.possible, gone.values))
        continue;
      insert(first, gone.values);
      return true;
    }
    if (searches === MOST_SEARCHES || !isOpenLater(known, now, item)) return false;
    searches += 1;
    const found = yield* search(known, now, { step: item.id });
    if (found.kind === 'none') return false;
    remember(known.openings, item.id, found.steps);
    insert(found.steps, goOn(known, now, { rest: [], first: found.steps }).values);
    return true;
  };
  for (const [place, { item, assumed, setback }] of aim.rest.entries()) {
    if (!assumed && !residualHolds(item.possible, now)) {
      // Nobody misses a setback, or brings one about.
      if (setback) continue;
      if (!(yield* open(item))) {
        dropped.push(place);
        continue;
      }
    }
    now = after(now, item);
    route.push(item.id);
  }
  if (residualHolds(aim.wanted, now)) return { route, added, dropped };
  const found = yield* search(known, now, { condition: aim.condition });
  if (found.kind === 'none') return null;
  return { route: [...route, ...found.steps], added: [...added, ...found.steps], dropped };
}

/** A search for possible steps that lead to a target; the answer is kept. */
function* search(known: Mending, values: Float64Array, target: Target): Asking<PlanAnswer> {
  const key = `${JSON.stringify(target)} ${values.join()}`;
  const old = known.plans.get(key);
  if (old) return old;
  const { scenario, binding, limit, all } = known;
  const from = situationIn(all.layout, values);
  const asking = plan(scenario, { target, from, binding, limit });
  const before = known.looked;
  for (let step = asking.next(); ; step = asking.next()) {
    known.looked = before + step.value.looked;
    if (step.done) {
      known.plans.set(key, step.value);
      return step.value;
    }
    yield { looked: known.looked };
  }
}

function remember(
  lists: Map<string, (readonly string[])[]>,
  id: string,
  steps: readonly string[],
): void {
  lists.set(id, [...(lists.get(id) ?? []), steps]);
}

/** A way that was found without the branch, set against it. */
function anew(route: readonly string[], rest: readonly RestStep[]): Way {
  const left = [...route];
  const dropped: number[] = [];
  rest.forEach(({ item, setback }, place) => {
    const at = left.indexOf(item.id);
    if (at >= 0) left.splice(at, 1);
    else if (!setback) dropped.push(place);
  });
  return { route, added: left, dropped };
}
