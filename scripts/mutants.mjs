// Which small breaks can be made in a source text? One operator, number or early return at a time.

/** @typedef {{ file: string, at: number, from: string, to: string }} Mutant where it stands, and what becomes of what */

/** @type {Readonly<Record<string, string>>} */
const OPPOSITES = {
  ' < ': ' <= ',
  ' <= ': ' < ',
  ' > ': ' >= ',
  ' >= ': ' > ',
  ' === ': ' !== ',
  ' !== ': ' === ',
  ' && ': ' || ',
  ' || ': ' && ',
  ' + ': ' - ',
  ' - ': ' + ',
  ' * ': ' / ',
  ' / ': ' * ',
  true: 'false',
  false: 'true',
  '.every(': '.some(',
  '.some(': '.every(',
  'Math.min(': 'Math.max(',
  'Math.max(': 'Math.min(',
};

/** @type {readonly (readonly [found: RegExp, change: (found: string) => string])[]} */
const OPERATORS = [
  [/ (?:<=?|>=?|[!=]==|&&|\|\||[-+*/]) (?=[\w('"!-])/g, (found) => OPPOSITES[found] ?? found],
  [/\b(?:true|false)\b/g, (found) => OPPOSITES[found] ?? found],
  [/\.(?:every|some)\(/g, (found) => OPPOSITES[found] ?? found],
  [/\bMath\.(?:min|max)\(/g, (found) => OPPOSITES[found] ?? found],
  [/(?<=[\s([])\d+(?=[\s,;)\]])/g, (found) => String(Number(found) + 1)],
  [/(?<=\bif \()[^\n]+(?=\) (?:return|continue|throw|break)\b)/g, () => 'false'],
  [/\.(?:toSorted|toReversed)\((?:[^()\n]|\([^()\n]*\))*\)/g, () => ''],
  [/(?<=[( ])!(?=\w)/g, () => ''],
];

/**
 * Every break of a text. Comments, imports and lines of types are left as they are.
 * @param {string} file
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(file, text) {
  return OPERATORS.flatMap(([pattern, change]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => isCode(text, index))
      .map(({ 0: from, index }) => ({ file, at: index, from, to: change(from) })),
  );
}

/** @param {string} text @param {number} at */
function isCode(text, at) {
  const begin = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(begin, end < 0 ? text.length : end);
  const isComment = /^\s*(?:\/[/*]|\*)/.test(line) || line.slice(0, at - begin).includes('//');
  return !isComment && !/^\s*(?:import|export type|type|readonly|interface|\|)/.test(line);
}

/** @param {string} text @param {Mutant} mutant */
export function broken(text, { at, from, to }) {
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** `src/core/text.ts:12:7 "<" -> "<="`. @param {string} text @param {Mutant} mutant */
export function placeOf(text, { file, at, from, to }) {
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `${file}:${before.length}:${column} "${from.trim()}" -> "${to.trim()}"`;
}

/** The same order for the same seed. @template T @param {readonly T[]} list @param {number} seed @returns {T[]} */
export function shuffled(list, seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return list
    .map((item) => ({ item, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
