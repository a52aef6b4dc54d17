// What else would change if an item of the scenario did?
import type { Scenario } from '../../core/scenario.ts';
import type { Roadmap } from '../roadmap.ts';
import { type Named, rewritten } from './mentions.ts';

const kept = new WeakMap<Scenario, ReadonlyMap<string, readonly string[]>>();

/**
 * Where an item, or a stage, is mentioned: places in the roadmap's file, those of the scenario first and without
 * `scenario/` before them. What an item says of itself is no use: a track's own stages do not use the track.
 */
export function usesOf(roadmap: Roadmap, named: Named): readonly string[] {
  return [...(mentionsOf(roadmap.scenario).get(keyOf(named)) ?? []), ...inTree(roadmap, named)];
}

/** Every mention of a scenario, by what is mentioned. Made once and kept as long as the scenario is. */
function mentionsOf(scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(scenario);
  if (known) return known;
  const made = new Map<string, string[]>();
  const add = (named: Named, at: string) => {
    const places = made.get(keyOf(named));
    if (places) places.push(at);
    else made.set(keyOf(named), [at]);
    return named.id;
  };
  rewritten(scenario, add);
  for (const [index, { id: track, initial }] of scenario.tracks.entries())
    add({ kind: 'stage', track, id: initial }, `tracks/${index}/initial`);
  kept.set(scenario, made);
  return made;
}

function keyOf(named: Named): string {
  return named.kind === 'stage' ? `stage ${named.track} ${named.id}` : `${named.list} ${named.id}`;
}

/** What the tree says of a scenario: steps, phases by their ids, and which positions are binding. */
function inTree({ nodes, binding }: Roadmap, named: Named): readonly string[] {
  if (named.kind === 'stage') return [];
  if (named.list === 'positions')
    return binding.flatMap((id, index) => (id === named.id ? [`binding/${index}`] : []));
  const key = named.list === 'steps' ? 'step' : named.list === 'phases' ? 'phase' : null;
  if (key === null) return [];
  return nodes.flatMap((node, index) => (node[key] === named.id ? [`nodes/${index}/${key}`] : []));
}
