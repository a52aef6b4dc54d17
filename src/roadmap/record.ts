// How is it written down that something took place?
import type { Day } from '../core/duration.ts';
import { annotate } from './edit.ts';
import type { Roadmap } from './roadmap.ts';
import { type Taking, type Took, take } from './take.ts';

export interface Recording extends Taking {
  /** The day on which it took effect, of record. */
  readonly on: Day;
}

/** A step that took place on a day, after a place. Where the roadmap has it there already, that one gets the day. */
export function record(roadmap: Roadmap, { on, ...taking }: Recording): Took {
  const took = take(roadmap, taking);
  return { ...took, roadmap: annotate(took.roadmap, took.at, { on }) };
}
