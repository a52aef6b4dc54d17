// Where does a planner who begins in a spreadsheet get the table to fill in?
import { templateTable } from '../formats/scenario-table/template.ts';
import type { Outcome } from './outcome.ts';
import type { Call, Verb } from './verb.ts';
import { written } from './written.ts';

export const templateVerb: Verb = {
  name: 'template',
  about: 'verb.template',
  arguments: [],
  options: [{ name: 'out', about: 'option.out-file', value: 'FILE' }],
  run,
};

async function run({ io, words, options }: Call): Promise<Outcome> {
  const text = templateTable();
  const file = options.get('out');
  if (file !== undefined) return written(words, [file], () => io.write(file, text));
  return { code: 0, document: true, text: () => text, json: () => ({ text }) };
}
