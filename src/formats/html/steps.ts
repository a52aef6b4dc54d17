// What does the one-file page say of a step, wherever it is taken?
import { entryOf } from '../../roadmap/ledger.ts';
import type { Scenario, Source, Step } from '../../core/scenario.ts';
import type { PlayedStep } from '../../player/data.ts';
import { sayConditions } from '../../words/conditions.ts';
import { nameIn } from '../../words/texts.ts';
import type { Words } from '../../words/words.ts';

interface Used {
  readonly steps: readonly Step[];
  readonly sources: readonly Source[];
}

/** Where each item of a list stands, by its id. */
export function placesIn(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

export function stepsTold(
  scenario: Scenario,
  words: Words,
  { steps, sources }: Used,
): readonly PlayedStep[] {
  const [parties, places] = [placesIn(scenario.parties), placesIn(sources)];
  return steps.map((step) =>
    withoutGaps({
      name: words.text(step.name),
      about: words.text(step.summary),
      who: step.parties.flatMap((id) => parties.get(id) ?? []),
      worth: [...parties].flatMap(([id, party]): readonly [number, number][] => {
        const { given, received } = entryOf(step, id);
        return [given, received].flatMap((worth): readonly [number, number][] =>
          worth === 0 ? [] : [[party, worth]],
        );
      }),
      rationale: words.text(step.rationale),
      verified: verifiedBy(scenario, step, words),
      undo: undoOf(step, words),
      law: step.law.map((law) => words.text(law)),
      needs: sayConditions(words, scenario, step.requires),
      readings: Object.entries(step.readings).map(([party, reading]) => [
        nameIn(scenario.parties, party, words),
        words.text(reading),
      ]),
      note: words.text(step.note),
      sources: step.sources.flatMap((id) => places.get(id) ?? []),
    }),
  );
}

function verifiedBy(scenario: Scenario, { verification }: Step, words: Words): string {
  if (!verification) return '';
  const { by, text } = verification;
  const parts = [by === undefined ? '' : nameIn(scenario.parties, by, words), words.text(text)];
  return parts.filter((part) => part !== '').join(': ');
}

function undoOf({ undo }: Step, words: Words): string {
  if (undo === undefined) return '';
  return undo === false ? words.say('fact.irreversible') : words.duration(undo);
}

/** What says nothing is left out of the file; lists that every reader counts on stay. */
function withoutGaps(step: PlayedStep): PlayedStep {
  const said = Object.entries(step).filter(
    ([key, value]) => key === 'who' || key === 'worth' || value.length > 0,
  );
  return Object.fromEntries(said) as unknown as PlayedStep;
}
