// Which positions must yield for a target to come within reach?
import { type YieldAnswer, yielding } from '../analysis/yield.ts';
import type { Scenario } from '../core/scenario.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import type { Outcome } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { PLACE, questionTo, sayPut } from './question.ts';
import { RULES } from './rules.ts';
import { stepLines } from './say-route.ts';
import { TARGET, sayTarget } from './target.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';

const LIMIT = 20_000;

export const yieldVerb: Verb = {
  name: 'yield',
  about: 'verb.yield',
  arguments: ['FILE'],
  options: [
    ...TARGET,
    ...PLACE,
    ...RULES,
    { name: 'limit', about: 'option.yield-limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words } = call;
  const put = await questionTo(call, LIMIT);
  if (!put.ok) return put.outcome;
  const { scenario, rules, target } = put.value;
  const asking = yielding(scenario, { ...rules, target });
  const { found, ms } = watch(asking, call, scenario);
  return {
    code: 0,
    json: () => ({ ...found, ms }),
    text: (paper) =>
      [
        ...sayPut(words, put.value),
        oneLine(sayTarget(words, scenario, target)),
        ...saySets(paper, words, { scenario, found }),
        ...(found.proven ? [] : [words.say('yield.unproven', { looked: found.looked })]),
        '',
      ].join('\n'),
  };
}

function saySets(
  paper: Paper,
  words: Words,
  { scenario, found }: { readonly scenario: Scenario; readonly found: YieldAnswer },
): readonly string[] {
  if (found.reason) return [words.say(`ask.${found.reason}`)];
  const nameOf = (id: string): string => {
    const position = scenario.positions.find((each) => each.id === id);
    const party = nameIn(scenario.parties, position?.party ?? '', words);
    return words.say('told.objects', { party, position: words.text(position?.name) });
  };
  return [
    words.say('ask.must-yield', { count: found.sets.length }),
    ...found.sets.flatMap(({ positions, weight, steps, length }) => [
      '',
      paper.style('strong', oneLine(positions.map(nameOf).join('; '))),
      oneLine(
        [
          words.say('yield.weight', { weight: words.number(weight) }),
          words.say('ask.steps-then', { count: length }),
        ].join(', '),
      ),
      ...stepLines(paper, words, { scenario, steps }),
    ]),
    '',
  ];
}
