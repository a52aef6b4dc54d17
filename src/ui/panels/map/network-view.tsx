// Which parts make up the network of all branches on screen, and what do they do to the roadmap?
import { useSelector } from '@xstate/react';
import { useEffect, useMemo } from 'react';
import type { Station } from '../../../picture/map/shapes.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import { moveBranch } from '../../../roadmap/edit.ts';
import { edit } from '../../actions.ts';
import { type App, useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { foreseenOf, foresightOn } from '../../foresight.ts';
import { Canvas } from './canvas.tsx';
import type { Where } from './ground-layers.tsx';
import { pressesOf, useDrawn } from './ghost.ts';
import { Legend } from './legend.tsx';
import { type MapLook, type MapViewProps, sideBranches } from './map-look.ts';
import { MiniMap } from './mini-map.tsx';
import { OverMap, useOverMap } from './over-map.tsx';
import { Tools } from './tools.tsx';
import { type Asked, type Sight, useCamera } from './use-camera.ts';
import type { Size } from './use-size.ts';

/** Everything on the network's ground, and what stands around it. */
export function NetworkView({ view, look, change }: MapViewProps) {
  const app = useApp();
  const { words } = app;
  const roadmap = useDocument(roadmapOf);
  const drawn = useDrawn();
  const where = useWhere();
  const asked = useAsked(look, where, drawn.ghost);
  const sight = useCamera(drawn.roadmap, asked, view);
  const { picture, camera } = sight;
  const here = picture.stations.find(({ node }) => node === where.place);
  useSeen(here, sight, look.by);
  const press = pressesOf(app, drawn);
  const { openMenu, renaming, over } = useOverMap({ look, change, press });
  const named = picture.labels.find(({ of, id }) => of === 'branch' && id === renaming);
  const foldSides = () =>
    change({ folded: new Set(look.folded.size > 0 ? [] : sideBranches(roadmap, where.followed)) });
  return (
    <>
      <Tools
        look={look}
        words={words}
        onChange={change}
        {...(roadmap.branches.length > 1 ? { onFold: foldSides } : {})}
        camera={{
          zoom: (factor) => sight.zoom(factor, inView(here, sight, view)),
          fit: sight.fit,
        }}
      />
      <Canvas
        sight={sight}
        view={view}
        by={look.by}
        where={where}
        drawn={drawn}
        onGo={press.go}
        onFollow={press.follow}
        onUnfold={(ids) =>
          change({ folded: new Set([...look.folded].filter((id) => !ids.includes(id))) })
        }
        onDrop={(id, lane) => dropBranch(app, id, picture.lanes[lane]?.line)}
        onMenu={openMenu}
      />
      <MiniMap
        picture={picture}
        camera={camera}
        view={view}
        here={here}
        label={words.say('map.overview')}
        onLook={sight.lookAt}
      />
      <Legend
        picture={picture}
        scenario={roadmap.scenario}
        colouring={look.colouring}
        words={words}
      />
      <OverMap
        {...over}
        at={named && { x: named.box.x - camera.x, y: named.box.y - camera.y }}
        view={view}
      />
    </>
  );
}

/** Puts a branch in the place that another has in the order of branches. */
function dropBranch({ doc }: App, branch: string, target: string | undefined): void {
  const to = roadmapOf(doc.get()).branches.findIndex(({ id }) => id === target);
  if (to >= 0) edit(doc, 'edit.move-branch', (open) => moveBranch(open, branch, to));
}

function useWhere(): Where {
  const place = useDocument((state) => state.place);
  const followed = useDocument((state) => state.branch);
  const chosen = useDocument(({ view }) =>
    view.chosen?.kind === 'node' ? view.chosen.id : undefined,
  );
  return useMemo(() => ({ place, chosen, followed }), [place, chosen, followed]);
}

/** What the layout is asked for: the same object until something changes. */
function useAsked(look: MapLook, { place, chosen, followed }: Where, ghost: string | null): Asked {
  const { doc, words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const foreseen = useSelector(foresightOn(doc), foreseenOf);
  const open = foreseen?.roadmap === roadmap ? foreseen.open : undefined;
  return useMemo(() => {
    const { branches, main } = roadmap;
    const isThere = typeof chosen === 'string' && indexOf(roadmap).byId.has(chosen);
    return {
      words,
      by: look.by,
      colouring: look.colouring,
      folded: new Set([...look.folded].filter((id) => id !== main && id !== followed)),
      focus: branches.some(({ id }) => id === look.focus) ? look.focus : null,
      followed,
      ghost,
      place,
      ...(isThere ? { chosen } : {}),
      ...(open ? { open } : {}),
    };
  }, [words, roadmap, look, place, chosen, followed, ghost, open]);
}

/** The map follows the present place into sight. A zoom or a pan has its own way. */
function useSeen(here: Station | undefined, { show }: Sight, axis: string): void {
  const { node } = here ?? {};
  useEffect(() => {
    if (here) show({ x: here.x, y: here.top });
    // eslint-disable-next-line react/exhaustive-deps -- only walking moves the map
  }, [node, axis]);
}

/** Where the present place stands in the view; nothing where it is out of sight. */
function inView(here: Station | undefined, { camera }: Sight, { width, height }: Size) {
  if (!here) return undefined;
  const [x, y] = [here.x - camera.x, here.top - camera.y];
  return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y } : undefined;
}
