// What is in the tables that a spreadsheet opens: steps, ledger, situations?
import { lookupOf } from '../core/lookup.ts';
import { dealsAlong } from '../roadmap/deals.ts';
import { replay } from '../roadmap/replay.ts';
import { tellDeal } from '../roadmap/told-deals.ts';
import { sayDealStatus, sayGifts } from '../words/deals.ts';
import { exact } from '../roadmap/worth.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { sayMoves, sayParties, sayPhase } from '../words/steps.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { csvText } from './csv-text.ts';
import { type ToldBranch, tellBranches } from './told.ts';

const STEP_HEAD = [
  'branch', 'number', 'step', 'name', 'phase', 'start', 'finish', 'finish-low', 'finish-high', 'parties',
  'moves', 'law', 'verification', 'objections', 'assumed', 'holds', 'note', 'sources',
  'by', 'deal', 'in-return', 'on', 'not-before', 'outcome', 'waits-for', 'contradicts',
]; // prettier-ignore

/**
 * Every step of every branch as a row; dates are typical ones, with the range of the finish beside. Steps that one waits
 * for, or that a record contradicts, stand by their numbers on the branch.
 */
export function writeStepsCsv(roadmap: Roadmap, words: Words): string {
  const { scenario } = roadmap;
  const rows = tellBranches(roadmap).flatMap((told) => {
    const { branch, steps } = told;
    const newer = newerCells(roadmap, told, words);
    return steps.map(({ number, taken, task }, index) => {
      const { step, node } = taken;
      const { by, text } = step.verification ?? {};
      return [
        words.text(branch.name),
        number,
        step.id,
        words.text(step.name),
        sayPhase(words, scenario, taken.phase),
        task.start.typical,
        task.finish.typical,
        task.finish.low,
        task.finish.high,
        sayParties(words, scenario, step),
        sayMoves(words, scenario, step),
        step.law.map((law) => words.text(law)).join('; '),
        [by === undefined ? '' : nameIn(scenario.parties, by, words), words.text(text)]
          .filter((part) => part !== '')
          .join(': '),
        taken.objections.map(({ name }) => words.text(name)).join('; '),
        taken.assumed ? 'yes' : '',
        taken.holds ? 'yes' : 'no',
        words.text(node.note),
        step.sources.join('; '),
        ...(newer[index] ?? []),
      ];
    });
  });
  return csvText([STEP_HEAD, ...rows]);
}

/** Row by row what files of version 2 tell: who makes which moves, as which deal, what is on record, what comes first. */
function newerCells(
  roadmap: Roadmap,
  { branch, steps, schedule, commitments }: ToldBranch,
  words: Words,
): readonly (readonly string[])[] {
  const { scenario } = roadmap;
  const { outcomes } = lookupOf(scenario);
  const path = replay(roadmap, branch.tip);
  const deals = dealsAlong(path, schedule, commitments).map((deal) => tellDeal(path, deal));
  const numbers = new Map(steps.map(({ number, taken }) => [taken.node.id, number]));
  const numbered = (ids: readonly (string | null)[]) =>
    ids.map((id) => (id === null ? '0' : String(numbers.get(id) ?? ''))).join('; ');
  return steps.map(({ taken: { step, node }, task }) => {
    const made = deals.filter((deal) => deal.node === node.id);
    const promised = made.filter(({ promise }) => promise !== undefined);
    return [
      made[0] ? sayGifts(words, scenario, made[0]) : '',
      [...new Set(made.map(({ kind }) => kind))].join('; '),
      promised.map((deal) => sayDealStatus(words, scenario, deal)).join('; '),
      node.on ?? '',
      step.notBefore ?? '',
      words.text(outcomes.get(step.id)?.name),
      numbered(task.waitsFor),
      numbered(schedule.outOfOrder.flatMap((each) => (each.node === node.id ? [each.with] : []))),
    ];
  });
}

/** Per branch, step and party: what it has given and received so far, and where that leaves it. */
export function writeLedgerCsv(roadmap: Roadmap, words: Words): string {
  const rows = tellBranches(roadmap).flatMap(({ branch, steps, ledger }) =>
    steps.flatMap(({ number, taken }, index) =>
      ledger.map(({ party, balances, givens }) => {
        const balance = balances[index] ?? 0;
        const given = givens[index] ?? 0;
        const name = words.text(party.name);
        return [
          words.text(branch.name),
          number,
          taken.step.id,
          name,
          given,
          exact(balance - given),
          balance,
        ];
      }),
    ),
  );
  return csvText([['branch', 'number', 'step', 'party', 'given', 'received', 'balance'], ...rows]);
}

/** Per branch and step: the stage of every track and the value of every gauge after it. */
export function writeSituationsCsv(roadmap: Roadmap, words: Words): string {
  const { scenario } = roadmap;
  const head = [
    'branch',
    'number',
    'step',
    ...scenario.tracks.map(({ id }) => id),
    ...scenario.gauges.map(({ id }) => id),
  ];
  const rows = tellBranches(roadmap).flatMap(({ branch, steps }) =>
    steps.map(({ number, taken: { step, after } }) => [
      words.text(branch.name),
      number,
      step.id,
      ...scenario.tracks.map(({ id }) => after.stages[id] ?? ''),
      ...scenario.gauges.map(({ id }) => after.gauges[id] ?? 0),
    ]),
  );
  return csvText([head, ...rows]);
}
