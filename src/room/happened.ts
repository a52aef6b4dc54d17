// What is there to tell of one thing that happened in a room, and what of it where nobody is to be named?
import type { Answer, Terms } from './commands.ts';
import type { Spread } from './spread.ts';

/** `by`: a party's id, '' for the facilitators, null where nobody is to be named. */
type By = { readonly by: string | null };
/** How many they were, and which, where that may be told. */
export interface Side {
  readonly count: number;
  readonly parties: readonly string[];
}

export type Happened =
  | { readonly kind: 'opened' | 'begun' | 'debriefing' | 'ended' }
  | (By & {
      readonly kind: 'proposed';
      readonly proposal: number;
      readonly steps: readonly string[];
      readonly text: string;
    })
  | (By & { readonly kind: 'sponsored' | 'withdrawn'; readonly proposal: number })
  | (By & {
      readonly kind: 'answered';
      readonly proposal: number;
      readonly answer: Answer;
      readonly text: string;
    })
  | {
      readonly kind: 'revealed';
      readonly vote: Terms['kind'];
      readonly attribution: Terms['attribution'];
      readonly about: readonly number[];
      /** Rows stand in the order of `about`. */
      readonly spread: Spread;
    }
  | {
      readonly kind: 'accepted';
      readonly proposal: number;
      readonly agreed: Side;
      readonly dissent: Side;
    }
  | { readonly kind: 'injected'; readonly step: string; readonly voided: boolean }
  | { readonly kind: 'went'; readonly step: string | null }
  | (By & { readonly kind: 'read'; readonly step: string | null; readonly text: string });

/** The same, and nobody can tell who. A line of one's own words stays: who wrote it has to look through it. */
export function unnamed(each: Happened): Happened {
  const bare = (known: Side): Side => ({ ...known, parties: [] });
  switch (each.kind) {
    case 'revealed':
      return { ...each, spread: { ...each.spread, parties: [], names: [] } };
    case 'accepted':
      return { ...each, agreed: bare(each.agreed), dissent: bare(each.dissent) };
    default:
      return 'by' in each ? { ...each, by: null } : each;
  }
}
