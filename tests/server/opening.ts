// Which room do the tests of the server open?
import type { Opening } from '../../src/server/hub.ts';
import { along, freeze } from '../roadmap/makers.ts';

export function opening(): Opening {
  const roadmap = along(freeze, { steps: ['dual-freeze'] });
  const place = roadmap.nodes.at(-1)?.id ?? null;
  const branch = roadmap.branches[0]?.id ?? null;
  return { title: 'A room', name: 'Lead', told: false, roadmap, place, branch };
}
