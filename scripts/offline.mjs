// How does a build get its service worker, which knows every file of it by its content?
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { codeOf, filesOf } from './carried.mjs';
import { ROOT } from './ensure.mjs';

const WORKER = 'sw.js';

/**
 * Writes `sw.js` beside the built page. Any other byte in any file makes another service worker, so that a version is
 * taken over whole or not at all.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  return {
    name: 'offline',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    // The last moment: the page itself and what is only copied are there.
    async writeBundle() {
      const files = filesBelow(folder).filter((file) => file !== WORKER);
      const entries = files.map((file) => ({ url: file, revision: revisionOf(file, folder) }));
      const built = await filesOf({
        target: 'es2022',
        define: { FILES: JSON.stringify(entries) },
        rolldownOptions: {
          input: join(ROOT, 'src', 'browser', 'service-worker.ts'),
          output: { format: 'iife' },
        },
      });
      writeFileSync(join(folder, WORKER), codeOf(built));
    },
  };
}

/**
 * The name of a file below `assets` says what is in it; any other may stay while its content changes.
 * @param {string} file
 * @param {string} folder
 */
function revisionOf(file, folder) {
  if (file.startsWith('assets/')) return null;
  return createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Paths with slashes, in order; hidden files are none that a page asks for.
 * @param {string} folder
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}
