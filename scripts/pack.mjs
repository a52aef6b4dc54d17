// How does the whole app become one page that opens by a double click, from a stick and without a server?
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure, ROOT } from './ensure.mjs';

export const PACKED = join(ROOT, 'build', 'stepwise.html');

/** Builds build/stepwise.html. */
export async function pack() {
  await ensure();
  const { build } = await import('vite');
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const scratch = mkdtempSync(join(ROOT, 'build', '.pack-'));
  try {
    await build({
      root: ROOT,
      mode: 'production',
      logLevel: 'error',
      plugins: [workerInside()],
      // Chromium starts no module as the worker of a page from a file.
      worker: { format: 'iife' },
      build: {
        outDir: scratch,
        emptyOutDir: true,
        manifest: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const page = join(scratch, 'stepwise.html');
    writeFileSync(page, pageOf(scratch));
    renameSync(page, PACKED);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * A page from a file may not load a worker from another: it carries it as text.
 * @returns {import('vite').Plugin}
 */
function workerInside() {
  const made = /new Worker\(new URL\('(\.[^']+)', import\.meta\.url\), \{ type: 'module' \}\)/;
  return {
    name: 'worker-inside',
    enforce: 'pre',
    transform(code, id) {
      const found = made.exec(code);
      if (!found || !id.startsWith(join(ROOT, 'src'))) return undefined;
      return `import InsideWorker from '${found[1]}?worker&inline';\n${code.replace(made, 'new InsideWorker()')}`;
    },
  };
}

/**
 * The built page with everything that it names put in.
 * @param {string} folder
 */
function pageOf(folder) {
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const [script, ...scripts] = named(folder, '.js');
  const [style, ...styles] = named(folder, '.css');
  if (script === undefined || style === undefined || scripts.length + styles.length > 0)
    throw new Error('the app does not build into one script and one sheet');
  const code = inElement(read(`assets/${script}`));
  const theme = inElement(read('theme.js'));
  const sheet = read(`assets/${style}`);
  const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
  const page = read('index.html')
    .replaceAll(
      /\s*<link rel="(?:manifest|apple-touch-icon|stylesheet|modulepreload|preload)"[^>]*>/g,
      '',
    )
    .replaceAll(/\s*<script[^>]*><\/script>/g, '')
    .replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_, before) => `${before}${icon}`)
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => {
      return `${before}${policyOf({ scripts: [theme, code], sheet })}`;
    })
    .replace('</head>', () => `<script>${theme}</script><style>${sheet}</style></head>`)
    // Behind the element that it draws into.
    .replace('</body>', () => `<script type="module">${code}</script></body>`);
  const rest = /\b(?:src|href)="(?!data:)[^"]*"/.exec(
    page.replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, ''),
  );
  if (rest !== null) throw new Error(`the page still names a file beside it: ${rest[0]}`);
  return page;
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function named(folder, ending) {
  return readdirSync(join(folder, 'assets')).filter((name) => name.endsWith(ending));
}

/**
 * A script in a page ends at the first closing tag, whatever it stands in; written like this, a text stays what it is.
 * @param {string} code
 */
function inElement(code) {
  return code.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3C`);
}

/**
 * Nothing but what the page carries may run, look or be sent anywhere.
 * @param {{ scripts: readonly string[], sheet: string }} carried
 */
function policyOf({ scripts, sheet }) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(sheet)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await pack();
  console.log('Packed: build/stepwise.html');
}
