// How is the map painted and where do its presses go?
import { type MouseEvent, useId, useMemo, useRef } from 'react';
import type { Place } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Axis } from './axis.tsx';
import { BranchNames } from './branch-names.tsx';
import type { Spot } from './camera.ts';
import { Facts } from './facts.tsx';
import { Bands, Flags, Meters, Strands } from './ground.tsx';
import { sectorOf, within } from './in-sight.ts';
import { Labels } from './labels.tsx';
import style from './map.module.css';
import { Stations, Stubs } from './stations.tsx';
import type { Sight } from './use-camera.ts';
import { useFocusedStation, useMorph } from './use-motion.ts';
import { useGestures } from './use-gestures.ts';
import { usePointed } from './use-pointed.ts';
import type { Size } from './use-size.ts';

interface CanvasProps {
  readonly sight: Sight;
  readonly view: Size;
  readonly by: 'step' | 'date';
  readonly where: {
    readonly place: Place;
    readonly chosen: Place | undefined;
    readonly followed: string | null;
  };
  readonly onGo: (place: Place) => void;
  readonly onFollow: (branch: string) => void;
  readonly onUnfold: (branches: readonly string[]) => void;
  readonly onDrop: (branch: string, lane: number) => void;
  readonly onMenu: (
    of: { readonly node: Place } | { readonly branch: string },
    from: Element,
    at?: Spot,
  ) => void;
}

/** The ground with everything that is near the view; only a change of what is near is drawn anew. */
export function Canvas({ sight, view, by, where, onMenu, ...on }: CanvasProps) {
  const { words } = useApp();
  const roadmap = useDocument(roadmapOf);
  const surface = useRef<SVGSVGElement>(null);
  const factsId = useId();
  const { picture, camera, gliding } = sight;
  const { place, chosen, followed } = where;
  const pointed = usePointed();
  const sector = sectorOf(camera, view);
  const key = `${sector.left} ${sector.top} ${sector.right} ${sector.bottom}`;
  // eslint-disable-next-line react/exhaustive-deps -- the sector is as good as its key
  const near = useMemo(() => within(picture, sector, place), [picture, key, place]);
  const gestures = useGestures(surface, {
    onPan: (dx, dy) => {
      pointed.drop();
      sight.pan(dx, dy);
    },
    onZoom: (factor, at) => {
      pointed.drop();
      const ground = surface.current?.getBoundingClientRect();
      sight.zoom(factor, { x: at.x - (ground?.left ?? 0), y: at.y - (ground?.top ?? 0) });
    },
    onLongPress: (target, at) => menuFor(target, at),
  });
  const menuFor = (target: Element, at?: Spot): boolean => {
    const station = target.closest('[data-place], [data-label]');
    const branch = target.closest('[data-branch]');
    if (branch) onMenu({ branch: branch.getAttribute('data-branch') ?? '' }, target, at);
    else if (station) onMenu({ node: placeOf(station) }, station, at);
    else return false;
    pointed.drop();
    return true;
  };
  useFocusedStation(surface, place);
  const morphing = useMorph(by);
  const shown = picture.stations.find(({ node }) => node === pointed.place);
  const { dragged, ...pointers } = gestures;
  return (
    <div className={style['view']}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- presses are told apart by the station they fall on, each of which is a button */}
      <svg
        ref={surface}
        className={style['canvas']}
        role="group"
        aria-label={words.say('map.title')}
        data-morphing={morphing || undefined}
        data-gliding={gliding || undefined}
        {...pointers}
        onClick={(event) => {
          const station = stationAt(event);
          if (station && !dragged()) on.onGo(placeOf(station));
        }}
        onKeyDown={(event) => {
          const target = event.target as Element;
          const station = target.closest('[data-place]');
          const menu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
          if (menu && menuFor(target)) event.preventDefault();
          else if (event.key === 'Escape' && pointed.shown) pointed.drop();
          else if (station && (event.key === 'Enter' || event.key === ' ')) {
            event.preventDefault();
            on.onGo(placeOf(station));
          }
        }}
        onContextMenu={(event) => {
          if (
            event.target instanceof Element &&
            menuFor(event.target, { x: event.clientX, y: event.clientY })
          )
            event.preventDefault();
        }}
        onPointerOver={(event) => {
          const station = stationAt(event);
          if (event.pointerType !== 'mouse') return;
          if (station) pointed.point(placeOf(station));
          else pointed.leave();
        }}
        onPointerLeave={pointed.leave}
        onFocus={(event) => {
          if (event.target.matches('[data-place]:focus-visible'))
            pointed.point(placeOf(event.target));
        }}
        onBlur={pointed.leave}
      >
        <desc>
          {words.say('map.about', {
            branches: roadmap.branches.length,
            steps: roadmap.nodes.length,
          })}
        </desc>
        <g
          className={style['ground']}
          style={{ transform: `translate(${-camera.x}px, ${-camera.y}px)` }}
        >
          <Bands bands={near.bands} />
          <Axis ticks={near.ticks} height={Math.max(picture.height, view.height)} part="lines" />
          <Meters meters={near.meters} />
          <Strands strands={picture.strands} />
          <Flags flags={near.flags} say={(flag) => sayFlag(flag)} />
          <Labels labels={near.labels} place={place} />
          <Stubs stubs={near.stubs} words={words} onUnfold={on.onUnfold} />
          <BranchNames
            labels={near.labels}
            lanes={picture.lanes}
            followed={followed}
            words={words}
            onFollow={on.onFollow}
            onMenu={(branch, at) => onMenu({ branch }, at)}
            onDrop={on.onDrop}
          />
          <Stations stations={near.stations} place={place} chosen={chosen} words={words} />
        </g>
        <g className={style['ground']} style={{ transform: `translate(${-camera.x}px, 0)` }}>
          <Axis ticks={near.ticks} height={0} part="words" from={camera.x} width={view.width} />
        </g>
      </svg>
      {pointed.shown && shown ? (
        <Facts
          id={factsId}
          station={shown}
          roadmap={roadmap}
          words={words}
          at={{ x: shown.x - camera.x, y: (shown.top + shown.bottom) / 2 - camera.y }}
          view={view}
          onMenu={(from) => onMenu({ node: shown.node }, from)}
          onStay={pointed.stay}
          onLeave={pointed.leave}
        />
      ) : null}
    </div>
  );

  function sayFlag(flag: (typeof picture.flags)[number]): string {
    return `${words.say('map.flag', { name: flag.name, date: words.day(flag.deadline) })} (${words.say(`map.due.${flag.status}`)})`;
  }
}

function stationAt({ target }: MouseEvent): Element | null {
  return target instanceof Element ? target.closest('[data-place], [data-label]') : null;
}

function placeOf(station: Element): Place {
  const id = station.getAttribute('data-place') ?? station.getAttribute('data-label') ?? '';
  return id === '' ? null : id;
}
