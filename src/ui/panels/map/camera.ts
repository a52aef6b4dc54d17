// Which part of the map is in sight, and at which zoom?
import type { MapPicture } from '../../../picture/map/shapes.ts';
import type { Size } from './use-size.ts';

export interface Camera {
  /** Pixels from one step to the next: the zoom. */
  readonly pace: number;
  /** The point of the map at the upper left corner of the view. */
  readonly x: number;
  readonly y: number;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

const LEAST_PACE = 3;
const MOST_PACE = 150;
const MARGIN = 28;
const EDGE = 72;

/** A camera that shows no more empty ground than need be. */
export function held(camera: Camera, picture: MapPicture, view: Size): Camera {
  const x = within(camera.x, picture.width - view.width, MARGIN);
  const y = within(camera.y, picture.height - view.height, 0);
  return x === camera.x && y === camera.y ? camera : { ...camera, x, y };
}

/** The camera moved as little as need be for a spot of the map to be well in sight. */
export function showing(camera: Camera, spot: ScreenPoint, view: Size): Camera {
  const x = into(camera.x, spot.x, { size: view.width, edge: Math.min(EDGE, view.width / 4) });
  const y = into(camera.y, spot.y, { size: view.height, edge: Math.min(EDGE, view.height / 4) });
  return x === camera.x && y === camera.y ? camera : { ...camera, x, y };
}

/** The camera after a zoom from one map to the same at another pace: what is under a spot of the view stays there. */
export function zoomed(
  camera: Camera,
  {
    from,
    to,
    pace,
    at,
  }: {
    readonly from: MapPicture;
    readonly to: MapPicture;
    readonly pace: number;
    readonly at: ScreenPoint;
  },
): Camera {
  const x = carried(camera.x + at.x, from.columns, to.columns) - at.x;
  const heights = ({ lanes }: MapPicture) => [0, ...lanes.map(({ y }) => y)];
  const y = carried(camera.y + at.y, heights(from), heights(to)) - at.y;
  return { pace, x, y };
}

export function heldPace(pace: number): number {
  return Math.min(MOST_PACE, Math.max(LEAST_PACE, pace));
}

/** A coordinate carried over from one row of marks to the same marks elsewhere. */
function carried(value: number, from: readonly number[], to: readonly number[]): number {
  const last = from.length - 1;
  const [first = 0, firstTo = 0] = [from[0], to[0]];
  if (last < 1 || value <= first) return firstTo + (value - first);
  const after = from.findIndex((mark) => mark > value);
  if (after < 0) return (to[last] ?? 0) + (value - (from[last] ?? 0));
  const [left = 0, right = 1] = [from[after - 1], from[after]];
  const [leftTo = 0, rightTo = 1] = [to[after - 1], to[after]];
  const part = right === left ? 0 : (value - left) / (right - left);
  return leftTo + part * (rightTo - leftTo);
}

function within(value: number, most: number, margin: number): number {
  if (most <= 0) return Math.max(most, Math.min(0, value));
  return Math.max(-margin, Math.min(most + margin, value));
}

interface Side {
  readonly size: number;
  readonly edge: number;
}

function into(start: number, spot: number, { size, edge }: Side): number {
  if (spot - start < edge) return spot - edge;
  if (spot - start > size - edge) return spot - size + edge;
  return start;
}
