// What in a scenario is allowed but surely not meant?
import type { Scenario } from '../../core/scenario.ts';
import { carelessness } from './care.ts';
import { evidenceFor } from '../evidence.ts';
import { ask, type Claim, claimsOf, verdictsOn } from './claims.ts';
import { outsideGauges } from './gauges.ts';
import { reach } from '../reach.ts';

export type LintCode =
  /** No step or setback ever leads to the stage. data: track, stage */
  | 'unreachable-stage'
  /** The step or setback can never be taken. data: id, and `because`: the place of the clause that never holds, if it is one */
  | 'never-possible'
  /** The condition always holds, so it says nothing. */
  | 'always-true'
  /** The condition never holds. */
  | 'never-true'
  /** The bound lies beyond the gauge. data: gauge, bound, min, max */
  | 'outside-gauge'
  | 'missing-source'
  | 'missing-rationale'
  | 'unused-milestone'
  | 'unused-party'
  | 'unused-source';

/** Something that looks like a mistake. */
export interface Lint {
  /** Its place, as in problems: `steps/3/requires/all/1`. */
  readonly at: string;
  readonly code: LintCode;
  /** False where it was only never seen, in `data.looked` situations. */
  readonly proven: boolean;
  readonly data: Readonly<Record<string, string | number>>;
}

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
  return inOrder([...verdicts, ...outside, ...carelessness(scenario)]);
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
