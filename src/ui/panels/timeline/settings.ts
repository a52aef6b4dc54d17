// How did the person last look at the timeline? Remembered while the page is open; never saved, never undone.
import { useState } from 'react';
import type { Grouping } from '../../../picture/timeline/lanes.ts';
import type { Foldable } from '../../../picture/timeline/timeline.ts';

/** What can be shown beneath the bars. */
export type Beneath = 'chances' | 'exposure';

export interface TimelineSettings {
  readonly grouping: Grouping;
  readonly allArrows: boolean;
  /** Pixels a day; null until somebody zooms. */
  readonly perDay: number | null;
  readonly folded: readonly Foldable[];
  readonly beneath: readonly Beneath[];
}

let last: TimelineSettings = {
  grouping: 'track',
  allArrows: false,
  perDay: null,
  folded: ['calendar', 'commitments'],
  beneath: [],
};

/** The settings, and a way to change some of them. */
export function useSettings(): readonly [
  TimelineSettings,
  (change: Partial<TimelineSettings>) => void,
] {
  const [settings, setSettings] = useState(last);
  const change = (some: Partial<TimelineSettings>) => {
    last = { ...last, ...some };
    setSettings(last);
  };
  return [settings, change];
}

/** A list without something that is in it, or with it. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}
