// How does a picture bring along the letters that it is set in?
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';

/** The same letters as on screen. Every other script, Korean first, is asked for by name where the picture is read. */
const LATIN =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/** The root of every picture asks for the first, headings for the second. */
const LETTERS = [
  { family: 'Source Sans 3', data: sans },
  { family: 'Source Serif 4', data: serif },
] as const;

/** The picture with its letters in it, those alone that it uses: it looks the same on a machine that has none of them. */
export function withLetters(svg: string): string {
  const used = LETTERS.filter(({ family }) => svg.includes(`"'${family}'`));
  return svg.replace(/^<svg[^>]*>/, (root) => `${root}\n<style>${used.map(face).join('')}</style>`);
}

/** All letters as rules of a style sheet, for a document. */
export function letterRules(): string {
  return LETTERS.map(face).join('\n');
}

function face({ family, data }: (typeof LETTERS)[number]): string {
  return `@font-face{font-family:'${family}';font-weight:200 900;src:url(${data}) format('woff2');unicode-range:${LATIN}}`;
}
