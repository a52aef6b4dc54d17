// How many situations can be reached at all, and what is never possible in them?
import { type Explored, exploring } from '../analysis/explore.ts';
import { mostIn } from '../analysis/wide.ts';
import type { Scenario } from '../core/scenario.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Words } from '../words/words.ts';
import { numberIn } from './call.ts';
import { openFile } from './open-file.ts';
import type { Outcome } from './outcome.ts';
import { type Paper, oneLine } from './paper.ts';
import { table } from './table.ts';
import type { Call, Verb } from './verb.ts';
import { narrowEnough } from './too-wide.ts';
import { watch } from './watch.ts';
import { BIND, bindingOf, sayBinding } from './where.ts';

const LIMIT = { least: 1, most: 100_000_000, otherwise: 5_000_000 };

export const exploreVerb: Verb = {
  name: 'explore',
  about: 'verb.explore',
  arguments: ['FILE'],
  options: [
    { name: 'setbacks', about: 'option.setbacks' },
    BIND,
    { name: 'limit', about: 'option.limit', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, words, options } = call;
  const limit = numberIn(call, 'limit', LIMIT);
  if (!limit.ok) return limit.outcome;
  const opened = await openFile(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const binding = bindingOf(call, opened.value);
  if (!binding.ok) return binding.outcome;
  const narrow = narrowEnough(call, opened.value.scenario);
  if (!narrow.ok) return narrow.outcome;
  const scenario = narrow.value;
  const most = options.has('limit') ? limit.value : mostIn(scenario, limit.value);
  const { found } = watch(
    exploring(scenario, {
      setbacks: options.has('setbacks'),
      binding: binding.value,
      limit: most,
      now: io.now,
    }),
    call,
    scenario,
  );
  const { situations, transitions, deadEnds, complete, neverPossible, goals, ms } = found;
  return {
    code: 0,
    json: () => ({ situations, transitions, deadEnds, complete, neverPossible, goals, ms }),
    text: (paper) =>
      [
        oneLine(words.text(scenario.name)),
        ...sayBinding(words, scenario, binding.value),
        ...sayFound(paper, words, { scenario, found, limit: most }),
        '',
      ].join('\n'),
  };
}

interface Finding {
  readonly scenario: Scenario;
  readonly found: Explored;
  readonly limit: number;
}

function sayFound(
  paper: Paper,
  words: Words,
  { scenario, found, limit }: Finding,
): readonly string[] {
  const { situations, transitions, deadEnds, complete, neverPossible, ms } = found;
  const { steps } = lookupOf(scenario);
  const never = neverPossible.map((id) => oneLine(words.text(steps.get(id)?.name ?? id)));
  return [
    words.say('explore.counts', { situations, transitions, deadEnds }),
    complete ? words.say('explore.complete') : words.say('explore.incomplete', { limit }),
    words.say('explore.time', { seconds: words.number(Math.round(ms) / 1000) }),
    '',
    ...goalTable(paper, words, { scenario, found }),
    never.length === 0
      ? words.say('explore.all-possible')
      : words.say(complete ? 'explore.never' : 'explore.never-seen', {
          count: never.length,
          steps: never.join('; '),
        }),
  ];
}

function goalTable(
  paper: Paper,
  words: Words,
  { scenario, found }: Omit<Finding, 'limit'>,
): readonly string[] {
  if (scenario.goals.length === 0) return [];
  const columns = [
    { title: words.say('column.goal') },
    { title: words.say('column.shortest'), align: 'right' as const },
  ];
  const rows = scenario.goals.map(({ id, name }) => {
    const steps = found.goals[id] ?? null;
    return {
      cells: [
        words.text(name),
        steps === null ? words.say('explore.not-found') : words.number(steps),
      ],
    };
  });
  return [...table(paper, columns, rows), ''];
}
