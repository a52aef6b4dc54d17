// How does one get from the comparison to a step of one of its branches?
import { follow, go } from '../../actions.ts';
import type { Document } from '../../document.ts';

/** Follows the branch and stands at the node. */
export function goTo(doc: Document, branch: string, node: string): void {
  follow(doc, branch);
  go(doc, node);
}
