// How is the deal of a step said in a line: who gives what, for what?
import { makersOf } from '../core/deal.ts';
import { dueOf } from '../core/promise.ts';
import type { Commitment, Scenario, Step } from '../core/scenario.ts';
import { type DealShape, type MovesOf, shapeOf } from '../roadmap/deal-shape.ts';
import { sayStage } from './amounts.ts';
import { sayParties, sayPushes } from './steps.ts';
import { isolated, nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** The parts of the line; signs and type between them are the reader's. */
export interface DealLine {
  readonly sides: readonly { readonly who: string; readonly gives: string }[];
  /** The sides give at once, each for what the other gives. */
  readonly isExchange: boolean;
  /** What is owed for it: `South: Food aid`; or that nothing is; '' where there is nothing to say. */
  readonly owed: string;
  readonly unanswered: string;
  /** That nobody chooses it, where nobody does. */
  readonly outcome: string;
}

export function dealLineOf(words: Words, scenario: Scenario, step: Step): DealLine {
  const shape = shapeOf(scenario, step);
  const { kinds, outcome } = shape;
  return {
    sides: sidesOf(words, scenario, shape),
    isExchange: kinds.includes('exchange'),
    owed: owedFor(words, scenario, shape),
    unanswered: kinds.includes('unanswered') ? words.say('deal.unanswered') : '',
    outcome: outcome ? words.say('deal.outcome', { outcome: words.text(outcome.name) }) : '',
  };
}

/** The same as text alone: `North: Tests → Banned ⇄ Council: UN sanctions → Textiles`. */
export function sayDealLine(words: Words, scenario: Scenario, step: Step): string {
  const { sides, isExchange, owed, unanswered, outcome } = dealLineOf(words, scenario, step);
  const given = sides.map(({ who, gives }) => (who === '' ? gives : `${who}: ${gives}`));
  const rest = [unanswered, outcome].filter((part) => part !== '');
  return [
    given.join(isExchange ? ' ⇄ ' : ' · '),
    ...(owed === '' ? [] : [`⇢ ${owed}`]),
    ...(rest.length === 0 ? [] : [`(${rest.join(', ')})`]),
  ].join(' ');
}

/** Who gives; of a step that moves nothing, what it pushes. */
function sidesOf(words: Words, scenario: Scenario, { step, sides }: DealShape): DealLine['sides'] {
  const all = sayParties(words, scenario, step);
  if (sides.length === 0)
    return [{ who: all, gives: sayPushes(words, scenario, step).join(' · ') }];
  return sides.map(({ party, moves }) => ({
    who: party === null ? all : nameIn(scenario.parties, party, words),
    gives: sayMoved(words, scenario, moves),
  }));
}

function sayMoved(words: Words, scenario: Scenario, moves: MovesOf['moves']): string {
  return moves
    .map(
      ({ track, to }) =>
        `${isolated(nameIn(scenario.tracks, track, words))} → ${isolated(sayStage(words, scenario, [track, to]))}`,
    )
    .join(' · ');
}

/** The first promise that answers it, and how many more there are. */
function owedFor(words: Words, scenario: Scenario, { step, promises }: DealShape): string {
  // What those who give promise themselves is no return for it.
  const makers = makersOf(step);
  const [first, ...others] = promises.filter(
    ({ parties }) => !parties.every((party) => makers.includes(party)),
  );
  if (!first) return '';
  const debtors = words.list(first.parties.map((id) => nameIn(scenario.parties, id, words)));
  const said = `${debtors}: ${dueIn(words, scenario, first)}`;
  if (others.length === 0) return said;
  return `${said} ${words.say('choices.and-more', { count: others.length })}`;
}

/** Briefly: the steps that are owed, or not to be taken; of a level to be reached the name of the promise. */
function dueIn(words: Words, { steps, setbacks }: Scenario, commitment: Commitment): string {
  const due = dueOf(commitment);
  if (due.kind === 'reach') return words.text(commitment.name);
  const names = due.steps.map((id) => nameIn([...steps, ...setbacks], id, words));
  const said = due.kind === 'all' ? words.list(names) : words.or(names);
  return due.kind === 'forbids' ? words.say('due.forbids', { steps: said }) : said;
}
