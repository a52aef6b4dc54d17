// How does the map stand in its view, and how do presses and gestures reach it?
import { useId, useMemo, useRef } from 'react';
import type { Place } from '../../../roadmap/roadmap.ts';
import { useApp, useDocument } from '../../app-context.tsx';
import { roadmapOf } from '../../document.ts';
import { Axis } from './axis.tsx';
import { Facts } from './facts.tsx';
import type { Drawn } from './ghost.ts';
import { Layers, type Where } from './ground-layers.tsx';
import { sectorOf, within } from './in-sight.ts';
import style from './map.module.css';
import type { Sight } from './use-camera.ts';
import { type Moves, useGestures } from './use-gestures.ts';
import { useFocusedStation, useMorph } from './use-motion.ts';
import { usePointed } from './use-pointed.ts';
import { type OpenMenuFor, openMenuOn, pressesOn } from './use-presses.ts';
import type { Size } from './use-size.ts';

interface CanvasProps {
  readonly sight: Sight;
  readonly view: Size;
  readonly by: 'step' | 'date';
  readonly where: Where;
  readonly drawn: Drawn;
  readonly onGo: (place: Place) => void;
  readonly onFollow: (branch: string) => void;
  readonly onUnfold: (branches: readonly string[]) => void;
  readonly onDrop: (branch: string, lane: number) => void;
  readonly onMenu: OpenMenuFor;
}

/** The ground with everything that is near the view, and the facts of the step that is pointed at. */
export function Canvas({ sight, view, by, where, drawn, onGo, onMenu, ...on }: CanvasProps) {
  const { words } = useApp();
  const surface = useRef<SVGSVGElement>(null);
  const factsId = useId();
  const pointed = usePointed();
  const { picture, camera, gliding } = sight;
  const near = useNear(sight, view, where.place);
  const { dragged, ...pointers } = useGestures(surface, {
    onPan: (dx, dy) => {
      pointed.drop();
      sight.pan(dx, dy);
    },
    onZoom: (factor, at) => {
      pointed.drop();
      const ground = surface.current?.getBoundingClientRect();
      sight.zoom(factor, { x: at.x - (ground?.left ?? 0), y: at.y - (ground?.top ?? 0) });
    },
    onLongPress: (target, at) => void openMenuOn({ pointed, onMenu }, target, at),
  } satisfies Moves);
  useFocusedStation(surface, where.place);
  const morphing = useMorph(by);
  const shown = picture.stations.find(({ node }) => node === pointed.place);
  const shownPlace = shown?.node;
  const told = useMemo(
    () => (shownPlace === undefined ? null : { place: shownPlace, facts: factsId }),
    [shownPlace, factsId],
  );
  const about = useAbout();
  return (
    <div className={style['view']}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- presses are told apart by the station they fall on, each of which is a button */}
      <svg
        ref={surface}
        className={style['canvas']}
        role="group"
        aria-label={about}
        data-morphing={morphing || undefined}
        data-gliding={gliding || undefined}
        {...pointers}
        onPointerDownCapture={pointed.drop}
        {...pressesOn({ pointed, dragged, onGo, onMenu })}
      >
        <g
          className={style['ground']}
          style={{ transform: `translate(${-camera.x}px, ${-camera.y}px)` }}
        >
          <Layers
            near={near}
            height={Math.max(picture.height, view.height)}
            where={where}
            ghost={drawn.ghost}
            told={told}
            words={words}
            {...on}
            onBranchMenu={(branch, from) => onMenu({ branch }, from)}
          />
        </g>
        <g className={style['ground']} style={{ transform: `translate(${-camera.x}px, 0)` }}>
          <Axis ticks={near.ticks} height={0} part="words" from={camera.x} width={view.width} />
        </g>
      </svg>
      {pointed.shown && shown ? (
        <Facts
          id={factsId}
          station={shown}
          roadmap={drawn.roadmap}
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
}

/** What the whole map is called. */
function useAbout(): string {
  const { words } = useApp();
  const { branches, nodes } = useDocument(roadmapOf);
  const size = words.say('map.about', { branches: branches.length, steps: nodes.length });
  return `${words.say('map.title')}: ${size}`;
}

/** The shapes near the view. Moving within a tile of the map gives the same ones. */
function useNear({ picture, camera }: Sight, view: Size, place: Place) {
  const { left, top, right, bottom } = sectorOf(camera, view);
  return useMemo(
    () => within(picture, { left, top, right, bottom }, place),
    [picture, left, top, right, bottom, place],
  );
}
