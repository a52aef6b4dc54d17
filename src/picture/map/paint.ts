// How is a map painted into a file of its own?
import { AXIS_HEIGHT } from './lanes.ts';
import { dashOf, flagPath, innerPath, markPath, meterPath } from './outlines.ts';
import type { Band, Flag, Label, MapPicture, Station, Strand, Tick } from './shapes.ts';
import { element, page, rounded as n, text, textLines, titleOf } from '../markup.ts';
import { type Theme, hueOf } from '../theme.ts';

/** A map as SVG text that stands alone: nothing is loaded, fonts are asked for by name. */
export function paint(picture: MapPicture, theme: Theme, title: string): string {
  const { width, height } = picture;
  return page({ title, width, height, theme }, [
    ...picture.bands.map((band) => paintBand(band, theme)),
    ...picture.ticks.map((tick) => paintTick(tick, picture, theme)),
    ...picture.meters.map((meter) =>
      element('path', { d: meterPath(meter), fill: theme.inkFaint, 'fill-opacity': 0.5 }),
    ),
    ...picture.strands.map((strand) => paintStrand(strand, theme)),
    ...picture.flags.map((flag) => paintFlag(flag, theme)),
    ...picture.stations.map((station) => paintStation(station, theme)),
    ...picture.stubs.map(({ x, y, branches }) =>
      text(`+${branches.length}`, { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 11 }),
    ),
    ...picture.labels.map((label) => paintLabel(label, theme)),
  ]);
}

function paintBand({ left, right, top, bottom, odd }: Band, { bands }: Theme): string {
  return element('rect', {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: bands[odd ? 1 : 0],
  });
}

function paintTick({ x, label, strong }: Tick, { height }: MapPicture, theme: Theme): string {
  const line = element('line', {
    x1: x,
    x2: x,
    y1: AXIS_HEIGHT - 6,
    y2: strong ? height : AXIS_HEIGHT,
    stroke: theme.rule,
  });
  const word = text(label, {
    x: x,
    y: AXIS_HEIGHT - 12,
    'text-anchor': 'middle',
    'font-size': 11.5,
    fill: strong ? theme.inkSoft : theme.inkFaint,
  });
  return `${line}${word}`;
}

function paintStrand({ path, look, width, dim, bar, stretches }: Strand, theme: Theme): string {
  const common = { d: path, fill: 'none', 'stroke-opacity': dim ? 0.25 : null };
  const end = stretches.at(-1);
  const stop = end && bar ? `M${n(end.to)},${n(end.y - 6)}V${n(end.y + 6)}` : '';
  return [
    element('path', { ...common, stroke: theme.paper, 'stroke-width': n(width + 2) }),
    element('path', {
      ...common,
      d: `${path}${stop}`,
      stroke: hueOf(theme, look.hue),
      'stroke-width': width,
      'stroke-dasharray': dashOf(look),
    }),
  ].join('');
}

function paintStation(station: Station, theme: Theme): string {
  const { kind, x, top, bottom, look, radius, dim } = station;
  const own = hueOf(theme, look.hue);
  const colour =
    kind === 'broken' || kind === 'setback'
      ? theme.setback
      : kind === 'assumed'
        ? theme.assumed
        : own;
  const full = kind === 'setback' || kind === 'exchange' || kind === 'origin';
  const inner = innerPath(station);
  const mark = element('path', {
    d: markPath(station),
    fill: full ? colour : theme.paper,
    stroke: colour,
    'stroke-width': Math.min(2.5, radius * 0.5),
    'stroke-dasharray': kind === 'assumed' && radius > 4 ? '3 2' : null,
  });
  const more = inner
    ? element('path', {
        d: inner,
        fill: kind === 'exchange' ? theme.paper : 'none',
        stroke: kind === 'exchange' ? null : colour,
        'stroke-width': 1.5,
      })
    : '';
  const at = {
    transform: `translate(${n(x)},${n((top + bottom) / 2)})`,
    opacity: dim ? 0.25 : null,
  };
  return element('g', at, `${titleOf(station.name)}${mark}${more}`);
}

function paintFlag(flag: Flag, theme: Theme): string {
  const good = flag.status === 'kept' || flag.status === 'open';
  const colour = good ? theme.inkSoft : theme.setback;
  return element('path', {
    d: flagPath(flag),
    transform: `translate(${n(flag.x)},${n(flag.y)})`,
    fill: flag.status === 'kept' || flag.status === 'late' ? colour : 'none',
    stroke: colour,
    'stroke-width': 1.3,
  });
}

function paintLabel(label: Label, theme: Theme): string {
  const { of, lines, x, y, angle, anchor, size, lineHeight, bold, look, dim, box } = label;
  return textLines(lines, lineHeight, {
    x,
    y: y,
    'font-size': size,
    'text-anchor': anchor === 'middle' ? 'middle' : null,
    'font-weight': bold ? 640 : null,
    'font-family': of === 'phase' ? theme.serif : null,
    transform: angle === 0 ? null : `rotate(${angle} ${n(box.x)} ${n(box.y)})`,
    fill: of === 'branch' ? hueOf(theme, look.hue) : of === 'phase' ? theme.inkSoft : theme.ink,
    stroke: theme.paper,
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    opacity: dim ? 0.3 : null,
  });
}
