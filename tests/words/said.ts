// Which sentences does each source file ask for, by their ids?
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../../src/words/words.ts';
import { importsOf } from '../house-imports.ts';
import { englishAreas } from '../words-en.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The program's own texts by their paths; the languages left out. */
export const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/^src\/words\/[^/]+\//.test(path))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

/** The ids that stand in a text, and those that its templates may come to: `compare.${status}`. */
export function idsIn(text: string, ids: readonly string[]): readonly string[] {
  const written = new Set([...text.matchAll(/'([a-z][\w-]*\.[\w.-]+)'/g)].map(([, id = '']) => id));
  const built = [...text.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^`}]*\})*)`/g)]
    .map(([, template = '']) => template)
    .filter((template) => template.includes('${'))
    .map(
      (template) =>
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map(plain)
            .join('[\\w.-]+')}$`,
        ),
    );
  return ids.filter((id) => written.has(id) || built.some((pattern) => pattern.test(id)));
}

function plain(text: string): string {
  return text.replaceAll('.', '\\.');
}

/** Tables of names: who shows one of theirs brings the area that has it. */
const TABLES = ['src/formats/json.ts', 'src/formats/rows.ts'];

/** The areas of which a file, or whatever it imports at once, says something: each with the files that do. */
export function areasSaidFrom(entry: string): ReadonlyMap<Area, readonly string[]> {
  const said = new Map<Area, readonly string[]>();
  for (const path of reachedFrom(entry)) {
    const text = sources.get(path) ?? '';
    if (TABLES.includes(path)) continue;
    for (const [area, sentences] of englishAreas)
      if (idsIn(text, Object.keys(sentences)).length > 0)
        said.set(area, [...(said.get(area) ?? []), path]);
  }
  return said;
}

/** What comes with a file: all that it imports but for types and what is fetched later. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const text = sources.get(path);
    if (text === undefined || reached.has(path)) continue;
    reached.add(path);
    for (const { path: to, typeOnly, late } of importsOf(path, text))
      if (to !== undefined && !typeOnly && !late) open.push(to);
  }
  return reached;
}
