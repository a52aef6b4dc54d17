// Which parts make up the strip map on screen, and what does a press on it do to the roadmap?
import { useMemo } from 'react';
import type { StripPicture } from '../../../../picture/strip/shapes.ts';
import { stripOf } from '../../../../picture/strip/strip.ts';
import { indexOf } from '../../../../roadmap/tree-index.ts';
import { useApp, useDocument } from '../../../app-context.tsx';
import { tipOf } from '../../../derived.ts';
import { roadmapOf } from '../../../document.ts';
import { type Drawn, pressesOf, useDrawn } from '../ghost.ts';
import { Legend } from '../legend.tsx';
import type { MapLook, MapViewProps } from '../map-look.ts';
import { OverMap, useOverMap } from '../over-map.tsx';
import { Tools } from '../tools.tsx';
import type { Size } from '../use-size.ts';
import { Overview } from './overview.tsx';
import { Roll } from './roll.tsx';
import style from './strip.module.css';

/** For the bar by which the strip is rolled. */
const BAR = 12;
/** For the steps that can be taken: with them the whole strip is in view, where it can be. */
const FAN = 78;

/** The followed branch in rows, with the network small below it. */
export function StripView({ view, look, change, sizes }: MapViewProps) {
  const app = useApp();
  const { words } = app;
  const roadmap = useDocument(roadmapOf);
  const place = useDocument((state) => state.place);
  const followed = useDocument((state) => state.branch);
  const drawn = useDrawn('route');
  const size = { width: view.width - BAR, height: view.height - FAN };
  const picture = useStrip(drawn, { look, size, sizes });
  const press = pressesOf(app, drawn);
  const stations = useMemo(() => picture.rows.flatMap((row) => row.stations), [picture]);
  const { openMenu, over } = useOverMap({ look, change, press });
  return (
    <>
      <Tools look={look} words={words} onChange={change} />
      <div className={style['pane']}>
        <Roll
          picture={picture}
          drawn={drawn}
          place={place}
          view={size}
          onGo={press.go}
          onFollow={press.follow}
          onMenu={openMenu}
          onAll={() => change({ drawing: 'network' })}
        />
      </div>
      {roadmap.branches.length > 1 ? (
        <Overview
          roadmap={roadmap}
          followed={followed}
          place={place}
          width={view.width}
          words={words}
          onFollow={press.follow}
        />
      ) : null}
      <Legend
        picture={{ stations, flags: [], meters: [] }}
        scenario={roadmap.scenario}
        colouring={look.colouring}
        words={words}
      />
      <OverMap {...over} view={view} />
    </>
  );
}

/** The strip of the line that is followed, else of the route that is laid beside it: the same object until one changes. */
function useStrip(
  { roadmap, ghost }: Drawn,
  {
    look: { by, colouring },
    size,
    sizes,
  }: { readonly look: MapLook; readonly size: Size; readonly sizes: readonly number[] | undefined },
): StripPicture {
  const { words } = useApp();
  const open = useDocument(roadmapOf);
  const own = useDocument(tipOf);
  const branch = useDocument((state) => state.branch);
  const { width, height } = size;
  return useMemo(() => {
    const route = roadmap.branches.find(({ id }) => id === ghost);
    const { byId } = indexOf(open);
    const ghosts = new Set(
      route ? roadmap.nodes.flatMap(({ id }) => (byId.has(id) ? [] : [id])) : [],
    );
    const tip = route ? route.tip : own;
    return stripOf(roadmap, {
      words,
      width,
      height,
      tip,
      branch,
      by,
      colouring,
      ghosts,
      ...(sizes ? { sizes } : {}),
    });
  }, [roadmap, ghost, open, own, branch, by, colouring, width, height, words, sizes]);
}
