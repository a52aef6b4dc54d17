// Under which headings do the choices stand, and which of them match what was typed?
import type { Choice } from '../../../core/choices.ts';
import { lookupOf, rankOf } from '../../../core/lookup.ts';
import type { Scenario } from '../../../core/scenario.ts';
import type { Situation } from '../../../core/situation.ts';
import type { Words } from '../../../words/words.ts';
import type { View } from '../../document.ts';

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly choices: readonly Choice[];
}

interface Asked {
  readonly grouping: View['grouping'];
  readonly filter: string;
  readonly scenario: Scenario;
  readonly situation: Situation;
  readonly words: Words;
}

/** The groups that have something in them, in order. Inside each, possible steps come before blocked ones. */
export function groupsOf(choices: readonly Choice[], asked: Asked): readonly Group[] {
  const { grouping, words } = asked;
  const shown = choices.filter((choice) => matches(choice, asked)).toSorted(possibleFirst);
  const steps = shown.filter(({ setback }) => !setback);
  const setbacks = {
    key: 'setbacks',
    name: words.say('choices.setbacks'),
    choices: shown.filter(({ setback }) => setback),
  };
  const groups = grouping === 'verdict' ? byVerdict(steps, asked) : bySubject(steps, asked);
  return [...groups, setbacks].filter((group) => group.choices.length > 0);
}

function byVerdict(steps: readonly Choice[], asked: Asked): readonly Group[] {
  const { words } = asked;
  const blocked = steps.filter(({ verdict }) => verdict.kind === 'blocked');
  return [
    {
      key: 'possible',
      name: words.say('choices.possible'),
      choices: steps.filter(({ verdict }) => verdict.kind === 'possible'),
    },
    {
      key: 'blocked',
      name: words.say('choices.blocked'),
      choices: blocked.filter((choice) => !isBehind(choice, asked)),
    },
    {
      key: 'behind',
      name: words.say('choices.behind'),
      choices: blocked.filter((choice) => isBehind(choice, asked)),
    },
  ];
}

/** Every track that the step moves stands where it would bring it, or beyond: there is nothing left to take. */
function isBehind({ step }: Choice, { scenario, situation }: Asked): boolean {
  const lookup = lookupOf(scenario);
  return (
    step.moves.length > 0 &&
    step.moves.every(
      ({ track, to }) =>
        rankOf(lookup, track, situation.stages[track] ?? '') >= rankOf(lookup, track, to),
    )
  );
}

/** A step that moves several tracks, or is made by several parties, stands under the first of them. */
function bySubject(
  steps: readonly Choice[],
  { grouping, scenario, words }: Asked,
): readonly Group[] {
  const subjects = grouping === 'track' ? scenario.tracks : scenario.parties;
  const subjectOf = ({ step }: Choice): string | undefined =>
    grouping === 'track' ? step.moves[0]?.track : step.parties[0];
  const groups = subjects.map(({ id, name }) => ({
    key: id,
    name: words.text(name),
    choices: steps.filter((choice) => subjectOf(choice) === id),
  }));
  const others = steps.filter((choice) => subjectOf(choice) === undefined);
  return [...groups, { key: '', name: words.say('choices.others'), choices: others }];
}

function possibleFirst(a: Choice, b: Choice): number {
  return Number(a.verdict.kind === 'blocked') - Number(b.verdict.kind === 'blocked');
}

function matches({ step }: Choice, { filter, scenario, words }: Asked): boolean {
  const wanted = filter.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const tracks = step.moves.map(
    ({ track }) => scenario.tracks.find(({ id }) => id === track)?.name,
  );
  const parties = step.parties.map(
    (party) => scenario.parties.find(({ id }) => id === party)?.name,
  );
  const texts = [step.name, ...tracks, ...parties, ...step.law].flatMap((text) =>
    text === undefined || typeof text === 'string' ? [text ?? ''] : Object.values(text),
  );
  const haystack = `${step.id} ${texts.join(' ')} ${words.text(step.summary)}`.toLocaleLowerCase();
  return wanted.split(/\s+/).every((word) => haystack.includes(word));
}
