// What is written down of what happens in a workshop, so that its log is true?
import type { LogEntry } from '../../machines/sitting.ts';
import { lookupOf } from '../core/lookup.ts';
import type { RoadmapNode } from '../roadmap/roadmap.ts';
import { indexOf, lineTo } from '../roadmap/tree-index.ts';
import { hereOf, lineOf } from './derived.ts';
import { type Happened, type State, roadmapOf } from './document.ts';

/** What the document cannot tell of itself. */
export interface Circumstances {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** Null before the room. */
  readonly outside: LogEntry['outside'] | null;
  /** A card was chosen. The step may stand in the roadmap already: then the document only walks to it. */
  readonly choosing: { readonly kind: 'took' | 'assumed' } | { readonly kind: 'returned' } | null;
  /** Injects that are laid ready. */
  readonly prepared: readonly string[];
  /** Nodes that the log tells of already: another tab may have written the same log. */
  readonly told: ReadonlySet<string>;
}

/** The entries for one deed, most often one or none. `to`: the state after it. */
export function entriesOf(
  happened: Happened,
  to: State,
  given: Circumstances,
): readonly LogEntry[] {
  switch (happened.kind) {
    case 'taken':
    case 'assumed':
      return [
        choiceOf(happened, to, { ...given, kind: happened.kind === 'taken' ? 'took' : 'assumed' }),
      ];
    case 'walked':
      return walked(happened, to, given);
    case 'undone':
      return TAKES.has(happened.label.id) ? [undoneOf(happened.from, to, given)] : [];
    case 'redone':
      return TAKES.has(happened.label.id) ? [entryAt(to, { ...given, kind: 'again' })] : [];
    case 'edited':
      return happened.label.id === 'edit.adopt' ? arrivals(happened.from, to, given) : [];
    case 'exchanged':
      return arrivals(happened.from, to, { ...given, outside: 'window', by: '' });
    default:
      return [];
  }
}

const TAKES: ReadonlySet<string> = new Set(['edit.take', 'edit.assume']);

type Telling = Circumstances & Pick<LogEntry, 'kind'>;

function walked(happened: Happened, to: State, given: Circumstances): readonly LogEntry[] {
  const { choosing, outside } = given;
  if (choosing === null)
    return outside === null ? [entryAt(to, { ...given, by: '', kind: 'went' })] : [];
  const { kind } = choosing;
  return kind === 'returned'
    ? [entryAt(to, { ...given, by: '', kind })]
    : [choiceOf(happened, to, { ...given, kind })];
}

/** A step that was chosen: beside it what the branch would have had next. A setback is nobody's choice. */
function choiceOf({ from }: Happened, to: State, telling: Telling): LogEntry {
  const { setbacks } = lookupOf(roadmapOf(to).scenario);
  const planned = lineOf(from).taken[hereOf(from).number]?.step.id ?? null;
  const entry = { ...entryAt(to, telling), planned };
  if (entry.step === null || !setbacks.has(entry.step)) return entry;
  const prepared = telling.prepared.includes(entry.step) ? { prepared: true as const } : {};
  return { ...entry, kind: 'inject', by: '', ...prepared };
}

/** The step that was taken back stands in the state before. */
function undoneOf(from: State, to: State, given: Circumstances): LogEntry {
  const { byId } = indexOf(roadmapOf(to));
  const gone = roadmapOf(from).nodes.find(({ id }) => !byId.has(id));
  const entry = entryAt(to, { ...given, by: '', kind: 'undone' });
  return gone ? { ...entry, step: gone.step } : entry;
}

/** Steps that came with an edit or from another window: of each what it is, and where it stands. */
function arrivals(from: State, to: State, given: Circumstances): readonly LogEntry[] {
  const roadmap = roadmapOf(to);
  const { byId } = indexOf(roadmapOf(from));
  const { setbacks } = lookupOf(roadmap.scenario);
  const kindOf = ({ step, assumed }: RoadmapNode) =>
    setbacks.has(step) ? 'inject' : assumed ? 'assumed' : 'took';
  return roadmap.nodes
    .filter(({ id }) => !byId.has(id) && !given.told.has(id))
    .map((node) => entryAt({ ...to, place: node.id }, { ...given, kind: kindOf(node) }));
}

function entryAt(state: State, { at, kind, by, outside }: Telling): LogEntry {
  const line = lineTo(roadmapOf(state), state.place);
  return {
    at,
    kind,
    step: line.at(-1)?.step ?? null,
    node: state.place,
    number: line.length,
    branch: state.branch,
    by,
    ...(outside ? { outside } : {}),
  };
}
