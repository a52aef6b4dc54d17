// Is there a way to a goal whatever goes wrong, up to so many times?
import { type AgainstAnswer, against } from '../analysis/against/against.ts';
import { contingenciesOf, withContingencies } from '../analysis/against/contingency.ts';
import type { Strategy } from '../analysis/against/strategy.ts';
import type { Target } from '../analysis/plan/asked.ts';
import { mostIn } from '../analysis/wide.ts';
import { lookupOf } from '../core/lookup.ts';
import { formats } from '../formats/formats.ts';
import { newRoadmap } from '../roadmap/edit.ts';
import { nameContingency } from '../words/against.ts';
import type { Words } from '../words/words.ts';
import { numberIn } from './call.ts';
import { type Got, type Outcome, got, misused } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { type Put, limitOf, sayPut } from './question.ts';
import { stepLines } from './say-route.ts';
import { table } from './table.ts';
import { sayTarget } from './target.ts';
import type { Call, Option } from './verb.ts';
import { watch } from './watch.ts';
import { written } from './written.ts';

export const AGAINST: readonly Option[] = [
  { name: 'against', about: 'option.against', value: 'K' },
  { name: 'out', about: 'option.against-out', value: 'FILE' },
];

const STRIKES = { least: 0, most: 9, otherwise: 1 };
const LIMIT = 100_000;
/** Options of a plan that this game has no place for. */
const FOREIGN = [
  'alternatives',
  'by',
  'avoid',
  'keep',
  'floor',
  'before',
  'max-steps',
  'max-months',
];

/** `plan --against K`, once it is known where it begins and what it is to reach. */
export async function runAgainst(call: Call, put: Put, target: Target): Promise<Outcome> {
  const { words, options } = call;
  const asked = askedOf(call, put, target);
  if (!asked.ok) return asked.outcome;
  const { scenario } = put;
  const { found, ms } = watch(against(scenario, asked.value), call, scenario);
  const out = options.get('out');
  if (out !== undefined && found.kind === 'found')
    return writePlan(call, put, { file: out, strategy: found.strategy });
  const said = oneLine(sayTarget(words, scenario, target));
  const heading = words.say('against.heading', { target: said, count: asked.value.strikes });
  return {
    code: 0,
    json: () => ({ ...dataOf(found), looked: found.looked, ms }),
    text: (paper) =>
      [
        ...sayPut(words, put),
        paper.style('strong', heading),
        ...sayAnswer(paper, words, { put, found }),
        '',
      ].join('\n'),
  };
}

function askedOf(call: Call, { scenario, standing, rules }: Put, target: Target) {
  const { words, options } = call;
  const strikes = numberIn(call, 'against', STRIKES);
  if (!strikes.ok) return strikes;
  const foreign = FOREIGN.find((name) => options.has(name));
  if (foreign !== undefined)
    return misused(words, 'usage.not-against', { at: `--${foreign}`, option: `--${foreign}` });
  if (!('goal' in target)) return misused(words, 'usage.against-goal', { at: '--against' });
  if (options.has('out') && standing)
    return misused(words, 'usage.against-scenario', { at: '--out' });
  const limit = limitOf(call, mostIn(scenario, LIMIT));
  if (!limit.ok) return limit;
  const setbacks = setbacksOf(
    call,
    scenario.setbacks.map(({ id }) => id),
  );
  if (!setbacks.ok) return setbacks;
  const { from, binding } = rules;
  const named = setbacks.value === null ? {} : { setbacks: setbacks.value };
  return got({
    goal: target.goal,
    strikes: strikes.value,
    limit: limit.value,
    from,
    binding,
    ...named,
  });
}

/** The setbacks that `--setbacks` names; null where it is left out. */
function setbacksOf(
  { words, options }: Call,
  known: readonly string[],
): Got<readonly string[] | null> {
  const given = options.get('setbacks');
  if (given === undefined) return got(null);
  const ids = given.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return got(ids);
  return misused(words, 'usage.unknown-setback', {
    at: '--setbacks',
    given: unknown,
    count: known.length,
    setbacks: words.list(known),
  });
}

/** In JSON as the game ended: found, proven impossible, or neither. */
function dataOf(found: AgainstAnswer): object {
  if (found.kind === 'none')
    return {
      found: false,
      proven: true,
      defeatedBy: found.defeatedBy,
      smallest: found.smallest,
    };
  if (found.kind === 'unknown') return { found: false, proven: false, bound: found.bound };
  const { worst, bound, strategy } = found;
  return { found: true, worst, optimal: worst === bound, bound, strategy };
}

interface Telling {
  readonly put: Put;
  readonly found: AgainstAnswer;
}

function sayAnswer(paper: Paper, words: Words, { put: { scenario }, found }: Telling) {
  const named = (id: string) => words.text(lookupOf(scenario).steps.get(id)?.name);
  if (found.kind === 'unknown') return [words.say('against.unknown', { bound: found.bound })];
  if (found.kind === 'none') {
    const { defeatedBy, smallest } = found;
    if (defeatedBy.length === 0) return [words.say('against.never')];
    const setbacks = defeatedBy.map(named).join('; ');
    return [words.say(smallest ? 'against.none' : 'against.none-some', { setbacks })].map(oneLine);
  }
  const { main, branches } = contingenciesOf(found.strategy);
  const rows = branches.map(({ after, event, steps }) => ({
    cells: [
      words.number(after),
      named(event),
      words.number(steps.length - 1),
      steps.slice(1).map(named).join('; '),
    ],
  }));
  const { worst, bound } = found;
  return [
    words.say(worst === bound ? 'against.proven' : 'against.found', { worst, bound }),
    ...stepLines(paper, words, { scenario, steps: main }),
    ...(rows.length === 0
      ? [words.say('against.no-branches')]
      : ['', words.say('against.branches')]),
    ...(rows.length === 0 ? [] : table(paper, columnsIn(words), rows)),
  ];
}

function columnsIn(words: Words) {
  return [
    { title: words.say('column.after'), align: 'right' as const },
    { title: words.say('column.strikes') },
    { title: words.say('column.left'), align: 'right' as const },
    { title: words.say('column.way-on') },
  ];
}

interface Out {
  readonly file: string;
  readonly strategy: Strategy;
}

/** The contingency plan as a roadmap of its own. */
function writePlan(
  call: Call,
  { scenario, rules }: Put,
  { file, strategy }: Out,
): Promise<Outcome> {
  const { io, words } = call;
  const name = words.say('against.plan', { scenario: words.text(scenario.name) });
  const empty = {
    ...newRoadmap(scenario, { id: 'contingency-plan', name }),
    binding: rules.binding,
  };
  const roadmap = withContingencies(empty, contingenciesOf(strategy), {
    at: null,
    nameOf: (each) => nameContingency(words, scenario, each),
  });
  const json = formats.find(({ id }) => id === 'json');
  const text = json?.write(roadmap, words) ?? '';
  return written(words, [file], () => io.write(file, text));
}
