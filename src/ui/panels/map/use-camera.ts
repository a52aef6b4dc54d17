// Where does the map stand on the screen, and how does it move?
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type MapOptions, mapOf, paceToFit } from '../../../picture/map/map.ts';
import type { MapPicture } from '../../../picture/map/shapes.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { type Camera, type ScreenPoint, held, heldPace, showing, zoomed } from './camera.ts';
import type { Size } from './use-size.ts';

export type Asked = Omit<MapOptions, 'pace' | 'height'>;

export interface Sight {
  readonly picture: MapPicture;
  readonly camera: Camera;
  /** The camera glides to where it is going. */
  readonly gliding: boolean;
  readonly pan: (dx: number, dy: number) => void;
  /** Zooms about a spot of the view; without one, about its middle. */
  readonly zoom: (factor: number, at?: ScreenPoint) => void;
  readonly fit: () => void;
  readonly lookAt: (spot: ScreenPoint) => void;
  /** Brings a spot of the map into sight if it is not. */
  readonly show: (spot: ScreenPoint) => void;
}

interface Held {
  readonly camera: Camera;
  readonly gliding: boolean;
  /** The whole map is shown, and is again when the view changes its size. */
  readonly fitted: boolean;
}

/** The map of a roadmap in a view of a size. What is asked must be the same object as long as nothing changes. */
export function useCamera(roadmap: Roadmap, asked: Asked, view: Size): Sight {
  const [draw] = useState(createDrawing);
  const pictureAt = useCallback(
    (pace: number) => draw(roadmap, asked, { pace, height: view.height }),
    [draw, roadmap, asked, view.height],
  );
  const [state, setState] = useState<Held>(() => opening(roadmap, asked, view));
  const axis = `${asked.by} ${view.width} ${view.height} ${roadmap.id}`;
  const seen = useRef(axis);
  useLayoutEffect(() => {
    if (seen.current === axis) return;
    seen.current = axis;
    setState((before) => (before.fitted ? opening(roadmap, asked, view) : before));
  }, [axis, roadmap, asked, view]);
  const picture = pictureAt(state.camera.pace);
  const move = useCallback(
    (change: (camera: Camera) => Camera, gliding = false) =>
      setState((before) => {
        const next = held(change(before.camera), pictureAt(before.camera.pace), view);
        return next === before.camera && !gliding ? before : { ...before, camera: next, gliding };
      }),
    [pictureAt, view],
  );
  const zoom = useCallback(
    (factor: number, at: ScreenPoint = { x: view.width / 2, y: view.height / 2 }) =>
      setState(({ camera }) => {
        const pace = heldPace(camera.pace * factor);
        const [from, to] = [pictureAt(camera.pace), pictureAt(pace)];
        const next = held(zoomed(camera, { from, to, pace, at }), to, view);
        return { camera: next, gliding: false, fitted: false };
      }),
    [pictureAt, view],
  );
  return {
    picture,
    camera: held(state.camera, picture, view),
    gliding: state.gliding,
    pan: (dx, dy) => move((camera) => ({ ...camera, x: camera.x - dx, y: camera.y - dy })),
    zoom,
    fit: () => setState({ ...fitting(roadmap, asked, view), gliding: true }),
    lookAt: ({ x, y }) =>
      move((camera) => ({ ...camera, x: x - view.width / 2, y: y - view.height / 2 })),
    show: useCallback((spot) => move((camera) => showing(camera, spot, view), true), [move, view]),
  };
}

/** At first the whole map, if its steps can be told apart then. */
function opening(roadmap: Roadmap, asked: Asked, view: Size): Held {
  const whole = fitting(roadmap, asked, view);
  if (whole.camera.pace >= CROWDED) return whole;
  return { ...whole, camera: { ...whole.camera, pace: READABLE } };
}

function fitting(roadmap: Roadmap, asked: Asked, view: Size): Held {
  const pace = heldPace(
    paceToFit(roadmap, { ...asked, pace: 10, height: view.height }, view.width),
  );
  return { camera: { pace, x: 0, y: 0 }, gliding: false, fitted: true };
}

/** Below the first, steps run into each other: then the map opens at the second. */
const CROWDED = 5.4;
const READABLE = 12;

type Draw = (roadmap: Roadmap, asked: Asked, at: Pick<MapOptions, 'pace' | 'height'>) => MapPicture;

interface Kept {
  readonly roadmap: Roadmap;
  readonly asked: Asked;
  readonly pace: number;
  readonly height: number;
  readonly picture: MapPicture;
}

/** A zoom asks for the map before and after it, and the screen then asks for the latter again. */
const KEPT = 3;

function createDrawing(): Draw {
  let kept: readonly Kept[] = [];
  return (roadmap, asked, { pace, height }) => {
    const known = kept.find(
      (each) =>
        each.roadmap === roadmap &&
        each.asked === asked &&
        each.pace === pace &&
        each.height === height,
    );
    if (known) return known.picture;
    const picture = mapOf(roadmap, { ...asked, pace, height });
    kept = [{ roadmap, asked, pace, height, picture }, ...kept.slice(0, KEPT - 1)];
    return picture;
  };
}
