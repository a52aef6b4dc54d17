// How do the script and the styles of the one-file page become texts that the format can put into it?
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './ensure.mjs';

const NAME = 'virtual:player';
const SOURCE = join(ROOT, 'src', 'player');

/** @typedef {{ script: string, style: string }} Built */

/** @type {{ from: string, built: Promise<Built> } | undefined} */
let kept;

/**
 * `virtual:player`: what src/player becomes, with the hashes that the page's own policy names. Built on its own and the
 * same way in the app, the command line, the development server and the tests: all write the same bytes.
 * @returns {import('vite').Plugin}
 */
export function player() {
  return {
    name: 'player',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      for (const file of sources()) this.addWatchFile(file);
      const { script, style } = await once();
      return [
        exported('script', script),
        exported('style', style),
        exported('scriptHash', hashOf(script)),
        exported('styleHash', hashOf(style)),
      ].join('\n');
    },
  };
}

/** One build for each state of the source. */
function once() {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(readFileSync(file));
  const from = hash.digest('hex');
  if (kept?.from !== from) kept = { from, built: make() };
  return kept.built;
}

const sources = () =>
  readdirSync(SOURCE)
    .toSorted()
    .map((name) => join(SOURCE, name));

/** @returns {Promise<Built>} */
async function make() {
  const result = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2021',
      cssTarget: ['chrome100', 'firefox100', 'safari15', 'ios15'],
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(SOURCE, 'main.ts'), output: { format: 'iife' } },
    },
  });
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const script = files.find((file) => file.type === 'chunk')?.code.trim() ?? '';
  const sheet = String(files.find((file) => file.type === 'asset')?.source ?? '');
  const style = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim();
  for (const text of [script, style])
    // Inside a page, either would end the element or open a comment in it.
    if (text === '' || /<\/(script|style)|<!--/i.test(text))
      throw new Error('src/player does not build into texts that a page can carry');
  return { script, style };
}

/**
 * @param {string} name
 * @param {string} text
 */
function exported(name, text) {
  return `export const ${name} = ${JSON.stringify(text)};`;
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
