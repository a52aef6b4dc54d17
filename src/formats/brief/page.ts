// On which paper is a brief printed, and what stands at the edge of every page?
import type { Brief } from './blocks.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Letters of a marking: it stands between the two running titles. */
export const MOST_MARKING = 40;

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

/**
 * The page rules of a brief as CSS: size, margins, running title and page numbers. Browsers that do not know the
 * boxes in the margin leave them out.
 */
export function pageRules(brief: Brief, paper: Paper): string {
  const size = SIZES[paper];
  return [
    `@page { size: ${size} portrait; margin: 24mm 20mm 20mm; ${runningBoxes(brief)} }`,
    `@page wide { size: ${size} landscape; margin: 20mm 18mm 16mm; }`,
    // The first page has the title itself.
    '@page :first { margin: 13mm 16mm 14mm; @top-left { content: none; border: 0; } @top-right { content: none; border: 0; } }',
  ].join('\n');
}

const TYPE =
  "font: 8pt 'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans KR', sans-serif; color: #444;";

function runningBoxes({ title, subtitle, foot, marking }: Brief): string {
  const marked = `content: ${quoted(marking)}; ${TYPE} font-weight: 600; color: #111;`;
  return [
    ...(marking === '' ? [] : [`@top-center { ${marked} }`, `@bottom-center { ${marked} }`]),
    `@top-left { content: ${quoted(shortened(title))}; ${TYPE} }`,
    `@top-right { content: ${quoted(shortened(subtitle))}; ${TYPE} }`,
    `@bottom-left { content: ${quoted(foot)}; ${TYPE} }`,
    `@bottom-right { content: counter(page) " / " counter(pages); ${TYPE} }`,
  ].join(' ');
}

const MOST_TITLE = 52;

/** Long titles would run into each other. */
function shortened(text: string): string {
  return text.length <= MOST_TITLE ? text : `${text.slice(0, MOST_TITLE - 1)}…`;
}

/** A string of CSS in which nothing is a sign: neither the end of the string nor that of a style element. */
function quoted(text: string): string {
  const signs = /[^\p{L}\p{N} .,:;()·–—-]/gu;
  return `"${text.replaceAll(signs, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
