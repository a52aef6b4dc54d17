// Is the scenario on screen so wide that the planner is not asked about it, and what is said then?
import { useMemo } from 'react';
import { extentOf, isTooWide } from '../analysis/wide.ts';
import { sayTooWide } from '../words/too-wide.ts';
import { useApp, useDocument } from './app-context.tsx';
import { roadmapOf } from './document.ts';

/** What stands in the place of the answers; null where there are some. Its sentence is of the area `told`. */
export function useTooWide(): string | null {
  const { words } = useApp();
  const { scenario } = useDocument(roadmapOf);
  return useMemo(
    () => (isTooWide(scenario) ? sayTooWide(words, extentOf(scenario)) : null),
    [words, scenario],
  );
}
