// How is a map painted into a file of its own?
import { AXIS_HEIGHT } from './map-lanes.ts';
import { dashOf, flagPath, innerPath, markPath, meterPath } from './map-outlines.ts';
import type { Band, Flag, Label, Look, MapPicture, Station, Strand, Tick } from './map-shapes.ts';

/** Colours and fonts by name. Hue 0 is neutral. */
export interface Theme {
  readonly paper: string;
  readonly bands: readonly [string, string];
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly rule: string;
  readonly setback: string;
  readonly assumed: string;
  readonly hues: readonly string[];
  readonly sans: string;
  readonly serif: string;
}

/** For paper and white pages. */
export const LIGHT: Theme = {
  paper: '#fdfbf6',
  bands: ['#f3eee2', '#eae4d4'],
  ink: '#1b2129',
  inkSoft: '#464e59',
  inkFaint: '#656c76',
  rule: '#d8d1c1',
  setback: '#9b2238',
  assumed: '#7d5800',
  hues: [
    '#464e59',
    '#1f6f8b',
    '#a8480c',
    '#5b4b9a',
    '#3c7029',
    '#a3356b',
    '#7a5c00',
    '#2c5d9b',
    '#8a3b2b',
  ],
  sans: "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans KR', 'Segoe UI', sans-serif",
  serif: "'Source Serif 4', 'Source Serif 4 Variable', 'Noto Serif KR', Georgia, serif",
};

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A map as SVG text that stands alone: nothing is loaded, fonts are asked for by name. */
export function paint(picture: MapPicture, theme: Theme, title: string): string {
  const { width, height } = picture;
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
    role: 'img',
    'font-family': theme.sans,
  };
  const parts = [
    element('title', {}, escaped(title)),
    element('rect', { width: '100%', height: '100%', fill: theme.paper }),
    ...picture.bands.map((band) => paintBand(band, theme)),
    ...picture.ticks.map((tick) => paintTick(tick, picture, theme)),
    ...picture.meters.map((meter) =>
      element('path', { d: meterPath(meter), fill: theme.inkFaint, 'fill-opacity': 0.5 }),
    ),
    ...picture.strands.map((strand) => paintStrand(strand, theme)),
    ...picture.flags.map((flag) => paintFlag(flag, theme)),
    ...picture.stations.map((station) => paintStation(station, theme)),
    ...picture.stubs.map(({ x, y, branches }) =>
      text([`+${branches.length}`], { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 11 }),
    ),
    ...picture.labels.map((label) => paintLabel(label, theme)),
  ];
  return `${element('svg', head, `\n${parts.join('\n')}\n`)}\n`;
}

function paintBand({ left, right, top, bottom, odd }: Band, { bands }: Theme): string {
  return element('rect', {
    x: n(left),
    y: n(top),
    width: n(right - left),
    height: n(bottom - top),
    fill: bands[odd ? 1 : 0],
  });
}

function paintTick({ x, label, strong }: Tick, { height }: MapPicture, theme: Theme): string {
  const line = element('line', {
    x1: n(x),
    x2: n(x),
    y1: AXIS_HEIGHT - 6,
    y2: strong ? n(height) : AXIS_HEIGHT,
    stroke: theme.rule,
  });
  const word = text([label], {
    x: n(x),
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
      stroke: hueOf(theme, look),
      'stroke-width': n(width),
      'stroke-dasharray': dashOf(look),
    }),
  ].join('');
}

function paintStation(station: Station, theme: Theme): string {
  const { kind, x, top, bottom, look, radius, dim } = station;
  const own = hueOf(theme, look);
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
    'stroke-width': n(Math.min(2.5, radius * 0.5)),
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
  return element('g', at, `${element('title', {}, escaped(station.name))}${mark}${more}`);
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
  return text(lines, {
    x: n(x),
    y: n(y),
    'font-size': size,
    'text-anchor': anchor === 'middle' ? 'middle' : null,
    'font-weight': bold ? 640 : null,
    'font-family': of === 'phase' ? theme.serif : null,
    transform: angle === 0 ? null : `rotate(${angle} ${n(box.x)} ${n(box.y)})`,
    fill: of === 'branch' ? hueOf(theme, look) : of === 'phase' ? theme.inkSoft : theme.ink,
    stroke: theme.paper,
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    opacity: dim ? 0.3 : null,
    step: lineHeight,
  });
}

function text(lines: readonly string[], { step, ...attributes }: Attributes): string {
  const [only = ''] = lines;
  const inside =
    lines.length === 1
      ? escaped(only)
      : lines
          .map((line, index) =>
            element('tspan', { x: attributes['x'], dy: index === 0 ? 0 : step }, escaped(line)),
          )
          .join('');
  return element('text', attributes, inside);
}

function hueOf({ hues, ink }: Theme, { hue }: Look): string {
  return hues[hue] ?? ink;
}

function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cn}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
