// How do the weightiest deals stand as a table of two sides?
import type { Scenario } from '../../core/scenario.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { ToldDeal } from '../../roadmap/told-deals.ts';
import { sayGive, sayUndo } from '../../words/deals.ts';
import { sayDue } from '../../words/promises.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import {
  type Block,
  type Cell,
  type Fact,
  type TableRow,
  type Table,
  cell,
  fact,
  paragraph,
} from '../brief/blocks.ts';
import type { ToldStep } from '../told.ts';
import type { FirstPage } from './first-page.ts';
import { type WeightyDeal, isGivenByUs } from './weighty.ts';

interface Telling {
  readonly we: readonly string[];
  readonly scenario: Scenario;
  readonly words: Words;
}

const COLUMNS = ['theirs', 'ours', 'verifies', 'blocks', 'undo', 'when'] as const;

/** The table of deals, each under its name; a sentence where there is none. */
export function dealBlocks(
  { we, deals: { deals, ours, all } }: FirstPage,
  { scenario }: Roadmap,
  words: Words,
): readonly Block[] {
  if (deals.length === 0) return [paragraph(words.say('first.no-deals'))];
  const table: Table = {
    kind: 'table',
    caption: words.say('first.deals', { ours, all }),
    look: 'deals',
    columns: COLUMNS.map((column) => ({ title: words.say(`first.${column}`), look: 'text' })),
    groups: deals.map((deal) => ({
      title: words.text(deal.step.taken.step.name),
      rows: [rowOf(deal, { we, scenario, words })],
    })),
  };
  return [table];
}

/** The heaviest deals in which we give nothing, where ours have filled the table; no fact where there is none. */
export function otherDeals({ deals: { others } }: FirstPage, words: Words): readonly Fact[] {
  if (others.length === 0) return [];
  const said = others.map(({ step: { taken, task } }) =>
    words.say('first.other', {
      step: words.text(taken.step.name),
      month: words.month(task.finish.typical),
    }),
  );
  return [fact(words.say('first.others-deals'), said.join('; '))];
}

function rowOf(deal: WeightyDeal, telling: Telling): TableRow {
  const { words } = telling;
  const { theirs, ours } = sidesOf(deal, telling);
  return [
    theirs.map((line) => [line]),
    ours.map((line) => [line]),
    cell(sayVerifier(deal, telling)),
    cell(sayBlockers(deal, telling)),
    undosOf(deal, telling),
    cell(words.month(deal.step.task.finish.typical)),
  ];
}

/** How long reversing takes, what they give and what we give each by itself. */
function undosOf({ step, told: [{ gives }] }: WeightyDeal, { we, words }: Telling): Cell {
  const said = ([false, true] as const).flatMap((isOurs): Cell => {
    const own = gives.filter(({ party }) => isOursAlone(party, step, we) === isOurs);
    const length = sayUndo(words, { gives: own });
    return length === ''
      ? []
      : [[words.say(isOurs ? 'first.undo-ours' : 'first.undo-theirs', { length })]];
  });
  return said.length === 0 ? cell('–') : said;
}

/** What is given now and what is promised for it, by whether one of us gives it. */
function sidesOf({ step, told }: WeightyDeal, telling: Telling) {
  const { we, scenario, words } = telling;
  const lines = [
    ...told[0].gives.map(({ party, moves }) => ({
      isOurs: isOursAlone(party, step, we),
      said: words.say('deal.gives', {
        party: party === null ? words.say('deal.together') : nameOf(telling, party),
        moves: words.list(moves.map((move) => sayGive(words, scenario, move))),
      }),
    })),
    ...told
      .flatMap(({ promise }) => promise ?? [])
      .map((promise) => ({
        isOurs: promise.parties.some((party) => we.includes(party)),
        said: sayPromise(promise, telling),
      })),
  ];
  const theirs = lines.flatMap(({ isOurs, said }) => (isOurs ? [] : [said]));
  const ours = lines.flatMap(({ isOurs, said }) => (isOurs ? [said] : []));
  const isForNothing = told.every(({ kind }) => kind === 'unanswered');
  const nothing = words.say(isForNothing ? 'deal.status-unanswered' : 'first.nothing');
  const isJoint = told[0].gives.some(({ party }) => party === null && isGivenByUs(party, step, we));
  const nothingOfOurs = isJoint ? words.say('first.with-them') : nothing;
  return {
    theirs: theirs.length === 0 ? [nothing] : theirs,
    ours: ours.length === 0 ? [nothingOfOurs] : ours,
  };
}

/** What all do together stands on their side, unless all of them are ours. */
function isOursAlone(party: string | null, { taken }: ToldStep, we: readonly string[]): boolean {
  const makers = party === null ? taken.step.parties : [party];
  return makers.every((id) => we.includes(id));
}

function sayPromise(promise: NonNullable<ToldDeal['promise']>, telling: Telling): string {
  const { scenario, words } = telling;
  const commitment = scenario.commitments.find(({ id }) => id === promise.commitment);
  const values = {
    party: words.list(promise.parties.map((party) => nameOf(telling, party))),
    due: commitment ? sayDue(words, scenario, commitment) : '',
  };
  return promise.deadline === undefined
    ? words.say('first.keeps', values)
    : words.say('first.owes', { ...values, day: words.month(promise.deadline) });
}

function sayVerifier({ step }: WeightyDeal, telling: Telling): string {
  const { verification } = step.taken.step;
  if (verification?.by !== undefined) return nameOf(telling, verification.by);
  return telling.words.text(verification?.text) || '–';
}

function sayBlockers({ blockers, objecting }: WeightyDeal, telling: Telling): string {
  const said = blockers.map((id) => {
    const party = nameOf(telling, id);
    return objecting.includes(id) ? telling.words.say('first.objects', { party }) : party;
  });
  return said.length === 0 ? '–' : said.join(', ');
}

function nameOf({ scenario, words }: Telling, party: string): string {
  return nameIn(scenario.parties, party, words);
}
