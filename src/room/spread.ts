// How do ballots stand once they are counted: as a spread, with no mean and no winner?
import type { Ballot, Terms } from './commands.ts';

/** How many chose what, of one proposal. */
export interface SpreadRow {
  readonly proposal: string;
  /**
   * Sense check: those who said 1, 2, .. 5. Choice: yes, no. Dots: those who gave none, one, two ..
   * Ranking: those who put it first, second ..
   */
  readonly cells: readonly number[];
}

interface Tally {
  readonly voters: number;
  readonly abstained: number;
  /** In the order in which the proposals were put to the vote, whatever they got. */
  readonly rows: readonly SpreadRow[];
}

export interface Spread extends Tally {
  /** Connected voters who gave no ballot. */
  readonly missing: number;
  /** Fewer than three voted anonymously: what they said would say who. */
  readonly withheld: boolean;
  readonly parties: readonly (Tally & { readonly party: string })[];
  readonly names: readonly {
    readonly name: string;
    readonly party: string;
    readonly ballot: Ballot;
  }[];
}

/** A ballot with whose it was. */
export interface Cast {
  readonly name: string;
  readonly party: string;
  readonly ballot: Ballot;
}

/** Anonymous groups smaller than this are never told apart. */
const FEWEST = 3;

/** The spread of all ballots, told apart as far as was said before the vote. */
export function spreadOf(terms: Terms, casts: readonly Cast[], missing: number): Spread {
  const withheld = terms.attribution === 'anonymous' && casts.length < FEWEST;
  const whole = tallyOf(terms, casts);
  const shown = withheld ? { voters: whole.voters, abstained: 0, rows: [] } : whole;
  const parties = withheld ? [] : partiesOf(terms, casts);
  return {
    ...shown,
    missing,
    withheld,
    parties: parties.map(([party, own]) => ({ party, ...tallyOf(terms, own) })),
    names: terms.attribution === 'name' ? casts : [],
  };
}

/** Anonymously, what is left when the parties shown are taken away must not be small either. */
function partiesOf(
  { attribution }: Terms,
  casts: readonly Cast[],
): readonly (readonly [party: string, casts: readonly Cast[]])[] {
  const parties = [...new Set(casts.map(({ party }) => party))].toSorted();
  const groups = parties.map(
    (party) => [party, casts.filter((cast) => cast.party === party)] as const,
  );
  if (attribution !== 'anonymous') return groups;
  const shown = groups.filter(([, own]) => own.length >= FEWEST);
  const left = casts.length - shown.reduce((sum, [, own]) => sum + own.length, 0);
  return left === 0 || left >= FEWEST ? shown : [];
}

function tallyOf(terms: Terms, casts: readonly Cast[]): Tally {
  const given = casts.map(({ ballot }) => ballot).filter(({ kind }) => kind !== 'abstain');
  const rows = terms.about.map((proposal): SpreadRow => {
    const chosen = given.map((ballot) => cellOf(ballot, proposal));
    const cells = Array.from(
      { length: widthOf(terms) },
      (_, cell) => chosen.filter((each) => each === cell).length,
    );
    return { proposal, cells };
  });
  return { voters: casts.length, abstained: casts.length - given.length, rows };
}

function widthOf(terms: Terms): number {
  switch (terms.kind) {
    case 'sense':
      return 5;
    case 'choice':
      return 2;
    case 'dots':
      return terms.dots + 1;
    case 'ranking':
      return terms.about.length;
    default:
      return terms satisfies never;
  }
}

/** In which cell of a proposal's row a ballot counts; -1: in none. */
function cellOf(ballot: Ballot, proposal: string): number {
  switch (ballot.kind) {
    case 'sense':
      return ballot.value - 1;
    case 'choice':
      return ballot.value === 'yes' ? 0 : 1;
    case 'dots':
      return ballot.on[proposal] ?? 0;
    case 'ranking':
      return ballot.order.indexOf(proposal);
    case 'abstain':
      return -1;
    default:
      return ballot satisfies never;
  }
}

/** Does a ballot say what this vote asks, about these proposals and no others? */
export function fits(terms: Terms, ballot: Ballot): boolean {
  if (ballot.kind === 'abstain') return true;
  if (ballot.kind !== terms.kind) return false;
  if (ballot.kind === 'dots' && terms.kind === 'dots') {
    const entries = Object.entries(ballot.on);
    const sum = entries.reduce((all, [, dots]) => all + dots, 0);
    return sum <= terms.dots && entries.every(([id]) => terms.about.includes(id));
  }
  if (ballot.kind === 'ranking') {
    const { order } = ballot;
    return new Set(order).size === order.length && order.every((id) => terms.about.includes(id));
  }
  return true;
}
