// Where along a branch would a party have more by leaving than by going on, and how much more?
import type { Party } from '../../core/scenario.ts';
import { type By, type CurveLine, lengthOf, pointsOf, temptationAtStart } from './curves.ts';

/** From one step to the next, as far along as `By` counts. */
export interface TemptedSpan {
  readonly from: number;
  readonly until: number;
  /** What it would have more: above 0. */
  readonly tempts: number;
}

/** The stretches along which a party is tempted, in their order; what tempts alike is one stretch. */
export function temptedAlong(line: CurveLine, party: Party, by: By): readonly TemptedSpan[] {
  const points = pointsOf(line, party, by);
  const marks = [{ key: 0, tempts: temptationAtStart(line, party) }, ...points];
  const end = lengthOf(line, by);
  const spans: TemptedSpan[] = [];
  for (const [index, { key, tempts }] of marks.entries()) {
    const until = marks[index + 1]?.key ?? end;
    const last = spans.at(-1);
    if (tempts <= 0 || (until === key && index + 1 < marks.length)) continue;
    if (last && last.until === key && last.tempts === tempts)
      spans[spans.length - 1] = { ...last, until };
    else spans.push({ from: key, until, tempts });
  }
  return spans;
}
