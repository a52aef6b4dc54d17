// What does the first page say, block by block, for everybody who paints it?
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type Fact, fact } from '../brief/blocks.ts';
import type { ToldBranch, ToldStep } from '../told.ts';
import { type FirstPage, type FirstPageOptions, firstPageOf } from './first-page.ts';
import { dealBlocks, otherDeals } from './say-deals.ts';
import { saySoon } from './say-soon.ts';
import { sayWeak } from './say-weak.ts';

/** The first page of a branch, without its title: facts, the table of deals, facts, one line of caveat. */
export function firstPageBlocks(
  roadmap: Roadmap,
  told: ToldBranch,
  { words, ...options }: FirstPageOptions & { readonly words: Words },
): readonly Block[] {
  const page = firstPageOf(roadmap, told, options);
  return [
    { kind: 'facts', facts: [...authorFacts(roadmap, words), answerFact(page, roadmap, words)] },
    ...dealBlocks(page, roadmap, words),
    {
      kind: 'facts',
      facts: [
        ...otherDeals(page, words),
        ...dateFacts(page, words),
        fact(words.say('first.consents'), sayConsents(page, roadmap, words)),
        sayWeak(page, roadmap, words),
        saySoon(page, roadmap, words),
      ],
    },
    { kind: 'note', line: [words.say('first.caveat')] },
  ];
}

/** What the author says it is for and makes of it; where that is missing, a line invites it. */
export function authorFacts(roadmap: Roadmap, words: Words): readonly Fact[] {
  return (['purpose', 'conclusion'] as const).map((part) =>
    fact(words.say(`first.${part}`), words.text(roadmap[part]) || words.say(`first.no-${part}`)),
  );
}

/** The question and its answer, as one paragraph. */
function answerFact({ told, goal }: FirstPage, { scenario }: Roadmap, words: Words): Fact {
  const values = {
    branch: words.text(told.branch.name),
    steps: told.steps.length,
    start: words.month(told.schedule.start),
  };
  const weak = told.steps.filter(({ taken }) => taken.assumed || !taken.holds).length;
  const answer =
    goal === null
      ? [
          words.say('first.where', values),
          words.say('first.to-no-goal', { ...values, goals: scenario.goals.length }),
        ]
      : [
          words.say('first.question', { goal: nameIn(scenario.goals, goal.id, words) }),
          words.say('first.by-branch', { ...values, day: words.day(goal.day) }),
          words.say('first.others', {
            others: told.goals.length - 1,
            open: scenario.goals.length - told.goals.length,
          }),
        ];
  const unsound = weak === 0 ? [] : [words.say('first.unsound', { count: weak })];
  return fact(words.say('first.answer'), [...answer, ...unsound].join(' '));
}

function dateFacts({ told, benefit, lasting }: FirstPage, words: Words): readonly Fact[] {
  const { end } = told.schedule;
  const dated = (step: ToldStep | null, none: 'first.no-benefit' | 'first.no-lasting') =>
    step === null
      ? words.say(none)
      : words.say('first.dated', {
          day: words.day(step.task.finish.typical),
          step: words.text(step.taken.step.name),
        });
  const day = words.day(end.typical);
  const range = { day, low: words.month(end.low), high: words.month(end.high) };
  const ends = end.low === end.high ? day : words.say('first.range', range);
  return [
    fact(words.say('first.benefit'), dated(benefit, 'first.no-benefit')),
    fact(words.say('first.lasting'), dated(lasting, 'first.no-lasting')),
    fact(words.say('first.end'), ends),
  ];
}

function sayConsents({ consents }: FirstPage, { scenario }: Roadmap, words: Words): string {
  if (consents.length === 0) return words.say('first.no-consents');
  return consents
    .map(({ party, steps, first }) =>
      words.say('first.consent', {
        party: nameIn(scenario.parties, party, words),
        steps,
        month: words.month(first),
      }),
    )
    .join('; ');
}
