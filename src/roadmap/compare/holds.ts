// Which party would have more by leaving each of some branches than by seeing it through, and where most of all?
import type { Party } from '../../core/scenario.ts';
import type { ComparedLine } from './compare.ts';
import type { Taken } from '../replay.ts';
import { type WorstPlace, walkaway, worstPlaceOf } from '../walkaway.ts';

/** A party that is tempted to leave on any of the branches. */
export interface HoldRow {
  readonly party: Party;
  /** For each branch where it is tempted most; null where it never is. */
  readonly worst: readonly (WorstOnLine | null)[];
}

export interface WorstOnLine extends WorstPlace {
  /** The step after which it would leave; null for the start. */
  readonly taken: Taken | null;
}

/** The parties that are tempted, in the order of the scenario. */
export function holdRows(lines: readonly ComparedLine[]): readonly HoldRow[] {
  const walks = lines.map(({ replay }) => walkaway(replay));
  return (lines[0]?.replay.scenario.parties ?? []).flatMap((party) => {
    const worst = lines.map(({ replay }, line): WorstOnLine | null => {
      const walk = walks[line]?.get(party.id);
      if (!walk || walk.worst.temptation <= 0) return null;
      const place = worstPlaceOf(replay, { walk, id: party.id });
      return { ...place, taken: replay.taken[place.after - 1] ?? null };
    });
    return worst.some((each) => each !== null) ? [{ party, worst }] : [];
  });
}
