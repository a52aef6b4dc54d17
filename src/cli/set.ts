// How is what a roadmap says of itself, of a branch or of a step changed outside the app?
import type { Takes } from '../core/shapes.ts';
import { type Text, inLanguage } from '../core/text.ts';
import { readTakes } from '../formats/scenario-table/lengths.ts';
import { annotate, describe, renameBranch, setBinding } from '../roadmap/edit.ts';
import { makeMain } from '../roadmap/promote.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Edited, OUT, editFile } from './edit-file.ts';
import { NODE, nodeAt } from './node-place.ts';
import { type Got, got, misused } from './outcome.ts';
import type { Call, Option, Verb } from './verb.ts';
import { BIND, BRANCH, bindingOf, lineOf } from './where.ts';

const OF_ROADMAP = ['purpose', 'conclusion', 'author', 'marking'] as const;
/** Only of a step; `start` is of a step where one is named. */
const OF_STEP = ['on', 'takes', 'phase', 'note'] as const;

const OPTIONS: readonly Option[] = [
  { name: 'name', about: 'option.set-name', value: 'TEXT' },
  ...OF_ROADMAP.map((name): Option => ({ name, about: 'option.set-said', value: 'TEXT' })),
  BIND,
  BRANCH,
  { name: 'branch-name', about: 'option.set-branch-name', value: 'TEXT' },
  { name: 'main', about: 'option.main' },
  NODE,
  { name: 'start', about: 'option.set-start', value: 'DATE' },
  { name: 'on', about: 'option.on', value: 'DATE' },
  { name: 'takes', about: 'option.set-takes', value: 'LENGTH' },
  { name: 'phase', about: 'option.set-phase', value: 'TEXT' },
  { name: 'note', about: 'option.note', value: 'TEXT' },
];

export const setVerb: Verb = {
  name: 'set',
  about: 'verb.set',
  arguments: ['ROADMAP'],
  options: [...OPTIONS, OUT],
  run: (call) => editFile(call, (roadmap) => changed(call, roadmap)),
};

function changed(call: Call, roadmap: Roadmap): Got<Edited> {
  const { words, options } = call;
  const given = OPTIONS.map(({ name }) => name).filter((name) => options.has(name));
  const asked = given.filter((name) => !['at', 'branch'].includes(name));
  if (asked.length === 0) return misused(words, 'usage.nothing-to-set', {});
  const blank = ['name', 'branch-name'].find((name) => options.get(name)?.trim() === '');
  if (blank !== undefined) return misused(words, 'usage.needs-name', { at: `--${blank}` });
  const step = OF_STEP.find((name) => options.has(name));
  if (step !== undefined && !options.has('at'))
    return misused(words, 'usage.needs-at', { at: `--${step}`, option: `--${step}` });
  let made = got(withDescription(call, roadmap));
  for (const change of [withBinding, withBranch, withStep])
    if (made.ok) made = change(call, made.value);
  if (!made.ok) return made;
  const lines = () => [made.value === roadmap ? words.say('told.as-it-was') : ''].filter(Boolean);
  return got({ roadmap: made.value, data: { set: asked }, lines });
}

/** In English; what the roadmap says in other languages stays. Nothing between quotation marks takes it away. */
function withDescription({ words, options }: Call, roadmap: Roadmap): Roadmap {
  const said = (text: Text | undefined, name: string): Text | undefined => {
    const value = options.get(name);
    return value === undefined ? text : inLanguage(text, words.language, value);
  };
  const patch = Object.fromEntries(OF_ROADMAP.map((name) => [name, said(roadmap[name], name)]));
  const name = said(roadmap.name, 'name') ?? roadmap.name;
  const start = options.has('at') ? undefined : options.get('start');
  const described = describe(roadmap, { ...patch, name });
  return start === undefined || start === roadmap.scenario.start
    ? described
    : { ...described, scenario: { ...roadmap.scenario, start } };
}

function withBinding(call: Call, roadmap: Roadmap): Got<Roadmap> {
  if (!call.options.has('bind')) return got(roadmap);
  const { scenario } = roadmap;
  const binding = bindingOf(call, { kind: 'scenario', scenario });
  return binding.ok ? got(setBinding(roadmap, binding.value)) : binding;
}

function withBranch(call: Call, roadmap: Roadmap): Got<Roadmap> {
  const { words, options } = call;
  const line = lineOf(call, roadmap);
  if (!line.ok) return line;
  const { id, name } = line.value;
  const given = options.get('branch-name');
  if (given === undefined && !options.has('main')) return got(roadmap);
  if (id === null) return misused(words, 'usage.no-steps', { at: '--branch' });
  const renamed = given === undefined ? name : (inLanguage(name, words.language, given) ?? name);
  const made = renameBranch(roadmap, id, renamed);
  return got(options.has('main') ? makeMain(made, id) : made);
}

function withStep(call: Call, roadmap: Roadmap): Got<Roadmap> {
  const { words, options } = call;
  if (!options.has('at')) return got(roadmap);
  const node = nodeAt(call, roadmap);
  if (!node.ok) return node;
  const text = (key: 'phase' | 'note') =>
    options.has(key)
      ? { [key]: inLanguage(node.value[key], words.language, options.get(key) ?? '') }
      : {};
  const day = (key: 'on' | 'start') => {
    const value = options.get(key);
    return value === undefined ? {} : { [key]: value === '' ? undefined : value };
  };
  const takes = takesIn(call);
  if (!takes.ok) return takes;
  const patch = { ...text('phase'), ...text('note'), ...day('on'), ...day('start') };
  return got(annotate(roadmap, node.value.id, { ...patch, ...takes.value }));
}

/** One length, or three with strokes between them, as in a table's cell. */
function takesIn({ words, options }: Call): Got<{ readonly takes?: Takes | undefined }> {
  const given = options.get('takes');
  if (given === undefined) return got({});
  if (given.trim() === '') return got({ takes: undefined });
  const { data } = readTakes(given);
  if (data === undefined)
    return misused(words, 'usage.no-duration', { at: '--takes', option: '--takes', given });
  return got({ takes: data as Takes });
}
