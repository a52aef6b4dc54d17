// When do at least so many parts of a condition hold?
import type { AtLeast } from './condition.ts';
import type { Kind } from './kind.ts';

export const atLeast: Kind<AtLeast> = {
  test:
    ({ atLeast: least }, parts) =>
    (situation) =>
      parts.filter((part) => part(situation)).length >= least,
  parts: (condition) => condition.of.map((part, index) => ({ at: `of/${index}`, condition: part })),
  mentions: () => [],
};
