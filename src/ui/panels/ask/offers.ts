// What can be said in the sentence to the planner, and which part of it is meant by a few typed letters?
import type { Condition, GaugeWithin } from '../../../core/conditions/condition.ts';
import { sayCondition } from '../../../words/conditions.ts';
import { nameIn, sayPosition } from '../../../words/texts.ts';
import type { MessageId, Words } from '../../../words/words.ts';
import { type State, roadmapOf } from '../../document.ts';
import type { Wish } from '../../reply.ts';
import { keepable } from './keepable.ts';
import { sayTarget } from './wish.ts';

/** One thing that can be said, and the wish after it is said. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  /** What is compared with what is typed, beside the label. */
  readonly also?: string;
  readonly say: (wish: Wish) => Wish;
  /** Only half is said: this step comes after another, which is to be named. */
  readonly later?: string;
}

/** Every goal, position, thing to keep and step to avoid, what may go wrong, then steps and stages. */
export function offersIn(state: State, words: Words): readonly Offer[] {
  const { scenario } = roadmapOf(state);
  const { goals, steps, tracks, positions } = scenario;
  const target = (of: Wish['target'], id: string): Offer => ({
    id,
    label: words.say('ask.get-to', { target: sayTarget(words, scenario, of) }),
    say: (wish) => ({ ...wish, target: of }),
  });
  return [
    ...goals.map(({ id }) => target({ goal: id }, `goal ${id}`)),
    ...positions.map((position): Offer => ({
      id: `binding ${position.id}`,
      label: words.say('ask.binding', { position: sayPosition(words, scenario, position) }),
      also: `${position.party} position`,
      say: (wish) => ({ ...wish, binding: withOne(wish.binding, position.id) }),
    })),
    ...keepable(state).map((condition): Offer => ({
      id: `keep ${JSON.stringify(condition)}`,
      label: sayKeep(words, state, condition),
      also: broughtBy(words, state, condition),
      say: (wish) => ({ ...wish, keep: [...wish.keep.filter(otherThan(condition)), condition] }),
    })),
    ...steps.map(({ id }): Offer => ({
      id: `avoid ${id}`,
      label: words.say('ask.without', { step: nameIn(steps, id, words) }),
      also: 'avoid',
      say: (wish) => ({ ...wish, avoid: withOne(wish.avoid, id) }),
    })),
    ...(scenario.setbacks.length === 0 ? [] : STRIKES).map((count): Offer => ({
      id: `strikes ${count}`,
      label: words.say('ask.even-if', { count }),
      also: 'setback contingency robust',
      say: (wish) => ({ ...wish, strikes: count }),
    })),
    ...steps.map(({ id }) => target({ step: id }, `step ${id}`)),
    ...tracks.flatMap((track) =>
      track.stages.map(({ id }) =>
        target({ track: track.id, stage: id }, `stage ${track.id} ${id}`),
      ),
    ),
    ...steps.map(({ id }): Offer => ({
      id: `later ${id}`,
      label: words.say('ask.later', { later: nameIn(steps, id, words) }),
      say: (wish) => wish,
      later: id,
    })),
  ];
}

/** The steps that another may have to wait for. */
export function firstsFor(later: string, state: State, words: Words): readonly Offer[] {
  const { steps } = roadmapOf(state).scenario;
  return steps
    .filter(({ id }) => id !== later)
    .map(({ id, name }) => ({
      id: `first ${id}`,
      label: words.text(name),
      say: (wish) => ({
        ...wish,
        before: [...wish.before.filter((pair) => pair[0] !== id || pair[1] !== later), [id, later]],
      }),
    }));
}

const STRIKES: readonly number[] = [1, 2];
const MOST = 40;

/** What may be meant, the likeliest first; with nothing typed, what there is. */
export function meant(
  typed: string,
  { offers, words }: { readonly offers: readonly Offer[]; readonly words: Words },
): readonly Offer[] {
  const wanted = plain(typed);
  if (wanted === '') return offers.slice(0, MOST);
  const parts = wanted.split(' ');
  const found = offers.flatMap((offer) => {
    const text = plain(offer.label);
    const haystack = `${text} ${plain(offer.also ?? '')}`;
    return parts.every((part) => haystack.includes(part))
      ? [{ offer, far: text.includes(wanted) ? text.length - wanted.length : 1000 + text.length }]
      : [];
  });
  const near = found.toSorted((a, b) => a.far - b.far).map(({ offer }) => offer);
  return [...within(typed, words), ...near].slice(0, MOST);
}

/** A whole sentence, part by part between commas; null where some part means nothing. */
export function wishIn(
  typed: string,
  {
    offers,
    words,
    wish,
  }: { readonly offers: readonly Offer[]; readonly words: Words; readonly wish: Wish },
): Wish | null {
  const parts = typed.split(',').filter((part) => plain(part) !== '');
  return parts.reduce<Wish | null>((said, part) => {
    const [offer] = meant(part, { offers, words });
    return said && offer ? offer.say(said) : null;
  }, wish);
}

/** The first part of a sentence that means nothing here. */
export function unmeant(
  typed: string,
  given: { readonly offers: readonly Offer[]; readonly words: Words },
): string {
  return (typed.split(',').find((part) => meant(part, given).length === 0) ?? typed).trim();
}

/** A number is a length of time: of months, or of years where that is said. */
function within(typed: string, words: Words): readonly Offer[] {
  const [, number, unit = ''] = /(\d+)\s*(\p{L}*)\s*$/u.exec(typed) ?? [];
  if (number === undefined) return [];
  const inYears = unit !== '' && plain(words.say('time.years', { count: 2 })).includes(plain(unit));
  const months = Math.min(1200, Number(number) * (inYears ? 12 : 1));
  if (months < 1) return [];
  return [
    {
      id: `within ${months}`,
      label: words.say('ask.within', { months }),
      say: (wish) => ({ ...wish, maxMonths: months }),
    },
  ];
}

/** A floor is said with its number elsewhere, where that can be changed. */
export function sayKeep(words: Words, state: State, condition: Condition): string {
  const { scenario } = roadmapOf(state);
  return words.say('ask.keep', {
    what: isFloor(condition)
      ? nameIn(scenario.gauges, condition.gauge, words)
      : sayCondition(words, scenario, condition),
  });
}

/** A stage is also known by the steps that lead to it: “keep six-party talks”. */
function broughtBy(words: Words, state: State, condition: Condition): string {
  if (!('reached' in condition)) return '';
  const { track, reached } = condition;
  return roadmapOf(state)
    .scenario.steps.filter(({ moves }) =>
      moves.some((move) => move.track === track && move.to === reached),
    )
    .map(({ name }) => words.text(name))
    .join(' ');
}

export function isFloor(condition: Condition): condition is GaugeWithin {
  return 'gauge' in condition;
}

/** One gauge has one floor, whatever its number; any other condition is known by what it says. */
function otherThan(one: Condition): (other: Condition) => boolean {
  const idOf = (each: Condition) => (isFloor(each) ? `floor ${each.gauge}` : JSON.stringify(each));
  return (other) => idOf(other) !== idOf(one);
}

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one];
}

/** Letters and numbers only, so that a hyphen or a quotation mark is in nobody's way. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const CRITERIA = {
  steps: 'ask.by-steps',
  time: 'ask.by-time',
  objections: 'ask.by-objections',
  balance: 'ask.by-balance',
  trades: 'ask.by-trades',
} as const satisfies Record<Wish['by'], MessageId>;
