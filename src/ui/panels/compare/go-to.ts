// How does one get from the comparison to a step of one of its branches?
import { follow, go } from '../../actions.ts';
import { indexOf } from '../../../roadmap/tree-index.ts';
import { type Document, roadmapOf } from '../../document.ts';

/** Follows the branch and stands at the node. A node of a case that lies beside the roadmap leads nowhere. */
export function goTo(doc: Document, branch: string, node: string): void {
  if (!indexOf(roadmapOf(doc.get())).byId.has(node)) return;
  follow(doc, branch);
  go(doc, node);
}
