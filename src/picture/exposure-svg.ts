// Which SVG file shows the curves of exposure?
import type { Comparison } from '../roadmap/compare.ts';
import { markOf, sayLine } from '../words/compare.ts';
import { saySigned } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { type Curve, type ExposurePicture, type Panel, exposureOf } from './exposure.ts';
import type { By } from './exposure-curves.ts';
import { numberPlace } from './exposure-marks.ts';
import { DASHES } from './exposure-dashes.ts';
import { LIGHT, type Theme } from './svg.ts';
import { wrapped } from './text-width.ts';

export interface ExposureFileOptions {
  readonly by: By;
  readonly words: Words;
  readonly theme?: Theme;
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
  { by, words, theme = LIGHT }: ExposureFileOptions,
): string {
  const picture = exposureOf(comparison, { by, words, width: WIDTH - 2 * MARGIN });
  const legend = comparison.lines.map(({ branch }, index) => sayLine(words, branch, index));
  const how = wrapped(words.say('compare.exposure-how'), { width: HOW_WIDTH, most: 3 }, HOW);
  const top = MARGIN + 42 + how.length * 16 + legend.length * LEGEND;
  const height = top + Math.max(20, picture.height) + MARGIN;
  const title = words.say('compare.exposure');
  const parts = [
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    `<g transform="translate(${MARGIN},${MARGIN})">`,
    word(title, { y: 10, size: 20, weight: 600, family: theme.serif, fill: theme.ink }),
    ...how.map((line, index) =>
      word(line, { y: 32 + index * 16, size: HOW.size, fill: theme.inkSoft }),
    ),
    `<g transform="translate(0,${38 + how.length * 16})">`,
    ...legend.map((name, line) => paintLegend(name, line, theme)),
    '</g>',
    '</g>',
    `<g transform="translate(${MARGIN},${top})">`,
    ...paintPanels(picture, theme, words),
    '</g>',
  ];
  const box = `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" font-family="${escaped(theme.sans)}">`;
  return `${head}\n${parts.join('\n')}\n</svg>\n`;
}

function paintLegend(name: string, line: number, theme: Theme): string {
  const y = line * LEGEND;
  const stroke = `stroke="${hueOf(theme, line)}" stroke-width="2.2"${dashOf(line)}`;
  return `<path d="M0,${y}H30" ${stroke}/>${word(name, { x: 38, y: y + 4, fill: hueOf(theme, line) })}`;
}

function paintPanels({ panels }: ExposurePicture, theme: Theme, words: Words): readonly string[] {
  return panels.flatMap((panel) => [
    word(words.text(panel.party.name), {
      x: panel.left,
      y: panel.top - 8,
      size: 14,
      weight: 600,
      family: theme.serif,
      fill: theme.ink,
    }),
    ...paintAxes(panel, theme),
    ...panel.curves.map((curve) => paintCurve(curve, theme, words)),
  ]);
}

function paintAxes(panel: Panel, theme: Theme): readonly string[] {
  const { left, right, bottom, zero } = panel;
  const rule = `stroke="${theme.rule}"`;
  return [
    ...panel.upright.map(
      ({ at, label }) =>
        `<path d="M${r(left)},${r(at)}H${r(right)}" ${rule}/>${word(label, { x: left - 6, y: at + 4, size: 11, anchor: 'end', fill: theme.inkFaint })}`,
    ),
    ...panel.across.map(
      ({ at, label }) =>
        `<path d="M${r(at)},${r(bottom)}v4" ${rule}/>${word(label, { x: at, y: bottom + 16, size: 11, anchor: 'middle', fill: theme.inkFaint })}`,
    ),
    `<path d="M${r(left)},${r(zero)}H${r(right)}" stroke="${theme.inkSoft}"/>`,
  ];
}

function paintCurve(curve: Curve, theme: Theme, words: Words): string {
  const { line, path, area, mark, lowest, told } = curve;
  const hue = hueOf(theme, line);
  const shade = area === '' ? '' : `<path d="${area}" fill="${hue}" fill-opacity="0.18"/>`;
  const letter = { x: mark.x, y: mark.y + 4, size: 12, weight: 700, fill: hue, halo: theme.paper };
  const low = lowest && told ? saySigned(words, lowest.balance) : '';
  const number = lowest
    ? { ...numberPlace(lowest), size: 11, anchor: 'middle' as const, fill: hue, halo: theme.paper }
    : null;
  return `${shade}<path d="${path}" fill="none" stroke="${hue}" stroke-width="2"${dashOf(line)}/>${word(markOf(line), letter)}${number ? word(low, number) : ''}`;
}

interface Set {
  readonly x?: number;
  readonly y: number;
  readonly fill: string;
  readonly size?: number;
  readonly weight?: number;
  readonly family?: string;
  readonly anchor?: 'middle' | 'end';
  /** What lies behind is kept off in this colour. */
  readonly halo?: string;
}

function word(text: string, set: Set): string {
  const { x = 0, y, fill, size = 13, weight, family, anchor, halo } = set;
  if (text === '') return '';
  const more = [
    weight === undefined ? '' : ` font-weight="${weight}"`,
    family === undefined ? '' : ` font-family="${escaped(family)}"`,
    anchor === undefined ? '' : ` text-anchor="${anchor}"`,
    halo === undefined ? '' : ` stroke="${halo}" stroke-width="3" paint-order="stroke"`,
  ].join('');
  return `<text x="${r(x)}" y="${r(y)}" font-size="${size}" fill="${fill}"${more}>${escaped(text)}</text>`;
}

function hueOf({ hues, ink }: Theme, line: number): string {
  return hues[line + 1] ?? ink;
}

function dashOf(line: number): string {
  const dash = DASHES[line] ?? '';
  return dash === '' ? '' : ` stroke-dasharray="${dash}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cn}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
