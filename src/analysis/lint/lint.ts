// What in a scenario is allowed but surely not meant?
import { isTooWide } from '../wide.ts';
import type { Scenario } from '../../core/scenario.ts';
import { carelessness } from './care.ts';
import { evidenceFor } from '../evidence.ts';
import { ask, type Claim, claimsOf, verdictsOn } from './claims.ts';
import type { Lint } from './finding.ts';
import { idleness } from './idle.ts';
import { outsideGauges } from './gauges.ts';
import { reach } from '../reach.ts';

export interface LintOptions {
  /** The most situations to look at for what cannot be proven otherwise; 20,000 where left out. */
  readonly limit?: number | undefined;
}

const LIMIT = 20_000;

/**
 * What looks like a mistake in a scenario, in the order of its lists. Setbacks count: what only a setback leads to is
 * reachable. Never more than about a second, however large the scenario is.
 */
export function lint(scenario: Scenario, { limit = LIMIT }: LintOptions = {}): readonly Lint[] {
  if (isTooWide(scenario)) return inOrder(carelessness(scenario));
  const relaxed = reach(scenario, { setbacks: true });
  const outside = outsideGauges(scenario);
  const settled = new Set(outside.map(({ at }) => at.slice(0, at.lastIndexOf('/'))));
  const claims = claimsOf(scenario, relaxed).filter(({ at }) => !settled.has(at));
  const open = claims.filter((claim) => ask(claim, relaxed) === 'unknown');
  const evidence = evidenceFor(
    scenario,
    open.map(({ formula }) => formula),
    limit,
  );
  const seen = new Map<Claim, number>(open.map((claim, index) => [claim, index]));
  const verdicts = verdictsOn(claims, { relaxed, evidence, seen });
  const idle = idleness(scenario, verdicts);
  return inOrder([...verdicts, ...idle, ...outside, ...carelessness(scenario)]);
}

const LISTS = ['parties', 'tracks', 'gauges', 'milestones', 'steps', 'setbacks', 'positions'];

function inOrder(lints: readonly Lint[]): readonly Lint[] {
  const rank = ({ at }: Lint) => {
    const [list = '', index = ''] = at.split('/');
    const known = LISTS.indexOf(list);
    return (known < 0 ? LISTS.length : known) * 1e6 + Number(index);
  };
  return lints.toSorted((a, b) => rank(a) - rank(b));
}
