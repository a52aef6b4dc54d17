// Which route leads to a target, or which several?
import { type Alternatives, alternatives } from '../analysis/alternatives.ts';
import type { Target } from '../analysis/plan/asked.ts';
import { plan } from '../analysis/plan/plan.ts';
import type { Scenario } from '../core/scenario.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Words } from '../words/words.ts';
import { AGAINST, runAgainst } from './against.ts';
import { factsOf, sayHonest, withSetbacks } from './honest.ts';
import { numberIn } from './call.ts';
import { type Outcome, misused } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { PLACE, type Put, questionTo, sayPut } from './question.ts';
import { BY, RULES, criteriaOf } from './rules.ts';
import { routeData, sayLength, sayNone, sayRoute, stepLines } from './say-route.ts';
import { runTradeoffs } from './tradeoffs.ts';
import { TARGET, sayTarget } from './target.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';

/** Measured by anything but steps, a search has less to hold on to and takes longer for each situation. */
const LIMIT = { steps: 200_000, other: 20_000 };

export const planVerb: Verb = {
  name: 'plan',
  about: 'verb.plan',
  arguments: ['FILE'],
  options: [
    ...TARGET,
    ...PLACE,
    ...RULES,
    BY,
    ...AGAINST,
    { name: 'alternatives', about: 'option.alternatives', value: 'N' },
    { name: 'limit', about: 'option.plan-limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words, options } = call;
  const criteria = criteriaOf(call);
  if (!criteria.ok) return criteria.outcome;
  const [by = 'steps', ...more] = criteria.value;
  const isShort = by === 'steps' && more.length === 0;
  const put = await questionTo(call, isShort ? LIMIT.steps : LIMIT.other);
  if (!put.ok) return put.outcome;
  const { scenario, rules, target } = put.value;
  if (options.has('against')) return runAgainst(call, put.value, target);
  if (options.has('alternatives')) return runSeveral(call, put.value, target);
  if (more.length > 0) return runTradeoffs(call, put.value, criteria.value);
  const asked = { ...rules, target, by };
  const { found: answer, ms } = watch(plan(scenario, asked), call, scenario);
  const said = sayTarget(words, scenario, target);
  const honest =
    answer.kind === 'found'
      ? factsOf(put.value, answer.steps)
      : { withSetbacks: withSetbacks(call, asked, { scenario, answer }) };
  return {
    code: 0,
    json: () => ({ ...routeData(answer, ms), by, ...honest }),
    text: (paper) =>
      [
        ...sayPut(words, put.value),
        ...sayRoute(paper, words, { scenario, target: said, answer, by }),
        ...sayHonest(words, scenario, honest),
        '',
      ].join('\n'),
  };
}

function runSeveral(call: Call, put: Put, target: Target): Outcome {
  const { words, options } = call;
  if ((options.get('by') ?? 'steps') !== 'steps')
    return misused(words, 'usage.steps-only', { at: '--by' }).outcome;
  const count = numberIn(call, 'alternatives', { least: 1, most: 20, otherwise: 4 });
  if (!count.ok) return count.outcome;
  const { scenario, rules } = put;
  const asking = alternatives(scenario, { ...rules, target, count: count.value });
  const { found: answer, ms } = watch(asking, call, scenario);
  const said = oneLine(sayTarget(words, scenario, target));
  if (answer.kind === 'none')
    return {
      code: 0,
      json: () => routeData(answer, ms),
      text: () => [...sayPut(words, put), said, sayNone(words, answer), ''].join('\n'),
    };
  const { routes, complete, looked } = answer;
  return {
    code: 0,
    json: () => ({ found: true, routes, complete, looked, ms }),
    text: (paper) =>
      [
        ...sayPut(words, put),
        ...saySeveral(paper, words, { scenario, said, answer }),
        complete ? words.say('ask.all-routes') : words.say('ask.some-routes'),
        '',
      ].join('\n'),
  };
}

interface Several {
  readonly scenario: Scenario;
  readonly said: string;
  readonly answer: Alternatives;
}

function saySeveral(
  paper: Paper,
  words: Words,
  { scenario, said, answer }: Several,
): readonly string[] {
  const named = (id: string) => words.text(lookupOf(scenario).steps.get(id)?.name);
  return answer.routes.flatMap((route, index) => [
    paper.style(
      'strong',
      oneLine(`${words.number(index + 1)}. ${said}: ${sayLength(words, route)}`),
    ),
    ...(route.only.length === 0
      ? []
      : [oneLine(words.say('ask.only', { steps: route.only.map(named).join('; ') }))]),
    ...stepLines(paper, words, { scenario, steps: route.steps }),
    '',
  ]);
}
