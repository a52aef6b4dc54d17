// How is a strip map painted into a file of its own?
import { dashOf, innerPath, markPath } from '../map/outlines.ts';
import type { Station } from '../map/shapes.ts';
import { at, element, path, rounded as n, textLines, titled } from '../markup.ts';
import { type Theme, hueOf } from '../theme.ts';
import type { Lettering, StripEnd, StripPicture, StripRow } from './shapes.ts';

/** The rows and the goals as SVG mark-up, from the left upper corner on. */
export function paintStrip(strip: StripPicture, theme: Theme): string {
  const colour = hueOf(theme, strip.look.hue);
  const rows = strip.rows.map((row) =>
    at(0, row.top, paintRow(row, { theme, colour, width: strip.width, dash: dashOf(strip.look) })),
  );
  return [...rows, strip.end ? at(0, strip.end.top, paintEnd(strip.end, theme, colour)) : ''].join(
    '\n',
  );
}

interface Inks {
  readonly theme: Theme;
  readonly colour: string;
  readonly width: number;
  readonly dash: string | null;
}

function paintRow(row: StripRow, { theme, colour, width, dash }: Inks): string {
  const { y, from, to, height, leaves, arrives } = row;
  const line = { stroke: colour, 'stroke-width': 5, 'stroke-dasharray': dash };
  return [
    ...row.bands.map(({ left, right, odd }) =>
      element('rect', {
        x: left,
        width: Math.min(right, width) - left,
        height,
        fill: odd ? theme.bands[0] : theme.paper,
      }),
    ),
    ...row.ways.toReversed().map((way) =>
      path(way.path, {
        stroke: way.kind === 'setbacks' ? theme.setback : hueOf(theme, way.look.hue),
        'stroke-width': 2,
        'stroke-dasharray': dashOf(way.look),
      }),
    ),
    path(`M${n(from)},${n(y)}H${n(to)}`, line),
    leaves
      ? path(`M${n(to - 13)},${n(y - 5)}l6,5l-6,5`, { stroke: theme.paper, 'stroke-width': 1.8 })
      : '',
    arrives ? at(to, y, paintGoal(7, theme, colour)) : '',
    ...row.breaks.map((x) =>
      path(`M${n(x - 7)},${n(y + 7)}l5,-14m4,14l5,-14`, {
        stroke: theme.inkSoft,
        'stroke-width': 1.6,
      }),
    ),
    ...row.titles.flatMap(({ label, note }) => [
      letters(label, theme, { 'font-family': theme.serif, 'font-weight': 640 }),
      note ? letters(note, theme, { fill: theme.inkFaint }) : '',
    ]),
    ...row.ways.map(({ label, kind, look }) =>
      letters(label, theme, {
        'font-weight': 640,
        fill: kind === 'setbacks' ? theme.setback : hueOf(theme, look.hue),
      }),
    ),
    ...row.stations.map((station) => letters(station.label, theme, {})),
    ...row.stations.map((station) => paintMark(station, theme)),
  ].join('');
}

function paintEnd({ title, goals }: StripEnd, theme: Theme, colour: string): string {
  return [
    letters(title, theme, { 'font-family': theme.serif, 'font-weight': 640 }),
    ...goals.map(
      ({ x, y, label }) => at(x, y, paintGoal(6, theme, colour)) + letters(label, theme, {}),
    ),
  ].join('');
}

function paintGoal(radius: number, theme: Theme, colour: string): string {
  return [
    element('circle', { r: radius, fill: theme.paper, stroke: colour, 'stroke-width': 2.4 }),
    element('circle', { r: radius * 0.45, fill: colour }),
  ].join('');
}

/** The mark of a step around its own place. */
export function paintMark(station: Omit<Station, 'node'>, theme: Theme): string {
  const { kind, x, top, look } = station;
  const bad = kind === 'broken' || kind === 'setback';
  const own = hueOf(theme, look.hue);
  const colour = bad ? theme.setback : kind === 'assumed' ? theme.assumed : own;
  const full = kind === 'setback' || kind === 'exchange' || kind === 'origin';
  const inner = innerPath(station);
  const mark = element('path', {
    d: markPath(station),
    fill: full ? colour : theme.paper,
    stroke: colour,
    'stroke-width': 2.2,
    'stroke-dasharray': kind === 'assumed' ? '3 2' : null,
  });
  const exchange = kind === 'exchange';
  const more = inner
    ? path(inner, {
        fill: exchange ? theme.paper : 'none',
        stroke: exchange ? null : colour,
        'stroke-width': 1.5,
      })
    : '';
  return at(x, top, titled(station.name, mark + more));
}

function letters(
  { lines, x, y, anchor, size, lineHeight }: Lettering,
  theme: Theme,
  ink: Readonly<Record<string, string | number>>,
): string {
  return textLines(lines, lineHeight, {
    x,
    y,
    'font-size': size,
    'text-anchor': anchor === 'middle' ? 'middle' : null,
    fill: theme.ink,
    ...ink,
  });
}
