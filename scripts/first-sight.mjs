// How does the built page come to hold its first screen, so that it is seen before any script has run?
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ensure.mjs';

const ROOM = '<div id="root"></div>';

/** What the first screen shows comes with chunks of its own: their sheets have to be there before it is drawn. */
const SHOWN =
  /\/ui\/(parts\/deal-line-said|panels\/(first-steps|node\/start-facts|board\/board-deals|ahead\/(pinned|goals-open|consequence)))\.tsx$/;

/**
 * Puts the markup of `src/ui/first-sight.tsx` into the page. Until the app has taken it over nobody can press what would
 * not answer.
 * @returns {import('vite').Plugin}
 */
export function firstSight() {
  return {
    name: 'first-sight',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        if (!page.includes(ROOM)) throw new Error(`index.html has no ${ROOM}`);
        const drawn = await draw();
        // The page's policy would drop either, and say so.
        if (/<script|<style| style=/.test(drawn))
          throw new Error('the first screen holds inline code');
        const html = page.replace(
          ROOM,
          () => `<div id="root" inert aria-hidden="true">${drawn}</div>`,
        );
        const sheets = [...sheetsOf(bundle)].filter((sheet) => !page.includes(sheet));
        return {
          html,
          tags: sheets.map((sheet) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${sheet}` },
            injectTo: 'head',
          })),
        };
      },
    },
  };
}

/** The sheets of what is shown and of all that it imports. @param {import('vite').Rolldown.OutputBundle} bundle */
function sheetsOf(bundle) {
  const open = Object.values(bundle).filter(
    (made) => made.type === 'chunk' && SHOWN.test(made.facadeModuleId ?? ''),
  );
  /** @type {Set<string>} */
  const sheets = new Set();
  const seen = new Set(open);
  for (const made of open) {
    if (made.type !== 'chunk') continue;
    for (const sheet of made.viteMetadata?.importedCss ?? []) sheets.add(sheet);
    for (const next of made.imports.flatMap((name) => bundle[name] ?? [])) {
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return sheets;
}

/** Built as a program of its own and run by itself: what it starts ends with it. */
async function draw() {
  const { build } = await import('vite');
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const scratch = mkdtempSync(join(ROOT, 'build', '.sight-'));
  try {
    await build({
      root: ROOT,
      mode: 'production',
      logLevel: 'error',
      build: { ssr: 'src/ui/first-sight.tsx', outDir: scratch, emptyOutDir: true },
    });
    const program = pathToFileURL(join(scratch, 'main.js')).href;
    const run = `const { firstSight } = await import(${JSON.stringify(program)});
process.stdout.write(await firstSight(), () => process.exit());`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', run],
      { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 2 ** 26 },
    );
    if (status !== 0) throw new Error(`the first screen could not be drawn:\n${stderr}`);
    return stdout;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
