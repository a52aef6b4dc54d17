// Which shapes of the map are near enough to the view to be drawn?
import { boundsOf } from '../../../picture/label-room.ts';
import type { MapPicture } from '../../../picture/map/shapes.ts';
import type { Place } from '../../../roadmap/roadmap.ts';
import type { Camera } from './camera.ts';
import type { Size } from './use-size.ts';

/** Part of the map in whole tiles: panning within them draws nothing anew. */
export interface Sector {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const TILE = 480;
const AROUND = 200;

export function sectorOf({ x, y }: Camera, { width, height }: Size): Sector {
  return {
    left: Math.floor((x - AROUND) / TILE) * TILE,
    top: Math.floor((y - AROUND) / TILE) * TILE,
    right: Math.ceil((x + width + AROUND) / TILE) * TILE,
    bottom: Math.ceil((y + height + AROUND) / TILE) * TILE,
  };
}

/** The shapes that reach into a sector. The station of the place itself is always there: it holds the focus. */
export function within(picture: MapPicture, sector: Sector, place: Place): MapPicture {
  const { left, top, right, bottom } = sector;
  const near = (a: Sector): boolean =>
    a.left < right && a.right > left && a.top < bottom && a.bottom > top;
  return {
    ...picture,
    bands: picture.bands.filter(near),
    ticks: picture.ticks.filter(({ x }) => x > left && x < right),
    stations: picture.stations.filter(
      ({ node, x, ...span }) =>
        node === place ||
        near({ left: x - 10, right: x + 10, top: span.top - 10, bottom: span.bottom + 10 }),
    ),
    stubs: picture.stubs.filter(({ x, y }) => x > left && x < right && y > top && y < bottom),
    flags: picture.flags.filter(({ x }) => x > left - 10 && x < right),
    labels: picture.labels.filter(({ box }) => near(boundsOf(box))),
  };
}
