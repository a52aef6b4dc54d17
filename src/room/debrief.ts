// What is there to tell of a room afterwards? Only what was shown on its wall: no ballot, no note, no draft, and nothing that was
// laid ready and not thrown. On request nobody is named, neither by person nor by party (Chatham House rule).
import type { Roadmap } from '../roadmap/roadmap.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import type { Batch } from './act.ts';
import type { RoomEvent } from './events.ts';
import { foldAll } from './fold/fold.ts';
import { type Happened, type Side, unnamed } from './happened.ts';
import { stepsOf } from './ideas.ts';
import { sentTo } from './redact.ts';
import type { Spread } from './spread.ts';
import { NOTHING, type RoomState } from './state.ts';
import type { Who } from './who.ts';

/** `at`: milliseconds since 1970. Proposals are numbered as they came on the table. */
export type DebriefEntry = Happened & { readonly at: number; readonly round: number };

export interface Debrief {
  readonly title: string;
  readonly named: boolean;
  readonly entries: readonly DebriefEntry[];
  readonly rounds: number;
  /** As it was at the end; null where the room is wiped. */
  readonly roadmap: Roadmap | null;
}

/** Whoever looks at the wall. */
const WALL: Who = { member: '', role: 'projector', party: null };

/** A room told from its log. */
export function debriefOf(
  batches: readonly Batch[],
  { named }: { readonly named: boolean },
): Debrief {
  const numbers = new Map<string, number>();
  const entries: DebriefEntry[] = [];
  let state = NOTHING;
  for (const batch of batches) {
    for (const event of sentTo(batch, WALL).events) {
      const before = state;
      state = foldAll([event], state);
      const onTable = event.kind === 'proposed' || event.kind === 'tabled';
      if (onTable) numbers.set(event.proposal.id, numbers.size + 1);
      const numberOf = (id: string) => numbers.get(id) ?? 0;
      const happened = happenedBy(event, { before, after: state, numberOf });
      const { round } = state;
      for (const each of happened)
        entries.push({ ...(named ? each : unnamed(each)), at: batch.at, round });
    }
  }
  const { title, round: rounds, roadmap } = state;
  return { title, named, entries, rounds, roadmap };
}

interface Around {
  readonly before: RoomState;
  readonly after: RoomState;
  readonly numberOf: (proposal: string) => number;
}

function happenedBy(event: RoomEvent, around: Around): readonly Happened[] {
  const { before, after, numberOf } = around;
  switch (event.kind) {
    case 'opened':
    case 'begun':
    case 'debriefing':
    case 'ended':
      return [{ kind: event.kind }];
    case 'proposed':
    case 'tabled': {
      const { id, what, why: text, party } = event.proposal;
      const by = party ?? '';
      return [{ kind: 'proposed', proposal: numberOf(id), steps: stepsOf(what), text, by }];
    }
    case 'sponsored':
      return [{ kind: 'sponsored', proposal: numberOf(event.proposal), by: event.side }];
    case 'withdrawn': {
      const by = before.proposals[event.proposal]?.party ?? '';
      return [{ kind: 'withdrawn', proposal: numberOf(event.proposal), by }];
    }
    case 'answered': {
      const { kind, answer, text, party: by } = event;
      return [{ kind, answer, text, by, proposal: numberOf(event.proposal) }];
    }
    case 'accepted': {
      const { kind, agreed, dissent, proposal } = event;
      return [{ kind, proposal: numberOf(proposal), agreed: side(agreed), dissent: side(dissent) }];
    }
    case 'injected':
      return [{ kind: 'injected', step: event.step, voided: after.voided }];
    case 'went':
      return [{ kind: 'went', step: stepAt(after, event.to) }];
    case 'unveiled': {
      const step = stepAt(before, before.test?.node ?? null);
      return Object.entries(event.texts).map(([by, text]) => ({ kind: 'read', step, text, by }));
    }
    default:
      return event.kind === 'revealed' ? revealed(event.spread, around) : [];
  }
}

/** A proposal's id names the member who made it: its number stands for it. */
function revealed(spread: Spread, { after, numberOf }: Around): readonly Happened[] {
  if (!after.vote) return [];
  const { kind: vote, attribution, about } = after.vote.terms;
  const numbered = <T extends Pick<Spread, 'rows'>>(tally: T): T => ({
    ...tally,
    rows: tally.rows.map((row) => ({ ...row, proposal: String(numberOf(row.proposal)) })),
  });
  const told = { ...numbered(spread), parties: spread.parties.map(numbered) };
  return [{ kind: 'revealed', vote, attribution, about: about.map(numberOf), spread: told }];
}

function side(parties: readonly string[]): Side {
  return { count: parties.length, parties };
}

function stepAt({ roadmap }: RoomState, place: string | null): string | null {
  return (roadmap && lineTo(roadmap, place).at(-1)?.step) ?? null;
}
