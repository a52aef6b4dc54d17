// What is said about a deal: who gives what to whom, how long undoing it takes, who is exposed, how does it stand?
import { lookupOf } from '../core/lookup.ts';
import type { Commitment, Scenario, Step } from '../core/scenario.ts';
import { durationBetween } from '../core/duration.ts';
import type { Give, PromisedDeal } from '../roadmap/deals.ts';
import type { ToldDeal } from '../roadmap/told-deals.ts';
import { sayStage } from './amounts.ts';
import { sayDebtors, sayDue, sayForbidden } from './promises.ts';
import { saySigned } from './steps.ts';
import { isolated, nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** `North to US: Tests → Halted; Council to North: UN sanctions → Textiles freed`. */
export function sayGifts(words: Words, scenario: Scenario, { gives }: ToldDeal): string {
  return gives
    .map(({ party, to, moves }) => {
      const from = party === null ? words.say('deal.together') : nameOf(words, scenario, party);
      const given = words.list(moves.map((move) => sayGive(words, scenario, move)));
      if (to.length === 0) return words.say('deal.gives', { party: from, moves: given });
      const receivers = words.list(to.map((id) => nameOf(words, scenario, id)));
      return words.say('deal.gives-to', { party: from, to: receivers, moves: given });
    })
    .join('; ');
}

/** `Tests → Halted`. */
export function sayGive(words: Words, scenario: Scenario, { track, to }: Give): string {
  const { name = track } = lookupOf(scenario).tracks.get(track) ?? {};
  return words.say('deal.move', {
    track: isolated(words.text(name)),
    stage: isolated(sayStage(words, scenario, [track, to])),
  });
}

/** How long reversing takes, each length once: `6 months, irreversible`. */
export function sayUndo(words: Words, { gives }: Pick<ToldDeal, 'gives'>): string {
  const undos = gives.flatMap(({ moves }) => moves.flatMap(({ undo }) => undo ?? []));
  return [...new Set(undos)]
    .map((undo) => (undo === false ? words.say('deal.lasting') : words.duration(undo)))
    .join(', ');
}

/** `undo 6 months`, `cannot be undone`; '' where nothing is said of it. */
export function sayGiveUndo(words: Words, { undo }: Pick<Give, 'undo'>): string {
  if (undo === undefined) return '';
  return undo === false
    ? words.say('deals.lasting')
    : words.say('deals.undo', { length: words.duration(undo) });
}

/** What a party gives and gets, each by itself, as an assumption: `assumed worth: −3 given, +4 got`; '' for nothing. */
export function sayWorths(
  words: Words,
  { given, received }: { readonly given: number; readonly received: number },
): string {
  const values = { given: saySigned(words, given), got: saySigned(words, received) };
  if (given === 0) return received === 0 ? '' : words.say('deals.got', { got: values.got });
  return received === 0
    ? words.say('deals.given', { given: values.given })
    : words.say('deals.worth', values);
}

/** For how long those who have moved wait for the answer: `exposed 5 months: 3 May 2019 to 3 October 2019`. */
export function sayWaiting(words: Words, { since, until }: PromisedDeal): string {
  const from = words.day(since);
  if (until === null) return words.say('deals.exposed-still', { from });
  const length = words.duration(durationBetween(since, until));
  return words.say('deals.exposed', { length, from, until: words.day(until) });
}

/** Who waits for whom and what; or relied on a promise not to act: `North waits for South: Food aid; exposed 2 months …`. */
export function sayWaitsFor(
  words: Words,
  scenario: Scenario,
  { party, promise }: { readonly party: string; readonly promise: PromisedDeal },
): string {
  const { commitment } = promise.run;
  const values = {
    party: nameOf(words, scenario, party),
    debtors: sayDebtors(words, scenario, commitment),
    exposed: sayWaiting(words, promise),
  };
  return commitment.forbids
    ? words.say('deals.relies', { ...values, due: sayForbidden(words, scenario, commitment) })
    : words.say('deals.waits', { ...values, due: sayDue(words, scenario, commitment) });
}

/** What a party owes, or promises not to do: `owes: Food aid`, `promises not to do: A test`. */
export function sayOwed(words: Words, scenario: Scenario, { run }: PromisedDeal): string {
  const due = sayDue(words, scenario, run.commitment);
  return words.say(run.commitment.forbids ? 'deals.refrains' : 'deals.owes', { due });
}

/** What would be owed for a step, from when it is taken: `then South will owe: Food aid, within 3 months`. */
export function sayPromised(words: Words, scenario: Scenario, promise: Commitment): string {
  const { within, by, forbids } = promise;
  const clock = [
    ...(within === undefined
      ? []
      : [words.say('deals.within', { length: words.duration(within) })]),
    ...(by === undefined ? [] : [words.say('deals.by', { day: words.day(by) })]),
  ];
  const values = {
    parties: sayDebtors(words, scenario, promise),
    due: forbids ? sayForbidden(words, scenario, promise) : sayDue(words, scenario, promise),
  };
  return [words.say(forbids ? 'deals.abstains' : 'deals.promised', values), ...clock].join(', ');
}

/** Who verifies a step and how, and who reads it as what, a sentence each. */
export function sayChecked(
  words: Words,
  scenario: Scenario,
  { verification, readings }: Step,
): readonly string[] {
  const text = words.text(verification?.text);
  const by = verification?.by;
  const verified =
    by === undefined ? [] : [words.say('deals.verified', { party: nameOf(words, scenario, by) })];
  const how = [...verified, ...(text === '' ? [] : [text])];
  const read = Object.entries(readings).map(([party, reading]) =>
    words.say('deals.reads', {
      party: nameOf(words, scenario, party),
      reading: words.text(reading),
    }),
  );
  if (how.length === 0) return read;
  return [by === undefined ? words.say('deals.verification', { text }) : how.join(': '), ...read];
}

/** Who has moved and waits, from when to when; '' where nobody does. */
export function sayExposure(words: Words, scenario: Scenario, { promise }: ToldDeal): string {
  if (!promise || promise.exposed.length === 0) return '';
  const parties = words.list(promise.exposed.map((id) => nameOf(words, scenario, id)));
  const from = words.day(promise.from);
  return promise.until === null
    ? words.say('deal.exposed-still', { parties, from })
    : words.say('deal.exposed', { parties, from, until: words.day(promise.until) });
}

/** How a deal stands, and of a promised one who owes what by when. */
export function sayDealStatus(words: Words, scenario: Scenario, deal: ToldDeal): string {
  const { promise, status } = deal;
  const commitment = scenario.commitments.find(({ id }) => id === promise?.commitment);
  if (!promise || !commitment || status === 'exchanged' || status === 'unanswered')
    return words.say(status === 'unanswered' ? 'deal.status-unanswered' : 'deal.status-exchanged');
  const values = {
    parties: sayDebtors(words, scenario, commitment),
    due: sayDue(words, scenario, commitment),
    status: words.say(`status.${status}`),
    day: promise.deadline === undefined ? words.say('due.lasting') : words.day(promise.deadline),
  };
  const said = words.say('deal.owed', values);
  return promise.extensions === 0
    ? said
    : words.say('commitment.extended', { said, count: promise.extensions });
}

function nameOf(words: Words, { parties }: Scenario, id: string): string {
  return nameIn(parties, id, words);
}
