// What does each setback do to the branches of a roadmap, wherever it happens?
import { type BranchStress, type Stress, stress } from '../analysis/stress/stress.ts';
import type { StressCell } from '../analysis/stress/line.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { branchOf, lineTo } from '../roadmap/tree-index.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { openRoadmap } from './open-file.ts';
import { type Got, type Outcome, got } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { limitOf } from './question.ts';
import { table } from './table.ts';
import type { Call, Verb } from './verb.ts';
import { narrowEnough } from './too-wide.ts';
import { watch } from './watch.ts';
import { BRANCH, lineOf } from './where.ts';

const LIMIT = 500;

export const stressVerb: Verb = {
  name: 'stress',
  about: 'verb.stress',
  arguments: ['ROADMAP'],
  options: [
    { ...BRANCH, about: 'option.stress-branch' },
    { name: 'limit', about: 'option.stress-limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, words } = call;
  const limit = limitOf(call, LIMIT);
  if (!limit.ok) return limit.outcome;
  const opened = await openRoadmap(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const roadmap = opened.value;
  const branches = branchesOf(call, roadmap);
  if (!branches.ok) return branches.outcome;
  const narrow = narrowEnough(call, roadmap.scenario, placesOn(roadmap, branches.value));
  if (!narrow.ok) return narrow.outcome;
  const asking = stress(roadmap, { branches: branches.value, limit: limit.value });
  const { found, ms } = watch(asking, call, roadmap.scenario);
  return {
    code: 0,
    json: () => ({ ...found, ms }),
    text: (paper) => sayStress(paper, words, { roadmap, found }),
  };
}

/** The places on all of these branches, the start of each among them. */
function placesOn(roadmap: Roadmap, branches: readonly string[]): number {
  return branches.reduce(
    (sum, id) => sum + lineTo(roadmap, branchOf(roadmap, id).tip).length + 1,
    0,
  );
}

/** The branch that is named, else all of them. */
function branchesOf(call: Call, roadmap: Roadmap): Got<readonly string[]> {
  if (!call.options.has('branch')) return got(roadmap.branches.map(({ id }) => id));
  const line = lineOf(call, roadmap);
  if (!line.ok) return line;
  return got(line.value.id === null ? [] : [line.value.id]);
}

interface Telling {
  readonly roadmap: Roadmap;
  readonly found: Stress;
}

function sayStress(paper: Paper, words: Words, { roadmap, found }: Telling): string {
  const told = found.branches.flatMap((branch) =>
    sayBranch(paper, words, { roadmap, branch, setbacks: found.setbacks }),
  );
  const none = roadmap.scenario.setbacks.length === 0 ? 'stress.no-setbacks' : 'stress.no-branch';
  return [
    paper.style('strong', oneLine(words.text(roadmap.name))),
    ...(told.length > 0 && found.setbacks.length > 0 ? told : [words.say(none)]),
    '',
  ].join('\n');
}

interface OfBranch {
  readonly roadmap: Roadmap;
  readonly branch: BranchStress;
  readonly setbacks: readonly string[];
}

function sayBranch(
  paper: Paper,
  words: Words,
  { roadmap, branch, setbacks }: OfBranch,
): readonly string[] {
  const { scenario } = roadmap;
  const { target, score } = branch;
  const named = (id: string) => nameIn(scenario.goals, id, words);
  const measure =
    target.kind === 'end'
      ? words.say('stress.end')
      : words.say('stress.goals', { goals: target.goals.map(named).join('; ') });
  const rows = branch.rows.map((cells, index) => ({
    cells: [
      words.text(lookupOf(scenario).steps.get(setbacks[index] ?? '')?.name),
      ...countsOf(words, cells),
      worst(words, cells),
    ],
  }));
  return [
    '',
    paper.style('strong', oneLine(words.text(branchOf(roadmap, branch.branch).name))),
    oneLine(measure),
    words.say('stress.score', { ...score }),
    '',
    ...table(paper, columnsIn(words), rows),
  ];
}

const KINDS = ['survives', 'recovers', 'collapses', 'unknown'] as const;

function columnsIn(words: Words) {
  return [
    { title: words.say('column.setback') },
    ...KINDS.map((kind) => ({ title: words.say(`stress.${kind}`), align: 'right' as const })),
    { title: words.say('column.worst') },
  ];
}

function countsOf(words: Words, cells: readonly StressCell[]): readonly string[] {
  return KINDS.map((kind) => {
    const count = cells.filter((cell) => cell.kind === kind).length;
    return count === 0 ? '' : words.number(count);
  });
}

/** The dearest way back in the row. */
function worst(words: Words, cells: readonly StressCell[]): string {
  const extras = cells.flatMap((cell) =>
    cell.kind !== 'impossible' && cell.way ? [cell.way.extra] : [],
  );
  const steps = Math.max(0, ...extras.map((extra) => extra.steps));
  const months = Math.max(0, ...extras.map((extra) => Math.round(extra.months)));
  if (steps === 0 && months === 0) return '';
  return words.say('stress.worst', { steps, months });
}
