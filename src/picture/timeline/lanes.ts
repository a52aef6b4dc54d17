// Which lanes does a timeline have, and in which of them does each step stand?
import type { Scenario, Step } from '../../core/scenario.ts';
import type { Words } from '../../words/words.ts';

/** What a lane is for: one track, or one party. */
export type Grouping = 'track' | 'party';

/** A lane that may be drawn, before it is known how much stands in it. */
export interface LaneName {
  readonly id: string;
  readonly of: 'track' | 'party' | 'rest';
  readonly name: string;
  readonly hue: number;
}

/** Steps that move no track, or name no party, stand in a lane of their own at the end. */
const REST = ' rest';
const HUES = 8;

/** All lanes in the scenario's order. */
export function laneNames(
  { tracks, parties }: Scenario,
  { words, grouping }: { readonly words: Words; readonly grouping: Grouping },
): readonly LaneName[] {
  const named = grouping === 'track' ? tracks : parties;
  return [
    ...named.map(({ id, name }, index) => ({
      id,
      of: grouping,
      name: words.text(name),
      hue: grouping === 'party' ? hueAt(index) : 0,
    })),
    { id: REST, of: 'rest', name: '', hue: 0 },
  ];
}

/**
 * The lanes that a step concerns. In the first it is drawn in full, with its name; in the others as an echo, so that
 * each lane shows when it is busy, and each step is still read once.
 */
export function lanesOf(step: Step, grouping: Grouping): readonly string[] {
  const lanes = grouping === 'track' ? step.moves.map(({ track }) => track) : step.parties;
  return lanes.length === 0 ? [REST] : [...new Set(lanes)];
}

/** The colour of a step: that of the party it names first. */
export function hueOf(step: Step, { parties }: Scenario): number {
  return hueAt(parties.findIndex(({ id }) => id === step.parties[0]));
}

/** The colour of the party at a place of the scenario's list. */
export function hueAt(index: number): number {
  return index < 0 ? 0 : (index % HUES) + 1;
}
