// What does a source file import, and do its imports lead in a circle?
import { posix } from 'node:path';

export interface Import {
  /** As written. */
  readonly from: string;
  /** For a relative import, the path from the project's root. */
  readonly path?: string;
  /** Erased by the compiler: `import type`, `export type`. */
  readonly typeOnly: boolean;
  /** Fetched when the program comes to it: `import('…')`. */
  readonly late: boolean;
}

// Only what may stand between `import` and `from`: names, braces, commas and a star. Statements begin a line.
const STATIC =
  /^(?:import|export)\s+(type\s+(?!from\b))?[\w$*{},\s]+?\s+from\s*['"]([^'"\n]+)['"]/gm;
const LISTS =
  /^(?:import|export)\s+(?:type\s+(?!from\b))?([\w$*{},\s]+?)\s+from\s*['"](\.[^'"\n]+)['"]/gm;
const GIVEN = /^export\s+(?:async\s+)?(function\*?|const|let|class|interface|type)\s+([\w$]+)/gm;
const FOR_EFFECT = /^import\s*['"]([^'"\n]+)['"]/gm;
const AT_RUN_TIME = [
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
  /\bimport\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"\n]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"\n]+)['"],\s*import\.meta\.url/g,
];

/** Everything that the file at `path` (from the root, with slashes) with this text imports. */
export function importsOf(path: string, text: string): readonly Import[] {
  const at = (from: string, kind: Pick<Import, 'typeOnly' | 'late'>): Import =>
    from.startsWith('.')
      ? { from, ...kind, path: posix.join(posix.dirname(path), from.replace(/\?.*$/, '')) }
      : { from, ...kind };
  const found = [...text.matchAll(STATIC)].map(([, type, from = '']) =>
    at(from, { typeOnly: type !== undefined, late: false }),
  );
  const rest = [FOR_EFFECT, ...AT_RUN_TIME].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, from = '']) =>
      at(from, { typeOnly: false, late: pattern !== FOR_EFFECT }),
    ),
  );
  return [...found, ...rest];
}

/**
 * The names that a text takes from other files, as `path name`; `path *` where it takes a whole file, as it does at run
 * time and for an effect.
 */
export function namesTaken(path: string, text: string): readonly string[] {
  const lists = [...text.matchAll(LISTS)].flatMap(([, list = '', from = '']) => {
    const to = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
    const names = list.trim().startsWith('*') ? ['*'] : list.replaceAll(/[{}]/g, '').split(',');
    return names.map((name) => `${to} ${/^(?:type\s+)?([\w$*]+)/.exec(name.trim())?.[1] ?? ''}`);
  });
  const wholes = [FOR_EFFECT, ...AT_RUN_TIME].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ([, from = '']) => `${posix.join(posix.dirname(path), from)} *`,
    ),
  );
  return [...lists, ...wholes];
}

export interface Given {
  readonly name: string;
  readonly type: boolean;
  /** How often the text says it. */
  readonly said: number;
}

/** The names that a text gives to others. */
export function namesGiven(text: string): readonly Given[] {
  return [...text.matchAll(GIVEN)].map(([, kind, name = '']) => ({
    name,
    type: kind === 'interface' || kind === 'type',
    said: text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0,
  }));
}

/**
 * The circles in a graph, each as its nodes in order of discovery (Tarjan's strongly connected components).
 * @param edges for each node, those it points to
 */
export function circlesIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    stack.push(node);
    let low = index;
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === index) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1 || edges.get(node)?.includes(node)) circles.push(circle);
    }
    return low;
  };

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return circles;
}
