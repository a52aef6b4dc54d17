// Which duration does someone mean who types one?
import { durationOf } from '../formats/scenario-table/lengths.ts';

/** Reads `P2M`, `2 months`, `1 year 6 months`, `10 d`; undefined for nothing typed, null for what is no duration. */
export function readDuration(typed: string): string | undefined | null {
  const text = typed.trim();
  return text === '' ? undefined : durationOf(text);
}
