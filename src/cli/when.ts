// By when is a branch through and each goal met, if lengths fall as their ranges say?
import { type Chances, type When, when } from '../analysis/when/when.ts';
import { drawsFor } from '../analysis/wide.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import { nameIn } from '../words/texts.ts';
import { sayBefore, sayDrivers } from '../words/when.ts';
import type { Words } from '../words/words.ts';
import { numberIn } from './call.ts';
import { type Followed, followed } from './followed.ts';
import type { Outcome } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { table } from './table.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';
import { BRANCH, lineHeading } from './where.ts';

/** None said, it goes by how long the branch is. */
const DRAWS = { least: 1, most: 1_000_000, otherwise: 0 };
const SEED = { least: 0, most: 4_294_967_295, otherwise: 1 };

export const whenVerb: Verb = {
  name: 'when',
  about: 'verb.when',
  arguments: ['ROADMAP'],
  options: [
    BRANCH,
    { name: 'draws', about: 'option.draws', value: 'N' },
    { name: 'seed', about: 'option.seed', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const draws = numberIn(call, 'draws', DRAWS);
  if (!draws.ok) return draws.outcome;
  const seed = numberIn(call, 'seed', SEED);
  if (!seed.ok) return seed.outcome;
  const on = await followed(call);
  if (!on.ok) return on.outcome;
  const { roadmap, line } = on.value;
  const usual = drawsFor(lineTo(roadmap, line.tip).length);
  const asked = { place: line.tip, draws: draws.value || usual, seed: seed.value };
  const { found, ms } = watch(when(roadmap, asked), call, roadmap.scenario);
  return {
    code: 0,
    json: () => ({ branch: line.id, ...found, ms }),
    text: (paper) => sayWhen(paper, words, { roadmap, line, found }),
  };
}

interface Telling extends Followed {
  readonly found: When;
}

const COLUMNS = ['column.goal', 'when.p10', 'when.p50', 'when.p90'] as const;

function sayWhen(paper: Paper, words: Words, { roadmap, line, found }: Telling): string {
  const { scenario } = roadmap;
  const { end, goals, before, drivers, draws, seed } = found;
  const steps = new Map(lineTo(roadmap, line.tip).map(({ id, step }) => [id, step]));
  const rowOf = (name: string, { p10, p50, p90 }: Chances) => ({
    cells: [name, ...[p10, p50, p90].map((day) => words.day(day))],
  });
  const rows = [
    rowOf(words.say('when.end'), end),
    ...Object.entries(goals).map(([id, days]) => rowOf(nameIn(scenario.goals, id, words), days)),
  ];
  const driving = drivers.map(({ node, share }) => ({ step: steps.get(node) ?? '', share }));
  return [
    lineHeading(paper, words, { roadmap, line }),
    words.say('when.about', { draws, seed: String(seed) }),
    '',
    ...table(
      paper,
      COLUMNS.map((title) => ({ title: words.say(title) })),
      rows,
    ),
    '',
    ...sayBefore(words, scenario, before).map(oneLine),
    oneLine(sayDrivers(words, scenario, driving)),
    '',
  ].join('\n');
}
