// What do the parts of the page share: the roadmap, where one stands, and how one goes elsewhere?
import type { Label } from './data.ts';
import { type Atlas, type Spot, countAt, lineOf } from './walk.ts';
import { fill } from './element.ts';

export interface Page {
  readonly atlas: Atlas;
  readonly spot: Spot;
  /** Goes to a place, if one can on the wanted road. A jump can be gone back on with the browser's own button. */
  readonly go: (at: number, road?: number) => void;
}

export function label(
  { atlas }: Page,
  name: Label,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(atlas.data.labels[name], values);
}

/** `Step 12 of 70`, or the name of the start. */
export function whereSaid(page: Page, at = page.spot.at): string {
  const { atlas, spot } = page;
  const number = countAt(atlas, at);
  if (number === 0) return label(page, 'start');
  return label(page, 'step-of', { number, length: lineOf(atlas, spot).length });
}

export function nameAt({ atlas: { data } }: Page, at: number): string {
  return data.steps[data.nodes[at]?.step ?? -1]?.name ?? data.labels.start;
}

export function roadName({ atlas }: Page, road: number): string {
  return atlas.data.roads[road]?.name ?? '';
}

/** Roads keep their colour wherever they are drawn. */
export function hueOf(road: number): string {
  return String((road % 8) + 1);
}
