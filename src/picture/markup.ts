// How is a shape written as SVG text?
import type { Theme } from './theme.ts';

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with its attributes; those that are null or undefined are left out. `inside` is mark-up already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value ?? '')}"`,
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A text as it may stand in mark-up. What XML 1.0 cannot hold, escaped or not, is left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Hundredths are finer than any printer. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface Page {
  /** What the picture is called: read out, and shown where a pointer rests. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** A whole file: one root with the page's ground. Nothing is loaded; fonts are asked for by name. */
export function page({ title, width, height, theme }: Page, inside: readonly string[]): string {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.width} ${size.height}`,
    ...size,
    role: 'img',
    'font-family': theme.sans,
  };
  const ground = element('rect', { width: '100%', height: '100%', fill: theme.paper });
  return `${element('svg', head, `\n${[titleOf(title), ground, ...inside].join('\n')}\n`)}\n`;
}

export function titleOf(title: string): string {
  return title === '' ? '' : element('title', {}, escaped(title));
}

export function titled(title: string, inside: string): string {
  return element('g', {}, `${titleOf(title)}${inside}`);
}

/** Everything in it, moved. */
export function at(x: number, y: number, inside: string): string {
  return element('g', { transform: `translate(${rounded(x)},${rounded(y)})` }, inside);
}

/** One line of text; nothing where there is nothing to say. */
export function text(said: string, attributes: Attributes): string {
  return said === '' ? '' : element('text', attributes, escaped(said));
}

/** Lines below each other, so many pixels apart. */
export function textLines(lines: readonly string[], apart: number, attributes: Attributes): string {
  const [only = ''] = lines;
  if (lines.length < 2) return text(only, attributes);
  const spans = lines.map((line, index) =>
    element('tspan', { x: attributes['x'], dy: index === 0 ? 0 : apart }, escaped(line)),
  );
  return element('text', attributes, spans.join(''));
}

/** A text that was placed; nothing where there was no room for it. */
export function textAt(
  label: { readonly text: string; readonly x: number; readonly y: number } | null,
  attributes: Attributes,
): string {
  return label ? text(label.text, { x: label.x, y: label.y, ...attributes }) : '';
}

export function rect(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  attributes: Attributes,
): string {
  return element('rect', { x, y, width: Math.max(0, width), height, ...attributes });
}

export function path(d: string, attributes: Attributes): string {
  return d === '' ? '' : element('path', { d, fill: 'none', ...attributes });
}
