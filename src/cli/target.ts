// What is to be reached: which goal, which step, which stage?
import type { Target } from '../analysis/plan/asked.ts';
import type { Scenario } from '../core/scenario.ts';
import { nameIn } from '../words/texts.ts';
import type { MessageId, Words } from '../words/words.ts';
import { type Got, got, misused } from './outcome.ts';
import type { Call, Option } from './verb.ts';

export const TARGET: readonly Option[] = [
  { name: 'goal', about: 'option.goal', value: 'GOAL' },
  { name: 'step', about: 'option.step', value: 'STEP' },
  { name: 'track', about: 'option.track', value: 'TRACK' },
  { name: 'stage', about: 'option.stage', value: 'STAGE' },
];

/** The one target that `--goal`, `--step`, or `--track` with `--stage` names. */
export function targetOf({ words, options }: Call, scenario: Scenario): Got<Target> {
  const given = TARGET.map(({ name }) => name).filter((name) => options.has(name));
  const [kind] = given;
  const value = (name: string): string => options.get(name) ?? '';
  if (kind === 'goal' && given.length === 1) {
    const goal = known(words, value('goal'), { ids: idsOf(scenario.goals), wrong: GOAL });
    return goal.ok ? got({ goal: goal.value }) : goal;
  }
  if (kind === 'step' && given.length === 1) {
    const step = knownStep(words, value('step'), { scenario, at: '--step' });
    return step.ok ? got({ step: step.value }) : step;
  }
  if (given.join() === 'track,stage')
    return stageOf(words, scenario, { track: value('track'), stage: value('stage') });
  if (given.length < 2) return misused(words, 'usage.needs-target', {});
  return misused(words, 'usage.one-target', {
    at: `--${given[1]}`,
    options: words.list(given.map((name) => `--${name}`)),
  });
}

/** The target in words. */
export function sayTarget(words: Words, scenario: Scenario, target: Target): string {
  if ('goal' in target) return nameIn(scenario.goals, target.goal, words);
  if ('step' in target) {
    const all = [...scenario.steps, ...scenario.setbacks];
    return words.say('ask.make-possible', { step: nameIn(all, target.step, words) });
  }
  if ('condition' in target) return '';
  const track = scenario.tracks.find(({ id }) => id === target.track);
  return words.say('condition.reached', {
    track: nameIn(scenario.tracks, target.track, words),
    stage: nameIn(track?.stages ?? [], target.stage, words),
  });
}

/** A stage as it was called, and by which options. */
export interface StageNamed {
  readonly track: string;
  readonly stage: string;
  readonly at?: { readonly track: string; readonly stage: string };
}

/** A track and one of its stages, both known. */
export function stageOf(
  words: Words,
  scenario: Scenario,
  { track, stage, at = { track: '--track', stage: '--stage' } }: StageNamed,
): Got<{ readonly track: string; readonly stage: string }> {
  const ids = idsOf(scenario.tracks);
  const found = known(words, track, { ids, wrong: { id: 'usage.unknown-track', at: at.track } });
  if (!found.ok) return found;
  const stages = scenario.tracks.find(({ id }) => id === track)?.stages ?? [];
  const wrong = { id: 'usage.unknown-stage', at: at.stage } as const;
  const stood = known(words, stage, { ids: idsOf(stages), wrong });
  return stood.ok ? got({ track, stage }) : stood;
}

/** A step or setback that the scenario has. */
export function knownStep(
  words: Words,
  given: string,
  { scenario, at }: { readonly scenario: Scenario; readonly at: string },
): Got<string> {
  const ids = idsOf([...scenario.steps, ...scenario.setbacks]);
  return known(words, given, { ids, wrong: { id: 'usage.unknown-step', at } });
}

interface Known {
  readonly ids: readonly string[];
  /** What is said where the id is none of these, and the option in question. */
  readonly wrong: { readonly id: MessageId & `usage.unknown-${string}`; readonly at: string };
}

const GOAL = { id: 'usage.unknown-goal', at: '--goal' } as const;

/** An id that is one of those there are. */
export function known(words: Words, given: string, { ids, wrong }: Known): Got<string> {
  if (ids.includes(given)) return got(given);
  const values = { at: wrong.at, given, count: ids.length, known: words.list(ids) };
  return misused(words, wrong.id, values);
}

export function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}
