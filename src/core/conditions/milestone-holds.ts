// When does a named condition hold?
import * as z from 'zod/mini';
import type { MilestoneHolds } from './condition.ts';
import type { Kind } from './kind.ts';

export const milestoneHolds: Kind<MilestoneHolds> = {
  schema: () => z.strictObject({ milestone: z.string() }),
  test: ({ milestone }, [when]) => {
    if (!when) throw new Error(`no milestone "${milestone}"`);
    return when;
  },
  parts: (condition, lookup) => {
    const milestone = lookup?.milestones.get(condition.milestone);
    return milestone ? [{ at: 'milestone', condition: milestone.when }] : [];
  },
  mentions: ({ milestone }) => [{ kind: 'milestone', id: milestone, at: 'milestone' }],
};
