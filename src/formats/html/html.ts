// How is a roadmap written as one page that anybody can walk through in a browser, without a network?
import { script, scriptHash, style, styleHash } from 'virtual:player';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import { paint } from '../brief/paint.ts';
import { firstPageBlocks } from '../first-page/say.ts';
import { mainOf, tellBranch } from '../told.ts';
import { playerData } from './data.ts';
import { escaped, outlineOf } from './outline.ts';

/** The page may run its own script and wear its own styles, by their hashes; it may ask nobody for anything. */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Three stages, a line through them: inside the page, so that no browser asks a server for one. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230d5f6b'/%3E%3Cpath d='M6 24h6v-8h8V8h6' fill='none' stroke='%23fff' stroke-width='3'/%3E%3C/svg%3E";

/**
 * The roadmap as one HTML file: its data, the player, and the whole as an outline for readers without scripts.
 * The player stands before the outline, so that nobody sees one turn into the other.
 */
export function writeHtml(roadmap: Roadmap, words: Words): string {
  const data = playerData(roadmap, words);
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return [
    '<!doctype html>',
    `<html lang="${escaped(words.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Stepwise">',
    `<title>${escaped(data.title)}</title>`,
    `<link rel="icon" href="${ICON}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<script type="application/json">${json}</script>`,
    `<script>${script}</script>`,
    outlineOf(data, words, firstPageIn(roadmap, words)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The page for the minister, of the main branch: the outline has it, and the player shows it at the beginning. */
function firstPageIn(roadmap: Roadmap, words: Words): string {
  const main = mainOf(roadmap);
  if (!main) return '';
  const title = words.say('first.heading', { branch: words.text(main.name) });
  const blocks = firstPageBlocks(roadmap, tellBranch(roadmap, main), { words });
  return `<section class="first-page">\n<h2>${escaped(title)}</h2>\n${blocks.map(paint).join('\n')}\n</section>`;
}
