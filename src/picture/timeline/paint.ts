// How are the shapes of a timeline painted into a file?
import { ECHO_HEIGHT } from './bars.ts';
import { PHASE_HEIGHT } from './heads.ts';
import { element, path, rect, textAt, titled } from '../markup.ts';
import { barPath, flagOutline, RAIL, rangeOf, strikePath, pinPath } from './outlines.ts';
import type { Bar, DeadlineFlag, Timeline } from './shapes.ts';
import { type Theme, hueOf } from '../theme.ts';

interface Painting {
  readonly theme: Theme;
  /** The sentence of each step, by node. */
  readonly told: ReadonlyMap<string, string>;
}

/** Everything right of the lanes' names and below the axis. */
export function paintBody(timeline: Timeline, { theme, told }: Painting): string {
  const halo = { stroke: theme.paper, 'stroke-width': 3, 'paint-order': 'stroke' };
  return [
    fades(theme),
    ...paintGround(timeline, theme),
    ...timeline.links
      .filter(({ critical }) => critical)
      .map(({ kind, path: way, head }) =>
        [
          path(way, {
            stroke: theme.ink,
            'stroke-width': 1.6,
            'stroke-dasharray': kind === 'turn' ? '3 2.5' : null,
          }),
          path(head, { fill: theme.ink }),
        ].join(''),
      ),
    ...timeline.bars.map((bar) => paintRange(bar, theme)),
    ...timeline.echoes.map(({ x, y, width, hue, critical }) =>
      rect(
        { x, y, width, height: ECHO_HEIGHT },
        { fill: hueOf(theme, hue), 'fill-opacity': 0.5, stroke: critical ? theme.ink : null },
      ),
    ),
    ...timeline.bars.map((bar) =>
      titled(
        told.get(bar.node) ?? bar.name,
        [
          ...paintBar(bar, theme),
          textAt(bar.label, {
            'font-size': 12,
            'font-weight': bar.critical ? 640 : null,
            fill: theme.ink,
            ...(bar.label?.inside ? {} : halo),
          }),
        ].join(''),
      ),
    ),
  ].join('\n');
}

function paintGround(timeline: Timeline, theme: Theme): readonly string[] {
  const { lanes, ticks, width, height, calendar, today, phases, flags } = timeline;
  const upright = (x: number, [top, stroke]: readonly [number, string]) =>
    ({ x1: x, x2: x, y1: top, y2: height, stroke }) as const;
  return [
    ...lanes.map(({ top, height: high }) =>
      element('line', { x1: 0, x2: width, y1: top + high, y2: top + high, stroke: theme.rule }),
    ),
    ...ticks.map(({ x, rank }) =>
      element('line', {
        ...upright(x, [0, theme.rule]),
        'stroke-opacity': rank === 'year' ? 1 : 0.5,
      }),
    ),
    ...calendar.map(({ x, y }) =>
      element('line', { ...upright(x, [y, theme.assumed]), 'stroke-dasharray': '1.5 3' }),
    ),
    today === null ? '' : element('line', upright(today, [0, theme.hues[1] ?? theme.ink])),
    ...phases.map(({ x, y, width: wide, odd, label }) =>
      [
        rect({ x, y, width: wide, height: PHASE_HEIGHT }, { fill: theme.bands[odd ? 1 : 0] }),
        textAt(label, { 'font-size': 12, 'font-family': theme.serif, fill: theme.ink }),
      ].join(''),
    ),
    ...flags.map((flag) => paintFlag(flag, theme)),
    ...calendar.map(({ label }) => textAt(label, { 'font-size': 11, fill: theme.assumed })),
  ];
}

function paintFlag(flag: DeadlineFlag, theme: Theme): string {
  const { from, x, y, status, label, exposure } = flag;
  const missed = status === 'late' || status === 'broken';
  const colour = missed ? theme.setback : theme.inkSoft;
  const still = exposure?.until === null;
  return [
    exposure
      ? rect(
          { x: exposure.x, y: y + 15.5, width: exposure.width, height: 3 },
          { fill: still ? theme.setback : theme.assumed, 'fill-opacity': 0.75 },
        )
      : '',
    path(`M${from},${y + 10}v5H${x}`, { stroke: theme.rule }),
    path(flagOutline(flag), { stroke: colour, fill: status === 'open' ? theme.paper : colour }),
    textAt(label, { 'font-size': 11, fill: colour, 'font-weight': missed ? 620 : null }),
  ].join('');
}

function paintRange(bar: Bar, theme: Theme): string {
  const { y, tick, sure, fade, shown } = rangeOf(bar);
  if (!shown) return '';
  const fill = hueOf(theme, bar.hue);
  return [
    rect({ ...sure, y, height: RAIL }, { fill, 'fill-opacity': '0.55' }),
    rect({ ...fade, y, height: RAIL }, { fill: `url(#fade-${bar.hue})` }),
    rect({ x: tick - 0.5, y: y - 2, width: 1, height: RAIL + 4 }, { fill }),
  ].join('');
}

/** The colours of a bar: paper below, so that no line shows through. */
function paintBar(
  bar: Pick<Bar, 'x' | 'y' | 'width' | 'height' | 'kind' | 'hue' | 'critical' | 'pinned'>,
  theme: Theme,
): readonly string[] {
  const { kind, hue, critical, pinned } = bar;
  const colour = {
    step: hueOf(theme, hue),
    setback: theme.setback,
    assumed: theme.assumed,
    broken: theme.setback,
  }[kind];
  const dashes = { step: null, setback: null, assumed: '4 2.5', broken: '2 2' }[kind];
  return [
    critical && kind !== 'step' ? path(barPath(bar), { stroke: theme.ink, 'stroke-width': 5 }) : '',
    path(barPath(bar), { fill: theme.paper }),
    path(barPath(bar), {
      fill: colour,
      'fill-opacity': kind === 'broken' ? '0' : critical ? '0.4' : '0.26',
      stroke: critical && kind === 'step' ? theme.ink : colour,
      'stroke-width': critical ? 2 : 1,
      'stroke-dasharray': dashes,
    }),
    pinned ? path(pinPath(bar), { stroke: theme.ink, 'stroke-width': 2 }) : '',
    path(strikePath(bar), { stroke: theme.setback, 'stroke-width': 2 }),
  ];
}

function fades({ hues }: Theme): string {
  const gradients = hues.map((hue, index) =>
    element(
      'linearGradient',
      { id: `fade-${index}` },
      [
        element('stop', { offset: 0, 'stop-color': hue, 'stop-opacity': '0.55' }),
        element('stop', { offset: 1, 'stop-color': hue, 'stop-opacity': '0.06' }),
      ].join(''),
    ),
  );
  return element('defs', {}, gradients.join(''));
}
