// Which goals stay open along a branch, and which step closes one for good?
import { type Along, along } from '../analysis/ahead/along.ts';
import { type Options, type Stop, options } from '../analysis/options/options.ts';
import { lookupOf } from '../core/lookup.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import { sayFar } from '../words/ahead.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { type Followed, followed } from './followed.ts';
import { TOWARD, leftData, towardIn } from './look-ahead.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { limitOf } from './question.ts';
import { table } from './table.ts';
import type { Call, Verb } from './verb.ts';
import { narrowEnough } from './too-wide.ts';
import { watch } from './watch.ts';
import { BRANCH, lineHeading } from './where.ts';

const LIMIT = 2_000;

export const optionsVerb: Verb = {
  name: 'options',
  about: 'verb.options',
  arguments: ['ROADMAP'],
  options: [
    BRANCH,
    { ...TOWARD, about: 'option.along' },
    { name: 'limit', about: 'option.options-limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const limit = limitOf(call, LIMIT);
  if (!limit.ok) return limit.outcome;
  const on = await followed(call);
  if (!on.ok) return on.outcome;
  const { roadmap, line } = on.value;
  const narrow = narrowEnough(call, roadmap.scenario);
  if (!narrow.ok) return narrow.outcome;
  const goal = towardIn(call, roadmap.scenario);
  if (!goal.ok) return goal.outcome;
  const asked = { place: line.tip, limit: limit.value };
  const { found, ms } = watch(options(roadmap, asked), call, roadmap.scenario);
  const far =
    goal.value === null
      ? null
      : watch(along(roadmap, { ...asked, goal: goal.value }), call, roadmap.scenario).found;
  return {
    code: 0,
    json: () => ({ branch: line.id, ...found, ...(far ? farData(far) : {}), ms }),
    text: (paper) => sayOptions(paper, words, { roadmap, line, found, far }),
  };
}

function farData({ goal, stops }: Along): object {
  const distances = stops.map(({ node, distance }) => ({ node, ...leftData(distance) }));
  return { toward: { goal, stops: distances } };
}

interface Telling extends Followed {
  readonly found: Options;
  readonly far: Along | null;
}

function sayOptions(paper: Paper, words: Words, { roadmap, line, found, far }: Telling): string {
  const nodes = lineTo(roadmap, line.tip);
  const { steps } = lookupOf(roadmap.scenario);
  const columns = [
    { title: '', align: 'right' as const },
    { title: words.say('column.step') },
    { title: words.say('column.open'), align: 'right' as const },
    { title: far ? words.say('column.far') : '' },
    { title: words.say('column.situations') },
    { title: words.say('column.closes') },
  ];
  const rows = found.stops.map((stop, index) => ({
    cells: [
      words.number(index),
      index === 0
        ? words.say('told.start')
        : words.text(steps.get(nodes[index - 1]?.step ?? '')?.name),
      words.number(stop.open),
      sayDistance(words, far, index),
      saySituations(words, stop),
      stop.closes.map((id) => nameIn(roadmap.scenario.goals, id, words)).join('; '),
    ],
  }));
  return [lineHeading(paper, words, { roadmap, line }), ...table(paper, columns, rows), ''].join(
    '\n',
  );
}

function sayDistance(words: Words, far: Along | null, index: number): string {
  const distance = far?.stops[index]?.distance;
  return distance ? sayFar(words, distance) : '';
}

function saySituations(words: Words, { situations }: Stop): string {
  const shown = (decimal: string): string =>
    decimal.length > 9
      ? `${decimal[0]}.${decimal[1]}e${decimal.length - 1}`
      : words.number(Number(decimal));
  const { atLeast, atMost, exact } = situations;
  if (exact) return shown(atLeast);
  return words.say('options.between', { least: shown(atLeast), most: shown(atMost) });
}
