// Are the published schemas those that files are read with?
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../../src/formats/schema.ts';
import { writeRoadmapSchema, writeScenarioSchema } from '../../src/formats/schema-files.ts';

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

test('what the app hands out is what is published', () => {
  expect([writeScenarioSchema(), writeRoadmapSchema()]).toEqual(
    schemaFiles().map(({ text }) => text),
  );
});

describe('a checker that was not written here', () => {
  const ajv = new Ajv2020({ allErrors: true });
  const [scenario, roadmap] = [writeScenarioSchema(), writeRoadmapSchema()].map((text) =>
    ajv.compile(JSON.parse(text) as object),
  );
  const files = import.meta.glob<object>('../../machines/scenarios/*.json', {
    eager: true,
    import: 'default',
  });

  test.each(Object.entries(files))('finds nothing wrong with %s', (path, file) => {
    const validate = path.endsWith('.roadmap.json') ? roadmap : scenario;
    validate?.(file);
    expect(validate?.errors).toBe(null);
  });

  test('finds what is wrong', () => {
    const [file] = Object.values(files);
    expect(scenario?.({ ...file, start: 'soon' })).toBe(false);
    expect(roadmap?.({ format: 'stepwise/roadmap@2', id: 'r', name: 'R' })).toBe(false);
  });
});
