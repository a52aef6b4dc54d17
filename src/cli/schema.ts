// Where do other programs get the JSON Schemas of the file formats?
import { join } from 'node:path';
import { schemaFiles } from '../formats/schema.ts';
import { type Outcome, misused } from './outcome.ts';
import type { Call, Verb } from './verb.ts';
import { written } from './written.ts';

export const schemaVerb: Verb = {
  name: 'schema',
  about: 'verb.schema',
  arguments: ['[NAME]'],
  options: [{ name: 'out', about: 'option.out-folder', value: 'FOLDER' }],
  run,
};

async function run({ io, words, options, arguments: args }: Call): Promise<Outcome> {
  const [given] = args;
  const all = schemaFiles();
  const asked = given === undefined ? all : all.filter(({ name }) => answersTo(name, given));
  const [only] = asked;
  if (given !== undefined && !only)
    return misused(words, 'usage.unknown-schema', {
      at: given,
      given,
      schemas: words.list(all.map(({ name }) => name)),
    }).outcome;
  const folder = options.get('out');
  if (folder !== undefined) {
    const files = asked.map(({ name, text }) => ({ file: join(folder, name), text }));
    return written(
      words,
      files.map(({ file }) => file),
      async () => {
        await io.makeFolder(folder);
        await Promise.all(files.map(({ file, text }) => io.write(file, text)));
      },
    );
  }
  // One schema is printed as it is; several are one object, by their names.
  const text = given === undefined || !only ? together(asked) : only.text;
  return { code: 0, document: true, json: () => text, text: () => text };
}

/** `scenario` will do for `stepwise-scenario-2.json`. */
function answersTo(name: string, given: string): boolean {
  return name === given || name.includes(`-${given}-`);
}

function together(files: readonly { readonly name: string; readonly text: string }[]): string {
  const schemas = files.map(({ name, text }): [string, unknown] => [name, JSON.parse(text)]);
  return `${JSON.stringify(Object.fromEntries(schemas), null, 2)}\n`;
}
