// How does a roadmap leave in another format?
import { type Format, formats } from '../formats/formats.ts';
import { drawnRows } from '../formats/rows.ts';
import { mainOf } from '../formats/told.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import { narrowed } from '../roadmap/narrow.ts';
import type { Words } from '../words/words.ts';
import type { Io } from './io.ts';
import { type Opened, openFile } from './open-file.ts';
import { type Got, type Outcome, got, misused, refused } from './outcome.ts';
import { nameOf } from './read-text.ts';
import type { Call, Verb } from './verb.ts';
import { lineOf } from './where.ts';
import { written } from './written.ts';

const IDS = formats.map(({ id }) => id);

export const exportVerb: Verb = {
  name: 'export',
  about: 'verb.export',
  arguments: ['FILE'],
  options: [
    { name: 'as', about: 'option.as', values: { formats: IDS.join(', ') }, value: 'FORMAT' },
    { name: 'branch', about: 'option.export-branch', value: 'BRANCH' },
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
  const scope = scopeOf(call, roadmapOf(opened.value));
  if (!scope.ok) return scope.outcome;
  const { roadmap, branch } = scope.value;
  const file = options.get('out');
  const lack = format.lacks?.(roadmap, words);
  if (lack) {
    const name = file ?? words.say(format.label);
    const told = { at: '', code: lack, message: words.say(lack, { name }) };
    return refused(words, { name: nameOf(words, call.arguments[0] ?? '') }, [told]).outcome;
  }
  const text = format.write(roadmap, words);
  return file === undefined ? exported(format, text) : writeOut(io, words, { file, text, branch });
}

/** What leaves: all of it, or one branch alone. */
interface Scope {
  readonly roadmap: Roadmap;
  readonly branch?: string | undefined;
}

/** A branch that is called `all` is meant by its id. */
function scopeOf(call: Call, roadmap: Roadmap): Got<Scope> {
  const given = call.options.get('branch');
  if (given === undefined || given === 'all') return got({ roadmap });
  const main = given === 'main' ? mainOf(roadmap) : undefined;
  const line = main ? got(main) : lineOf(call, roadmap);
  if (!line.ok) return line;
  const branch = roadmap.branches.find(({ id }) => id === line.value.id);
  if (!branch) return got({ roadmap });
  return got({ roadmap: narrowed(roadmap, branch), branch: call.words.text(branch.name) });
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
  {
    file,
    text,
    branch,
  }: { readonly file: string; readonly text: string; readonly branch: string | undefined },
): Promise<Outcome> {
  const outcome = await written(words, [file], () => io.write(file, text));
  if (outcome.code !== 0 || branch === undefined) return outcome;
  const say = () => `${words.say('file.written-branch', { file, branch })}\n`;
  return { ...outcome, json: () => ({ ...Object(outcome.json()), branch }), text: say };
}
