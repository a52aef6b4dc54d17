// Can a goal still be reached from a situation by steps alone?
import type { Goal, Scenario } from '../../core/scenario.ts';
import { type Situation, keyOf } from '../../core/situation.ts';
import type { Asking } from '../asking.ts';
import { formulaOf } from '../formula.ts';
import { type Wide, mayHold, wideFrom } from './reach.ts';
import { type Jumble, after, jumbleOf, valuesIn } from '../orders/items.ts';
import { type Residual, residualHolds } from '../orders/residual.ts';
import type { PlanAnswer } from '../plan/asked.ts';
import { plan } from '../plan/plan.ts';
import { counted } from '../plan/route.ts';

/**
 * How a goal stands: it holds; it is open, since a route to it is known; it is closed, since it is proven that there
 * is none; or none was found within the limit.
 */
export type GoalState = 'holds' | 'open' | 'closed' | 'unknown';

/** What has been found out so far about the goals of a scenario. */
export interface Outlook {
  readonly scenario: Scenario;
  readonly binding: readonly string[];
  /** The most situations to look at for one goal from one situation. */
  readonly limit: number;
  /** All steps of the scenario. */
  readonly all: Jumble;
  readonly wides: Map<string, Wide>;
  readonly standings: Map<string, GoalState>;
  /** Routes that are known: what led to a goal from one situation often does from another. */
  readonly routes: Route[];
  looked: number;
}

/** A route as indexes of items; where it led and from which situation, unless it is a line that is at hand. */
interface Route {
  readonly items: readonly number[];
  readonly goal: string;
  readonly from: string;
}

export interface OutlookOptions {
  readonly binding: readonly string[];
  readonly limit: number;
  /** Lines of steps that are at hand, tried first. */
  readonly lines: readonly (readonly string[])[];
}

/** An outlook that knows nothing yet. */
export function newOutlook(scenario: Scenario, { binding, limit, lines }: OutlookOptions): Outlook {
  const all = jumbleOf(
    scenario,
    scenario.steps.map(({ id }) => id),
    binding,
  );
  const outlook: Outlook = {
    scenario,
    binding,
    limit,
    all,
    wides: new Map(),
    standings: new Map(),
    routes: [],
    looked: 0,
  };
  for (const line of lines) learn(outlook, line, { goal: '', from: '' });
  return outlook;
}

/** How a goal stands in a situation. */
export function* standingOf(outlook: Outlook, situation: Situation, goal: Goal): Asking<GoalState> {
  const from = keyOf(situation);
  const key = `${goal.id} ${from}`;
  const known = outlook.standings.get(key);
  if (known) return known;
  const { all } = outlook;
  const wanted = all.residuals.of(formulaOf(all.layout, goal.when));
  const attempt = { values: valuesIn(all.layout, situation), wanted, goal: goal.id, from };
  const found =
    byRoute(outlook, attempt) ??
    quickly(outlook, attempt, wideAt(outlook, situation)) ??
    (yield* planning(outlook, situation, goal));
  outlook.standings.set(key, found);
  return found;
}

interface Attempt {
  readonly values: Float64Array;
  readonly wanted: Residual;
  readonly goal: string;
  readonly from: string;
}

/** How a goal stands, where a known route shows it: those that led to it before are tried first. */
function byRoute({ all, routes }: Outlook, { values, wanted, goal }: Attempt): GoalState | null {
  if (residualHolds(wanted, values)) return 'holds';
  const leads = ({ items }: Route) => leadsTo(all, items, { values, wanted });
  const isLikely = (route: Route) => route.goal === goal;
  const isOpen =
    routes.some((route) => isLikely(route) && leads(route)) ||
    routes.some((route) => !isLikely(route) && leads(route));
  return isOpen ? 'open' : null;
}

/** How a goal stands, where a bound shows it, or two known routes together. */
function quickly({ all, routes }: Outlook, attempt: Attempt, wide: Wide): GoalState | null {
  const { values, wanted, goal, from } = attempt;
  if (!mayHold(wanted, wide.values)) return 'closed';
  const leads = (items: readonly number[]) => leadsTo(all, items, { values, wanted });
  // What has been found from here mends what another route lacks, taken before it or where it is blocked.
  const mends = routes.filter((route) => route.from === from);
  const lacking = routes.filter((route) => route.goal === goal || route.from === '');
  const mended = mends.some(({ items: mend }) =>
    lacking.some(
      ({ items }) =>
        leads([...mend, ...items]) || leads(woven(all, values, { route: items, mend })),
    ),
  );
  return mended ? 'open' : null;
}

/** A route in which the steps of another are taken, one by one, as long as the next of its own is blocked. */
function woven(
  all: Jumble,
  values: Float64Array,
  { route, mend }: { readonly route: readonly number[]; readonly mend: readonly number[] },
): readonly number[] {
  const taken: number[] = [];
  const waiting = mend.toReversed();
  let now = values;
  const take = (index: number): boolean => {
    const item = all.items[index];
    if (!item || !residualHolds(item.possible, now)) return false;
    now = after(now, item);
    taken.push(index);
    return true;
  };
  for (const index of route) {
    let isTaken = take(index);
    while (!isTaken && waiting.length > 0) {
      take(waiting.pop() ?? -1);
      isTaken = take(index);
    }
  }
  return taken;
}

function* planning(outlook: Outlook, situation: Situation, goal: Goal): Asking<GoalState> {
  const { scenario, binding, limit } = outlook;
  const asking = plan(scenario, { target: { goal: goal.id }, from: situation, binding, limit });
  const found: PlanAnswer = yield* counted(asking, outlook.looked);
  outlook.looked += found.looked;
  if (found.kind === 'none') return found.proven ? 'closed' : 'unknown';
  learn(outlook, found.steps, { goal: goal.id, from: keyOf(situation) });
  return 'open';
}

/** What may be reached from a situation, by steps alone. */
export function wideAt({ all, wides }: Outlook, situation: Situation): Wide {
  const key = keyOf(situation);
  const known = wides.get(key) ?? wideFrom(all, valuesIn(all.layout, situation));
  wides.set(key, known);
  return known;
}

/** Keeps a route for other situations. Setbacks are no part of it. */
export function learn(
  { all, routes }: Outlook,
  steps: readonly string[],
  led: { readonly goal: string; readonly from: string },
): void {
  const indexes = new Map(all.items.map(({ id }, index) => [id, index]));
  routes.push({ items: steps.flatMap((id) => indexes.get(id) ?? []), ...led });
}

/** Does it hold at some time when those steps of a route are taken that are possible in turn? */
function leadsTo(
  all: Jumble,
  route: readonly number[],
  { values, wanted }: Pick<Attempt, 'values' | 'wanted'>,
): boolean {
  let now = values;
  for (const index of route) {
    const item = all.items[index];
    if (!item || !residualHolds(item.possible, now)) continue;
    now = after(now, item);
    if (residualHolds(wanted, now)) return true;
  }
  return false;
}
