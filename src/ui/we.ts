// Who are "we"? Chosen once, remembered for the next visit, for every scenario that has these parties.
import { useMemo, useState } from 'react';
import type { Scenario } from '../core/scenario.ts';
import { sideOf } from '../roadmap/sides.ts';

const KEY = 'stepwise.we';

/** Ids of the parties that are ours, and a way to choose others. */
export function useWe(
  scenario: Scenario,
): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [asked, setAsked] = useState(remembered);
  const choose = (ids: readonly string[]) => {
    setAsked(ids);
    try {
      localStorage.setItem(KEY, ids.join(' '));
    } catch {
      // Storage is switched off: the choice holds while the view is open.
    }
  };
  const we = useMemo(() => sideOf(scenario, asked), [scenario, asked]);
  return [we, choose];
}

function remembered(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ');
  } catch {
    return [];
  }
}
