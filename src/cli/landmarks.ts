// What does every route to a target take, and who alone can do it?
import { type Landmarks, landmarks } from '../analysis/landmarks.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { sayEither } from '../words/either.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import type { Outcome } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { PLACE, questionTo, sayPut } from './question.ts';
import { RULES } from './rules.ts';
import { routeData, sayNone, stepLines } from './say-route.ts';
import { TARGET, sayTarget } from './target.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';

const LIMIT = 20_000;

export const landmarksVerb: Verb = {
  name: 'landmarks',
  about: 'verb.landmarks',
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
  const asking = landmarks(scenario, { ...rules, target });
  const { found, ms } = watch(asking, call, scenario);
  const head = [...sayPut(words, put.value), oneLine(sayTarget(words, scenario, target))];
  if (found.kind === 'none')
    return {
      code: 0,
      json: () => routeData(found, ms),
      text: () => [...head, sayNone(words, found), ''].join('\n'),
    };
  const { steps, before, keys, either, proven, looked } = found;
  return {
    code: 0,
    json: () => ({ found: true, steps, before, keys, either, proven, looked, ms }),
    text: (paper) => [...head, ...sayFound(paper, words, { scenario, found }), ''].join('\n'),
  };
}

function sayFound(
  paper: Paper,
  words: Words,
  { scenario, found }: { readonly scenario: Scenario; readonly found: Landmarks },
): readonly string[] {
  const named = (id: string) => words.text(lookupOf(scenario).steps.get(id)?.name);
  return [
    words.say('ask.every-route', { count: found.steps.length }),
    ...stepLines(paper, words, { scenario, steps: found.steps }),
    ...found.keys.map(({ party, steps }) =>
      oneLine(
        words.say('ask.key', {
          party: nameIn(scenario.parties, party, words),
          steps: words.list(steps.map(named)),
        }),
      ),
    ),
    ...sayEither(words, scenario, found.either).map(oneLine),
    ...(found.proven ? [] : [words.say('landmarks.unproven', { looked: found.looked })]),
  ];
}
