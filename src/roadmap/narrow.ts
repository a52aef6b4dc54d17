// What is left of a roadmap when only one of its branches is meant?
import type { Branch, Roadmap } from './roadmap.ts';
import { lineTo } from './tree-index.ts';

/** The roadmap with one branch alone, which is its main one then, and the steps on it. Ids stay what they are. */
export function narrowed(roadmap: Roadmap, branch: Branch): Roadmap {
  return { ...roadmap, nodes: lineTo(roadmap, branch.tip), branches: [branch], main: branch.id };
}
