// Which SVG file shows a roadmap as a map?
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type MapOptions, mapOf } from './map.ts';
import { paint } from './paint.ts';
import { LIGHT, type Theme } from '../theme.ts';

export interface MapFileOptions extends Partial<MapOptions> {
  readonly words: MapOptions['words'];
  readonly theme?: Theme;
}

/** Wide enough that every step finds room for its name. */
const PACE = 62;

/** The map as a file: by step unless told otherwise, at a zoom at which names are readable. */
export function mapSvg(roadmap: Roadmap, { theme = LIGHT, ...options }: MapFileOptions): string {
  const picture = mapOf(roadmap, { by: 'step', pace: PACE, height: 0, ...options });
  return paint(picture, theme, options.words.text(roadmap.name));
}
