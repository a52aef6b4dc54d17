// Which parts make up the map on screen, and what happens when one is pressed?
import { useEffect, useMemo, useState } from 'react';
import { indexOf, moveBranch, renameBranch } from '../../../roadmap/tree.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import { choose, edit, follow, go } from '../../actions.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { EditableText } from '../../parts/editable-text.tsx';
import { Canvas } from './canvas.tsx';
import { Legend } from './legend.tsx';
import { sideBranches, useMapLook } from './map-look.ts';
import { MapMenu, type OpenMenu } from './map-menu.tsx';
import { type Verbs, branchItems, stationItems } from './map-verbs.ts';
import style from './map.module.css';
import { MiniMap } from './mini-map.tsx';
import { Tools } from './tools.tsx';
import { type Asked, useCamera } from './use-camera.ts';
import type { Size } from './use-size.ts';

/** Everything on the map's ground. */
export function MapView({ view }: { readonly view: Size }) {
  const app = useApp();
  const { doc, words } = app;
  const roadmap = useDocument(roadmapOf);
  const { place, chosen, followed } = useWhere();
  const [look, change] = useMapLook(roadmap);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const asked = useAsked(look, { place, chosen, followed });
  const sight = useCamera(roadmap, asked, view);
  const { picture, camera } = sight;
  const here = picture.stations.find(({ node }) => node === place);
  useSeen(here, sight.show);
  const verbs: Verbs = { app, look, change, rename: setRenaming };
  const nameOf = (id: string) => words.text(roadmap.branches.find((each) => each.id === id)?.name);
  const openMenu = (
    of: { readonly node: Place } | { readonly branch: string },
    from: Element,
    at = below(from),
  ) =>
    setMenu(
      'branch' in of
        ? {
            label: words.say('map.menu-branch', { name: nameOf(of.branch) }),
            items: branchItems(verbs, of.branch),
            at,
            from,
          }
        : { label: words.say('map.menu'), items: stationItems(verbs, of.node), at, from },
    );
  const named = picture.labels.find(({ of, id }) => of === 'branch' && id === renaming);
  return (
    <>
      <Tools
        look={look}
        words={words}
        foldable={roadmap.branches.length > 1}
        onChange={change}
        onFold={() =>
          change({ folded: new Set(look.folded.size > 0 ? [] : sideBranches(roadmap, followed)) })
        }
        onZoom={sight.zoom}
        onFit={sight.fit}
      />
      <Canvas
        sight={sight}
        view={view}
        by={look.by}
        where={{ place, chosen, followed }}
        onGo={(node) => {
          go(doc, node);
          if (node !== null) choose(doc, { kind: 'node', id: node });
        }}
        onFollow={(branch) => follow(doc, branch)}
        onUnfold={(ids) =>
          change({ folded: new Set([...look.folded].filter((id) => !ids.includes(id))) })
        }
        onDrop={(id, lane) => {
          const target = picture.lanes[lane]?.line;
          const to = roadmap.branches.findIndex((branch) => branch.id === target);
          if (to >= 0) edit(doc, 'edit.move-branch', (open) => moveBranch(open, id, to));
        }}
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
      {renaming !== null && named ? (
        <div
          className={style['rename']}
          style={{
            left: Math.min(named.box.x - camera.x, view.width - 200),
            top: named.box.y - camera.y + TOOLS,
          }}
        >
          <EditableText
            key={renaming}
            value={nameOf(renaming)}
            label={words.say('branches.rename', { name: nameOf(renaming) })}
            editing
            onDone={(next) => {
              setRenaming(null);
              if (next !== null && next !== '')
                edit(doc, 'edit.rename-branch', (open) => renameBranch(open, renaming, next));
            }}
          />
        </div>
      ) : null}
      {menu ? (
        <MapMenu key={`${menu.at.x} ${menu.at.y}`} open={menu} onClose={() => setMenu(null)} />
      ) : null}
    </>
  );
}

/** Height of the row of switches above the ground. */
const TOOLS = 44;

interface Where {
  readonly place: Place;
  readonly chosen: Place | undefined;
  readonly followed: string | null;
}

function useWhere(): Where {
  const place = useDocument((state) => state.place);
  const followed = useDocument((state) => state.branch);
  const chosen = useDocument(({ view }) =>
    view.chosen?.kind === 'node' ? view.chosen.id : undefined,
  );
  return { place, chosen, followed };
}

function useAsked(
  look: ReturnType<typeof useMapLook>[0],
  { place, chosen, followed }: Where,
): Asked {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  return useMemo(() => {
    const shown = new Set([roadmap.main, followed]);
    return {
      words,
      by: look.by,
      colouring: look.colouring,
      folded: new Set([...look.folded].filter((id) => !shown.has(id))),
      focus: roadmap.branches.some(({ id }) => id === look.focus) ? look.focus : null,
      followed,
      place,
      ...(chosen === undefined || !indexOf(roadmap).byId.has(chosen ?? '') ? {} : { chosen }),
    };
  }, [words, roadmap, look, place, chosen, followed]);
}

/** The map follows the present place into sight. */
function useSeen(
  here: { readonly x: number; readonly top: number; readonly node: Place } | undefined,
  show: (spot: { readonly x: number; readonly y: number }) => void,
): void {
  const { x, top, node } = here ?? {};
  useEffect(() => {
    if (x !== undefined && top !== undefined) show({ x, y: top });
    // Only walking moves the map: a zoom or a pan has its own way.
    // eslint-disable-next-line react/exhaustive-deps -- see above
  }, [node]);
}

function below(from: Element) {
  const { left, bottom } = from.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}
