// How did the person last look at the deals? Remembered while the page is open; never saved, never undone.
import { useState } from 'react';
import type { Deal } from '../../../roadmap/deals.ts';

export const KINDS = [
  'exchange',
  'promise',
  'unanswered',
] as const satisfies readonly Deal['kind'][];

export interface DealSettings {
  /** Which deals are shown. */
  readonly kind: Deal['kind'] | 'all';
  /** A column for each party, or theirs and ours. */
  readonly columns: 'party' | 'side';
}

let last: DealSettings = { kind: 'all', columns: 'party' };

/** The settings, and a way to change some of them. */
export function useSettings(): readonly [DealSettings, (change: Partial<DealSettings>) => void] {
  const [settings, setSettings] = useState(last);
  const change = (some: Partial<DealSettings>) => {
    last = { ...last, ...some };
    setSettings(last);
  };
  return [settings, change];
}
