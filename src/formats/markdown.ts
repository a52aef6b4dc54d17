// How does a roadmap read as a brief in Markdown?
import { sayDeadline, sayDebtors, sayDue } from '../words/promises.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { sayMoves, sayParties, saySigned, sayPhase } from '../words/steps.ts';
import { sayPosition } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { firstPageBlocks } from './first-page/say.ts';
import { blocksAsMarkdown } from './markdown-blocks.ts';
import { markingIn, oneLine, plain, tableOf } from './markdown-text.ts';
import { type ToldBranch, type ToldStep, mainOf, tellBranches } from './told.ts';

/** The brief of a roadmap: the page for the minister, then its background, every branch with phases and steps, what is owed, who gives and gets, sources. */
export function writeMarkdown(roadmap: Roadmap, words: Words): string {
  const branches = tellBranches(roadmap);
  const main = mainOf(roadmap)?.id;
  const ordered = branches.toSorted(
    (a, b) => Number(b.branch.id === main) - Number(a.branch.id === main),
  );
  const parts = [
    `# ${oneLine(words.text(roadmap.name))}`,
    markingIn(roadmap, words),
    plain(words.text(roadmap.scenario.name)),
    ...pageOf(roadmap, ordered[0], words),
    plain(words.text(roadmap.summary)),
    plain(words.text(roadmap.scenario.summary)),
    bindingOf(roadmap, words),
    ...ordered.flatMap((told) => branchOf(roadmap, told, words)),
    ...sourcesOf(roadmap, branches, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The first page of the main branch. */
function pageOf(roadmap: Roadmap, told: ToldBranch | undefined, words: Words): readonly string[] {
  if (!told) return [];
  const title = oneLine(words.say('first.heading', { branch: words.text(told.branch.name) }));
  return [
    `## ${title}`,
    ...blocksAsMarkdown(firstPageBlocks(roadmap, told, { words })),
    `## ${words.say('first.grounds')}`,
  ];
}

function bindingOf({ scenario, binding }: Roadmap, words: Words): string {
  if (binding.length === 0) return '';
  const named = scenario.positions.filter(({ id }) => binding.includes(id));
  const list = named.map((position) => sayPosition(words, scenario, position));
  return words.say('brief.binding', { positions: plain(words.list(list)) });
}

function branchOf(roadmap: Roadmap, told: ToldBranch, words: Words): readonly string[] {
  const { branch, steps, schedule, goals } = told;
  const { end } = schedule;
  const reached = roadmap.scenario.goals
    .filter(({ id }) => goals.includes(id))
    .map(({ name }) => words.text(name));
  return [
    `## ${oneLine(words.text(branch.name))}`,
    plain(words.text(branch.note)),
    words.say('brief.ends', {
      steps: steps.length,
      end: words.day(end.typical),
      low: words.month(end.low),
      high: words.month(end.high),
    }),
    reached.length > 0 ? words.say('brief.goals', { goals: plain(words.list(reached)) }) : '',
    ...phasesOf(steps).flatMap((phase) => phaseOf(roadmap, phase, words)),
    ...owedOf(roadmap, told, words),
    ...ledgerOf(told, words),
  ];
}

/** Runs of steps in one phase, in order. */
function phasesOf(steps: readonly ToldStep[]): readonly (readonly ToldStep[])[] {
  const runs: ToldStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && step.taken.node.phase === undefined) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

function phaseOf(
  { scenario }: Roadmap,
  steps: readonly ToldStep[],
  words: Words,
): readonly string[] {
  const name = sayPhase(words, scenario, steps[0]?.taken.phase);
  const rows = steps.map(({ number, taken, task }) => {
    const { step, node } = taken;
    const marks = [
      taken.assumed ? words.say('node.assumed') : '',
      taken.holds ? '' : words.say('node.broken'),
      taken.objections.length > 0
        ? words.say('node.objections', { count: taken.objections.length })
        : '',
      words.text(node.note),
    ].filter((mark) => mark !== '');
    return [
      String(number),
      words.text(step.name),
      sayParties(words, scenario, step),
      sayMoves(words, scenario, step),
      `${words.month(task.start.typical)} – ${words.month(task.finish.typical)}`,
      step.law.map((law) => words.text(law)).join('; '),
      marks.join('. '),
    ];
  });
  const head = (['number', 'step', 'who', 'what', 'when', 'law', 'remarks'] as const).map(
    (column) => words.say(`brief.${column}`),
  );
  return [name === '' ? '' : `### ${oneLine(name)}`, tableOf(head, rows)];
}

function owedOf(
  { scenario }: Roadmap,
  { commitments }: ToldBranch,
  words: Words,
): readonly string[] {
  if (commitments.length === 0) return [];
  const rows = commitments.map((run) => {
    const { commitment, status } = run;
    return [
      sayDebtors(words, scenario, commitment),
      sayDue(words, scenario, commitment),
      sayDeadline(words, run),
      words.say(`status.${status}`),
    ];
  });
  const head = (['who', 'owes', 'deadline', 'status'] as const).map((column) =>
    words.say(`brief.${column}`),
  );
  return [`### ${words.say('brief.deadlines')}`, tableOf(head, rows)];
}

function ledgerOf({ ledger }: ToldBranch, words: Words): readonly string[] {
  const moved = ledger.filter(({ given, received }) => given !== 0 || received !== 0);
  if (moved.length === 0) return [];
  const rows = moved.map(({ party, given, received, balance, lowest, irreversible }) => [
    words.text(party.name),
    ...[given, received, balance, lowest, irreversible].map((value) => saySigned(words, value)),
  ]);
  const head = (['who', 'given', 'received', 'balance', 'lowest', 'irreversible'] as const).map(
    (column) => words.say(`brief.${column}`),
  );
  return [`### ${words.say('brief.ledger')}`, words.say('brief.assumed'), tableOf(head, rows)];
}

function sourcesOf(
  { scenario }: Roadmap,
  branches: readonly ToldBranch[],
  words: Words,
): readonly string[] {
  const used = new Set(
    branches.flatMap(({ steps }) => steps.flatMap(({ taken }) => taken.step.sources)),
  );
  const named = scenario.sources.filter(({ id }) => used.has(id));
  if (named.length === 0) return [];
  const lines = named.map(({ title, url, confidence }) => {
    const link = url === undefined ? '' : ` <${url.replaceAll(/[<>]/g, '')}>`;
    return `- ${oneLine(words.text(title))} (${words.say(`confidence.${confidence}`)})${link}`;
  });
  return [`## ${words.say('fact.sources')}`, lines.join('\n')];
}
