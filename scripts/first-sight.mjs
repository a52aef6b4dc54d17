// How does the built page come to hold its first screen, so that it is seen before any script has run?
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ensure.mjs';
import { scratchFolder } from './scratch.mjs';

const ROOM = '<div id="root"></div>';

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
        const sheets = sheetsFor(bundle, drawn).filter((sheet) => !page.includes(sheet));
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

/**
 * The sheets that style what is drawn: of chunks that come later, too, they have to be there before it is seen.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} drawn
 */
function sheetsFor(bundle, drawn) {
  const classes = new Set(
    [...drawn.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ')),
  );
  return Object.values(bundle).flatMap((made) => {
    if (made.type !== 'asset' || !made.fileName.endsWith('.css')) return [];
    const styled = String(made.source).matchAll(/\.([a-z][\w-]*)/gi);
    return [...styled].some(([, name]) => classes.has(name)) ? [made.fileName] : [];
  });
}

/** Built as a program of its own and run by itself: what it starts ends with it. */
async function draw() {
  const { build } = await import('vite');
  const scratch = scratchFolder('sight');
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
}
