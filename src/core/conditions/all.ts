// When do all parts of a condition hold together?
import type { All } from './condition.ts';
import type { Kind } from './kind.ts';

export const all: Kind<All> = {
  test: (_condition, parts) => (situation) => parts.every((part) => part(situation)),
  parts: (condition) =>
    condition.all.map((part, index) => ({ at: `all/${index}`, condition: part })),
  mentions: () => [],
};
