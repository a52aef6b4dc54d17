// What is said in one line about why a step is blocked?
import { clausesMissing, type Verdict } from '../core/choices.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayClause, sayReason } from '../words/reasons.ts';
import type { Words } from '../words/words.ts';

/** The first clause that is lacking, '' where none is, and how many more there are. */
export function sayNearest(
  words: Words,
  scenario: Scenario,
  verdict: Verdict,
): { readonly sentence: string; readonly more: number } {
  const because = verdict.kind === 'blocked' ? verdict.because : [];
  const [first] = because;
  if (!first) return { sentence: '', more: 0 };
  const [clause] = clausesMissing(first);
  const lacking = because.reduce((sum, each) => sum + Math.max(1, clausesMissing(each).length), 0);
  return {
    sentence: clause ? sayClause(words, scenario, clause) : sayReason(words, scenario, first),
    more: lacking - 1,
  };
}
