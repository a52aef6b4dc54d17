// How do the steps that a roadmap takes leave for a spreadsheet, and come back?
import { readNodes } from '../formats/node-table/read-nodes.ts';
import { writeNodes } from '../formats/node-table/write-nodes.ts';
import { replayTree } from '../roadmap/replay.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Edited, editFile } from './edit-file.ts';
import { openRoadmap } from './open-file.ts';
import { type Got, type Outcome, got, refused, told } from './outcome.ts';
import { nameOf, readText } from './read-text.ts';
import type { Call, Verb } from './verb.ts';
import { written } from './written.ts';

export const nodesVerb: Verb = {
  name: 'nodes',
  about: 'verb.nodes',
  arguments: ['ROADMAP'],
  options: [
    { name: 'from', about: 'option.nodes-from', value: 'TABLE' },
    { name: 'out', about: 'option.nodes-out', value: 'FILE' },
  ],
  run: (call) =>
    call.options.has('from')
      ? editFile(call, (roadmap) => fromTable(call, roadmap))
      : toTable(call),
};

async function toTable({ io, words, options, arguments: [file = ''] }: Call): Promise<Outcome> {
  const opened = await openRoadmap(io, words, file);
  if (!opened.ok) return opened.outcome;
  const text = writeNodes(opened.value, words);
  const out = options.get('out');
  if (out !== undefined) return written(words, [out], () => io.write(out, text));
  return { code: 0, document: true, text: () => text, json: () => ({ text }) };
}

async function fromTable({ io, words, options }: Call, roadmap: Roadmap): Promise<Got<Edited>> {
  const table = options.get('from') ?? '';
  const text = await readText(io, words, table);
  if (!text.ok) return text;
  const read = readNodes(text.value, roadmap, words);
  if (!read.ok) {
    const problems = read.problems.map((problem) => told(words, problem));
    return refused(words, { name: nameOf(words, table) }, problems);
  }
  const { nodes, branches } = read.value;
  const broken = [...replayTree(read.value).values()].filter(({ holds }) => !holds);
  const counts = { nodes: nodes.length, branches: branches.length, broken: broken.length };
  return got({
    roadmap: read.value,
    data: { ...counts, broken: broken.map(({ node }) => node.id) },
    lines: () => [words.say('told.nodes-read', counts)],
  });
}
