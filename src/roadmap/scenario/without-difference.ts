// What is left of the roadmap when one change of its scenario is taken back?
import type { ListName } from '../../core/draft.ts';
import type { Roadmap } from '../roadmap.ts';
import { dataWithout } from '../scenario-diff/apply.ts';
import type { ScenarioDifference } from '../scenario-diff/differences.ts';
import { LISTS, withScenario } from './edited.ts';
import { type TakenOut, takeOut } from './take-out.ts';

/**
 * The roadmap without one of the differences between an older scenario and its own. What was added goes with whatever
 * cannot stand without it, as in `takeOut`; anything else is as it was, or refused by the reader with its place.
 */
export function withoutDifference(roadmap: Roadmap, difference: ScenarioDifference): TakenOut {
  const { scenario } = roadmap;
  const [first, id, inner] = difference.at;
  const list = LISTS.find((each): each is ListName => each === first);
  if (difference.kind === 'added' && list !== undefined && inner === undefined) {
    const index = scenario[list].findIndex((item) => item.id === id);
    if (index >= 0) return takeOut(roadmap, { list, index });
  }
  const read = withScenario(roadmap, dataWithout(scenario, [difference]));
  return { roadmap: read, uses: [], along: [], nodes: 0 };
}
