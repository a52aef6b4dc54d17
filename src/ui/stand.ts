// How do the chart, which walks, and the document, which remembers, stay together? Nothing else joins the two.
import { type Cursor, type Whereabouts, standsAt, startCursor } from '../../machines/cursor.ts';
import { assumeEvent, readEvent, stepEvent } from '../../machines/process.ts';
import { writeStep } from './actions.ts';
import { hereOf } from './derived.ts';
import { type Document, type State, roadmapOf } from './document.ts';

/** Where the reader stands: the chart, in the situation of the document's cursor. */
export interface Stand {
  /** Read it with `useChart`; it is moved by `take` and by what happens to the document. */
  readonly cursor: Cursor;
}

/**
 * A chart that stands where the document's cursor does, from now on. It has to be the first that hears of the
 * document's changes: whoever hears of them later finds both together.
 */
export function createStand(doc: Document): Stand {
  const cursor = startCursor(whereaboutsOf(doc.get()));
  const settle = () => {
    const where = whereaboutsOf(doc.get());
    if (!standsAt(cursor.getSnapshot(), where)) cursor.send({ type: 'go', ...where });
  };
  cursor.on('moved', ({ by }) => {
    try {
      writeStep(doc, { ...readEvent(by), newBranch: by.newBranch });
    } finally {
      // What could not be written down has not happened.
      settle();
    }
  });
  doc.subscribe(settle);
  return { cursor };
}

export interface Taking {
  readonly step: string;
  readonly newBranch?: true;
  readonly assume?: true;
}

/**
 * Takes a step where the chart stands, and the document writes it down because the chart has moved. A blocked step is
 * taken only as an assumption; without `assume` nothing moves. Returns whether it was taken.
 */
export function take({ cursor }: Stand, { step, newBranch, assume }: Taking): boolean {
  const here = cursor.getSnapshot();
  const event = here.can(stepEvent(step)) || !assume ? stepEvent(step) : assumeEvent(step);
  if (!here.can(event)) return false;
  cursor.send({ ...event, ...(newBranch ? { newBranch } : {}) });
  return true;
}

function whereaboutsOf(state: State): Whereabouts {
  const { scenario, binding } = roadmapOf(state);
  return { scenario, binding, situation: hereOf(state).situation };
}
