// Which of a law's many random cases does this run try?

/**
 * One in so many: 4 unless STEPWISE_FUZZ says another number or `full`, which is 1. `npm test` takes another of these
 * parts each time and says which (STEPWISE_PART); `npm run test:fuzz` takes all.
 */
export const ONE_IN = ((asked) => (asked === 'full' ? 1 : Number(asked ?? 4)))(
  process.env['STEPWISE_FUZZ'],
);

const PART = Number(process.env['STEPWISE_PART'] ?? 0) % ONE_IN;

/** Those of a list that this run tries: from all along it, and all of it over all parts. */
export function shareOf<T>(list: readonly T[]): readonly T[] {
  return list.filter((_, index) => index % ONE_IN === PART);
}

/** The numbers of the cases to try, of so many from a first one on: the same for the same part, all over all parts. */
export function casesOf(count: number, from = 0): readonly number[] {
  const [begin, end] = [PART, PART + 1].map((each) => Math.floor((count * each) / ONE_IN));
  return Array.from({ length: count }, (_, index) => from + index).slice(begin, end);
}
