// How does a brief begin: what it is about, of which day, for what purpose, and how does the branch stand at a glance?
import type { Goal } from '../../core/scenario.ts';
import { dayOf } from '../../roadmap/day-of.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { sideOf } from '../../roadmap/sides.ts';
import { nameIn, sayPosition } from '../../words/texts.ts';
import { saySigned } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { type Block, type Fact, fact, paragraph, section } from './blocks.ts';
import type { ToldBranch } from '../told.ts';

/** Of which scenario it is, which positions bind, and with what it was made. */
export function titleFacts(roadmap: Roadmap, words: Words): readonly Fact[] {
  const { scenario, binding } = roadmap;
  const positions = scenario.positions
    .filter(({ id }) => binding.includes(id))
    .map((position) => sayPosition(words, scenario, position));
  return [
    fact(words.say('brief.scenario'), words.text(scenario.name)),
    fact(
      words.say('brief.binding-positions'),
      ...(positions.length === 0 ? [words.say('brief.binding-none')] : positions),
    ),
    fact(words.say('brief.prepared'), words.say('brief.program')),
  ];
}

/** What stands over the title of one branch: what it is, from whose side, by whom, and of which day. */
export function sayAbout(roadmap: Roadmap, we: readonly string[], words: Words): string {
  const { parties } = roadmap.scenario;
  const names = sideOf(roadmap.scenario, we).map((id) => nameIn(parties, id, words));
  const day = dayOf(roadmap);
  return [
    words.say('brief.about'),
    names.length === 0 ? '' : words.say('first.side', { parties: words.list(names) }),
    words.text(roadmap.author),
    day === null ? '' : words.day(day),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Of which day it is; nothing where the file does not say. */
export function stateFacts(roadmap: Roadmap, words: Words): readonly Fact[] {
  const day = dayOf(roadmap);
  return day === null ? [] : [fact(words.say('brief.state'), words.day(day))];
}

/** What the roadmap and its scenario say of themselves. */
export function backgroundOf(roadmap: Roadmap, words: Words): readonly Block[] {
  const texts = [roadmap.summary, roadmap.scenario.summary].map(words.text);
  return section(
    words.say('brief.background'),
    texts.filter((text) => text !== '').map((text) => paragraph(text)),
  );
}

/** Names of parties and the goals they hold, for a roadmap without any step. */
export function worldOf({ scenario }: Roadmap, words: Words): readonly Block[] {
  const names = (list: readonly Pick<Goal, 'name'>[]) => list.map(({ name }) => words.text(name));
  return section(words.say('brief.glance'), [
    paragraph(words.say('brief.no-step')),
    {
      kind: 'facts',
      facts: [
        fact(words.say('brief.parties'), names(scenario.parties).join('; ')),
        fact(words.say('brief.tracks'), names(scenario.tracks).join('; ')),
        fact(words.say('brief.goals-held'), names(scenario.goals).join('; ')),
        fact(words.say('brief.start'), words.day(scenario.start)),
      ].filter(({ lines }) => lines.length > 0),
    },
  ]);
}

/** On what the branch stands: its scenario, its goals by name, what it costs whom, and whether its steps hold. */
export function glanceOf(
  roadmap: Roadmap,
  told: ToldBranch,
  [facts, words]: readonly [readonly Fact[], Words],
): readonly Block[] {
  const all = [
    ...facts,
    ...goalFacts(roadmap, told, words),
    fact(words.say('brief.setbacks'), saySetbacks(told, words)),
    fact(words.say('brief.exposure'), sayExposure(told, words)),
    fact(words.say('brief.footing'), sayFooting(told, words)),
  ].filter(({ lines }) => lines.length > 0);
  return section(words.say('brief.glance'), [{ kind: 'facts', facts: all }]);
}

function goalFacts({ scenario }: Roadmap, told: ToldBranch, words: Words): readonly Fact[] {
  if (scenario.goals.length === 0) return [];
  const named = (goals: readonly Goal[]) =>
    goals.length === 0
      ? words.say('brief.none')
      : words.say('brief.counted', {
          count: goals.length,
          names: goals.map(({ name }) => words.text(name)).join('; '),
        });
  const isReached = ({ id }: Goal) => told.goals.includes(id);
  return [
    fact(words.say('brief.goals-reached'), named(scenario.goals.filter(isReached))),
    fact(words.say('brief.goals-open'), named(scenario.goals.filter((goal) => !isReached(goal)))),
  ];
}

/** More would be no glance. */
const MOST_NAMES = 8;

function saySetbacks({ steps }: ToldBranch, words: Words): string {
  const setbacks = steps.filter(({ taken }) => taken.setback);
  if (setbacks.length === 0) return words.say('brief.none');
  const shown = setbacks.length > MOST_NAMES ? setbacks.slice(0, MOST_NAMES - 1) : setbacks;
  const more = setbacks.length - shown.length;
  const names = [
    ...shown.map(({ number, taken }) =>
      words.say('brief.numbered', { number, name: words.text(taken.step.name) }),
    ),
    ...(more === 0 ? [] : [words.say('compare.more', { count: more })]),
  ];
  return words.say('brief.counted', { count: setbacks.length, names: names.join('; ') });
}

/** The parties that stand below where they began at some point, the deepest first. */
function sayExposure({ ledger, steps }: ToldBranch, words: Words): string {
  return ledger
    .filter(({ lowest }) => lowest < 0)
    .toSorted((a, b) => a.lowest - b.lowest)
    .slice(0, 3)
    .map(({ party, lowest, lowestAt }) =>
      words.say('brief.falls-to', {
        party: words.text(party.name),
        balance: saySigned(words, lowest),
        number: steps.find(({ taken }) => taken.node.id === lowestAt)?.number ?? 0,
      }),
    )
    .join('; ');
}

function sayFooting({ steps }: ToldBranch, words: Words): string {
  const assumed = steps.filter(({ taken }) => taken.assumed).length;
  const broken = steps.filter(({ taken }) => !taken.holds).length;
  return assumed + broken === 0
    ? words.say('brief.sound')
    : words.say('brief.unsound', { assumed, broken });
}
