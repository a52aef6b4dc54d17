// What do all questions to the planner ask of a call: the file, the place, what binds, what counts, how far to look?
import type { Rules, Target } from '../analysis/plan/asked.ts';
import { mostIn } from '../analysis/wide.ts';
import type { Situation } from '../core/situation.ts';
import type { Scenario } from '../core/scenario.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import { numberIn } from './call.ts';
import { heading } from './choices.ts';
import { openFile } from './open-file.ts';
import { type Got, got } from './outcome.ts';
import { rulesOf } from './rules.ts';
import { targetOf } from './target.ts';
import { narrowEnough } from './too-wide.ts';
import type { Call, Option } from './verb.ts';
import { AT, BIND, BRANCH, type PlaceOnLine, bindingOf, sayBinding, standAt } from './where.ts';

export const PLACE: readonly Option[] = [BRANCH, AT, BIND];

/** A question as it was put. */
export interface Put {
  readonly scenario: Scenario;
  readonly standing: PlaceOnLine | null;
  /** The roadmap that was opened; on a scenario, one on which nothing is decided yet. */
  readonly roadmap: Roadmap;
  /** Less is looked at than usual, since the scenario is wide. */
  readonly isCut: boolean;
  readonly rules: Rules & {
    readonly from: Situation;
    readonly binding: readonly string[];
    readonly limit: number;
  };
}

const MOST = 100_000_000;

/** The limit that `--limit` names. */
export function limitOf(call: Call, otherwise: number): Got<number> {
  return numberIn(call, 'limit', { least: 1, most: MOST, otherwise });
}

/** The file, where to begin, and the rules that the options name. */
export async function questionOf(call: Call, limit: number): Promise<Got<Put>> {
  const { io, words } = call;
  const looked = limitOf(call, limit);
  if (!looked.ok) return looked;
  const opened = await openFile(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened;
  const narrow = narrowEnough(call, opened.value.scenario);
  if (!narrow.ok) return narrow;
  const scenario = narrow.value;
  const binding = bindingOf(call, opened.value);
  if (!binding.ok) return binding;
  const stood = standAt(call, opened.value);
  if (!stood.ok) return stood;
  const rules = rulesOf(call, scenario);
  if (!rules.ok) return rules;
  const { situation, standing } = stood.value;
  const isGiven = call.options.has('limit');
  const most = isGiven ? looked.value : mostIn(scenario, limit);
  const more = { from: situation, binding: binding.value, limit: most };
  const opening =
    opened.value.kind === 'roadmap'
      ? opened.value.roadmap
      : newRoadmap(scenario, { id: scenario.id, name: scenario.name });
  const roadmap = { ...opening, binding: binding.value };
  const isCut = !isGiven && most < limit;
  return got({ scenario, standing, roadmap, isCut, rules: { ...rules.value, ...more } });
}

/** The same of a question that has a target. */
export async function questionTo(
  call: Call,
  limit: number,
): Promise<Got<Put & { readonly target: Target }>> {
  const put = await questionOf(call, limit);
  if (!put.ok) return put;
  const target = targetOf(call, put.value.scenario);
  return target.ok ? got({ ...put.value, target: target.value }) : target;
}

/** Where the question stands, and what binds there. */
export function sayPut(words: Words, put: Put): readonly string[] {
  const { scenario, standing, rules, isCut } = put;
  return [
    ...heading(words, scenario, standing),
    ...sayBinding(words, scenario, rules.binding),
    ...(isCut ? [words.say('told.wide', { limit: rules.limit })] : []),
    '',
  ];
}
