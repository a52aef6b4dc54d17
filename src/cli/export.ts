// How does a roadmap leave in another format?
import { type Format, formats } from '../formats/formats.ts';
import { drawnRows } from '../formats/rows.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import type { Words } from '../words/words.ts';
import type { Io } from './io.ts';
import { type Opened, openFile } from './open-file.ts';
import { type Outcome, misused } from './outcome.ts';
import type { Call, Verb } from './verb.ts';
import { written } from './written.ts';

const IDS = formats.map(({ id }) => id);

export const exportVerb: Verb = {
  name: 'export',
  about: 'verb.export',
  arguments: ['FILE'],
  options: [
    { name: 'as', about: 'option.as', values: { formats: IDS.join(', ') }, value: 'FORMAT' },
    { name: 'out', about: 'option.out-file', value: 'FILE' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, words, options } = call;
  const given = options.get('as');
  const known = words.or(IDS);
  if (given === undefined)
    return misused(words, 'usage.needs-format', { at: '--as', formats: known }).outcome;
  const drawn = drawnRows.find(({ id }) => id === given);
  if (drawn) return misused(words, 'usage.drawn-format', { at: '--as', of: drawn.of }).outcome;
  const format: Format | undefined = formats.find(({ id }) => id === given);
  if (!format)
    return misused(words, 'usage.unknown-format', { at: '--as', given, formats: known }).outcome;
  const opened = await openFile(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const text = format.write(roadmapOf(opened.value), words);
  const file = options.get('out');
  return file === undefined ? exported(format, text) : writeOut(io, words, { file, text });
}

/** A scenario leaves as a roadmap on which nothing is decided yet. */
function roadmapOf(opened: Opened): Roadmap {
  if (opened.kind === 'roadmap') return opened.roadmap;
  const { id, name } = opened.scenario;
  return newRoadmap(opened.scenario, { id, name });
}

/** To the standard output as it is. In JSON, a text of another format is one value of the object. */
function exported({ id, mime }: Format, text: string): Outcome {
  return {
    code: 0,
    document: true,
    text: () => text,
    json: () => (mime === 'application/json' ? text : { as: id, text }),
  };
}

async function writeOut(
  io: Io,
  words: Words,
  { file, text }: { readonly file: string; readonly text: string },
): Promise<Outcome> {
  return written(words, [file], () => io.write(file, text));
}
