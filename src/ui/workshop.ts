// What was chosen when in a workshop, and by whom?
import { createEmitter } from '../browser/emitter.ts';
import { lookupOf } from '../core/lookup.ts';
import type { LogEntry } from '../formats/debrief.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import { type Document, type Happened, type State, roadmapOf } from './document.ts';

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
  const { emit, listen } = createEmitter<void>();
  return {
    log: () => entries,
    by: () => name,
    setBy: (next) => {
      name = next;
      emit();
    },
    subscribe: listen,
    watch: () =>
      doc.subscribe((happened) => {
        const kind = kindOf(happened);
        if (kind === null) return;
        entries = [...entries, { at: now().toISOString(), kind, ...placeOf(doc.get()), by: name }];
        emit();
      }),
    clear: () => {
      entries = [];
      emit();
    },
  };
}

/** Null for what is no news of the process. */
function kindOf(happened: Happened): LogEntry['kind'] | null {
  switch (happened.kind) {
    case 'taken':
    case 'assumed': {
      const { setbacks } = lookupOf(roadmapOf(happened.from).scenario);
      if (setbacks.has(happened.step)) return 'inject';
      return happened.kind === 'taken' ? 'took' : 'assumed';
    }
    case 'undone':
      return 'undone';
    case 'redone':
      return TAKES.has(happened.label.id) ? 'again' : null;
    case 'walked':
      return 'went';
    default:
      return null;
  }
}

const TAKES: ReadonlySet<string> = new Set(['edit.take', 'edit.assume']);

function placeOf(state: State): Pick<LogEntry, 'step' | 'number' | 'branch'> {
  const roadmap = roadmapOf(state);
  const { byId } = indexOf(roadmap);
  const node = state.place === null ? undefined : byId.get(state.place);
  let number = 0;
  for (let here = node; here; here = here.parent === null ? undefined : byId.get(here.parent))
    number += 1;
  return { step: node?.step ?? null, number, branch: state.branch };
}
