// How do all regions of a statechart lie on one page, each with the names of its stages below it?
import { type RegionPicture, type RegionPlan, regionPicture } from './statechart.ts';
import { type Type, wrapped } from '../text-width.ts';

/** A region in its place. All places but those of the drawing are in pixels of the page. */
export interface RegionCell {
  readonly region: RegionPlan;
  readonly x: number;
  readonly y: number;
  readonly name: readonly string[];
  /** The drawing, its own place below the name. */
  readonly picture: RegionPicture;
  readonly drawn: { readonly x: number; readonly y: number };
  readonly stages: readonly StageName[];
}

/** The name of a stage, with the number that it has on the line. */
export interface StageName {
  readonly stage: string;
  readonly number: number;
  readonly lines: readonly string[];
  readonly y: number;
}

export interface StatechartPage {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly RegionCell[];
}

interface Naming {
  readonly track: (track: string) => string;
  readonly stage: (track: string, stage: string) => string;
}

export const NAME: Type = { family: 'sans', size: 14, bold: true };
/** Bold, since the stage where a track stands is set so. */
export const STAGE: Type = { family: 'sans', size: 12, bold: true };
export const NAME_LINE = 17;
export const STAGE_LINE = 15;
/** From the left edge of a region to the names of its stages; their numbers stand before them. */
export const INDENT = 20;
const CELL = 340;
const GAP = 36;
const ROW_GAP = 30;
const MOST_COLUMNS = 4;
const ROOM = { width: CELL, rise: 15, margin: 14 };

/** Row by row in the scenario's order, in about as many columns as rows, so that the page is neither ribbon nor tower. */
export function statechartPage(regions: readonly RegionPlan[], naming: Naming): StatechartPage {
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.ceil(Math.sqrt(regions.length))));
  const cells: RegionCell[] = [];
  let y = 0;
  for (let first = 0; first < regions.length; first += columns) {
    const row = regions
      .slice(first, first + columns)
      .map((region, column) => cellOf(region, naming, { x: column * (CELL + GAP), y }));
    cells.push(...row);
    y += Math.max(...row.map((cell) => bottomOf(cell) - y)) + ROW_GAP;
  }
  return {
    width: columns * CELL + (columns - 1) * GAP,
    height: Math.max(0, y - ROW_GAP),
    cells,
  };
}

function cellOf(
  region: RegionPlan,
  naming: Naming,
  { x, y }: { readonly x: number; readonly y: number },
): RegionCell {
  const name = wrapped(naming.track(region.id), { width: CELL, most: 2 }, NAME);
  const picture = regionPicture(region, ROOM);
  const drawn = { x, y: y + name.length * NAME_LINE };
  let line = drawn.y + picture.height + STAGE_LINE;
  const stages = region.stages.map((stage, index): StageName => {
    const room = { width: CELL - INDENT, most: 2 };
    const lines = wrapped(naming.stage(region.id, stage), room, STAGE);
    const at = line;
    line += Math.max(1, lines.length) * STAGE_LINE;
    return { stage, number: index + 1, lines, y: at };
  });
  return { region, x, y, name, picture, drawn, stages };
}

function bottomOf({ drawn, picture, stages }: RegionCell): number {
  const last = stages.at(-1);
  return last ? last.y + (last.lines.length - 1) * STAGE_LINE : drawn.y + picture.height;
}
