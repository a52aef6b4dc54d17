// How does a roadmap begin outside the app?
import { newRoadmap } from '../roadmap/edit.ts';
import { writeEdited } from './edit-file.ts';
import { openFile } from './open-file.ts';
import type { Outcome } from './outcome.ts';
import type { Call, Verb } from './verb.ts';

export const newVerb: Verb = {
  name: 'new',
  about: 'verb.new',
  arguments: ['SCENARIO'],
  options: [
    { name: 'name', about: 'option.new-name', value: 'TEXT' },
    { name: 'out', about: 'option.out-file', value: 'FILE' },
  ],
  run,
};

/** Of a roadmap, its scenario is taken. */
async function run(call: Call): Promise<Outcome> {
  const { io, words, options } = call;
  const opened = await openFile(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const { scenario } = opened.value;
  const name = options.get('name') ?? scenario.name;
  const roadmap = newRoadmap(scenario, { id: scenario.id, name, created: io.today() });
  return writeEdited(call, { roadmap, data: {}, lines: () => [] }, undefined);
}
