// When does a named condition hold?
import type { MilestoneHolds } from './condition.ts';
import type { Kind } from './kind.ts';
import { readingOf } from '../reading.ts';

export const milestoneHolds: Kind<MilestoneHolds> = {
  test: ({ milestone }, [when]) => {
    if (!when) throw new Error(`no milestone "${milestone}"`);
    return when;
  },
  parts: (condition, lookup) => {
    const milestone = lookup?.milestones.get(condition.milestone);
    return milestone ? [{ at: 'milestone', condition: readingOf(milestone, condition.as) }] : [];
  },
  mentions: ({ milestone, as }) => [
    { kind: 'milestone', id: milestone, at: 'milestone', ...(as === undefined ? {} : { as }) },
    ...(as === undefined ? [] : [{ kind: 'party' as const, id: as, at: 'as' }]),
  ],
};
