// How does a verb change the roadmap in a file, and leave the file as it was where it cannot?
import { readRoadmap } from '../roadmap/read-roadmap.ts';
import { describe } from '../roadmap/edit.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { roadmapData, writeRoadmap } from '../formats/json.ts';
import { openRoadmap } from './open-file.ts';
import { type Got, type Outcome, refused, told } from './outcome.ts';
import type { Paper } from './paper.ts';
import { nameOf } from './read-text.ts';
import type { Call, Option } from './verb.ts';
import { written } from './written.ts';

/** Where a changed roadmap goes; left out, into the file that it came from. */
export const OUT: Option = { name: 'out', about: 'option.out-changed', value: 'FILE' };

/** A roadmap after a verb, and what there is to tell beside it. */
export interface Edited {
  readonly roadmap: Roadmap;
  readonly data: object;
  /** 1 where it has problems, and is written all the same. */
  readonly code?: 0 | 1;
  /** Lines above the name of the file. */
  readonly lines: (paper: Paper) => readonly string[];
}

/** Opens the roadmap that the call names, changes it, and writes it whole or not at all. */
export async function editFile(
  call: Call,
  edit: (roadmap: Roadmap) => Got<Edited> | Promise<Got<Edited>>,
): Promise<Outcome> {
  const file = call.arguments[0] ?? '';
  const opened = await openRoadmap(call.io, call.words, file);
  if (!opened.ok) return opened.outcome;
  const edited = await edit(opened.value);
  if (!edited.ok) return edited.outcome;
  const changed = edited.value.roadmap !== opened.value;
  const roadmap = changed
    ? describe(edited.value.roadmap, { modified: call.io.today() })
    : opened.value;
  return writeEdited(call, { ...edited.value, roadmap }, file === '-' ? undefined : file);
}

/**
 * Writes a roadmap into the file of `--out`, else into `file`; where there is neither, it goes out as it is. What the
 * reader would refuse is told as the reader tells it, and nothing is written.
 */
export async function writeEdited(
  call: Call,
  { roadmap, data, lines, code = 0 }: Edited,
  file: string | undefined,
): Promise<Outcome> {
  const { io, words } = call;
  const out = call.options.get('out') ?? file;
  const read = readRoadmap(roadmapData(roadmap));
  if (!read.ok) {
    const name = nameOf(words, out ?? '-');
    const problems = read.problems.map((problem) => told(words, problem));
    return refused(words, { name, kind: 'roadmap' }, problems).outcome;
  }
  const text = writeRoadmap(roadmap);
  if (out === undefined) return { code, document: true, text: () => text, json: () => text };
  const outcome = await written(words, [out], () => io.write(out, text));
  if (outcome.code !== 0) return outcome;
  return {
    code,
    json: () => ({ ...Object(outcome.json()), ok: code === 0, ...data }),
    text: (paper) => [...lines(paper), outcome.text(paper)].join('\n'),
  };
}
