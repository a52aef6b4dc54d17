// Which HTML file shows a brief, standing alone, without any script and without calling anyone?
import { escaped } from '../../picture/markup.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Words } from '../../words/words.ts';
import type { Brief, BriefPart } from './blocks.ts';
// As text, the same in every build: the app, the command line and the tests write the same bytes.
import style from './brief.css?raw';
import { type Paper, pageRules } from './page.ts';
import { element, factList, paint } from './paint.ts';
import { type BriefOptions, briefOf } from './brief.ts';
import { letterRules } from '../letters.ts';

/** Styles and fonts are in the file; nothing else may be loaded, sent or run. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The brief of the main branch, on A4. */
export function writeBrief(roadmap: Roadmap, words: Words): string {
  return briefFile(roadmap, { words, paper: 'a4' });
}

/** The brief of any branch or branches, on any paper. */
export function briefFile(
  roadmap: Roadmap,
  { paper, ...options }: BriefOptions & { readonly paper: Paper },
): string {
  const brief = briefOf(roadmap, options);
  return `<!doctype html>
<html lang="${escaped(brief.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Stepwise">
<title>${escaped(titleOf(brief))}</title>
<style>
${letterRules()}
${style}
${pageRules(brief, paper)}
</style>
</head>
<body class="brief-file">
${bodyOf(brief, paper)}
</body>
</html>
`;
}

function titleOf({ title, subtitle }: Brief): string {
  return [title, subtitle].filter((part) => part !== '').join(': ');
}

function bodyOf(brief: Brief, paper: Paper): string {
  const [first, ...others] = brief.parts;
  return [
    `<main class="brief" data-paper="${paper}">`,
    sheet(first ?? { kind: 'portrait', blocks: [] }, head(brief)),
    ...others.map((part) => sheet(part, '')),
    '</main>',
  ].join('\n');
}

function sheet({ kind, blocks }: BriefPart, before: string): string {
  return `<section class="brief-sheet" data-kind="${kind}">\n${before}${blocks.map(paint).join('\n')}\n</section>`;
}

function head({ marking, about, title, subtitle, facts }: Brief): string {
  return [
    '<header class="brief-head">',
    marking === '' ? '' : element('p', 'brief-marking', escaped(marking)),
    element('p', 'brief-about', escaped(about)),
    element('h1', '', escaped(title)),
    subtitle === '' ? '' : element('p', 'brief-subtitle', escaped(subtitle)),
    facts.length === 0 ? '' : factList(facts),
    '</header>\n',
  ].join('');
}
