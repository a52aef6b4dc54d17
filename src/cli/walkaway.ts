// Would each party see a branch through, or have more by leaving, and which order of the same steps tempts least?
import { type Walkaway, asksWalkaway } from '../analysis/walkaway/walkaway.ts';
import type { Place } from '../roadmap/roadmap.ts';
import { lineTo } from '../roadmap/tree-index.ts';
import { nameIn } from '../words/texts.ts';
import { sayMend, sayPlace, saySplit } from '../words/walkaway.ts';
import type { Words } from '../words/words.ts';
import { durationIn } from './call.ts';
import type { Followed } from './followed.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { limitOf } from './question.ts';
import { stepLines } from './say-route.ts';
import { table } from './table.ts';
import { orderable } from './too-wide.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';
import { BRANCH, lineHeading } from './where.ts';

const LIMIT = 50_000;

export const walkawayVerb: Verb = {
  name: 'walkaway',
  about: 'verb.walkaway',
  arguments: ['ROADMAP'],
  options: [
    BRANCH,
    { name: 'horizon', about: 'option.horizon', value: 'DURATION' },
    { name: 'limit', about: 'option.walkaway-limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const limit = limitOf(call, LIMIT);
  if (!limit.ok) return limit.outcome;
  const horizon = durationIn(call, 'horizon');
  if (!horizon.ok) return horizon.outcome;
  const on = await orderable(call);
  if (!on.ok) return on.outcome;
  const { roadmap, line } = on.value;
  const asked = {
    place: line.tip,
    limit: limit.value,
    ...(horizon.value === null ? {} : { horizon: horizon.value }),
  };
  const { found, ms } = watch(asksWalkaway(roadmap, asked), call, roadmap.scenario);
  return {
    code: 0,
    json: () => ({ branch: line.id, ...found, ms }),
    text: (paper) => sayWalkaway(paper, words, { roadmap, line, found }),
  };
}

interface Telling extends Followed {
  readonly found: Walkaway;
}

const COLUMNS = [
  { title: 'column.party' },
  { title: 'column.at-end', align: 'right' },
  { title: 'column.tempted', align: 'right' },
  { title: 'column.worst-place' },
  { title: 'column.exposed' },
] as const;

function sayWalkaway(paper: Paper, words: Words, { roadmap, line, found }: Telling): string {
  const { scenario } = roadmap;
  const { parties, mend } = found;
  const steps = new Map<Place, string>(lineTo(roadmap, line.tip).map(({ id, step }) => [id, step]));
  const rows = Object.entries(parties).map(([id, { stay, worst }]) => {
    const { node, temptation, exposed } = worst;
    const tempted = temptation > 0;
    return {
      cells: [
        nameIn(scenario.parties, id, words),
        words.number(stay),
        words.number(temptation),
        tempted ? sayPlace(words, scenario, steps.get(node)) : words.say('walk.holds'),
        tempted && exposed ? nameIn(scenario.parties, exposed.party, words) : '',
      ],
      look: tempted ? ('bad' as const) : undefined,
    };
  });
  const columns = COLUMNS.map(({ title, ...column }) => ({ title: words.say(title), ...column }));
  return [
    lineHeading(paper, words, { roadmap, line }),
    words.say('walk.about'),
    '',
    ...table(paper, columns, rows),
    '',
    sayMend(words, mend),
    ...(mend.better ? stepLines(paper, words, { scenario, steps: mend.steps }) : []),
    ...found.splits.map((each) => saySplit(words, scenario, [each, (node) => steps.get(node)])),
    '',
  ].join('\n');
}
