// Which SVG file shows the curves of exposure?
import type { Text } from '../../core/text.ts';
import type { Comparison } from '../../roadmap/compare/compare.ts';
import { markOf, sayLine } from '../../words/compare.ts';
import { saySigned } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { type Curve, type ExposurePicture, type Panel, exposureOf } from './exposure.ts';
import type { By } from './curves.ts';
import { depthOf, numberPlace } from './marks.ts';
import { DASHES } from './dashes.ts';
import { at, element, page, path, text } from '../markup.ts';
import { LIGHT, type Theme, hueOf } from '../theme.ts';
import { wrapped } from '../text-width.ts';

export interface ExposureFileOptions {
  /** The roadmap that the branches are of. */
  readonly name?: Text | undefined;
  readonly by: By;
  readonly words: Words;
  readonly theme?: Theme;
  readonly width?: number;
  /** Names and curves alone: the page around them has the heading. */
  readonly bare?: true;
}

const WIDTH = 960;
const MARGIN = 24;
const LEGEND = 20;
/** Narrower than the page: another font may stand in and run wider. */
const HOW_WIDTH = 700;
const HOW = { family: 'sans', size: 12 } as const;

/** The chart as a file that stands alone: nothing is loaded, fonts are asked for by name. */
export function exposureSvg(
  comparison: Comparison,
  { name, by, words, theme = LIGHT, width = WIDTH, bare }: ExposureFileOptions,
): string {
  const margin = bare ? 2 : MARGIN;
  const picture = exposureOf(comparison, { by, words, width: width - 2 * margin });
  const legend = comparison.lines.map(({ branch }, index) => sayLine(words, branch, index));
  const how = wrapped(words.say('compare.exposure-how'), { width: HOW_WIDTH, most: 4 }, HOW);
  const of = words.text(name);
  const title = words.say('compare.exposure');
  const whole = of === '' ? title : `${of}: ${title}`;
  const heading = bare ? [] : paintHeading(whole, how, theme);
  const below = bare ? 8 : 38 + how.length * 16;
  const names = legend.map((each, line) =>
    at(0, below + line * LEGEND, paintLegend(each, line, theme)),
  );
  const top = margin + below + 4 + legend.length * LEGEND;
  const height = top + Math.max(20, picture.height) + margin;
  return page({ title: whole, width, height, theme }, [
    at(margin, margin, [...heading, ...names].join('')),
    at(margin, top, paintPanels(picture, theme, words).join('\n')),
  ]);
}

function paintHeading(title: string, how: readonly string[], theme: Theme): readonly string[] {
  const { serif, ink, inkSoft } = theme;
  return [
    text(title, { y: 10, 'font-size': 20, 'font-weight': 600, 'font-family': serif, fill: ink }),
    ...how.map((line, index) =>
      text(line, { y: 32 + index * 16, 'font-size': HOW.size, fill: inkSoft }),
    ),
  ];
}

function paintLegend(name: string, line: number, theme: Theme): string {
  const hue = hueOf(theme, line + 1);
  return [
    path('M0,0H30', { stroke: hue, 'stroke-width': 2.2, ...dashesOf(line) }),
    text(name, { x: 38, y: 4, 'font-size': 13, fill: hue }),
  ].join('');
}

function paintPanels({ panels }: ExposurePicture, theme: Theme, words: Words): readonly string[] {
  return panels.flatMap((panel) => [
    text(words.text(panel.party.name), {
      x: panel.left,
      y: panel.top - 8,
      'font-size': 14,
      'font-weight': 600,
      'font-family': theme.serif,
      fill: theme.ink,
    }),
    ...paintAxes(panel, theme),
    ...panel.curves.map((curve) => paintCurve(curve, theme, words)),
  ]);
}

function paintAxes(panel: Panel, theme: Theme): readonly string[] {
  const { left, right, foot, zero, upright, across } = panel;
  const small = { 'font-size': 11, fill: theme.inkFaint };
  return [
    ...upright.map(({ at: y, label }) =>
      [
        element('line', { x1: left, x2: right, y1: y, y2: y, stroke: theme.rule }),
        text(label, { x: left - 6, y: y + 4, 'text-anchor': 'end', ...small }),
      ].join(''),
    ),
    ...across.map(({ at: x, label }) =>
      [
        element('line', { x1: x, x2: x, y1: foot, y2: foot + 4, stroke: theme.rule }),
        text(label, { x, y: foot + 16, 'text-anchor': 'middle', ...small }),
      ].join(''),
    ),
    element('line', { x1: left, x2: right, y1: zero, y2: zero, stroke: theme.inkSoft }),
  ];
}

function paintCurve(curve: Curve, theme: Theme, words: Words): string {
  const { line, path: way, area, mark, lowest, told, tempted } = curve;
  const fill = hueOf(theme, line + 1);
  // What lies behind a letter is kept off in the colour of the paper.
  const halo = { fill, stroke: theme.paper, 'stroke-width': 3, 'paint-order': 'stroke' };
  const number = { 'font-size': 11, 'text-anchor': 'middle', ...halo };
  return [
    path(area, { fill, 'fill-opacity': 0.18 }),
    path(way, { stroke: fill, 'stroke-width': 2, ...dashesOf(line) }),
    text(markOf(line), {
      x: mark.x,
      y: mark.y + 4,
      'font-size': 12,
      'font-weight': 700,
      ...halo,
    }),
    lowest && told
      ? text(saySigned(words, lowest.balance), { ...numberPlace(lowest), ...number })
      : '',
    ...tempted.map(({ x, y, width, height, weight }) =>
      element('rect', { x, y, width, height, fill, 'fill-opacity': depthOf(weight) }),
    ),
  ].join('');
}

function dashesOf(line: number) {
  return { 'stroke-dasharray': DASHES[line] || null };
}
