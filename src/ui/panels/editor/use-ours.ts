// What of the scenario is our own, beside the one that ships under the same id?
import { useMemo } from 'react';
import type { Scenario } from '../../../core/scenario.ts';
import {
  type ScenarioDifference,
  scenarioDifferences,
} from '../../../roadmap/scenario-diff/differences.ts';
import { useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { useShipped } from '../dialogs/use-shipped.ts';
import type { Thing } from './things.ts';

export interface Ours {
  readonly shipped: Scenario;
  /** The differences of one thing from what ships; none where it is as it ships. */
  readonly of: (thing: Thing) => readonly ScenarioDifference[];
}

/** Null until what ships has come, and where nothing ships under that id: then all of it is our own. */
export function useOurs(): Ours | null {
  const { scenario } = useDocument(roadmapOf);
  const found = useShipped(scenario.id);
  const shipped = found.kind === 'here' ? found.scenario : null;
  return useMemo(() => {
    if (shipped === null) return null;
    const byThing = new Map<string, ScenarioDifference[]>();
    for (const difference of scenarioDifferences(shipped, scenario)) {
      const [list = '', id = '', part, inner] = difference.at;
      const keys = [`${list}/${id}`, ...(part === 'stages' ? [`stage/${id}/${inner}`] : [])];
      for (const key of keys) byThing.set(key, [...(byThing.get(key) ?? []), difference]);
    }
    const of = ({ place, named }: Thing) =>
      byThing.get(
        named?.kind === 'stage' ? `stage/${named.track}/${named.id}` : `${place.list}/${named?.id}`,
      ) ?? [];
    return { shipped, of };
  }, [shipped, scenario]);
}
