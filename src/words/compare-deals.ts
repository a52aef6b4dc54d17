// What is said of the deals of compared branches: how each stands, who waits how long and how deep, how ends are read?
import { lookupOf } from '../core/lookup.ts';
import type { Commitment, Scenario, Step } from '../core/scenario.ts';
import type { Wait } from '../roadmap/compare/deals.ts';
import type { Deal, PromisedDeal } from '../roadmap/deals.ts';
import type { PartyReading } from '../roadmap/readings.ts';
import { sayRun } from './compare-cells.ts';
import { sayDue } from './promises.ts';
import { sayVerdict } from './readings.ts';
import { saySigned } from './steps.ts';
import type { Words } from './words.ts';

/** How each deal of a step stands: `both sides at once`, `Fuel for the ban: broken, due Aug 2019`. */
export function sayDeals(
  words: Words,
  scenario: Scenario,
  deals: readonly Deal[],
): readonly string[] {
  return deals.map((deal) => {
    if (deal.kind === 'promise') return sayPromise(words, scenario, deal);
    return words.say(deal.kind === 'exchange' ? 'deal.status-exchanged' : 'deal.status-unanswered');
  });
}

function sayPromise(words: Words, scenario: Scenario, { run }: PromisedDeal): string {
  const { commitment, extensions } = run;
  const name = nameOf(words, scenario, commitment);
  const said = words.say('compare.owed', { name, status: sayRun(words, run) });
  return extensions === 0 ? said : words.say('commitment.extended', { said, count: extensions });
}

function nameOf(words: Words, scenario: Scenario, commitment: Commitment): string {
  const { name } = commitment;
  return name === undefined ? sayDue(words, scenario, commitment) : words.text(name);
}

/** `not chosen: The vote`; '' of a step that is chosen. */
export function sayNotChosen(words: Words, scenario: Scenario, { id }: Step): string {
  const outcome = lookupOf(scenario).outcomes.get(id);
  return outcome ? words.say('deal.outcome', { outcome: words.text(outcome.name) }) : '';
}

/** `5 months for Seafood for the site, Jun 2019 to Nov 2019; −2 at the deepest`. */
export function sayWait(words: Words, scenario: Scenario, wait: Wait): string {
  const { run, since, until, length, depth } = wait;
  const values = {
    length: words.duration(length),
    promise: nameOf(words, scenario, run.commitment),
    from: words.month(since),
  };
  const said =
    until === null
      ? words.say('compare.waits-still', values)
      : words.say('compare.waited', { ...values, until: words.month(until) });
  return depth === 0
    ? said
    : words.say('compare.waits-deep', { said, depth: saySigned(words, depth) });
}

/** How an end is read; where all agree, whether it is reached. */
export function sayReadAtEnd(words: Words, scenario: Scenario, reading: PartyReading): string {
  const verdict = sayVerdict(words, scenario, reading);
  if (verdict !== '') return verdict;
  return words.say(reading.holds ? 'compare.reached' : 'compare.not-reached');
}
