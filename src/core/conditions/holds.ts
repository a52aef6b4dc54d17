// Does a condition hold in a situation?
import type { Lookup } from '../lookup.ts';
import type { Situation } from '../situation.ts';
import type { Condition } from './condition.ts';
import { rowOf } from './kinds.ts';

/**
 * The one meaning of a condition: statechart, search, reasons and pictures all ask here.
 * @param lookup the scenario's names, from `lookupOf(scenario)`
 */
export function holds(lookup: Lookup, situation: Situation, condition: Condition): boolean {
  const judged = { lookup, situation };
  const judge = (part: Condition): boolean => rowOf(part).holds(part, judged, judge);
  return judge(condition);
}
