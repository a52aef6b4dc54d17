// Where do the parties stand apart on a branch: what do they object to, and what do they read differently?
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type TableRow, cell, row, section, strong, tableOf } from './blocks.ts';
import type { ToldBranch, ToldStep } from '../told.ts';

/** Each position that a step offends, with the steps, party by party. */
export function objectionsSection(
  { scenario, binding }: Roadmap,
  told: ToldBranch,
  words: Words,
): readonly Block[] {
  const rows = scenario.parties.flatMap((party) =>
    scenario.positions
      .filter((position) => position.party === party.id)
      .flatMap((position): TableRow[] => {
        const steps = told.steps.filter(({ taken }) => taken.objections.includes(position));
        if (steps.length === 0) return [];
        const name = words.text(position.name);
        return [
          row(
            words.text(party.name),
            binding.includes(position.id) ? words.say('brief.is-binding', { name }) : name,
            sayNumbers(words, steps),
          ),
        ];
      }),
  );
  return section(
    words.say('brief.objections'),
    tableOf(
      words.say('brief.objections-caption'),
      [
        { title: words.say('compare.party'), look: 'text' },
        { title: words.say('compare.position'), look: 'text' },
        { title: words.say('brief.steps'), look: 'text' },
      ],
      rows,
    ),
  );
}

/** The same words, read in several ways. */
export function readingsSection(
  { scenario }: Roadmap,
  { steps }: ToldBranch,
  words: Words,
): readonly Block[] {
  const rows = onceEach(steps).flatMap(({ number, taken }): TableRow[] => {
    const readings = Object.entries(taken.step.readings);
    if (readings.length === 0) return [];
    return [
      [
        cell(words.number(number)),
        cell(words.text(taken.step.name)),
        readings.map(([party, text]) => [
          strong(`${nameIn(scenario.parties, party, words)}: `),
          words.text(text),
        ]),
      ],
    ];
  });
  return section(
    words.say('brief.readings'),
    tableOf(
      words.say('brief.readings-caption'),
      [
        { title: words.say('brief.number'), look: 'number' },
        { title: words.say('brief.step'), look: 'text' },
        { title: words.say('brief.read-as'), look: 'text' },
      ],
      rows,
    ),
  );
}

/** A step that is taken several times is told where it is taken first. */
export function onceEach(steps: readonly ToldStep[]): readonly ToldStep[] {
  const seen = new Set<string>();
  return steps.filter(({ taken: { step } }) => !seen.has(step.id) && seen.add(step.id));
}

/** `3, 5`: steps by their numbers, where the table of steps says the rest. */
export function sayNumbers(words: Words, steps: readonly ToldStep[]): string {
  return steps.map(({ number }) => words.number(number)).join(', ');
}

/** `3 Dual freeze; 5 Test ban`. */
export function sayNumbered(words: Words, steps: readonly ToldStep[]): string {
  return steps
    .map(({ number, taken }) =>
      words.say('brief.numbered', { number, name: words.text(taken.step.name) }),
    )
    .join('; ');
}
