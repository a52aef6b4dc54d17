// How is a place of a roadmap given a name of its own, to go on from there?
import { makeMain } from '../roadmap/promote.ts';
import { branchOff } from '../roadmap/take.ts';
import { type Edited, OUT, editFile } from './edit-file.ts';
import { NODE, nodeAt } from './node-place.ts';
import { type Got, got, misused } from './outcome.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Call, Verb } from './verb.ts';
import { BRANCH } from './where.ts';

export const branchVerb: Verb = {
  name: 'branch',
  about: 'verb.branch',
  arguments: ['ROADMAP'],
  options: [
    { name: 'name', about: 'option.branch-name', value: 'TEXT' },
    NODE,
    BRANCH,
    { name: 'main', about: 'option.main' },
    OUT,
  ],
  run: (call) => editFile(call, (roadmap) => branched(call, roadmap)),
};

function branched(call: Call, roadmap: Roadmap): Got<Edited> {
  const { words, options } = call;
  const name = options.get('name')?.trim() ?? '';
  if (name === '') return misused(words, 'usage.needs-name', { at: '--name' });
  const node = nodeAt(call, roadmap);
  if (!node.ok) return node;
  const made = branchOff(roadmap, { tip: node.value.id, name });
  return got({
    roadmap: options.has('main') ? makeMain(made.roadmap, made.branch) : made.roadmap,
    data: { branch: made.branch, node: node.value.id },
    lines: () => [words.say('told.branched', { name, id: made.branch })],
  });
}
