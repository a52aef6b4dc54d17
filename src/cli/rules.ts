// Which routes count: what is avoided, kept, ordered and limited?
import type { Criterion, Rules } from '../analysis/plan/asked.ts';
import type { Condition } from '../core/conditions/condition.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Words } from '../words/words.ts';
import { numberIn } from './call.ts';
import { type Got, got, misused } from './outcome.ts';
import { idsOf, known, knownStep, stageOf } from './target.ts';
import type { Call, Option } from './verb.ts';

export const RULES: readonly Option[] = [
  { name: 'avoid', about: 'option.avoid', value: 'A,B' },
  { name: 'keep', about: 'option.keep', value: 'TRACK:STAGE,...' },
  { name: 'floor', about: 'option.floor', value: 'GAUGE:N,...' },
  { name: 'before', about: 'option.before', value: 'X:Y,...' },
  { name: 'max-steps', about: 'option.max-steps', value: 'N' },
  { name: 'max-months', about: 'option.max-months', value: 'N' },
  { name: 'setbacks', about: 'option.plan-setbacks', beside: { option: 'against', value: 'A,B' } },
];

export const BY: Option = { name: 'by', about: 'option.by', value: 'CRITERION' };

const CRITERIA: readonly Criterion[] = ['steps', 'time', 'objections', 'balance'];

/** The rules that the options name. */
export function rulesOf(call: Call, scenario: Scenario): Got<Rules> {
  const { options } = call;
  const avoid = each(call, 'avoid', (given) =>
    knownStep(call.words, given, { scenario, at: '--avoid' }),
  );
  if (!avoid.ok) return avoid;
  const keep = each(call, 'keep', (given) => kept(call.words, scenario, given));
  if (!keep.ok) return keep;
  const floor = each(call, 'floor', (given) => floored(call.words, scenario, given));
  if (!floor.ok) return floor;
  const before = each(call, 'before', (given) => ordered(call.words, scenario, given));
  if (!before.ok) return before;
  const steps = numberIn(call, 'max-steps', { ...ANY, otherwise: Infinity });
  if (!steps.ok) return steps;
  const months = numberIn(call, 'max-months', { ...ANY, otherwise: Infinity });
  if (!months.ok) return months;
  return got({
    avoid: { steps: avoid.value },
    keep: [...keep.value, ...floor.value],
    neverBefore: before.value,
    setbacks: options.has('setbacks'),
    ...(options.has('max-steps') ? { maxSteps: steps.value } : {}),
    ...(options.has('max-months') ? { maxMonths: months.value } : {}),
  });
}

const ANY = { least: 0, most: Number.MAX_SAFE_INTEGER };

/** What `--by` names, each once; the fewest steps where it is left out. */
export function criteriaOf({ words, options }: Call): Got<readonly Criterion[]> {
  const given = (options.get('by') ?? 'steps').split(',').map((part) => part.trim());
  const wrong = given.find((part) => !CRITERIA.some((each) => each === part));
  if (wrong === undefined)
    return got(
      CRITERIA.filter((each) => given.includes(each)).toSorted(
        (a, b) => given.indexOf(a) - given.indexOf(b),
      ),
    );
  return misused(words, 'usage.unknown-criterion', {
    at: '--by',
    given: wrong,
    criteria: words.list(CRITERIA),
  });
}

/** Every part of an option's list, read; the first that is wrong ends it. */
function each<T>(
  { options }: Call,
  name: string,
  read: (given: string) => Got<T>,
): Got<readonly T[]> {
  const found: T[] = [];
  const parts = (options.get(name) ?? '').split(',').map((part) => part.trim());
  for (const part of parts.filter((each) => each !== '')) {
    const one = read(part);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return got(found);
}

function kept(words: Words, scenario: Scenario, given: string): Got<Condition> {
  const pair = pairOf(words, given, { option: '--keep', example: 'TRACK:STAGE' });
  if (!pair.ok) return pair;
  const [track, stage] = pair.value;
  const at = { track: '--keep', stage: '--keep' };
  const found = stageOf(words, scenario, { track, stage, at });
  return found.ok ? got({ track: found.value.track, reached: found.value.stage }) : found;
}

function floored(words: Words, scenario: Scenario, given: string): Got<Condition> {
  const option = { option: '--floor', example: 'GAUGE:N' };
  const pair = pairOf(words, given, option);
  if (!pair.ok) return pair;
  const [id, least] = pair.value;
  const wrong = { id: 'usage.unknown-gauge', at: '--floor' } as const;
  const gauge = known(words, id, { ids: idsOf(scenario.gauges), wrong });
  if (!gauge.ok) return gauge;
  if (/^-?\d{1,15}$/.test(least)) return got({ gauge: id, min: Number(least) });
  return misused(words, 'usage.no-pair', { at: '--floor', ...option, given });
}

function ordered(words: Words, scenario: Scenario, given: string): Got<readonly [string, string]> {
  const pair = pairOf(words, given, { option: '--before', example: 'STEP:STEP' });
  if (!pair.ok) return pair;
  for (const id of pair.value) {
    const step = knownStep(words, id, { scenario, at: '--before' });
    if (!step.ok) return step;
  }
  return pair;
}

function pairOf(
  words: Words,
  given: string,
  option: { readonly option: string; readonly example: string },
): Got<readonly [string, string]> {
  const [one = '', other = '', ...more] = given.split(':').map((part) => part.trim());
  if (one !== '' && other !== '' && more.length === 0) return got([one, other]);
  return misused(words, 'usage.no-pair', { at: option.option, ...option, given });
}
