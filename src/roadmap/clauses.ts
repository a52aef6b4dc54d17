// Of which conditions is a condition the sum, and which tracks and gauges does one read?
import type { Condition } from '../core/conditions/condition.ts';
import type { Mention } from '../core/conditions/kind.ts';
import { partsOf, rowOf } from '../core/conditions/kinds.ts';
import type { Lookup } from '../core/lookup.ts';

/**
 * The conditions that must all hold for a condition to hold: nested `all` are opened, and so are milestones that stand
 * for one. What is left is a clause about one track or gauge, an alternative, a count or a denial.
 */
export function conjunctsOf(condition: Condition, lookup: Lookup): readonly Condition[] {
  const opens = 'all' in condition || 'milestone' in condition;
  if (!opens) return [condition];
  return partsOf(condition, lookup).flatMap((part) => conjunctsOf(part.condition, lookup));
}

/** What a condition reads, milestones entered: ids of tracks and of gauges, some of them perhaps twice. */
export interface Reads {
  readonly tracks: readonly string[];
  readonly gauges: readonly string[];
}

export function readsOf(condition: Condition, lookup: Lookup): Reads {
  const own = rowOf(condition).mentions(condition);
  const inner = partsOf(condition, lookup).map((part) => readsOf(part.condition, lookup));
  const named = (wanted: Mention['kind']) =>
    own.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  return {
    tracks: [...named('track'), ...inner.flatMap(({ tracks }) => tracks)],
    gauges: [...named('gauge'), ...inner.flatMap(({ gauges }) => gauges)],
  };
}
