// When does a named condition hold?
import * as z from 'zod/mini';
import type { MilestoneHolds } from './condition.ts';
import type { Kind } from './kind.ts';

export const milestoneHolds: Kind<MilestoneHolds> = {
  schema: () => z.strictObject({ milestone: z.string() }),
  holds: (condition, { lookup }, holds) => {
    const milestone = lookup.milestones.get(condition.milestone);
    if (!milestone) throw new Error(`no milestone "${condition.milestone}"`);
    return holds(milestone.when);
  },
  parts: (condition, lookup) => {
    const milestone = lookup?.milestones.get(condition.milestone);
    return milestone ? [{ at: 'milestone', condition: milestone.when }] : [];
  },
  mentions: ({ milestone }) => [{ kind: 'milestone', id: milestone, at: 'milestone' }],
};
