// How is one field of a scenario said, as it would be read?
import type { Condition } from '../core/conditions/condition.ts';
import type { Scenario, Step } from '../core/scenario.ts';
import type { Takes } from '../core/shapes.ts';
import type { Text } from '../core/text.ts';
import { sayCondition } from './conditions.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** A part with its place (see `PartPlace`), whose last field says of what kind it is. */
export interface PartSaid {
  readonly at: readonly string[];
  readonly value: unknown;
}

/** The value as people read it: names instead of ids, conditions as clauses. What nobody reads as prose is JSON. */
export function sayPart(words: Words, scenario: Scenario, { at, value }: PartSaid): string {
  const [group = '', last = ''] = [at.at(-2), at.at(-1)];
  if (at.length === 2) return words.say(value === undefined ? 'diff.gone' : 'diff.other');
  if (value === undefined) return words.say('diff.none');
  if (group === 'worth' || group === 'effects') return plain(value);
  // Below these the key is a party, and the group says what kind of value it is.
  const field = group === 'readBy' || group === 'readings' ? group : last;
  const say = Object.hasOwn(SAID, field) ? SAID[field] : undefined;
  return say?.(words, scenario, { at, value }) ?? plain(value);
}

type SayPart = (words: Words, scenario: Scenario, part: PartSaid) => string;

const text: SayPart = (words, _, { value }) =>
  words.say('diff.text', { text: words.text(value as Text) });
/** What is quoted from the world: each for itself. */
const texts: SayPart = (words, scenario, { at, value }) =>
  Array.isArray(value)
    ? words.list(value.map((each: unknown) => text(words, scenario, { at, value: each })))
    : plain(value);
const verification: SayPart = (words, scenario, { at, value }) => {
  const { by, text: how } = value as NonNullable<Step['verification']>;
  const said = text(words, scenario, { at, value: how });
  if (by === undefined) return said;
  return words.say('diff.verified', { how: said, by: named(words, scenario.parties, by) });
};
const condition: SayPart = (words, scenario, { value }) =>
  sayCondition(words, scenario, value as Condition);
const day: SayPart = (words, _, { value }) => words.day(String(value));
const duration: SayPart = (words, _, { value }) =>
  value === false ? words.say('diff.never-undone') : words.duration(String(value));

const parties: SayPart = (words, scenario, { value }) => named(words, scenario.parties, value);
const steps: SayPart = (words, scenario, { value }) =>
  named(words, [...scenario.steps, ...scenario.setbacks], value);

/** A stage by its name on the track that the place names, in a move or in the track itself. */
const stages: SayPart = (words, scenario, { at, value }) => {
  const [list, id, , moved] = at;
  const track = scenario.tracks.find((each) => each.id === (list === 'tracks' ? id : moved));
  return track ? named(words, track.stages, value) : plain(value);
};

/** A promise's `by` is a day, a move's a party; a promise owes steps, or something else. */
const SAID: Readonly<Record<string, SayPart>> = {
  name: text,
  title: text,
  summary: text,
  rationale: text,
  note: text,
  unit: text,
  readings: text,
  requires: condition,
  when: condition,
  while: condition,
  readBy: condition,
  start: day,
  date: day,
  notBefore: day,
  verification,
  law: texts,
  sources: texts,
  takes: (words, _, { value }) => words.takes(value as Takes),
  undo: duration,
  within: duration,
  parties,
  party: parties,
  by: (words, scenario, part) =>
    part.at[0] === 'commitments' ? day(words, scenario, part) : parties(words, scenario, part),
  steps,
  of: steps,
  after: steps,
  forbids: steps,
  otherwise: steps,
  owes: (words, scenario, part) =>
    typeof part.value === 'string' || Array.isArray(part.value)
      ? steps(words, scenario, part)
      : plain(part.value),
  from: stages,
  to: stages,
  initial: stages,
};

/** One id or several, by their names. */
function named(words: Words, list: Parameters<typeof nameIn>[0], value: unknown): string {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (ids.length === 0) return words.say('diff.none');
  return words.list(ids.map((id) => nameIn(list, String(id), words)));
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
