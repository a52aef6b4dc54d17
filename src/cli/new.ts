// How does a roadmap begin outside the app?
import { loadTemplate, templateIds } from '../../machines/templates.ts';
import type { Scenario } from '../core/scenario.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import { writeEdited } from './edit-file.ts';
import { openFile } from './open-file.ts';
import { type Got, type Outcome, got, misused } from './outcome.ts';
import { known } from './target.ts';
import type { Call, Verb } from './verb.ts';

export const newVerb: Verb = {
  name: 'new',
  about: 'verb.new',
  arguments: ['[SCENARIO]'],
  options: [
    { name: 'name', about: 'option.new-name', value: 'TEXT' },
    {
      name: 'template',
      about: 'option.new-template',
      values: { templates: templateIds.join(', ') },
      value: 'ID',
    },
    { name: 'out', about: 'option.out-file', value: 'FILE' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, options, words } = call;
  const given = options.get('name');
  if (given?.trim() === '') return misused(words, 'usage.needs-name', { at: '--name' }).outcome;
  const scenario = await scenarioOf(call);
  if (!scenario.ok) return scenario.outcome;
  const { id, name } = scenario.value;
  const naming = { id, name: given ?? name, created: io.today() };
  const roadmap = newRoadmap(scenario.value, naming);
  return writeEdited(call, { roadmap, data: {}, lines: () => [] }, undefined);
}

/** The template, or the scenario in the file; of a roadmap, its scenario is taken. */
async function scenarioOf({ io, words, options, arguments: [file] }: Call): Promise<Got<Scenario>> {
  const given = options.get('template');
  if ((given === undefined) === (file === undefined)) return misused(words, 'usage.new-from', {});
  if (given !== undefined) {
    const wrong = { id: 'usage.unknown-template', at: '--template' } as const;
    const id = known(words, given, { ids: templateIds, wrong });
    return id.ok ? got(await loadTemplate(id.value)) : id;
  }
  const opened = await openFile(io, words, file ?? '');
  return opened.ok ? got(opened.value.scenario) : opened;
}
