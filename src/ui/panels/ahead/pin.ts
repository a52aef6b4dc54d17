// How is a goal pinned, and pinned again where the page was loaded anew?
import { setView } from '../../actions.ts';
import { type Document, roadmapOf } from '../../document.ts';

/** Pins a goal, or none. It is how one looks at the roadmap: kept for this tab, never in the file, never undone. */
export function pin(doc: Document, goal: string | null): void {
  setView(doc, { pinned: goal });
  const key = keyFor(roadmapOf(doc.get()).id);
  try {
    if (goal === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, goal);
  } catch {
    // Storage is switched off: it holds until the page is left.
  }
}

/** Pins what was pinned on this roadmap before. */
export function pinAgain(doc: Document, roadmap: string): void {
  if (doc.get().view.pinned !== null) return;
  try {
    const goal = sessionStorage.getItem(keyFor(roadmap));
    if (goal !== null) setView(doc, { pinned: goal });
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

function keyFor(roadmap: string): string {
  return `stepwise.pinned ${roadmap}`;
}
