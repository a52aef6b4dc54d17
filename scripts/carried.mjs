// How does code of ours become text that a file can carry with it: the one-file page, the module of a statechart?
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './ensure.mjs';

const CORE = join(ROOT, 'src', 'core');
const PLAYER = join(ROOT, 'src', 'player');

/** @typedef {Promise<Readonly<Record<string, string>>>} Texts */

/**
 * What can be imported as texts, the folder that they are made of, and how.
 * @type {ReadonlyMap<string, { folder: string, make: () => Texts }>}
 */
const CARRIED = new Map([
  // What src/player becomes, with the hashes that the page's own policy names.
  ['\0virtual:player', { folder: PLAYER, make: makePlayer }],
  // What steps and conditions mean, as one readable script.
  ['\0virtual:core', { folder: CORE, make: makeCore }],
]);

/** @type {Map<string, { from: string, texts: Texts }>} */
const kept = new Map();

/**
 * The texts of `CARRIED` as modules. Each is built on its own and the same way in the app, the command line, the
 * development server and the tests: all write the same bytes.
 * @returns {import('vite').Plugin}
 */
export function carried() {
  return {
    name: 'carried',
    resolveId: (id) => (CARRIED.has(`\0${id}`) ? `\0${id}` : undefined),
    async load(id) {
      const found = CARRIED.get(id);
      if (!found) return undefined;
      const files = filesIn(found.folder);
      for (const file of files) this.addWatchFile(file);
      const texts = await once(found, files);
      return Object.entries(texts)
        .map(([key, text]) => `export const ${key} = ${JSON.stringify(text)};`)
        .join('\n');
    },
  };
}

/**
 * One build for each state of the source.
 * @param {{ folder: string, make: () => Texts }} carried
 * @param {readonly string[]} files
 */
function once({ folder, make }, files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  const from = hash.digest('hex');
  const known = kept.get(folder);
  if (known?.from === from) return known.texts;
  const texts = make();
  kept.set(folder, { from, texts });
  return texts;
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function makePlayer() {
  const files = await filesOf({
    target: 'es2021',
    cssTarget: ['chrome100', 'firefox100', 'safari15', 'ios15'],
    cssCodeSplit: false,
    rolldownOptions: { input: join(PLAYER, 'main.ts'), output: { format: 'iife' } },
  });
  const script = codeOf(files).trim();
  const sheet = String(files.find((file) => file.type === 'asset')?.source ?? '');
  const style = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim();
  for (const text of [script, style])
    // Inside a page, either would end the element or open a comment in it.
    if (text === '' || /<\/(script|style)|<!--/i.test(text))
      throw new Error('src/player does not build into texts that a page can carry');
  return { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
}

/** What the module of a statechart takes from the core, and where that lives. */
const RULES = { isPossible: 'choices.ts', play: 'situation.ts', stepOf: 'lookup.ts' };

async function makeCore() {
  const entry = '\0rules';
  const files = await filesOf(
    {
      target: 'es2022',
      minify: false,
      rolldownOptions: {
        input: 'rules',
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
    {
      name: 'rules',
      resolveId: (id) => (id === 'rules' ? entry : undefined),
      load: (id) =>
        id === entry
          ? Object.entries(RULES)
              .map(([name, file]) => `export { ${name} } from ${JSON.stringify(join(CORE, file))};`)
              .join('\n')
          : undefined,
    },
  );
  const code = codeOf(files);
  const names = Object.keys(RULES).toSorted().join(', ');
  const exported = new RegExp(`^export \\{ ${names} \\};$`, 'm');
  if (!exported.test(code) || /^import\b/m.test(code))
    throw new Error(`src/core does not build into a script of its own that has ${names}`);
  // In a function of its own, no name of the core meets one of the file that carries it.
  const script = code.replace(exported, `return { ${names} };`).replaceAll(/^\/\/.*\n/gm, '');
  return { rules: `(() => {\n${script.trim()}\n})()` };
}

/**
 * A small build of its own, kept in memory.
 * @param {import('vite').BuildOptions & Pick<import('vite').UserConfig, 'define'>} options
 * @param {import('vite').Plugin[]} plugins
 */
export async function filesOf({ define, ...options }, ...plugins) {
  const result = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    plugins,
    ...(define === undefined ? {} : { define }),
    build: { write: false, modulePreload: false, reportCompressedSize: false, ...options },
  });
  return [result].flat().flatMap((each) => ('output' in each ? each.output : []));
}

/** @param {Awaited<ReturnType<typeof filesOf>>} files */
export function codeOf(files) {
  return files.find((file) => file.type === 'chunk')?.code ?? '';
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
