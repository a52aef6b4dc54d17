// Does every script that people start run in a fresh clone, where no package is installed yet?
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const started: readonly string[] = [
  ...new Set(
    Object.values<string>(JSON.parse(readFileSync('package.json', 'utf8')).scripts).flatMap(
      (command) => /^node (scripts\/[\w-]+\.mjs)/.exec(command)?.[1] ?? [],
    ),
  ),
];

/** What a script loads before its first line runs: files of ours, and names of packages. */
function loadedBy(file: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';|^import '([^']+)';/gm)]
    .map(([, from, alone]) => from ?? alone ?? '')
    .filter((from) => !from.startsWith('node:'))
    .flatMap((from) =>
      from.startsWith('.') ? loadedBy(join(file, '..', from), seen) : [`${file}: ${from}`],
    );
}

test('the scripts of package.json are found', () => {
  expect(started).toContain('scripts/start.mjs');
  expect(started).toContain('scripts/test.mjs');
  expect(started.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(started)('%s loads no package before it has made sure that they are there', (file) => {
  expect(loadedBy(file)).toEqual([]);
});
