// How is a step taken at the end of a branch?
import { type Verdict, verdictOn } from '../core/choices.ts';
import { stepOf } from '../core/lookup.ts';
import { type Annotation, annotate } from '../roadmap/edit.ts';
import { relaid, saidOf } from '../roadmap/relaid.ts';
import { replay } from '../roadmap/replay.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { take } from '../roadmap/take.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import type { Words } from '../words/words.ts';
import { reasonLine } from '../words/consequences.ts';
import { reasonData } from './because.ts';
import { type Edited, OUT, editFile } from './edit-file.ts';
import { type Got, type Outcome, got, misused, refused } from './outcome.ts';
import { oneLine } from './paper.ts';
import { nameOf } from './read-text.ts';
import { knownStep } from './target.ts';
import type { Call, Verb } from './verb.ts';
import { BRANCH, type FollowedLine, lineOf } from './where.ts';

export const takeVerb: Verb = {
  name: 'take',
  about: 'verb.take',
  arguments: ['ROADMAP'],
  options: [
    { name: 'step', about: 'option.take-step', value: 'STEP' },
    { name: 'on', about: 'option.on', value: 'DATE' },
    BRANCH,
    { name: 'assume', about: 'option.assume' },
    { name: 'note', about: 'option.note', value: 'TEXT' },
    OUT,
  ],
  run: (call) => editFile(call, (roadmap) => taken(call, roadmap)),
};

function taken(call: Call, roadmap: Roadmap): Got<Edited> {
  const { words, options } = call;
  const { scenario, binding } = roadmap;
  const given = options.get('step');
  if (given === undefined) return misused(words, 'usage.needs-step', { at: '--step' });
  const known = knownStep(words, given, { scenario, at: '--step' });
  if (!known.ok) return known;
  const line = lineOf(call, roadmap);
  if (!line.ok) return line;
  const path = replay(roadmap, line.value.tip);
  const before = path.taken.at(-1)?.after ?? path.start;
  const step = stepOf(scenario, known.value);
  const verdict = verdictOn(scenario, before, { step, binding });
  const assumed = verdict.kind === 'blocked';
  if (assumed && !options.has('assume')) return blocked(call, roadmap, { step, verdict });
  const grown = withStep(roadmap, line.value, { step: step.id, assumed });
  const [on, note] = [options.get('on'), options.get('note')];
  const said: Annotation = { ...(on ? { on } : {}), ...(note ? { note } : {}) };
  const number = path.taken.length + 1;
  return got({
    roadmap: annotate(grown.roadmap, grown.at, said),
    data: { node: grown.at, step: step.id, number, branch: grown.branch, assumed },
    lines: () => [sayTaken(words, { number, name: words.text(step.name), assumed })],
  });
}

/** Where another branch takes the step there already, this branch follows it. */
function withStep(
  roadmap: Roadmap,
  { id, tip }: FollowedLine,
  { step, assumed }: { readonly step: string; readonly assumed: boolean },
): { readonly roadmap: Roadmap; readonly at: string; readonly branch: string | null } {
  const branch = id === null ? {} : { branch: id };
  const took = take(roadmap, { at: tip, step, ...branch, ...(assumed ? { assumed } : {}) });
  if (took.added || id === null) return took;
  const line = [...lineTo(roadmap, tip).map(saidOf), { step }];
  return { roadmap: relaid(roadmap, id, line), at: took.at, branch: id };
}

function sayTaken(
  words: Words,
  {
    number,
    name,
    assumed,
  }: { readonly number: number; readonly name: string; readonly assumed: boolean },
): string {
  return oneLine(words.say(assumed ? 'told.taken-assumed' : 'told.taken', { number, step: name }));
}

function blocked(
  { words, arguments: [file = ''] }: Call,
  { scenario }: Roadmap,
  { step, verdict }: { readonly step: ReturnType<typeof stepOf>; readonly verdict: Verdict },
): { readonly ok: false; readonly outcome: Outcome } {
  const because = verdict.kind === 'possible' ? [] : verdict.because;
  const reason = reasonLine(words, scenario, because);
  const message = words.say('told.blocked-here', { step: words.text(step.name), reason });
  const data = because.map((each) => reasonData(words, scenario, each));
  const problem = { at: '--step', code: 'blocked', message, because: data };
  return refused(words, { name: nameOf(words, file), kind: 'roadmap' }, [problem]);
}
