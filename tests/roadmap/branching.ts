// Which roadmap has branches that take given steps?
import type { Scenario } from '../../src/core/scenario.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { take } from '../../src/roadmap/take.ts';
import { empty, freeze } from './makers.ts';

/** A roadmap whose branches b1, b2 ... are called Line 1, Line 2 ... and take these steps; what is blocked is assumed. */
export function branching(
  lines: readonly (readonly string[])[],
  scenario: Scenario = freeze,
): Roadmap {
  let roadmap = empty(scenario);
  const branches = lines.map((steps, index) => {
    let tip = '';
    for (const step of steps)
      ({ roadmap, at: tip } = take(roadmap, { at: tip === '' ? null : tip, step }));
    return { id: `b${index + 1}`, name: `Line ${index + 1}`, tip };
  });
  return { ...roadmap, branches, main: 'b1' };
}
