// Who regards a goal as met, and who does not, by their own reading of it?
import type { Scenario } from '../core/scenario.ts';
import type { PartyReading } from '../roadmap/readings.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** `Quiet: met, as North reads it; not, as Washington does`; '' where those who read it in their own way agree with its words. */
export function sayReading(words: Words, scenario: Scenario, reading: PartyReading): string {
  const name = words.text(reading.subject.name);
  const verdict = sayVerdict(words, scenario, reading);
  return verdict === '' ? '' : words.say('reading.of', { name, verdict });
}

/** The same without the name. */
export function sayVerdict(words: Words, scenario: Scenario, reading: PartyReading): string {
  const { subject, holds } = reading;
  const own = (ids: readonly string[]) => ids.filter((id) => Object.hasOwn(subject.readBy, id));
  const named = (ids: readonly string[]) =>
    words.list(ids.map((id) => nameIn(scenario.parties, id, words)));
  const [met, unmet] = [own(reading.met), own(reading.unmet)];
  const asMet = { met: named(met), metCount: met.length };
  const asUnmet = { unmet: named(unmet), unmetCount: unmet.length };
  if (met.length > 0 && unmet.length > 0)
    return words.say('reading.parted', { ...asMet, ...asUnmet });
  if (holds && unmet.length > 0) return words.say('reading.not-as', asUnmet);
  if (!holds && met.length > 0) return words.say('reading.only-as', asMet);
  return '';
}
