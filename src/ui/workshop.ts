// What was chosen when in a workshop, and by whom?
import { lookupOf } from '../core/lookup.ts';
import { type Document, type State, roadmapOf } from './document.ts';
import { indexOf } from '../roadmap/tree-index.ts';

/** One thing that happened in front of the room. */
export interface LogEntry {
  /** ISO 8601, from the caller's clock. */
  readonly at: string;
  readonly kind: 'took' | 'assumed' | 'inject' | 'undone' | 'again' | 'went';
  /** The step taken or gone to; null for the start. */
  readonly step: string | null;
  /** Place on its line, from 1; 0 for the start. */
  readonly number: number;
  readonly branch: string | null;
  /** Who chose, where a name was typed. */
  readonly by: string;
}

export interface Workshop {
  readonly log: () => readonly LogEntry[];
  readonly by: () => string;
  readonly setBy: (name: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes down what happens from now on. Returns a function that ends it. */
  readonly watch: () => () => void;
  readonly clear: () => void;
}

interface WorkshopParts {
  readonly doc: Document;
  readonly now: () => Date;
}

/** The log of one sitting. It is kept as long as the page is open, and leaves as a file. */
export function createWorkshop({ doc, now }: WorkshopParts): Workshop {
  let entries: readonly LogEntry[] = [];
  let name = '';
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    log: () => entries,
    by: () => name,
    setBy: (next) => {
      name = next;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: () => {
      let before = doc.get();
      return doc.subscribe(() => {
        const after = doc.get();
        const kind = kindOf(before, after);
        before = after;
        if (kind === null) return;
        entries = [...entries, { at: now().toISOString(), kind, ...placeOf(after), by: name }];
        tell();
      });
    },
    clear: () => {
      entries = [];
      tell();
    },
  };
}

function kindOf(before: State, after: State): LogEntry['kind'] | null {
  if (before.history.present === after.history.present)
    return before.place === after.place ? null : 'went';
  if (after.history.past.length < before.history.past.length) return 'undone';
  const isAgain =
    after.history.future.length < before.history.future.length && before.history.future.length > 0;
  const { step } = placeOf(after);
  const label = after.history.past.at(-1)?.label.id;
  if (label !== 'edit.take' && label !== 'edit.assume') return null;
  if (isAgain && after.history.present === before.history.future.at(-1)?.after) return 'again';
  if (step !== null && lookupOf(roadmapOf(after).scenario).setbacks.has(step)) return 'inject';
  return label === 'edit.assume' ? 'assumed' : 'took';
}

function placeOf(state: State): Pick<LogEntry, 'step' | 'number' | 'branch'> {
  const roadmap = roadmapOf(state);
  const { byId } = indexOf(roadmap);
  const node = state.place === null ? undefined : byId.get(state.place);
  let number = 0;
  for (let here = node; here; here = here.parent === null ? undefined : byId.get(here.parent))
    number += 1;
  return { step: node?.step ?? null, number, branch: state.branch };
}
