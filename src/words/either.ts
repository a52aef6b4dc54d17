// Which sentences tell of what every route to a target needs one?
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** Sets of parties, and sets of groups of steps, of which every route needs one; whether these are all. */
interface Needed {
  readonly parties: readonly (readonly string[])[];
  readonly steps: readonly (readonly (readonly string[])[])[];
  readonly proven: boolean;
}

/** So many choices of one kind are told; more are counted. */
const MOST_TOLD = 6;

/** First the parties, those in one sentence that each are needed; then the choices of steps. */
export function sayEither(words: Words, scenario: Scenario, needed: Needed): readonly string[] {
  const { parties, steps, proven } = needed;
  const partyOf = (id: string) => nameIn(scenario.parties, id, words);
  const alone = parties.flatMap((set) => (set.length === 1 ? set : []));
  const choices = parties.filter((set) => set.length > 1);
  const needs = (names: string) => words.say('ask.needs', { parties: names });
  const takes = (groups: readonly (readonly string[])[]) =>
    words.say('ask.either', {
      steps: words.or(groups.map((group) => sayGroup(words, scenario, group))),
    });
  return [
    ...(alone.length > 0 ? [needs(words.list(alone.map(partyOf)))] : []),
    ...firstOf(
      words,
      choices.map((set) => needs(words.or(set.map(partyOf)))),
    ),
    ...firstOf(words, steps.map(takes)),
    ...(proven ? [] : [words.say('ask.some-choices')]),
  ];
}

function sayGroup(words: Words, scenario: Scenario, group: readonly string[]): string {
  const { steps } = lookupOf(scenario);
  const names = words.list(group.map((id) => words.text(steps.get(id)?.name)));
  return group.length === 1
    ? names
    : words.say('ask.all-of', { count: group.length, steps: names });
}

function firstOf(words: Words, sentences: readonly string[]): readonly string[] {
  const count = sentences.length - MOST_TOLD;
  if (count <= 0) return sentences;
  return [...sentences.slice(0, MOST_TOLD), words.say('ask.more-choices', { count })];
}
