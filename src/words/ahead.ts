// How is it said in a few words what a step would bring, and how far a goal is?
import type { Scenario } from '../core/scenario.ts';
import { nameIn } from './texts.ts';
import type { Words } from './words.ts';

/** How many steps a goal is away: exactly, between two bounds, or not at all. */
export type Far =
  | { readonly kind: 'exact'; readonly steps: number }
  | { readonly kind: 'between'; readonly least: number; readonly most: number | null }
  | { readonly kind: 'never' };

/** What a step would bring. */
export interface Brings {
  readonly objections: readonly string[];
  /** By how many days the end is later. */
  readonly moved: number;
  readonly meets: readonly string[];
  readonly goals: { readonly closes: readonly string[]; readonly opens: readonly string[] } | null;
}

/** `16 steps left`, `at least 3 steps left`, `reached`, `out of reach`. */
export function sayFar(words: Words, far: Far): string {
  if (far.kind === 'never') return words.say('ahead.never');
  if (far.kind === 'exact')
    return far.steps === 0
      ? words.say('ahead.reached')
      : words.say('ahead.left', { steps: far.steps });
  const { least, most } = far;
  return most === null
    ? words.say('ahead.at-least', { steps: least })
    : words.say('ahead.between', { least, most });
}

/** `16 → 15 left` where both are known; else how far it is afterwards. */
export function sayNearer(words: Words, before: Far | undefined, after: Far): string {
  const isCounted = before?.kind === 'exact' && after.kind === 'exact';
  if (!isCounted || after.steps === 0 || before.steps === after.steps) return sayFar(words, after);
  return words.say('ahead.from-to', { before: before.steps, after: after.steps });
}

/** One thing that a step brings, in a few words. */
export interface Brought {
  readonly kind: 'closes' | 'opens' | 'meets' | 'objects' | 'end';
  readonly said: string;
}

/** What a step brings beside the distance, worst first; nothing of what stays as it is. */
export function sayBrings(words: Words, scenario: Scenario, brings: Brings): readonly Brought[] {
  const { goals, parties, positions } = scenario;
  const named = (ids: readonly string[]) => words.list(ids.map((id) => nameIn(goals, id, words)));
  const { closes = [], opens = [] } = brings.goals ?? {};
  const found: Brought[] = [];
  if (closes.length > 0)
    found.push({ kind: 'closes', said: words.say('ahead.closes', { goals: named(closes) }) });
  if (opens.length > 0)
    found.push({ kind: 'opens', said: words.say('ahead.opens', { goals: named(opens) }) });
  if (brings.meets.length > 0)
    found.push({ kind: 'meets', said: words.say('ahead.meets', { goals: named(brings.meets) }) });
  const against = positions.filter(({ id }) => brings.objections.includes(id));
  const objecting = [...new Set(against.map(({ party }) => nameIn(parties, party, words)))];
  const { length: count } = objecting;
  if (count > 0)
    found.push({
      kind: 'objects',
      said: words.say('ahead.objects', { count, parties: words.list(objecting) }),
    });
  if (brings.moved > 0)
    found.push({
      kind: 'end',
      said: words.say('ahead.end', { length: sayDays(words, brings.moved) }),
    });
  return found;
}

const MONTH = 30.4375;

/** Days as people say them: up to six weeks in days, beyond that in whole months. */
function sayDays(words: Words, days: number): string {
  if (days < 45) return words.say('time.days', { count: days });
  return words.say('time.months', { count: Math.round(days / MONTH) });
}
