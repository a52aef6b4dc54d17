// What is in the way of a step, and what would clear it?
import { type UnblockAnswer, unblock } from '../analysis/unblock.ts';
import type { Scenario } from '../core/scenario.ts';
import { nameIn } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { missingData, reasonLines } from './because.ts';
import { type Outcome, misused } from './outcome.ts';
import { oneLine } from './paper.ts';
import { PLACE, questionOf, sayPut } from './question.ts';
import { RULES } from './rules.ts';
import { routeData, sayRoute } from './say-route.ts';
import { knownStep, sayTarget } from './target.ts';
import type { Call, Verb } from './verb.ts';
import { watch } from './watch.ts';

const LIMIT = 200_000;

export const unblockVerb: Verb = {
  name: 'unblock',
  about: 'verb.unblock',
  arguments: ['FILE'],
  options: [
    { name: 'step', about: 'option.blocked-step', value: 'STEP' },
    ...PLACE,
    ...RULES,
    { name: 'limit', about: 'option.route-limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { words, options } = call;
  const put = await questionOf(call, LIMIT);
  if (!put.ok) return put.outcome;
  const { scenario, rules } = put.value;
  const given = options.get('step');
  if (given === undefined) return misused(words, 'usage.needs-step', { at: '--step' }).outcome;
  const step = knownStep(words, given, { scenario, at: '--step' });
  if (!step.ok) return step.outcome;
  const { found, ms } = watch(unblock(scenario, { ...rules, step: step.value }), call, scenario);
  const target = sayTarget(words, scenario, { step: step.value });
  return {
    code: 0,
    json: () => ({
      ...routeData(found.route, ms),
      missing: found.missing.flatMap((reason) => missingData(words, scenario, reason)),
      who: found.who,
    }),
    text: (paper) =>
      [
        ...sayPut(words, put.value),
        ...sayMissing(words, scenario, found),
        ...sayRoute(paper, words, { scenario, target, answer: found.route }),
        ...sayWho(words, scenario, found),
        '',
      ].join('\n'),
  };
}

function sayMissing(
  words: Words,
  scenario: Scenario,
  { missing }: UnblockAnswer,
): readonly string[] {
  if (missing.length === 0) return [];
  const lines = reasonLines(words, scenario, missing);
  // What stands further in belongs to the line above it.
  const set = lines.map((line) => `${line.startsWith('  ') ? '    ' : '  '}${oneLine(line)}`);
  return [words.say('unblock.missing'), ...set, ''];
}

function sayWho(words: Words, scenario: Scenario, { who }: UnblockAnswer): readonly string[] {
  if (who.length === 0) return [];
  const parties = who.map((id) => nameIn(scenario.parties, id, words));
  return [oneLine(words.say('unblock.who', { parties: words.list(parties) }))];
}
