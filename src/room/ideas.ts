// Which steps does a proposal take, and can they be taken where the room stands?
import { isPossible } from '../core/choices.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Step } from '../core/scenario.ts';
import { type Situation, play, start } from '../core/situation.ts';
import { replay } from '../roadmap/replay.ts';
import type { Place, Roadmap } from '../roadmap/roadmap.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import type { Idea } from './commands.ts';

/** The steps of a proposal in the order in which they are taken. */
export function stepsOf(what: Idea): readonly string[] {
  switch (what.kind) {
    case 'step':
      return [what.step];
    case 'deal':
      return [what.give, what.get];
    case 'branch':
      return what.steps;
    default:
      return what satisfies never;
  }
}

export function isPlace(roadmap: Roadmap, place: Place): boolean {
  return place === null || indexOf(roadmap).byId.has(place);
}

/** Can these be taken here one after the other? Of steps that the scenario has not, none can. */
export function canTake(roadmap: Roadmap, place: Place, ids: readonly string[]): boolean {
  const { scenario, binding } = roadmap;
  const { steps } = lookupOf(scenario);
  let situation: Situation = replay(roadmap, place).taken.at(-1)?.after ?? start(scenario);
  for (const id of ids) {
    const step = steps.get(id);
    if (!step || !isPossible(scenario, situation, { step, binding })) return false;
    situation = play(scenario, situation, step);
  }
  return true;
}

/** Is every one of these a step that people choose, and no setback? */
export function areSteps({ scenario }: Roadmap, ids: readonly string[]): boolean {
  const { steps, setbacks } = lookupOf(scenario);
  return ids.every((id) => steps.has(id) && !setbacks.has(id));
}

export function isSetback({ scenario }: Roadmap, id: string): boolean {
  return lookupOf(scenario).setbacks.has(id);
}

/** Does a party offer what is its own, for something that others give? */
export function isOwnGive({ scenario }: Roadmap, what: Idea, party: string): boolean {
  if (what.kind !== 'deal') return true;
  const { steps } = lookupOf(scenario);
  const givers = (id: string): Step['parties'] => steps.get(id)?.parties ?? [];
  return givers(what.give).includes(party) && givers(what.get).some((other) => other !== party);
}
