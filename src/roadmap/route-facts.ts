// What should be known of a route before it is taken for advice: promises it breaks, setbacks and chance in it?
import { lookupOf } from '../core/lookup.ts';
import { type CommitmentRun, commitments } from './commitments.ts';
import { graft } from './graft.ts';
import type { Place, Roadmap } from './roadmap.ts';

export interface RouteFacts {
  /** Every run of a promise on the way, with what its own dates make of it. */
  readonly promises: readonly {
    readonly commitment: string;
    readonly status: CommitmentRun['status'];
  }[];
  /** Setbacks among its steps: things that go wrong, and no advice. */
  readonly setbacks: readonly string[];
  /** Outcomes that it counts on, though nobody chooses how they fall. */
  readonly outcomes: readonly string[];
}

/** Reads a route off as if it were taken at a place of a roadmap. */
export function routeFacts(roadmap: Roadmap, at: Place, steps: readonly string[]): RouteFacts {
  const { scenario } = roadmap;
  const lookup = lookupOf(scenario);
  const grown = graft(roadmap, { at, steps, name: '' });
  const outcomes = steps.flatMap((id) => lookup.outcomes.get(id)?.id ?? []);
  return {
    promises: commitments(grown.roadmap, grown.at).map(({ commitment, status }) => ({
      commitment: commitment.id,
      status,
    })),
    setbacks: [...new Set(steps.filter((id) => lookup.setbacks.has(id)))],
    outcomes: [...new Set(outcomes)],
  };
}
