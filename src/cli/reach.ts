// Exactly what can be reached, and what can never be?
import { type Exact, exactly } from '../analysis/exact/exact.ts';
import { secondsIn } from '../analysis/wide.ts';
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

/** None said, it goes by how wide the scenario is. */
const SECONDS = { least: 1, most: 86_400, otherwise: 0 };
/** Diagrams may grow to this many bytes, so that a process stays below two gigabytes. */
const MEMORY = 1_200_000_000;

export const reachVerb: Verb = {
  name: 'reach',
  about: 'verb.reach',
  arguments: ['FILE'],
  options: [
    { name: 'setbacks', about: 'option.setbacks' },
    BIND,
    { name: 'seconds', about: 'option.seconds', value: 'N' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, words, options } = call;
  const seconds = numberIn(call, 'seconds', SECONDS);
  if (!seconds.ok) return seconds.outcome;
  const opened = await openFile(io, words, call.arguments[0] ?? '');
  if (!opened.ok) return opened.outcome;
  const binding = bindingOf(call, opened.value);
  if (!binding.ok) return binding.outcome;
  const narrow = narrowEnough(call, opened.value.scenario);
  if (!narrow.ok) return narrow.outcome;
  const scenario = narrow.value;
  const asked = {
    setbacks: options.has('setbacks'),
    binding: binding.value,
    time: (seconds.value || secondsIn(scenario)) * 1000,
    memory: MEMORY,
    now: io.now,
  };
  const { found } = watch(exactly(scenario, asked), call, scenario);
  const { nodes: _nodes, ...told } = found;
  return {
    code: 0,
    json: () => ({ ...told, ms: Math.round(found.ms * 1000) / 1000 }),
    text: (paper) =>
      [
        oneLine(words.text(scenario.name)),
        ...sayBinding(words, scenario, binding.value),
        ...sayFound(paper, words, { scenario, found }),
        '',
      ].join('\n'),
  };
}

interface Finding {
  readonly scenario: Scenario;
  readonly found: Exact;
}

function sayFound(paper: Paper, words: Words, { scenario, found }: Finding): readonly string[] {
  const { complete, ms } = found;
  const lookup = lookupOf(scenario);
  const named = (id: string) => nameOf(words, lookup.steps.get(id), id);
  const steps = found.neverPossible.map(named);
  const unknown = found.notKnown.map(named);
  const stages = found.neverReached.map(({ track, stage }) => {
    const owner = lookup.tracks.get(track);
    const at = owner?.stages.find(({ id }) => id === stage);
    return `${nameOf(words, owner, track)}: ${nameOf(words, at, stage)}`;
  });
  const listed = (message: ListedId, items: readonly string[]) =>
    items.length === 0
      ? []
      : [words.say(message, { count: items.length, items: items.join('; ') })];
  return [
    words.say(complete ? 'reach.counts' : 'reach.counts-at-least', {
      situations: words.number(BigInt(found.situations)),
      deadEnds: words.number(BigInt(found.deadEnds)),
    }),
    ...(complete || found.atMost === null
      ? []
      : [words.say('reach.at-most', { situations: words.number(BigInt(found.atMost)) })]),
    words.say(complete ? 'reach.complete' : 'reach.incomplete'),
    words.say('explore.time', { seconds: words.number(Math.round(ms) / 1000) }),
    '',
    ...goalTable(paper, words, { scenario, found }),
    ...(complete && steps.length + stages.length === 0 ? [words.say('reach.all')] : []),
    ...listed('reach.never-possible', steps),
    ...listed('reach.not-known', unknown),
    ...listed('reach.never-reached', stages),
    ...listed('reach.always-true', found.alwaysTrue),
    ...listed('reach.never-true', found.neverTrue),
  ];
}

type ListedId =
  | 'reach.never-possible'
  | 'reach.not-known'
  | 'reach.never-reached'
  | 'reach.always-true'
  | 'reach.never-true';

function nameOf(
  words: Words,
  named: { readonly name: Scenario['name'] } | undefined,
  id: string,
): string {
  return oneLine(words.text(named?.name ?? id));
}

function goalTable(paper: Paper, words: Words, { scenario, found }: Finding): readonly string[] {
  if (scenario.goals.length === 0) return [];
  const columns = [{ title: words.say('column.goal') }, { title: words.say('column.reach') }];
  const rows = scenario.goals.map(({ id, name }) => ({
    cells: [words.text(name), words.say(standingOf(found, id))],
  }));
  return [...table(paper, columns, rows), ''];
}

function standingOf({ goals, onlyBySetbacks }: Exact, goal: string) {
  if (onlyBySetbacks.includes(goal)) return 'reach.only-by-setbacks';
  const standing = goals[goal] ?? null;
  if (standing === null) return 'reach.unknown';
  return standing ? 'reach.yes' : 'reach.no';
}
