// How is a condition of a scenario written in PDDL?
import { type Condition, type Reading, readBy } from '../core/conditions/condition.ts';
import { type Lookup, rankOf } from '../core/lookup.ts';
import { readingOf } from '../core/reading.ts';

export interface PddlWriter {
  readonly lookup: Lookup;
}

/** The predicate that a track stands at a stage, and the one that always holds. */
export const STANDS = 'stands';
export const EVER = 'ever';

/** Never true: the empty disjunction, which some readers refuse. */
const NEVER = `(not (${EVER}))`;
const ALWAYS = '(and)';

/** Ids have no underscore, so two things never get one name, and none is a word of PDDL. */
export const trackName = (id: string) => `t_${id}`;
export const stageName = (track: string, stage: string) => `st_${track}_${stage}`;
export const gaugeName = (id: string) => `g_${id}`;

export function fact(track: string, stage: string): string {
  return `(${STANDS} ${trackName(track)} ${stageName(track, stage)})`;
}

/** A condition as a goal description. Milestones are written out where they are used. */
export function writeCondition(writer: PddlWriter, condition: Condition): string {
  return readBy(rows, condition, writer);
}

const rows: Reading<[writer: PddlWriter], string> = {
  all: ({ all }, writer) => every(all.map((part) => writeCondition(writer, part))),
  any: ({ any }, writer) => some(any.map((part) => writeCondition(writer, part))),
  not: (condition, writer) => `(not ${writeCondition(writer, condition.not)})`,
  atLeast: ({ atLeast, of }, writer) =>
    atLeastOf(
      atLeast,
      of.map((part) => writeCondition(writer, part)),
    ),
  is: ({ track, is }) => some([is].flat().map((stage) => fact(track, stage))),
  reached: ({ track, reached }, { lookup }) => {
    const stages = lookup.tracks.get(track)?.stages ?? [];
    return some(stages.slice(rankOf(lookup, track, reached)).map((stage) => fact(track, stage.id)));
  },
  gauge: ({ gauge, min, max }) =>
    every([
      ...(min === undefined ? [] : [`(>= (${gaugeName(gauge)}) ${min})`]),
      ...(max === undefined ? [] : [`(<= (${gaugeName(gauge)}) ${max})`]),
    ]),
  milestone: ({ milestone, as }, writer) => {
    const found = writer.lookup.milestones.get(milestone);
    return found ? writeCondition(writer, readingOf(found, as)) : NEVER;
  },
};

export function every(parts: readonly string[]): string {
  const kept = parts.filter((part) => part !== ALWAYS);
  const [only] = kept;
  if (only === undefined) return ALWAYS;
  return kept.length === 1 ? only : `(and ${kept.join(' ')})`;
}

export function some(parts: readonly string[]): string {
  const kept = parts.filter((part) => part !== NEVER);
  const [only] = kept;
  if (only === undefined) return NEVER;
  return kept.length === 1 ? only : `(or ${kept.join(' ')})`;
}

/**
 * PDDL does not count. Split in halves: so many of the one and the rest of the other, for each way to share them. That
 * grows far slower than the list of all choices.
 */
function atLeastOf(least: number, parts: readonly string[]): string {
  if (least <= 0) return ALWAYS;
  if (least > parts.length) return NEVER;
  if (least === parts.length) return every(parts);
  if (least === 1) return some(parts);
  const middle = parts.length >> 1;
  const [one, other] = [parts.slice(0, middle), parts.slice(middle)];
  const ways = Array.from({ length: Math.min(least, middle) + 1 }, (_, share) =>
    least - share > other.length
      ? NEVER
      : every([atLeastOf(share, one), atLeastOf(least - share, other)]),
  );
  return some(ways);
}

/** What a reader must know, by the words that the text uses. `:strips` is where PDDL begins. */
const NEEDED = [
  [':typing', /\(:types/],
  [':negative-preconditions', /:precondition \(and(?:(?!:effect)[\s\S])*\(not /],
  [':disjunctive-preconditions', /\(or |\(not \((?:and|or)\b/],
  [':conditional-effects', /\(when /],
  [':fluents', /\(:functions/],
] as const;

export function requirementsIn(text: string): readonly string[] {
  return [':strips', ...NEEDED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)];
}
