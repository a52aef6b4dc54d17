// How is a shape of the timeline written as SVG text?
import type { TimelineLabel } from './timeline-shapes.ts';

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with its attributes; those that are null or undefined are left out. `inside` is mark-up already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : escaped(value ?? '')}"`,
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A text as it may stand in mark-up: what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function titled(title: string, inside: string): string {
  return element('g', {}, `${element('title', {}, escaped(title))}${inside}`);
}

export function textAt(
  label: Pick<TimelineLabel, 'text' | 'x' | 'y'> | null,
  attributes: Attributes,
): string {
  if (!label) return '';
  return element('text', { x: label.x, y: label.y, ...attributes }, escaped(label.text));
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

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
