// Which unit tests reach a file, how near do they stand, and how long do they take?
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { ROOT } from './ensure.mjs';

/** What loading a test file takes, and what its tests are thought to take where they never ran, in milliseconds. */
const LOADING = 1500;
const UNKNOWN = 1000;
/** Where code and what it reads stands. */
const FOLDERS = ['src', 'machines', 'scripts', 'tests', 'docs', 'schemas'];
/** A neighbouring file as it stands in `import ... from`, `import()`, `import.meta.glob` and `new URL`. */
const NAMED =
  /(?:\bfrom|\bimport|\bimport\.meta\.glob(?:<[^>]*>)?\(|\bimport\(|\bURL\()\s*['"](\.[^'"\n?]+)/g;

/** A file as it is read from the project's root: 'machines/scenarios/talks.json'. */
const READ = new RegExp(`['"]((?:${FOLDERS.join('|')})/[^'"\\n]+)['"]`, 'g');

/**
 * The unit tests that reach any of these files, the nearest first, and the quickest of equally near ones.
 * @param {readonly string[]} files from the project's root, with slashes
 * @returns {readonly { file: string, far: number, ms: number }[]} how many imports lie between; milliseconds as vitest noted them last
 */
export function testsOf(files) {
  const importers = (known ??= importersOf());
  const took = durations();
  const far = new Map(files.map((file) => [file, 0]));
  for (const [file, steps] of far)
    for (const importer of importers.get(file) ?? [])
      if (!far.has(importer)) far.set(importer, steps + 1);
  // The test that is called like a file is that file's own, through however many others it asks.
  for (const file of files) {
    const own = file.replace(/^(?:src\/)?(.*)\.\w+$/, 'tests/$1.test.ts');
    if (far.has(own)) far.set(own, 0);
  }
  return [...far]
    .filter(([file]) => /^tests\/(?!e2e\/).*\.test\.tsx?$/.test(file))
    .map(([file, steps]) => ({ file, far: steps, ms: LOADING + (took.get(`:${file}`) ?? UNKNOWN) }))
    .toSorted((a, b) => a.far - b.far || a.ms - b.ms);
}

/** The files below a folder of the project, from its root, with slashes. @param {string} folder */
export function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    inProject(join(ROOT, folder, file)),
  );
}

/** A path from the project's root, with slashes. @param {string} file a whole path */
export function inProject(file) {
  return relative(ROOT, file).split(sep).join('/');
}

/** @type {Map<string, string[]> | undefined} */
let known;

/** Who names each file in an import, at once or at run time, or reads it. */
function importersOf() {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  const all = FOLDERS.flatMap(filesBelow);
  for (const file of all.filter((each) => /\.(?:tsx?|mjs)$/.test(each))) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const beside = [...text.matchAll(NAMED)].map(([, from = '']) =>
      posix.join(posix.dirname(file), from),
    );
    const read = [...text.matchAll(READ)].map(([, from = '']) => from);
    for (const target of [...beside, ...read].flatMap((each) => meant(each, all)))
      importers.set(target, [...(importers.get(target) ?? []), file]);
  }
  return importers;
}

/** The files that a path with stars means: `machines/scenarios/*.json`. @param {string} path @param {readonly string[]} all */
function meant(path, all) {
  if (!path.includes('*')) return [path];
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  return all.filter((file) => pattern.test(file));
}

/** What each test file took when it last ran here: vitest's own notes. @returns {Map<string, number>} */
function durations() {
  const notes = join(ROOT, 'node_modules', '.vite', 'vitest');
  const runs = existsSync(notes) ? readdirSync(notes) : [];
  return new Map(
    runs
      .map((run) => join(notes, run, 'results.json'))
      .filter((file) => existsSync(file))
      .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).results)
      .map(([file, { duration }]) => [file, duration]),
  );
}
