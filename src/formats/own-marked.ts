// What do readers of a file see of the steps that were added to a scenario that ships?
import type { Scenario, Step } from '../core/scenario.ts';
import type { Text } from '../core/text.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Words } from '../words/words.ts';
import { ownStepsOf } from './own-steps.ts';

/** By the scenario as it is: the marked one, and in which word. A marked one stands for itself. */
const kept = new WeakMap<Scenario, { readonly ours: string; readonly marked: Scenario }>();

/**
 * The same roadmap in which each step that does not ship says so behind its name; of a scenario of one's own, as it is. What is
 * marked is not marked again.
 */
export function ownMarked(roadmap: Roadmap, words: Words): Roadmap {
  const { scenario } = roadmap;
  const ours = words.say('step.ours');
  const known = kept.get(scenario);
  if (known?.marked === scenario) return roadmap;
  const marked = known?.ours === ours ? known.marked : markedScenario(scenario, ours);
  kept.set(scenario, { ours, marked });
  kept.set(marked, { ours, marked });
  return marked === scenario ? roadmap : { ...roadmap, scenario: marked };
}

function markedScenario(scenario: Scenario, ours: string): Scenario {
  const own = ownStepsOf(scenario);
  if (own.size === 0) return scenario;
  const marked = (step: Step): Step =>
    own.has(step.id) ? { ...step, name: inEach(step.name, (form) => `${form} (${ours})`) } : step;
  return {
    ...scenario,
    steps: scenario.steps.map(marked),
    setbacks: scenario.setbacks.map(marked),
  };
}

function inEach(text: Text, change: (form: string) => string): Text {
  if (typeof text === 'string') return change(text);
  return Object.fromEntries(
    Object.entries(text).map(([language, form]) => [language, change(form)]),
  );
}
