// What does one of several routes trade for what, beside the first of them?
import { type Day, durationBetween } from '../core/duration.ts';
import { saySigned } from './steps.ts';
import type { Words } from './words.ts';

/** What is told of a route that none betters. */
export interface Traded {
  readonly length: number;
  readonly end: Day;
  /** The lowest balance of any party anywhere on it. */
  readonly lowest: number;
  readonly objections: number;
}

export type Traits = 'steps' | 'time' | 'balance' | 'objections';

/** `2 steps more, 7 months sooner, nobody below −3`: in the order asked for; of the first, what it has most of. */
export function sayTrades(
  words: Words,
  [route, first]: readonly [Traded, Traded],
  by: readonly Traits[],
): string {
  const told = by.flatMap((each, index) =>
    route === first && index === 0
      ? [words.say(`ask.trade-best-${each}`), ...lowestOf(words, route, each)]
      : traded[each](words, route, first),
  );
  return told.join(', ');
}

const traded: Readonly<
  Record<Traits, (words: Words, route: Traded, first: Traded) => readonly string[]>
> = {
  steps: (words, { length }, first) => {
    const count = length - first.length;
    if (count === 0) return [];
    return [
      words.say(count > 0 ? 'ask.trade-more' : 'ask.trade-fewer', { count: Math.abs(count) }),
    ];
  },
  time: (words, { end }, first) => {
    if (end === first.end) return [];
    const [a, b] = end < first.end ? [end, first.end] : [first.end, end];
    const length = words.duration(durationBetween(a, b));
    return [words.say(end < first.end ? 'ask.trade-sooner' : 'ask.trade-later', { length })];
  },
  balance: (words, route) => lowestOf(words, route, 'balance'),
  objections: (words, { objections }, first) => {
    const weight = objections - first.objections;
    if (weight === 0) return [];
    return [
      words.say(weight > 0 ? 'ask.trade-against' : 'ask.trade-content', {
        weight: words.number(Math.abs(weight)),
      }),
    ];
  },
};

function lowestOf(words: Words, { lowest }: Traded, each: Traits): readonly string[] {
  if (each !== 'balance') return [];
  return [
    lowest < 0
      ? words.say('ask.trade-lowest', { lowest: saySigned(words, lowest) })
      : words.say('ask.trade-never-low'),
  ];
}
