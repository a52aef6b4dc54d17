// How do the steps of a branch stand in a brief: phase by phase, each with who, when, what, law and how it is verified?
import type { Text } from '../../core/text.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sayReason } from '../../words/reasons.ts';
import { sayMoves, sayParties, sayPhase } from '../../words/steps.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import {
  type Block,
  type Cell,
  type TextLine,
  type TableRow,
  cell,
  labelled,
  paragraph,
  section,
  soft,
  strong,
} from './blocks.ts';
import type { ToldBranch, ToldStep } from '../told.ts';

/** A run of steps in one phase. */
interface PhaseRun {
  readonly phase: Text | undefined;
  readonly steps: readonly ToldStep[];
}

function phasesOf(steps: readonly ToldStep[]): readonly PhaseRun[] {
  const runs: { phase: Text | undefined; steps: ToldStep[] }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && step.taken.node.phase === undefined) last.steps.push(step);
    else runs.push({ phase: step.taken.phase, steps: [step] });
  }
  return runs;
}

interface Telling {
  readonly roadmap: Roadmap;
  readonly told: ToldBranch;
  readonly words: Words;
  /** The numbers under which sources are listed, by id. */
  readonly sources: ReadonlyMap<string, number>;
}

/** One table of all steps, the phases being its groups. */
export function stepsSection(telling: Telling): readonly Block[] {
  const { told, words, roadmap } = telling;
  if (told.steps.length === 0) return [];
  const groups = phasesOf(told.steps).map(({ phase, steps }) => ({
    title: sayGroup(words, sayPhase(words, roadmap.scenario, phase), steps),
    rows: steps.map((step) => rowOf(step, telling)),
  }));
  const note = words.text(told.branch.note);
  return section(words.say('brief.phases'), [
    ...(note === '' ? [] : [paragraph(note)]),
    paragraph(words.say('brief.phases-how')),
    {
      kind: 'table',
      look: 'steps',
      caption: words.say('brief.steps-caption', { branch: words.text(told.branch.name) }),
      columns: [
        { title: words.say('brief.number'), look: 'number' },
        { title: words.say('brief.step'), look: 'text' },
        { title: words.say('brief.who'), look: 'text' },
        { title: words.say('brief.when'), look: 'text' },
        { title: words.say('brief.what'), look: 'text' },
      ],
      groups,
    },
  ]);
}

/** `Halt, March 2019 – June 2020`; '' where the steps lie in no phase. */
function sayGroup(words: Words, name: string, steps: readonly ToldStep[]): string {
  if (name === '') return '';
  const starts = steps.map(({ task }) => task.start.typical).toSorted();
  const ends = steps.map(({ task }) => task.finish.typical).toSorted();
  return words.say('brief.phase', {
    phase: name,
    from: words.month(starts[0] ?? ''),
    to: words.month(ends.at(-1) ?? ''),
  });
}

function rowOf(step: ToldStep, telling: Telling): TableRow {
  const { roadmap, words } = telling;
  const { number, taken } = step;
  return [
    cell(words.number(number)),
    [[strong(words.text(taken.step.name))], ...detailsOf(step, telling)],
    cell(sayParties(words, roadmap.scenario, taken.step)),
    whenOf(step, words),
    changesOf(step, telling),
  ];
}

/** A line for each track that moves, one for all gauges that are pushed. */
function changesOf({ taken: { step } }: ToldStep, { roadmap, words }: Telling): Cell {
  const said = (part: Pick<typeof step, 'moves' | 'effects'>) =>
    sayMoves(words, roadmap.scenario, { ...step, ...part });
  const pushed = said({ moves: [], effects: step.effects }).replaceAll(' · ', ', ');
  return [
    ...step.moves.map((move): TextLine => [said({ moves: [move], effects: {} })]),
    ...(pushed === '' ? [] : [[soft(pushed)]]),
  ];
}

/** When it is done by typical lengths, and between which months it may be finished. */
function whenOf({ task: { start, finish } }: ToldStep, words: Words): Cell {
  const [from, to] = [words.month(start.typical), words.month(finish.typical)];
  const [low, high] = [words.month(finish.low), words.month(finish.high)];
  return [
    [from === to ? to : words.say('brief.from-to', { from, to })],
    ...(low === high ? [] : [[soft(words.say('brief.finished', { low, high }))]]),
  ];
}

function detailsOf({ taken }: ToldStep, { roadmap, words, sources }: Telling): Cell {
  const { scenario } = roadmap;
  const { step, node, verdict } = taken;
  const because =
    verdict.kind === 'blocked'
      ? verdict.because.map((reason) => sayReason(words, scenario, reason)).join(' · ')
      : '';
  const marks: readonly (readonly [label: string, text: string])[] = [
    [words.say('brief.mark-assumed'), taken.assumed ? because : ''],
    [words.say('brief.mark-broken'), taken.holds ? '' : because],
  ];
  const facts: readonly (readonly [label: string, text: string])[] = [
    [words.say('brief.verification'), sayVerification(words, roadmap, step.verification)],
    [words.say('brief.remark'), words.text(step.note)],
    [words.say('brief.note'), words.text(node.note)],
    [
      words.say('brief.sources-short'),
      step.sources.flatMap((id) => sources.get(id) ?? []).join(', '),
    ],
  ];
  const summary = words.text(step.summary);
  return [
    ...(taken.setback ? [[strong(words.say('brief.setback'))]] : []),
    ...(summary === '' ? [] : [[summary]]),
    ...marks.flatMap(([label, text]): TextLine[] =>
      text === '' ? [] : [[strong(`${label}: `), text]],
    ),
    ...facts.flatMap(([label, text]) => (text === '' ? [] : [labelled(label, text)])),
  ];
}

function sayVerification(
  words: Words,
  { scenario }: Roadmap,
  verification: ToldStep['taken']['step']['verification'],
): string {
  const by = verification?.by === undefined ? '' : nameIn(scenario.parties, verification.by, words);
  return [by, words.text(verification?.text)].filter((part) => part !== '').join('. ');
}
