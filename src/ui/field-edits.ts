// Which edits do the fields make in which something is written about a step?
import { type Day, type Duration, daysIn, isDay } from '../core/duration.ts';
import type { Takes } from '../core/shapes.ts';
import { inLanguage } from '../core/text.ts';
import { type Annotation, annotate } from '../roadmap/edit.ts';
import type { RoadmapNode } from '../roadmap/roadmap.ts';
import { indexOf } from '../roadmap/tree-index.ts';
import { edit } from './actions.ts';
import type { App } from './app-context.tsx';
import { type Label, roadmapOf } from './document.ts';

type Writer = Pick<App, 'doc' | 'words'>;

/** Writes the note of a step in the reader's language; '' takes it away there. */
export function writeNote({ doc, words }: Writer, node: string, text: string): void {
  say(doc, { node, label: 'edit.note' }, ({ note }) => ({
    note: inLanguage(note, words.language, text),
  }));
}

/** Sets how long a step takes; undefined leaves that to the scenario. A range around what is typed stays. */
export function writeTakes({ doc }: Writer, node: string, typed: Duration | undefined): void {
  say(doc, { node, label: 'edit.takes' }, ({ takes }) => ({ takes: around(takes, typed) }));
}

/** Sets the day before which a step does not begin; '' takes it away. What is no day changes nothing. */
export function writeStart({ doc }: Writer, node: string, text: string): void {
  if (text === '' || isDay(text))
    say(doc, { node, label: 'edit.start' }, () => ({ start: text === '' ? undefined : text }));
}

/** Writes down the day on which a step took effect; undefined takes it away. */
export function writeOn({ doc }: Writer, node: string, on: Day | undefined): void {
  say(doc, { node, label: 'edit.on' }, () => ({ on }));
}

/** Names the phase that begins with a step, by the id of a suggested one or in words of one's own; '' takes it away. */
export function writePhase({ doc, words }: Writer, node: string, typed: string): void {
  const { phases } = roadmapOf(doc.get()).scenario;
  const suggested = phases.find(({ name }) => words.text(name) === typed);
  const phase = typed === '' ? undefined : (suggested?.id ?? typed);
  say(doc, { node, label: 'edit.phase' }, () => ({ phase }));
}

/** The length in the middle of an estimate; undefined where nothing is estimated. */
export function typicalOf(takes: Takes | undefined): Duration | undefined {
  return typeof takes === 'object' ? takes.typical : takes;
}

interface Saying {
  readonly node: string;
  readonly label: Label['id'];
}

function say(
  doc: App['doc'],
  { node, label }: Saying,
  patchFor: (node: RoadmapNode) => Annotation,
): void {
  edit(doc, label, (open) => {
    const found = indexOf(open).byId.get(node);
    // What was typed on a step that is gone meanwhile has no place any more.
    return found ? annotate(open, node, patchFor(found)) : open;
  });
}

/** A field shows the typical length alone: a range that it lies in is not lost by writing another. */
function around(takes: Takes | undefined, typed: Duration | undefined): Takes | undefined {
  if (typed === undefined || typeof takes !== 'object') return typed;
  const isWithin = daysIn(takes.low) <= daysIn(typed) && daysIn(typed) <= daysIn(takes.high);
  return isWithin ? { ...takes, typical: typed } : typed;
}
