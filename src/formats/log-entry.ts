// How is one thing that happened in a workshop said in a line?
import type { LogEntry } from '../../machines/sitting.ts';
import { lookupOf } from '../core/lookup.ts';
import type { Scenario } from '../core/scenario.ts';
import type { Words } from '../words/words.ts';

/** `Took Test ban (DPRK; instead of Summit; at the desk)`. Without its time. */
export function sayEntry(words: Words, scenario: Scenario, entry: LogEntry): string {
  const { kind, step, by, prepared, outside } = entry;
  const said = words.say(`log.${kind}`, { step: stepName(words, scenario, step) });
  const more = [
    ...(by === '' ? [] : [by]),
    ...sayPlanned(words, scenario, entry),
    ...(prepared ? [words.say('log.prepared')] : []),
    ...(outside === undefined ? [] : [words.say(`log.at-${outside}`)]),
  ];
  return more.length === 0 ? said : `${said} (${more.join('; ')})`;
}

/** Nothing where nothing was planned, or an inject came between. */
function sayPlanned(
  words: Words,
  scenario: Scenario,
  { kind, step, planned }: LogEntry,
): readonly string[] {
  if (planned === undefined || planned === null) return [];
  if (planned === step) return [words.say('log.planned')];
  if (kind === 'inject') return [];
  return [words.say('log.instead', { step: stepName(words, scenario, planned) })];
}

/** The name of a step or setback; of none, or one that is gone, that of the start. */
export function stepName(words: Words, scenario: Scenario, step: string | null): string {
  const found = step === null ? undefined : lookupOf(scenario).steps.get(step);
  return found ? words.text(found.name) : words.say('outline.start');
}
