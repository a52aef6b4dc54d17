// What is asked first, and what is a target called?
import type { Target } from '../../../analysis/plan/asked.ts';
import { lookupOf } from '../../../core/lookup.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { sayCondition } from '../../../words/conditions.ts';
import type { Words } from '../../../words/words.ts';
import { wishFor } from '../../planner.ts';
import type { Wish } from '../../reply.ts';

/** What a part of the sentence is given. */
export interface SentenceProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

const wishes = new WeakMap<Roadmap, Wish>();

/** The first goal by the fewest steps, under the positions that bind; nothing where the scenario has neither goal nor step. */
export function firstWish(roadmap: Roadmap): Wish | null {
  const known = wishes.get(roadmap);
  if (known) return known;
  const { goals, steps } = roadmap.scenario;
  const [goal] = goals;
  const [step] = steps;
  const target = goal ? { goal: goal.id } : step ? { step: step.id } : null;
  if (!target) return null;
  const wish = wishFor(roadmap, target);
  wishes.set(roadmap, wish);
  return wish;
}

/** What may go wrong is asked of a goal, under positions that bind; what else is said would not be looked at. */
export function canAsk({ strikes, target, avoid, keep, before, maxMonths }: Wish): boolean {
  if (strikes === 0) return true;
  return 'goal' in target && maxMonths === null && [avoid, keep, before].every(isEmpty);
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}

/** A target in words: a goal's name, a step that is to become possible, a track at a stage. */
export function sayTarget(words: Words, scenario: Scenario, target: Target): string {
  const { tracks, steps } = lookupOf(scenario);
  if ('goal' in target)
    return words.text(scenario.goals.find(({ id }) => id === target.goal)?.name);
  if ('step' in target)
    return words.say('ask.make-possible', { step: words.text(steps.get(target.step)?.name) });
  if ('condition' in target) return sayCondition(words, scenario, target.condition);
  const track = tracks.get(target.track);
  const stage = track?.stages.find(({ id }) => id === target.stage);
  return `${words.text(track?.name)}: ${words.text(stage?.name)}`;
}
