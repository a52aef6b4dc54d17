// How much JavaScript must a browser fetch before the app shows, and is it within the budget?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { APP, buildApp } from './build.mjs';
import { ensure } from './ensure.mjs';

/** Gzipped kilobytes (1000 bytes) of the entry, its words, and everything these import at once. Later chunks are not counted. */
const BUDGET_KB = 160;

/** Nothing is shown before it: the app waits for the sentences of its start. */
const WORDS = 'src/words/en/start.ts';

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[] }} Chunk */

await ensure();
await buildApp();
/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(join(APP, '.vite', 'manifest.json'), 'utf8'));
const entries = Object.keys(chunks).filter((key) => chunks[key]?.isEntry === true || key === WORDS);
const scripts = Object.values(chunks).filter((chunk) => chunk.file.endsWith('.js'));
const first = filesFrom(entries);
const later = scripts.map((chunk) => chunk.file).filter((file) => !first.has(file));

const files = ['theme.js', ...first];
const total = sum(files);
for (const file of files) console.log(`${kilobytes(sizeOf(file))}  first  ${file}`);
for (const file of new Set(later)) console.log(`${kilobytes(sizeOf(file))}  later  ${file}`);
console.log(`${kilobytes(total)}  first in all, gzipped; the budget is ${BUDGET_KB} KB`);
if (total > BUDGET_KB * 1000) {
  console.error('The first load is over its budget.');
  process.exitCode = 1;
}

// The inspector of the actors talks to a foreign page: it is for the development server alone.
const spies = scripts.filter(({ file }) => /xstateinspector|@statelyai/.test(textOf(file)));
for (const { file } of spies) console.error(`${file} holds the inspector, which no build may.`);
if (spies.length > 0) process.exitCode = 1;

/**
 * The files of these chunks and of all they import statically.
 * @param {string[]} keys
 */
function filesFrom(keys) {
  /** @type {Set<string>} */
  const seen = new Set();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = chunks[key];
    if (chunk === undefined || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    open.push(...(chunk.imports ?? []));
  }
  return seen;
}

/** @param {string[]} names */
function sum(names) {
  return names.reduce((bytes, name) => bytes + sizeOf(name), 0);
}

/** @param {string} name */
function textOf(name) {
  return readFileSync(join(APP, name), 'utf8');
}

/** @param {string} name */
function sizeOf(name) {
  return gzipSync(readFileSync(join(APP, name)), { level: 9 }).length;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
}
