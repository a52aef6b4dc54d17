// On what does a brief rest: law, sources, and what is no more than assumed?
import type { Source } from '../../core/scenario.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type Entry, entryOf } from '../../roadmap/ledger.ts';
import { saySigned } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type TextLine, type TableRow, labelled, paragraph, row } from './blocks.ts';
import { cell, section, soft, tableOf } from './blocks.ts';
import { onceEach, sayNumbers } from './parties.ts';
import type { ToldBranch, ToldStep } from '../told.ts';

/** Which instruments of law are touched by which steps. */
export function lawSection({ steps }: ToldBranch, words: Words): readonly Block[] {
  const laws = gathered(steps, ({ taken }) => taken.step.law.map(words.text));
  return section(
    words.say('brief.law'),
    tableOf(
      words.say('brief.laws'),
      [
        { title: words.say('brief.law'), look: 'text' },
        { title: words.say('brief.steps'), look: 'text' },
      ],
      laws.map(([name, of]) => row(name, sayNumbers(words, of))),
    ),
  );
}

/** Steps by what is said of them, in the order of the alphabet. */
function gathered(
  steps: readonly ToldStep[],
  namesOf: (step: ToldStep) => readonly string[],
): readonly (readonly [string, readonly ToldStep[]])[] {
  const found = new Map<string, ToldStep[]>();
  for (const step of steps)
    for (const name of new Set(namesOf(step))) {
      const known = found.get(name);
      if (known) known.push(step);
      else found.set(name, [step]);
    }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The sources of the steps, objections, promises and dates of some branches, in the scenario's order. */
export function sourcesOf(
  { scenario }: Roadmap,
  branches: readonly ToldBranch[],
): readonly Source[] {
  const used = new Set(
    branches.flatMap(({ steps, commitments, schedule }) => [
      ...steps.flatMap(({ taken }) => [
        ...taken.step.sources,
        ...taken.objections.flatMap(({ sources }) => sources),
      ]),
      ...commitments.flatMap(({ commitment }) => commitment.sources),
      ...scenario.calendar
        .filter(({ date }) => date >= schedule.start && date <= schedule.end.high)
        .flatMap(({ sources }) => sources),
    ]),
  );
  return scenario.sources.filter(({ id }) => used.has(id));
}

/** What everything rests on, numbered, with how sure it is. */
export function sourcesSection(sources: readonly Source[], words: Words): readonly Block[] {
  const rows = sources.map(({ title, url, confidence, note }, index): TableRow => {
    const said = words.text(note);
    return [
      cell(words.number(index + 1)),
      [
        [
          words.text(title),
          ...(url === undefined ? [] : [' ', { kind: 'link' as const, text: url, href: url }]),
          ...(said === '' ? [] : [' ', soft(said)]),
        ],
      ],
      cell(words.say(`confidence.${confidence}`)),
    ];
  });
  return section(
    words.say('fact.sources'),
    tableOf(
      words.say('brief.sources-caption'),
      [
        { title: words.say('brief.number'), look: 'number' },
        { title: words.say('brief.source'), look: 'text' },
        { title: words.say('brief.confidence'), look: 'short' },
      ],
      rows,
    ),
  );
}

/** What is assumed: steps that do not hold, lengths set by hand, steps without a source, then every value. */
export function assumptionsSection(
  { scenario }: Roadmap,
  told: ToldBranch,
  words: Words,
): readonly Block[] {
  const { steps } = told;
  const sure = new Set(
    scenario.sources.filter(({ confidence }) => confidence !== 'assumed').map(({ id }) => id),
  );
  const lists: readonly (readonly [label: string, steps: readonly ToldStep[]])[] = [
    [words.say('brief.list-assumed'), steps.filter(({ taken }) => taken.assumed)],
    [words.say('brief.list-broken'), steps.filter(({ taken }) => !taken.holds)],
    [
      words.say('brief.list-rests'),
      steps.filter(({ taken }) => taken.rests && taken.holds && !taken.assumed).slice(0, 1),
    ],
    [words.say('brief.list-lengths'), steps.filter(({ taken }) => taken.node.takes !== undefined)],
    [words.say('brief.list-starts'), steps.filter(({ taken }) => taken.node.start !== undefined)],
    [
      words.say('brief.list-unsourced'),
      steps.filter(({ taken }) => !taken.step.sources.some((id) => sure.has(id))),
    ],
  ];
  const items = lists.flatMap(([label, of]): TextLine[] =>
    of.length === 0 ? [] : [labelled(label, sayNumbers(words, of))],
  );
  if (steps.length === 0) return [];
  return section(words.say('brief.assumptions'), [
    paragraph(words.say('brief.assumptions-how')),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ...valuesTable(scenario, steps, words),
  ]);
}

/** How long each step takes and what it is worth to whom; what it pushes stands with the steps. */
function valuesTable(
  { parties }: Roadmap['scenario'],
  steps: readonly ToldStep[],
  words: Words,
): readonly Block[] {
  const rows = onceEach(steps).map(({ number, taken: { step, node } }) =>
    row(
      words.number(number),
      words.takes(node.takes ?? step.takes ?? 'P0D'),
      parties
        .flatMap(({ id, name }) => sayWorth(words, words.text(name), entryOf(step, id)))
        .join(', '),
      words.text(step.rationale),
    ),
  );
  const titles = ['number', 'length', 'values', 'reason'] as const;
  const columns = titles.map((title) => ({
    title: words.say(`brief.${title}`),
    look: title === 'number' ? ('number' as const) : ('text' as const),
  }));
  return tableOf(words.say('brief.values-caption'), columns, rows).map((table) => ({
    ...table,
    look: 'assumed' as const,
  }));
}

/** `DPRK −3 +4`: what is given and what is got, never set off. */
function sayWorth(words: Words, party: string, { given, received }: Entry): readonly string[] {
  const signed = [given, received].filter((value) => value !== 0);
  const said = signed.map((value) => saySigned(words, value));
  return said.length === 0 ? [] : [`${party} ${said.join(' ')}`];
}
