// How does a route that was found stand on the map before it is part of the roadmap?
import { useMemo } from 'react';
import { lookupOf } from '../../../core/lookup.ts';
import { graft } from '../../../roadmap/graft.ts';
import type { Place, Roadmap } from '../../../roadmap/roadmap.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import { adopt, choose, follow, go } from '../../actions.ts';
import { type App, useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import type { MenuOf } from './use-presses.ts';

export interface Drawn {
  /** The roadmap as it is drawn: with the route, where one is laid beside it. */
  readonly roadmap: Roadmap;
  /** The line that the route would become. */
  readonly ghost: string | null;
}

/**
 * The roadmap that is open, with the route beside it, else, where any will do, the step that one rests on. The same
 * object until that changes.
 */
export function useDrawn(of: 'route' | 'any' = 'any'): Drawn {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const route = useDocument((state) => state.view.ghost);
  const rested = useDocument(({ view }) => (of === 'any' ? view.rested : null));
  const place = useDocument((state) => state.place);
  return useMemo(() => {
    const step = rested === null ? undefined : lookupOf(roadmap.scenario).steps.get(rested);
    const next = step ? { place, steps: [step.id], name: step.name } : null;
    const ghost = route ?? next;
    // A step that the route begins at may have been taken back since.
    if (!ghost || (ghost.place !== null && !indexOf(roadmap).byId.has(ghost.place)))
      return { roadmap, ghost: null };
    const { place: at, steps } = ghost;
    const called = { name: words.text(ghost.name) };
    const name = words.say(route ? 'ask.ghost' : 'map.if-taken', called);
    const grown = graft(roadmap, { at, steps, name });
    const isThere = roadmap.branches.some(({ id }) => id === grown.branch);
    return isThere ? { roadmap, ghost: null } : { roadmap: grown.roadmap, ghost: grown.branch };
  }, [roadmap, route, rested, place, words]);
}

/** What a press on the map does: it leads there, but what is only laid beside the roadmap becomes part of it. */
export function pressesOf({ doc }: App, { ghost }: Drawn) {
  const isGhost = (of: MenuOf): boolean =>
    'branch' in of
      ? of.branch === ghost
      : of.node !== null && !indexOf(roadmapOf(doc.get())).byId.has(of.node);
  const adoptGhost = () => {
    const route = doc.get().view.ghost;
    if (route) adopt(doc, route);
  };
  return {
    isGhost,
    go: (node: Place) => {
      if (isGhost({ node })) return adoptGhost();
      go(doc, node);
      if (node !== null) choose(doc, { kind: 'node', id: node });
    },
    follow: (branch: string) => (isGhost({ branch }) ? adoptGhost() : follow(doc, branch)),
  };
}
