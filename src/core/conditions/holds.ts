// Does a condition hold in a situation?
import type { Lookup } from '../lookup.ts';
import type { Situation } from '../situation.ts';
import { clauseOf } from './clause.ts';
import type { Condition } from './condition.ts';

/**
 * The one meaning of a condition: statechart, search, reasons and pictures all ask here.
 * @param lookup the scenario's names, from `lookupOf(scenario)`
 */
export function holds(lookup: Lookup, situation: Situation, condition: Condition): boolean {
  return clauseOf(lookup, condition).test(situation);
}
