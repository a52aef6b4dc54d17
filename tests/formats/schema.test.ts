// Are the published schemas those that files are read with?
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../../src/formats/schema.ts';

const FOLDER = new URL('../../schemas/', import.meta.url);

describe.each(schemaFiles().map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
  test('is up to date (else: npm run schema)', () => {
    const file = new URL(name, FOLDER);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });

  test('says what it is', () => {
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  });

  test('tells conditions once, and lets them nest', () => {
    const { $defs } = JSON.parse(text) as { readonly $defs: Readonly<Record<string, unknown>> };
    expect(Object.keys($defs)).toContain('condition');
    expect(JSON.stringify($defs['condition'])).toContain('"$ref":"#/$defs/condition"');
    const names = Object.keys($defs);
    expect(names.filter((name) => name.startsWith('__'))).toEqual([]);
  });

  test('points at nothing that is not there', () => {
    const { $defs } = JSON.parse(text) as { readonly $defs: object };
    const named = [...text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
    for (const name of named) expect($defs).toHaveProperty(name ?? '');
    expect(named.length).toBeGreaterThan(10);
  });
});

test('a file may leave out what a reader fills in', () => {
  const [scenario, roadmap] = schemaFiles().map(
    ({ text }) => JSON.parse(text) as { readonly required: readonly string[] },
  );
  expect(scenario?.required).toEqual(['format', 'id', 'name', 'start', 'tracks', 'steps']);
  expect(roadmap?.required).toEqual(['format', 'id', 'name', 'scenario']);
});
