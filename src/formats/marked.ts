// How does a picture say who may read it, wherever it goes?
import { element, escaped } from '../picture/markup.ts';

const MARGIN = 28;

/**
 * The picture with a line below it in the middle.
 * @param svg a picture of ours, whose root says its size
 * @param marking plain text; '' leaves the picture as it is
 */
export function markedPicture(svg: string, marking: string): string {
  const [root = '', width = 0, height = 0] = ROOT.exec(svg) ?? [];
  if (marking === '' || root === '') return svg;
  const higher = Number(height) + MARGIN;
  const line = element(
    'text',
    { x: Number(width) / 2, y: higher - 10, 'text-anchor': 'middle', 'font-weight': 640 },
    escaped(marking),
  );
  const taller = root
    .replace(`0 0 ${width} ${height}`, `0 0 ${width} ${higher}`)
    .replace(` height="${height}"`, ` height="${higher}"`);
  return svg.replace(root, taller).replace(/<\/svg>\s*$/, `${line}\n</svg>\n`);
}

const ROOT = /^<svg[^>]* viewBox="0 0 (\d+) (\d+)"[^>]*>/;
