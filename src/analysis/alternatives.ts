// Which routes to a target really differ?
import type { Duration } from '../core/duration.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Asking } from './asking.ts';
import { plan } from './plan/plan.ts';
import type { PlanAnswer, Rules, RouteFound, RouteNone, Target } from './plan/asked.ts';
import { counted } from './plan/route.ts';

export interface AlternativesAsked extends Rules {
  readonly target: Target;
  /** The most situations to look at, for all routes together; the first may take them all. */
  readonly limit: number;
  /** How many routes to list at most; 4 where left out. */
  readonly count?: number | undefined;
  /** How many steps longer than the shortest a route may be; 3 where left out. */
  readonly slack?: number | undefined;
}

export type AlternativesAnswer = RouteNone | Alternatives;

/** Routes, shortest first; among equals the one that differs most from those before it. */
export interface Alternatives {
  readonly kind: 'found';
  readonly routes: readonly Alternative[];
  /** Every route that differs and is not too long was weighed; false: some limit was met first. */
  readonly complete: boolean;
  readonly looked: number;
}

export interface Alternative {
  readonly steps: readonly string[];
  readonly length: number;
  readonly takes: Duration;
  /** Steps that no other listed route takes; none where no other is listed. */
  readonly only: readonly string[];
}

/** So many ways to avoid steps are tried for each route wanted. */
const TRIES = 16;
/** No single try may look at more than this part of what may be looked at. */
const SHARES = 20;

/**
 * Lists routes that differ in what is done, not only in the order: from each route found, one step at a time is
 * avoided and a shortest route without it looked for.
 */
export function* alternatives(
  scenario: Scenario,
  asked: AlternativesAsked,
): Asking<AlternativesAnswer> {
  const { count = 4, slack = 3 } = asked;
  const first = yield* plan(scenario, { ...asked, by: 'steps' });
  if (first.kind === 'none') return first;
  const most = Math.min(asked.maxSteps ?? Infinity, first.length + slack);
  const pool = yield* gathered(
    scenario,
    { ...asked, maxSteps: most },
    { first, tries: count * TRIES },
  );
  const routes = chosen(pool.found, count);
  return {
    kind: 'found',
    routes: routes.map((route) => ({
      steps: route.steps,
      length: route.length,
      takes: route.takes,
      only: routes.length > 1 ? onlyIn(route, routes) : [],
    })),
    complete: pool.complete,
    looked: pool.looked,
  };
}

interface Gathering {
  readonly first: RouteFound;
  readonly tries: number;
}

interface Pool {
  readonly found: readonly RouteFound[];
  readonly complete: boolean;
  readonly looked: number;
}

interface Branch {
  readonly route: RouteFound;
  readonly avoided: readonly string[];
}

/** Shortest first: the routes without some steps of the routes found before. */
function* gathered(
  scenario: Scenario,
  asked: AlternativesAsked,
  { first, tries }: Gathering,
): Asking<Pool> {
  const found = new Map([[nameOf(first), first]]);
  const tried = new Set<string>();
  const open: Branch[] = [{ route: first, avoided: [] }];
  let looked = first.looked;
  let complete = first.optimal;
  for (;;) {
    const branch = takeShortest(open);
    if (!branch) return { found: [...found.values()], complete, looked };
    for (const step of new Set(branch.route.steps)) {
      const avoided = [...branch.avoided, step].toSorted();
      if (tried.has(avoided.join(' '))) continue;
      tried.add(avoided.join(' '));
      if (tried.size > tries) return { found: [...found.values()], complete: false, looked };
      const avoid = { ...asked.avoid, steps: [...(asked.avoid?.steps ?? []), ...avoided] };
      const left = asked.limit - looked;
      if (left <= 0) return { found: [...found.values()], complete: false, looked };
      const limit = Math.min(left, Math.ceil(asked.limit / SHARES));
      const asking = plan(scenario, { ...asked, avoid, limit, by: 'steps' });
      const route: PlanAnswer = yield* counted(asking, looked);
      looked += route.looked;
      if (route.kind === 'none') {
        complete &&= route.proven;
        continue;
      }
      complete &&= route.optimal;
      found.set(nameOf(route), found.get(nameOf(route)) ?? route);
      open.push({ route, avoided });
    }
  }
}

function takeShortest(open: Branch[]): Branch | undefined {
  let best = 0;
  open.forEach(({ route }, index) => {
    if (route.length < (open[best]?.route.length ?? Infinity)) best = index;
  });
  return open.splice(best, 1)[0];
}

/** Two routes with the same steps in another order have one name. */
function nameOf({ steps }: RouteFound): string {
  return steps.toSorted().join(' ');
}

/**
 * Shortest first; of equals the one that differs most from those chosen. A route that only mixes the steps of others
 * says nothing new: all but the shortest must have a step of their own.
 */
function chosen(found: readonly RouteFound[], count: number): readonly RouteFound[] {
  const routes: RouteFound[] = [];
  const left = [...found];
  while (routes.length < count) {
    const next = left
      .filter((route) => haveTheirOwn([...routes, route]))
      .map((route) => ({ route, apart: leastApart(route, routes) }))
      .toSorted(
        (a, b) =>
          a.route.length - b.route.length ||
          b.apart - a.apart ||
          found.indexOf(a.route) - found.indexOf(b.route),
      )[0];
    if (!next) break;
    routes.push(next.route);
    left.splice(left.indexOf(next.route), 1);
  }
  return routes;
}

function haveTheirOwn(routes: readonly RouteFound[]): boolean {
  return routes.slice(1).every((route) => onlyIn(route, routes).length > 0);
}

/** How many steps a route has that the listed route most like it has not. */
function leastApart({ steps }: RouteFound, routes: readonly RouteFound[]): number {
  return Math.min(
    steps.length,
    ...routes.map((other) => steps.filter((step) => !other.steps.includes(step)).length),
  );
}

function onlyIn(route: RouteFound, routes: readonly RouteFound[]): readonly string[] {
  const others = new Set(routes.filter((other) => other !== route).flatMap(({ steps }) => steps));
  return [...new Set(route.steps)].filter((step) => !others.has(step));
}
